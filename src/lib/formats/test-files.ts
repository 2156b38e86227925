/** For the tests of this folder: small files in the shapes of the publishers, and short ways to read them. */
import { strToU8, zipSync } from 'fflate';
import { known, type Figure } from '../domain/figure';
import { columnOf, type ColumnChoice } from './columns';
import { figureIn } from './figure';
import { readTable } from './table';
import type { Parsed, Table } from './types';

export const BOM = '\uFEFF';

export const knownValue = (value: number): Figure => known(value);

function must<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export async function read(bytes: Uint8Array, file = 'voorbeeld.csv'): Promise<Table> {
  return must(await readTable(file, bytes));
}

/** The figures of one column, top to bottom. */
export function figures(table: Table, name: string, choice: ColumnChoice = {}): readonly Figure[] {
  const column = must(columnOf(table, name, choice));
  return table.rows.map((row) => must(figureIn(table, row, column)));
}

export type SheetCell = string | number | null;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellOf(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

/**
 * A workbook with the given sheets: numbers typed, texts inline, `null` no cell at all. Up to 26 columns.
 * `change` may change the XML of each sheet.
 */
export function xlsxOf(
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  change: (xml: string) => string = (xml) => xml
): Uint8Array {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006';
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${packaging}/relationships">${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
        )
        .join('')}</Relationships>`
    )
  };
  names.forEach((name, index) => {
    const rows = (sheets[name] ?? []).map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`))
          .join('')}</row>`
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      change(`${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`)
    );
  });
  return zipSync(parts);
}
