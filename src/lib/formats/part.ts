/** A sheet cut into its parts: what stands above the table, its headings, its rows, and the source below. */
import { holds, oneBlank, trimmed, type Book, type RawRow, type Sheet } from './book';
import type { FormatProblem, Parsed, Shape, TableColumn } from './types';

export interface Part {
  readonly sheet: Sheet;
  /** Lines with one cell above the headings, or "". */
  readonly title: string;
  /** Without outer and doubled blanks. */
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly body: readonly RawRow[];
  /** "Bron: CBS" below the rows, or "". */
  readonly source: string;
}

/** A table in the making: what a family of shapes makes of a part. */
export interface Draft {
  readonly shape: Shape;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly RawRow[];
  readonly title?: string;
  readonly indeling?: number;
  readonly warnings?: readonly FormatProblem[];
}

/** Recognises one family of shapes by content: `undefined` when the part is something else. */
export type Family = (part: Part, book: Book) => Parsed<Draft> | undefined;

/** The parts of a sheet; `undefined` when no row has more than one cell. */
export function partOf(sheet: Sheet): Part | undefined {
  const { rows, source } = withoutFooter(sheet.rows.filter((row) => holds(row, 1)));
  // Maatwerk tables begin with a title in one cell; the heading is the first row with more than one.
  const start = rows.slice(0, 10).findIndex((row) => holds(row, 2));
  const head = rows[start];
  if (head === undefined) return undefined;
  const body = rows.slice(start + 1);
  const width = widthOf(head, body);
  return {
    sheet,
    // "sep=;" is a word from Excel to itself.
    title: rows
      .slice(0, start)
      .map(oneText)
      .filter((text) => !/^sep=/i.test(text))
      .join(' '),
    headings: Array.from({ length: width }, (_, index) => oneBlank(head.cells[index] ?? '')),
    headingLine: head.line,
    body,
    source
  };
}

const oneText = (row: RawRow): string => oneBlank(row.cells.find((cell) => trimmed(cell) !== '') ?? '');

/** Cuts "Bron: CBS" at the end, and the loose remarks that may follow it. */
function withoutFooter(rows: readonly RawRow[]): {
  readonly rows: readonly RawRow[];
  readonly source: string;
} {
  let end = rows.length;
  let source = '';
  for (let index = rows.length - 1; index > 0 && rows.length - index <= 10; index -= 1) {
    const row = rows[index];
    if (row === undefined || holds(row, 2)) break;
    if (/^\s*(bron\b|source\b|©|\(c\))/i.test(row.cells[0] ?? '')) {
      end = index;
      source = oneText(row);
    }
  }
  return { rows: rows.slice(0, end), source };
}

/** Number of columns: of the heading, without columns at the end that hold nothing at all (a trailing `;`). */
function widthOf(head: RawRow, body: readonly RawRow[]): number {
  let width = head.cells.length;
  const blank = (row: RawRow): boolean => trimmed(row.cells[width - 1] ?? '') === '';
  while (width > 1 && blank(head) && body.every(blank)) width -= 1;
  return width;
}

/** Index of each heading by its lower-case text: `find('geoitemcode')`. */
export function finder(headings: readonly string[]): (name: string) => number {
  const places = new Map(headings.map((heading, index) => [heading.toLowerCase(), index]));
  return (name) => places.get(name) ?? -1;
}

/** A column whose heading says all there is to say. */
export const plainColumn = (heading: string, name = heading): TableColumn => ({
  heading,
  name,
  unit: '',
  period: ''
});
