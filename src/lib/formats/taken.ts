/** A table that somebody takes along: what the writers of CSV and XLSX need, and no more. */

/** `null`: nothing known; the reason stands in a text column of the same row. */
export type TakenCell = string | number | null;

export interface TakenColumn {
  readonly heading: string;
  /** Decimals of the numbers in this column; `undefined`: a column of texts. */
  readonly decimals?: number;
}

export interface TakenTable {
  /** Stem of the file name: "laag-inkomen-rotterdam-2021". */
  readonly name: string;
  readonly columns: readonly TakenColumn[];
  /** As many cells as there are columns. At least the first two of a row hold something. */
  readonly rows: readonly (readonly TakenCell[])[];
  /**
   * What must be said of the table, one line each, under its rows: there a reader of the file finds the
   * headings on the first line. The first begins with "Bron", by which `readTable` knows where they start;
   * at most ten.
   */
  readonly notes: readonly string[];
}

/** Signs that make a spreadsheet take a text for a formula; also their wide forms, which some programs fold. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/**
 * A text on one line that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`. For texts alone, a
 * negative number is no formula. See OWASP, "CSV Injection".
 */
export function harmless(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}
