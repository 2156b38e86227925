/**
 * What a question needs of a database. Native DuckDB (while prerendering and in tests) and DuckDB-WASM
 * (in the browser) both give it, over the same tables:
 *   figures_land, figures_provincie, figures_ggd, figures_gemeente, figures_wijk, regions, region_changes, and
 *   series (indicator, level, year, indeling): which classification a series' codes belong to.
 */

export type Param = string | number;

/** One row of an answer: column name → number, string, boolean or null. */
export type Row = Readonly<Record<string, unknown>>;

export interface Connector {
  /** Answers one statement with `?` parameters; rejects with a `DataError` when it cannot. */
  query(sql: string, params?: readonly Param[]): Promise<readonly Row[]>;
}

export function textOf(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell !== 'string') throw new TypeError(`column ${column}: expected text, found ${typeof cell}`);
  return cell;
}

export function numberOf(row: Row, column: string): number {
  const cell = row[column];
  if (typeof cell !== 'number')
    throw new TypeError(`column ${column}: expected a number, found ${typeof cell}`);
  return cell;
}

/** Text of a nullable column; `null` also where the table has no such column. */
export function optionalText(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : textOf(row, column);
}

/** Number of a nullable column; `null` also where the table has no such column. */
export function optionalNumber(row: Row, column: string): number | null {
  return row[column] === null || row[column] === undefined ? null : numberOf(row, column);
}

/** Integers beyond 32 bits leave DuckDB as `bigint`; every count here fits a double exactly. */
export function plainCell(cell: unknown): unknown {
  return typeof cell === 'bigint' ? Number(cell) : cell;
}
