/** A table as CSV, so that people open it without a question and `readTable` reads back the same values. */
import Papa from 'papaparse';
import { harmless, type TakenCell, type TakenTable } from './taken';

/**
 * `nl`: what a Dutch spreadsheet opens with a double click: semicolons, decimal comma, a mark for UTF-8.
 * `international`: RFC 4180, with decimal points.
 */
export type CsvDialect = 'nl' | 'international';

const BOM = '\uFEFF';
const NEWLINE = '\r\n';

/** The table as the text of a CSV file. Texts stand between quotes, numbers do not. */
export function writeCsv({ columns, rows, notes }: TakenTable, dialect: CsvDialect): string {
  const dutch = dialect === 'nl';
  const delimiter = dutch ? ';' : ',';
  const texts = (lines: string[][]) =>
    Papa.unparse(
      lines.map((cells) => cells.map(harmless)),
      { delimiter, newline: NEWLINE, quotes: true }
    );
  const written = (cell: TakenCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return harmless(cell);
    return dutch ? String(cell).replace('.', ',') : String(cell);
  };
  const body = Papa.unparse(
    rows.map((row) => row.map(written)),
    { delimiter, newline: NEWLINE, quotes: columns.map(({ decimals }) => decimals === undefined) }
  );
  const parts = [texts([columns.map(({ heading }) => heading)]), body, texts(notes.map((note) => [note]))];
  return (dutch ? BOM : '') + parts.filter((part) => part !== '').join(NEWLINE) + NEWLINE;
}
