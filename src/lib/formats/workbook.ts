/** From an XLSX file to its sheets. Runs in Node and in the browser. */
import { zipSync } from 'fflate';
import type { RawRow, Sheet } from './book';
import { parsed, refused } from './problem';
import type { Parsed } from './types';
import { unpack } from './zip';

/** What tells an XLSX file from another zip. */
export const WORKBOOK = 'xl/workbook.xml';

/** Room for all buurten of the country with a thousand columns. */
const MAX_CELLS = 20_000_000;
/** The part of a worksheet that holds its rows, whatever prefix its namespace has. */
const ROWS = /<(?:[\w.-]+:)?sheetData[\s/>]/;
const decoder = new TextDecoder();
const [LETTER_R, EQUALS, BLANK, A, ZERO] = [0x72, 0x3d, 0x20, 0x41, 0x30];

/** All sheets that hold anything, in the order of the workbook. */
export async function workbookSheets(
  file: string,
  bytes: Uint8Array,
  names: readonly string[]
): Promise<Parsed<readonly Sheet[]>> {
  // Unpacked here, where it is measured, and handed on unpacked: the reader itself would not stop in time.
  const needed = names.filter((name) => /^xl\/(?!theme|drawings|charts|media).*\.(xml|rels)$/.test(name));
  const entries = unpack(file, bytes, new Set(needed));
  if (!entries.ok) return entries;
  for (const [name, xml] of entries.value) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    if (cellsSpanned(xml) > MAX_CELLS) return tooWide(file);
    // The reader lets such a sheet fail behind our back, as a rejection that nobody can catch.
    if (!ROWS.test(decoder.decode(xml))) return unreadable(file);
  }
  const plain = zipSync(Object.fromEntries(entries.value), { level: 0 });
  // Loaded only for spreadsheets: the reader is large, and most files are text.
  const xlsx = await import('read-excel-file/universal');
  try {
    let typedNumbers = false;
    const parseNumber = (raw: string): string => {
      typedNumbers = true;
      return plainNumber(raw);
    };
    const sheets = await xlsx.default<string>(plain.buffer as ArrayBuffer, { parseNumber, trim: false });
    return parsed(
      // A sheet that is a chart has no rows at all.
      sheets.flatMap(({ sheet, data }): readonly Sheet[] =>
        Array.isArray(data) && data.length > 0
          ? [
              {
                name: sheet,
                container: { kind: 'xlsx', sheet },
                rows: data.map((cells, index): RawRow => ({ line: index + 1, cells: cells.map(cellText) })),
                typedNumbers
              }
            ]
          : []
      )
    );
  } catch {
    return unreadable(file);
  }
}

function unreadable(file: string): Parsed<never> {
  return refused({
    file,
    expected: 'Een Excel-bestand (.xlsx) met werkbladen.',
    found: 'Een Excel-bestand dat niet te lezen is.',
    action: 'Open het in Excel, bewaar het opnieuw als “Excel-werkmap (.xlsx)”, of bewaar de tabel als CSV.'
  });
}

/**
 * Rows times columns that a sheet spans, empty ones too: the reader makes room for all of them, and one
 * lost cell at the far end of a sheet would fill the memory. Reads the address of each row and cell (`r="B7"`).
 */
function cellsSpanned(xml: Uint8Array): number {
  let [rows, columns] = [0, 0];
  for (let at = xml.indexOf(LETTER_R); at >= 0; at = xml.indexOf(LETTER_R, at + 1)) {
    if ((xml[at - 1] ?? 0) > BLANK || xml[at + 1] !== EQUALS) continue;
    let [column, row, next] = [0, 0, at + 3];
    for (let byte = xml[next] ?? 0; byte >= A && byte < A + 26; byte = xml[(next += 1)] ?? 0)
      column = column * 26 + byte - A + 1;
    for (let byte = xml[next] ?? 0; byte >= ZERO && byte < ZERO + 10; byte = xml[(next += 1)] ?? 0)
      row = row * 10 + byte - ZERO;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return rows * columns;
}

function tooWide(file: string): Parsed<never> {
  return refused({
    file,
    expected: 'Een werkblad met een tabel, en daarbuiten geen gevulde of opgemaakte vakken.',
    found: 'Een werkblad dat miljoenen vakken beslaat. Vaak staat er ergens ver weg één los vak.',
    action:
      'Kopieer alleen de tabel naar een nieuw werkblad en bewaar dat als “Excel-werkmap (.xlsx)” of CSV.'
  });
}

/** A number as the spreadsheet shows it: fifteen digits, so that 38.400000000000006 is 38.4 again. */
function plainNumber(raw: string): string {
  if (raw.length <= 15 && !/[eE+]/.test(raw)) return raw;
  const value = Number(raw);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : raw;
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
