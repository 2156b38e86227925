/** One cell of an export as a figure. Missing is never 0, and a code for missing is never a number. */
import { absent, known, type Absent, type Figure, type Known } from '../domain/figure';
import { trimmed } from './book';
import { parsed, quote, refused } from './problem';
import type { Dialect, Parsed, Table, TableRow } from './types';

export interface NotANumber {
  readonly kind: 'not-a-number';
  readonly text: string;
}

/** With exponents: statistics programs write 100000 as 1e+05. */
const NUMBER = {
  ',': /^[+-]?\d+(?:,\d+)?(?:[eE][+-]?\d+)?$/,
  '.': /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
} as const;

const [ZERO, NINE] = [0x30, 0x39];

/** -99990 … -99999 and their eight-digit kin: codes for missing (CBS, Swing), whatever the decimals. */
function isMissingCode(value: number): boolean {
  return (value <= -99990 && value >= -99999) || (value <= -99999990 && value >= -99999999);
}

/**
 * A cell as a figure, in the unit of its column: known, absent with a reason, or no number at all.
 * Trims; knows one decimal mark and no mark for thousands; never throws.
 */
export function readFigure(cell: string, dialect: Dialect): Known | Absent | NotANumber {
  const text = trimmed(cell);
  const first = text.charCodeAt(0);
  // No mark for missing begins with a digit, and most cells do.
  const reason = first >= ZERO && first <= NINE ? undefined : dialect.missing.get(text);
  if (reason !== undefined) return absent(reason, text);
  if (!NUMBER[dialect.decimal].test(text)) return { kind: 'not-a-number', text };
  const value = Number(dialect.decimal === ',' ? text.replace(',', '.') : text);
  if (!Number.isFinite(value)) return { kind: 'not-a-number', text };
  // "-99997.0" is the same code as "-99997"; a code that the dialect does not list is still no number.
  if (isMissingCode(value)) {
    const code = String(Math.ceil(value));
    return absent(dialect.missing.get(code) ?? 'unknown', code);
  }
  // + 0 makes -0 into 0.
  return known(value + 0);
}

/** The figure in one cell of a table, or a problem that names file, line and column. */
export function figureIn(table: Table, row: TableRow, column: number): Parsed<Figure> {
  const { heading, decimal = table.dialect.decimal } = table.columns[column] ?? { heading: `${column + 1}` };
  const dialect = decimal === table.dialect.decimal ? table.dialect : { ...table.dialect, decimal };
  const figure = readFigure(row.cells[column] ?? '', dialect);
  if (figure.kind !== 'not-a-number') return parsed(figure);
  return refused({
    file: table.file,
    line: row.line,
    column: heading,
    expected: `Een getal met een ${decimal === ',' ? 'komma' : 'punt'} voor de decimalen, of een leeg vak.`,
    found: `${quote(figure.text)}.`,
    action: 'Verbeter dit vak, of download het bestand opnieuw bij de bron.'
  });
}
