/**
 * `static/data/quality.json`: what the pipeline looked for in the figures, and what it found. A finding is
 * no verdict: the figure stands as its publisher gave it, and the reader knows what to keep in mind.
 */
import type { IndicatorId } from './indicator-ids';
import type { Level, RegionCode } from './region';

export const CHECK_IDS = [
  'duplicate-figures',
  'unknown-areas',
  'ranges',
  'parts',
  'jumps',
  'implausible-zeros',
  'hidden-values',
  'areas-without-figures',
  'thin-series'
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export interface Quality {
  /** Version of the shape of this file. */
  readonly version: 1;
  /** All checks, in the order of `CHECK_IDS`, also those without findings. */
  readonly checks: readonly QualityCheck[];
  /** Per indicator and level with any known figure, in the order of the ids and of the levels. */
  readonly latest: readonly LatestYear[];
}

export interface QualityCheck {
  readonly id: CheckId;
  /** A few words in Dutch, as a heading. */
  readonly title: string;
  /** What was looked at, and what a finding means for the reader: Dutch, B1. */
  readonly explanation: string;
  /** How many figures, areas or comparisons were looked at: `counted` says of what. */
  readonly checked: number;
  /** What was counted, in Dutch and in the plural: "cijfers", "vergelijkingen". */
  readonly counted: string;
  readonly findings: readonly QualityFinding[];
}

/** One finding: about one series or some of its areas, or about years that say the same of the same areas. */
export interface QualityFinding {
  readonly indicator: IndicatorId;
  readonly level: Level;
  /** Ascending. */
  readonly years: readonly number[];
  /** A sentence in Dutch that names indicator, year and size. */
  readonly text: string;
  /** How many areas it is about. */
  readonly count: number;
  /** The areas that stand out most, at most `MOST_AREAS`; the first is the one that the text names, if any. */
  readonly areas: readonly QualityArea[];
}

export interface QualityArea {
  readonly code: RegionCode;
  readonly name: string;
}

/** So many areas a finding lists at most: the rest is in the figures themselves. */
export const MOST_AREAS = 12;

/** The latest year with a known figure, of one indicator at one level. */
export interface LatestYear {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
  /** Areas with a known figure in that year, and all areas of its indeling. */
  readonly known: number;
  readonly total: number;
  /** A later year that was read too, but holds no figure yet: its column is empty at the publisher. */
  readonly empty?: number;
}

/** Number of findings of all checks together. */
export function findingsOf({ checks }: Quality): number {
  return checks.reduce((total, { findings }) => total + findings.length, 0);
}
