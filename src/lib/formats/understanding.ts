/**
 * What a file turns out to hold, from shape to figures: the same account for `inspect`, for the page
 * *Eigen cijfers* and for the pipeline. Made by `understand`; every step may be mended by a person.
 */
import type { AreaMatching, AreaText, MatchHints } from '../domain/areas/match';
import type { Figure } from '../domain/figure';
import type { IndicatorId } from '../domain/indicator-ids';
import type { Unit } from '../domain/indicator';
import type { Level, RegionCode } from '../domain/region';
import type { FormatProblem, Table } from './types';
import type { Period } from './period';

/** What a column is for. A person may say otherwise: `Choices.roles`. */
export type ColumnRole =
  | 'area-code'
  | 'area-name'
  /** Gemeente (code or name) of the wijk on the same row. */
  | 'area-gemeente'
  | 'area-level'
  | 'period'
  /** Wide table: every row has a figure of this topic. */
  | 'topic'
  /** Long table: says which topic the row is of. */
  | 'topic-name'
  /** Long table: unit of the figure on the row. */
  | 'unit'
  /** Long table: the figure, its interval, and the counts behind it. */
  | 'value'
  | 'lower'
  | 'upper'
  | 'numerator'
  | 'denominator'
  /** Count of the others: with the numerator it makes the denominator (Regiobeeld `n_0`). */
  | 'remainder'
  /** Says whether the row is the estimate, its lower or its upper bound (RIVM `Marges`): folded into one figure. */
  | 'margin'
  /** Splits the rows of one area and period (sex, age, threshold): each combination is a topic. */
  | 'dimension'
  /** Row numbers, notes: not used. */
  | 'ignored';

/** The role of each column, in the order of the table. */
export type Layout = readonly ColumnRole[];

/** One thing that is counted in the file. */
export interface Topic {
  /** Unique in the file, the same for the same file. */
  readonly id: string;
  /** Last part of the topic path, with what the dimensions say: "Laag inkomen, 4 jaar of langer". */
  readonly name: string;
  /** Unit as the file writes it, or "". */
  readonly unitText: string;
  /** The unit that this most likely is; a person confirms it. */
  readonly unit: Unit | undefined;
  /** Factor that brings a value of the file to `unit`: 100 for a fraction that is shown as a percentage. */
  readonly times: number;
  /** The declared indicator that this surely is. */
  readonly indicator: IndicatorId | undefined;
}

/** One figure of the file: which row, which area, when, what. */
export interface Observation {
  readonly line: number;
  /** Index in `areas`. */
  readonly area: number;
  /** `undefined`: the file tells no year, and nobody has said which (open question `year`). */
  readonly period: Period | undefined;
  /** Index in `topics`. */
  readonly topic: number;
  /** In the unit of the topic. */
  readonly figure: Figure;
}

export interface Rejected {
  /** Dutch, short: "gebied niet herkend". */
  readonly reason: string;
  readonly rows: number;
}

/** A table as observations. Rows of areas that were not found are rejected, so they cost nothing further. */
export interface Reading {
  readonly layout: Layout;
  readonly topics: readonly Topic[];
  readonly areas: readonly AreaText[];
  readonly observations: readonly Observation[];
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** rowsIn = rowsOut + the rows here. */
  readonly rejected: readonly Rejected[];
  /** Cells that hold no number: each with its line and column. */
  readonly problems: readonly FormatProblem[];
}

/** What a person told about a file, on top of what was found. */
export interface Choices extends MatchHints {
  readonly sheet?: string;
  readonly roles?: ReadonlyMap<number, ColumnRole>;
  /** Year of all figures, where the file tells none. */
  readonly year?: number;
}

/** What is still to be asked before the figures can be used. */
export type OpenQuestion = 'gemeente' | 'year' | 'area-column' | 'value-column' | 'sheet';

export interface TopicSummary {
  readonly topic: Topic;
  readonly levels: readonly Level[];
  readonly years: readonly number[];
  readonly known: number;
  readonly absent: number;
}

export interface Understanding {
  readonly table: Table;
  readonly reading: Reading;
  readonly matching: AreaMatching;
  /** Code per index of `reading.areas`; `undefined` where unmatched. */
  readonly codes: readonly (RegionCode | undefined)[];
  readonly topics: readonly TopicSummary[];
  readonly years: readonly number[];
  /** As in `reading`. */
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejected: readonly Rejected[];
  readonly open: readonly OpenQuestion[];
  readonly warnings: readonly FormatProblem[];
}
