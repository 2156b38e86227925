/** Small files for the tests of this folder, written by hand in the shapes of the publishers. */
import { strToU8, zipSync } from 'fflate';

export type SheetCell = string | number | null;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellOf(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

/** A workbook with the given sheets: numbers typed, texts inline, `null` no cell at all. Up to 26 columns. */
export function xlsxOf(sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>): Uint8Array {
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
      `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`
    );
  });
  return zipSync(parts);
}
