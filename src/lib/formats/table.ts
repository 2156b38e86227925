/** `readTable`: any export that holds one table, as texts with a dialect, or the reasons why not. */
import { decode, lostLetters, refusalOf, sniff } from './decode';
import { findDialect } from './dialect';
import { list, parsed, quote, refused } from './problem';
import { delimitedRows, sheetRows, type RawRow, type RawRows } from './rows';
import { findShape, oneBlank, readHeading } from './shape';
import type { FormatProblem, Parsed, Table, TableRow } from './types';

/**
 * Reads StatLine (with and without symbols), OData dumps, Swing and plain tables, as delimited text or
 * XLSX. `file` only names the file in problems. Never throws on content.
 */
export async function readTable(
  file: string,
  bytes: Uint8Array,
  options: { readonly sheet?: string } = {}
): Promise<Parsed<Table>> {
  const content = sniff(bytes);
  const refusal = refusalOf(file, content);
  if (refusal !== undefined) return refused(refusal);
  if (content === 'zip') {
    const raw = await sheetRows(file, bytes, options.sheet);
    return raw.ok ? tableOf(file, raw.value) : raw;
  }
  const { text, encoding } = decode(bytes);
  const raw = delimitedRows(file, text, encoding);
  if (!raw.ok) return raw;
  const table = tableOf(file, raw.value);
  return table.ok ? parsed({ ...table.value, warnings: lostLetters(file, text) }) : table;
}

const filled = (row: RawRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

function tableOf(file: string, raw: RawRows): Parsed<Table> {
  const rows = withoutFooter(raw.rows.filter((row) => filled(row) > 0));
  // Maatwerk tables begin with a title in one cell; the heading is the first row with more than one.
  const start = rows.slice(0, 10).findIndex((row) => filled(row) > 1);
  const head = rows[start];
  if (head === undefined) {
    return refused({
      file,
      expected: 'Een rij met kolomkoppen en daaronder rijen met cijfers.',
      found:
        rows.length === 0
          ? 'Geen enkele gevulde rij.'
          : `Alleen losse tekst, zoals ${quote(rows[0]?.cells.find((cell) => cell.trim() !== '') ?? '')}.`,
      action: 'Kies het werkblad of het bestand waarin de tabel staat.'
    });
  }
  const body = rows.slice(start + 1);
  const width = widthOf(head, body);
  const headings = Array.from({ length: width }, (_, index) => oneBlank(head.cells[index] ?? ''));
  const spoilt = spoiltHeadings(file, head.line, headings);
  if (spoilt !== undefined) return refused(spoilt);
  if (body.length === 0) {
    return refused({
      file,
      line: head.line,
      expected: 'Rijen met cijfers onder de kolomkoppen.',
      found: `Alleen kolomkoppen: ${list(headings.map(quote), 4)}.`,
      action: 'Kies bij de bron ook gebieden en perioden, en download het bestand opnieuw.'
    });
  }

  const uneven = raw.container.kind === 'text' ? unevenRows(file, headings, body) : [];
  if (uneven.length > 0) return refused(...uneven);

  const delimiter = raw.container.kind === 'text' ? raw.container.delimiter : undefined;
  const shape = findShape(headings, body, delimiter);
  const cleaned = body.map((row): TableRow => ({
    line: row.line,
    cells: Array.from({ length: width }, (_, index) => (row.cells[index] ?? '').trim())
  }));
  const columns = headings.map((heading) => readHeading(heading, shape));
  const found = findDialect(file, shape, columns, cleaned, raw.typedNumbers);
  if (!found.ok) return found;
  return parsed({ file, shape, container: raw.container, ...found.value, rows: cleaned, warnings: [] });
}

/** Cuts "Bron: CBS" at the end, and the loose remarks that may follow it. */
function withoutFooter(rows: readonly RawRow[]): readonly RawRow[] {
  let end = rows.length;
  for (let index = rows.length - 1; index > 0 && rows.length - index <= 10; index -= 1) {
    const row = rows[index];
    if (row === undefined || filled(row) > 1) break;
    if (/^\s*(bron\b|source\b|©|\(c\))/i.test(row.cells[0] ?? '')) end = index;
  }
  return rows.slice(0, end);
}

/** Number of columns: of the heading, without columns at the end that hold nothing at all (a trailing `;`). */
function widthOf(head: RawRow, body: readonly RawRow[]): number {
  let width = head.cells.length;
  while (width > 1 && [head, ...body].every((row) => (row.cells[width - 1] ?? '').trim() === '')) width -= 1;
  return width;
}

function unevenRows(file: string, headings: readonly string[], body: readonly RawRow[]): FormatProblem[] {
  const width = headings.length;
  return body.flatMap((row): FormatProblem[] => {
    const extra = row.cells.slice(width).some((cell) => cell.trim() !== '');
    if (row.cells.length >= width && !extra) return [];
    return [
      {
        file,
        line: row.line,
        expected: `${width} vakken, zoals in de rij met kolomkoppen.`,
        found: `${row.cells.length} ${row.cells.length === 1 ? 'vak' : 'vakken'}: ${quote(row.cells.join(' | '))}.`,
        action: 'Download het bestand opnieuw. Bewaar het niet met een ander programma.'
      }
    ];
  });
}

/** Headings that another program or another time wrote, and that no longer tell what a column is. */
function spoiltHeadings(file: string, line: number, headings: readonly string[]): FormatProblem | undefined {
  const again =
    'Gebruik het bestand zoals u het bij de bron hebt gedownload, zonder het eerst te openen en te bewaren.';
  // R turns "Bevolking/Aantal inwoners (aantal)" into Bevolking.Aantal.inwoners..aantal. and adds row numbers.
  const dotted = headings.filter((heading) => /^[\p{L}\d_]+(\.+[\p{L}\d_]+)+\.*$/u.test(heading));
  const units = dotted.filter((heading) => /\.\.[^.]+(\.[^.]+)*\.+$/.test(heading)).length;
  if (units > 1 || (headings[0] === '' && dotted.length * 2 > headings.length)) {
    return {
      file,
      line,
      column: dotted[0] ?? '',
      expected: 'Kolomkoppen zoals de bron die schrijft, met spaties en schuine strepen.',
      found: `Een statistiekprogramma (zoals R) heeft de koppen herschreven: ${list(dotted.map(quote), 3)}.`,
      action: again
    };
  }
  if (headings.some((heading) => /"[;,]"/.test(heading) || /^"|"$/.test(heading))) {
    return {
      file,
      line,
      expected: 'Kolomkoppen met gewone aanhalingstekens eromheen.',
      found: `Aanhalingstekens zijn verdubbeld, bij ${quote(headings.find((heading) => heading.includes('"')) ?? '')}.`,
      action: again
    };
  }
  if (headings[0] === 'Onderwerp' || headings[0]?.startsWith('Onderwerpen') === true) {
    return {
      file,
      line,
      expected: 'Eén rij met kolomkoppen.',
      found: 'Een oud StatLine-bestand (van voor 2017), met onderwerpen en eenheden in aparte rijen.',
      action: 'Download de tabel opnieuw in StatLine als “CSV met statistische symbolen”.'
    };
  }
  return undefined;
}
