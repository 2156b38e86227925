/** A table as an Excel workbook with one sheet: numbers are numbers, texts never formulas. */
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { harmless, type TakenTable } from './taken';

const WIDEST = 48;

/** The table as an XLSX file, laid out as `writeCsv` does: headings, rows, and the notes under them. */
export async function writeWorkbook({ columns, rows, notes }: TakenTable): Promise<Blob> {
  const text = (value: string, fontWeight?: 'bold'): Cell => ({
    value: storable(harmless(value)),
    type: String,
    ...(fontWeight !== undefined && { fontWeight })
  });
  const sheet: SheetData = [
    columns.map(({ heading }) => text(heading, 'bold')),
    ...rows.map((row) =>
      row.map((cell, index): Cell => {
        if (cell === null || cell === '') return null;
        if (typeof cell === 'string') return text(cell);
        return { value: cell, type: Number, format: numberFormat(columns[index]?.decimals ?? 0) };
      })
    ),
    [],
    ...notes.map((note) => [text(note)])
  ];
  const widths = columns.map(({ heading }, index) => ({
    width: Math.min(
      WIDEST,
      2 + Math.max(heading.length, ...rows.map((row) => String(row[index] ?? '').length))
    )
  }));
  return writeExcelFile(sheet, { sheet: 'Cijfers', columns: widths, stickyRowsCount: 1 }).toBlob();
}

/** The package keeps texts as keys of a plain object, in which words such as "constructor" are taken. */
function storable(text: string): string {
  return text in {} ? `${text} ` : text;
}

/** The decimals that the source bears, also where the last is a nought. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
