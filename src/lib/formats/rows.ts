/** From a file to raw rows of texts: delimited text and XLSX. What the rows mean is decided later. */
import Papa from 'papaparse';
import { parsed, list, quote, refused } from './problem';
import type { Container, Delimiter, Encoding, FormatProblem, Parsed } from './types';

/** Cells exactly as the file holds them, blanks included; `line` counts from 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RawRows {
  readonly container: Container;
  readonly rows: readonly RawRow[];
  /** The file itself says which cells are numbers (spreadsheets). */
  readonly typedNumbers: boolean;
}

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];

/**
 * The delimiter that cuts most of the first lines, heading included, into equally many cells. Decimal
 * commas lose because the heading has none. `undefined` when none gives two columns.
 */
function findDelimiter(text: string): Delimiter | undefined {
  const scores = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 40 }).data;
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const counts = new Map<number, number>();
    for (const row of filled) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const rowsAgreeing = Math.max(0, ...counts.values());
    return { delimiter, share: filled.length === 0 ? 0 : rowsAgreeing / filled.length };
  });
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0 ? best.delimiter : undefined;
}

/** Rows of a delimited text. Line numbers are true also where quoted cells hold line ends. */
export function delimitedRows(file: string, text: string, encoding: Encoding): Parsed<RawRows> {
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) {
    return refused({
      file,
      line: 1,
      expected: 'Een tabel met minstens twee kolommen, gescheiden door puntkomma, komma of tab.',
      found: `Geen kolommen. De eerste regel is ${quote(text.split('\n', 1)[0] ?? '')}.`,
      action: 'Kies bij het downloaden voor CSV, of bewaar de tabel als CSV met puntkomma’s.'
    });
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  let line = 1;
  const rows = data.map((cells): RawRow => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return row;
  });
  const problems = errors
    .filter((error) => error.type === 'Quotes')
    .map((error): FormatProblem => ({
      file,
      line: rows[error.row ?? 0]?.line ?? 1,
      expected: 'Aanhalingstekens die twee aan twee om een tekst staan.',
      found: `Een aanhalingsteken te veel of te weinig, bij ${quote(rows[error.row ?? 0]?.cells.join(delimiter) ?? '')}.`,
      action: 'Download het bestand opnieuw bij de bron en bewaar het niet met een rekenprogramma.'
    }));
  if (problems.length > 0) return refused(...problems);
  return parsed({ container: { kind: 'text', encoding, delimiter }, rows, typedNumbers: false });
}

/** A number as the spreadsheet shows it: fifteen digits, so that 38.400000000000006 is 38.4 again. */
function plainNumber(raw: string): string {
  const value = Number(raw);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : raw;
}

/** Rows of one sheet of an XLSX file: the named sheet, or the first. Runs in Node and in the browser. */
export async function sheetRows(
  file: string,
  bytes: Uint8Array,
  sheet: string | undefined
): Promise<Parsed<RawRows>> {
  // Loaded only for spreadsheets: the reader is large, and most files are text.
  const xlsx = await import('read-excel-file/universal');
  const blob = new Blob([new Uint8Array(bytes)]);
  let typedNumbers = false;
  const parseNumber = (raw: string): string => {
    typedNumbers = true;
    return plainNumber(raw);
  };
  try {
    const data = await xlsx.readSheet<string>(blob, sheet ?? 1, { parseNumber, trim: false });
    const rows = data.map((cells, index): RawRow => ({ line: index + 1, cells: cells.map(cellText) }));
    return parsed({ container: { kind: 'xlsx', sheet: sheet ?? '1' }, rows, typedNumbers });
  } catch (error) {
    if (error instanceof xlsx.SheetNotFoundError && sheet !== undefined) {
      const names = (await xlsx.default(blob)).map((found) => quote(found.sheet));
      return refused({
        file,
        expected: `Een werkblad met de naam ${quote(sheet)}.`,
        found: `Deze werkbladen: ${list(names)}.`,
        action: 'Kies een van deze werkbladen.'
      });
    }
    return refused({
      file,
      expected: 'Een heel Excel-bestand (.xlsx).',
      found:
        'Het bestand begint als een Excel-bestand of zip, maar is niet te openen. Misschien is het niet helemaal gedownload.',
      action: 'Download het bestand opnieuw. Is het een zip, pak die dan eerst uit.'
    });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
