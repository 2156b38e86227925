/** `readTable`: any export that holds one table, as texts with a dialect, or the reasons why not. */
import { trimmed, type Book, type RawRow, type Sheet } from './book';
import { findDialect } from './dialect';
import { openBook } from './open';
import { partOf, type Draft, type Family, type Part } from './part';
import { list, parsed, quote, refused } from './problem';
import { FAMILIES } from './shapes/families';
import { lists } from './shapes/lists';
import { spoiltHeadings } from './shapes/plain';
import type { FormatProblem, Parsed, Table, TableRow } from './types';

/**
 * Reads every shape of docs/formats.md, as delimited text, XLSX, JSON or zip; recognised by content alone.
 * `file` only names the file in problems. Of several sheets the one that is asked for is read, or the one
 * that holds a table. Never throws on content.
 */
export async function readTable(
  file: string,
  bytes: Uint8Array,
  options: TableOptions = {}
): Promise<Parsed<Table>> {
  const book = await openBook(file, bytes);
  return book.ok ? tableOf(book.value, options) : book;
}

export interface TableOptions {
  readonly sheet?: string;
  /** Read a code list of CBS as a plain table. A person who gives one meant the figures beside it. */
  readonly codeList?: boolean;
}

function tableOf(book: Book, options: TableOptions): Parsed<Table> {
  const sheet = chooseSheet(book, options.sheet);
  if (!sheet.ok) return sheet;
  const part = partOf(sheet.value);
  if (part === undefined) return refused(noTable(book.file, sheet.value));
  const families = options.codeList === true ? FAMILIES.filter((one) => one !== lists) : FAMILIES;
  const draft = draftOf(part, book, families);
  if (!draft.ok) return draft;
  const { shape, columns, rows, title = part.title, indeling, warnings = [] } = draft.value;
  const texts = rows.map((row) => tidied(row, columns.length));
  const found = findDialect(book.file, shape, columns, texts, sheet.value.typedNumbers);
  if (!found.ok) return found;
  const others = book.sheets.filter((one) => one !== sheet.value).map(({ name }) => name);
  return parsed({
    file: book.file,
    shape,
    container: book.entry === undefined ? sheet.value.container : { kind: 'zip', entry: book.entry },
    ...found.value,
    rows: texts,
    warnings: [...book.warnings, ...warnings],
    ...(others.length > 0 && sheet.value.container.kind === 'xlsx' && { sheets: others }),
    ...(title !== '' && { title }),
    ...(part.source !== '' && { source: part.source }),
    ...(indeling !== undefined && { indeling })
  });
}

/** The sheet that is asked for; or the first in a shape of its own; or the one with most filled cells. */
function chooseSheet(book: Book, wanted: string | undefined): Parsed<Sheet> {
  const { file, sheets } = book;
  if (wanted !== undefined && sheets[0]?.container.kind === 'xlsx') {
    const named = sheets.find(({ name }) => name === wanted);
    return named !== undefined
      ? parsed(named)
      : refused({
          file,
          expected: `Een werkblad met de naam ${quote(wanted)}.`,
          found: `Deze werkbladen: ${list(sheets.map(({ name }) => quote(name)))}.`,
          action: 'Kies een van deze werkbladen.'
        });
  }
  const [first] = sheets;
  if (first === undefined) {
    return refused({
      file,
      expected: 'Een werkblad met een tabel.',
      found: 'Geen enkel werkblad.',
      action: 'Kies het bestand waarin de tabel staat.'
    });
  }
  if (sheets.length === 1 || first.container.kind !== 'xlsx') return parsed(first);
  const size = ({ rows }: Sheet): number => rows.length * (rows[0]?.cells.length ?? 0);
  const parts = sheets.flatMap((sheet) => partOf(sheet) ?? []);
  const known = parts.find((part) => part.body.length > 0 && recognised(part, book, OWN_SHAPES)?.ok === true);
  return parsed(known?.sheet ?? sheets.reduce((a, b) => (size(b) > size(a) ? b : a), first));
}

/** Every family but the last, which takes any table. */
const OWN_SHAPES = FAMILIES.slice(0, -1);

function recognised(part: Part, book: Book, families: readonly Family[]): Parsed<Draft> | undefined {
  for (const family of families) {
    const draft = family(part, book);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function draftOf(part: Part, book: Book, families: readonly Family[]): Parsed<Draft> {
  const { headings, headingLine: line, body, sheet } = part;
  const spoilt = spoiltHeadings(part, book.file);
  if (spoilt !== undefined) return refused(spoilt);
  if (body.length === 0) {
    return refused({
      file: book.file,
      line,
      expected: 'Rijen met cijfers onder de kolomkoppen.',
      found: `Alleen kolomkoppen: ${list(headings.map(quote), 4)}.`,
      action: 'Kies bij de bron ook gebieden en perioden, en download het bestand opnieuw.'
    });
  }
  const uneven = sheet.container.kind === 'xlsx' ? [] : unevenRows(book.file, headings.length, body);
  // Not a table with mistakes in it, but running text with commas.
  if (uneven.length > 10 && uneven.length * 3 > body.length * 2) return refused(noTable(book.file, sheet));
  if (uneven.length > 0) return refused(...uneven);
  return recognised(part, book, families) ?? refused(noTable(book.file, sheet));
}

/** A row of the table: as many cells as there are columns, all trimmed. The cells are changed in place. */
function tidied({ line, cells }: RawRow, width: number): TableRow {
  cells.length = Math.min(cells.length, width);
  for (let index = 0; index < width; index += 1) cells[index] = trimmed(cells[index] ?? '');
  return { line, cells };
}

function unevenRows(file: string, width: number, body: readonly RawRow[]): readonly FormatProblem[] {
  const extra = ({ cells }: RawRow): boolean => cells.slice(width).some((cell) => trimmed(cell) !== '');
  const uneven = body.filter((row) => row.cells.length < width || (row.cells.length > width && extra(row)));
  return uneven.map(({ line, cells }) => ({
    file,
    line,
    expected: `${width} vakken, zoals in de rij met kolomkoppen.`,
    found: `${cells.length} ${cells.length === 1 ? 'vak' : 'vakken'}: ${quote(cells.join(' | '))}.`,
    action: 'Download het bestand opnieuw. Bewaar het niet met een ander programma.'
  }));
}

function noTable(file: string, { rows }: Sheet): FormatProblem {
  const [text] = rows.flatMap(({ cells }) => cells.filter((cell) => trimmed(cell) !== ''));
  return {
    file,
    expected: 'Een rij met kolomkoppen en daaronder rijen met cijfers.',
    found: text === undefined ? 'Geen enkele gevulde rij.' : `Alleen losse tekst, zoals ${quote(text)}.`,
    action: 'Kies het werkblad of het bestand waarin de tabel staat.'
  };
}
