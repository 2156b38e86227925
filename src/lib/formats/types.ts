/**
 * What a parser of an export gives back: a table of texts with a dialect, or problems in Dutch.
 * Parsers are pure (bytes in, table or problems out) and run in Node and in the browser alike.
 */

import type { Absence } from '../domain/figure';

/** Shapes that are told apart by content, never by file name. See docs/formats.md. */
export type Shape =
  | 'statline' // 1a: topic paths as headings, decimal comma, no symbols
  | 'statline-symbols' // 1b: every value quoted and padded, decimal point, '.' for missing
  | 'statline-old' // 1c: until 2016; title, topics and units in rows of their own, names only
  | 'statline-custom' // 1d: maatwerk; title above, padded, footer "Bron: CBS"
  | 'odata-untyped' // 1e: OData v3 dump, running numbers behind the names (CSV or XLSX)
  | 'odata-v3' // 1f: the same columns as JSON, {"value":[…]}
  | 'odata-v4' // 1g: one row per observation: "volledige dataset" (zip), its Observations.csv, JSON
  | 'swing' // 2: "Gemeenten";"Onderwerp|2011"
  | 'swing-odata' // 2: JSON of a Swing portal, one object per value
  | 'regiobeeld' // 3: "gem2023";"n_1";"n_0";"percentage";"jaar"
  | 'kansenkaart' // 4: outcome, …, region_id, n, est, lwr, upr
  | 'local-flat' // 6: PERIODE, GEBIEDSNIVEAU, GEBIED, NAAM, WAARDE
  | 'local-cube' // 6: Swing cube workbook, with sheets Data, Data_def, Label_var …
  | 'cbs2swing' // 6: BESCHRIJVING;geoitemcode;geolevelcode;values;variablecode;periodcode
  | 'region-json' // one JSON object per region code
  | 'table'; // a plain delimited or spreadsheet table

/** A problem that a person can act on. All texts Dutch, B1. `line` counts from 1, headings included. */
export interface FormatProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** What was expected, what was found, what to do: each a clear sentence. */
  readonly expected: string;
  readonly found: string;
  readonly action: string;
}

/** What held the table: of use to a person who wonders how the file was read. */
export type Container =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: 'xlsx'; readonly sheet: string }
  | { readonly kind: 'json' }
  /** `entry` is the file in the zip that the rows come from. */
  | { readonly kind: 'zip'; readonly entry: string };
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t';

/** How the file writes numbers and missing values; found per file, never assumed. */
export interface Dialect {
  readonly decimal: DecimalMark;
  /** Text (trimmed) → reason of absence. */
  readonly missing: ReadonlyMap<string, Absence>;
}

export type DecimalMark = ',' | '.';

export interface TableColumn {
  /** Heading as in the file, outer blanks trimmed, inner runs of blanks made one. */
  readonly heading: string;
  /** Heading without running number (`_78`) or unit; or what it means, where the shape tells (`NAAM`: Onderwerp). */
  readonly name: string;
  /** Where `name` is the title of a field: what the service calls the field, without running number. */
  readonly field?: string;
  /** Unit in the last parentheses (StatLine), or from a row or sheet of its own, or "". */
  readonly unit: string;
  /** Period behind the last `|` (Swing), above the topic (old StatLine), at the end of its way (JSON), or "". */
  readonly period: string;
  /** Present only in a file that uses both marks, each column one of them: the mark of this column. */
  readonly decimal?: DecimalMark;
}

export interface TableRow {
  /** Line (CSV) or row (spreadsheet) in the file, from 1. */
  readonly line: number;
  /** One trimmed text per column; "" where the file holds nothing. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly shape: Shape;
  readonly container: Container;
  readonly dialect: Dialect;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Names of the other sheets of the workbook; read one with `{ sheet }`. */
  readonly sheets?: readonly string[];
  /** Title that the file itself gives, above the headings or in its metadata. */
  readonly title?: string;
  /** What the file names as its source: "Bron: CBS". */
  readonly source?: string;
  /** Year of the classification of the areas, where the file says it (`gem2023`). */
  readonly indeling?: number;
  /** What is wrong with the file without making its figures wrong, e.g. letters that were lost before. */
  readonly warnings: readonly FormatProblem[];
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FormatProblem[] };
