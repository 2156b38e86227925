/** From a delimited text to a sheet. */
import Papa from 'papaparse';
import type { RawRow, Sheet } from './book';
import { parsed, quote, refused } from './problem';
import type { Delimiter, Encoding, FormatProblem, Parsed } from './types';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
/** The delimiter shows in the first lines; cutting a whole text three times would take longer than reading it. */
const SAMPLE = 60_000;

/**
 * The delimiter that cuts most of the first lines, heading included, into equally many cells. Decimal
 * commas lose because the heading has none. `undefined` when none gives two columns.
 */
function findDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, SAMPLE);
  const scores = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 40 }).data;
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
export function delimitedSheet(file: string, name: string, text: string, encoding: Encoding): Parsed<Sheet> {
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
  const rows = numbered(data, text);
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
  return parsed({ name, container: { kind: 'text', encoding, delimiter }, rows, typedNumbers: false });
}

function numbered(data: string[][], text: string): readonly RawRow[] {
  if (linesIn(text) === data.length) return data.map((cells, index): RawRow => ({ line: index + 1, cells }));
  let line = 1;
  return data.map((cells): RawRow => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += linesIn(cell) - 1;
    return row;
  });
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
