/**
 * Figures of areas side by side: differences, the fifth of its level that an area falls in, and how two
 * indicators run together. No score and no total: every number here is about one or two indicators.
 */
import { sampleCorrelation } from 'simple-statistics';
import type { Unit } from './indicator';
import { never } from './never';
import { formatCount, formatNumber, formatValue } from './notation';

export interface Difference {
  /** Value − reference in the unit of the indicator, of the values as they are shown. */
  readonly points: number;
  /** Value ÷ reference; `undefined` where that says nothing: see `isRatio`, and for a reference of 0 or less. */
  readonly times: number | undefined;
}

/**
 * Difference of a value with its reference. Counted with the rounded values that stand beside it, so that
 * whoever subtracts them finds the same.
 */
export function differenceOf(value: number, reference: number, unit: Unit, decimals: number): Difference {
  const [own, other] = [Number(value.toFixed(decimals)), Number(reference.toFixed(decimals))];
  return {
    points: Number((own - other).toFixed(decimals)),
    times: !isRatio(unit) || other <= 0 || own < 0 ? undefined : own / other
  };
}

/** Whether "twice as many" means something: of people and homes it does; not of amounts, averages and scores. */
function isRatio(unit: Unit): boolean {
  switch (unit) {
    case 'percent':
    case 'per-1000':
    case 'count':
      return true;
    case 'score':
    case 'euro':
    case 'euro-1000':
      return false;
    default:
      return never(unit, 'unit');
  }
}

/** "6,2 procentpunt hoger", "€ 2.300 lager", "gelijk". */
export function pointsInWords({ points }: Difference, unit: Unit, decimals: number): string {
  if (points === 0) return 'gelijk';
  const side = points > 0 ? 'hoger' : 'lager';
  const size = Math.abs(points);
  switch (unit) {
    case 'percent':
      return `${formatNumber(size, decimals)} procentpunt ${side}`;
    case 'per-1000':
      return `${formatNumber(size, decimals)} per 1.000 ${side}`;
    case 'count':
      return `${formatCount(size)} ${points > 0 ? 'meer' : 'minder'}`;
    case 'score':
    case 'euro':
    case 'euro-1000':
      return `${formatValue(size, unit, decimals)} ${side}`;
    default:
      return never(unit, 'unit');
  }
}

/** "2,1 keer zo veel", "ongeveer even veel"; `undefined` where times say nothing. */
export function timesInWords({ times }: Difference): string | undefined {
  if (times === undefined) return undefined;
  const rounded = Number(times.toFixed(1));
  if (rounded === 1) return 'ongeveer even veel';
  // Three figures say more than the source bears.
  return `${formatNumber(rounded, rounded >= 10 ? 0 : 1)} keer zo veel`;
}

/** Fifth of a distribution: 1 holds the lowest values, 5 the highest. */
export type Fifth = 1 | 2 | 3 | 4 | 5;

/** A level with fewer areas than this is not cut in fifths. */
export const LEAST_FOR_FIFTHS = 25;

/**
 * The fifth in which `value` falls, by the part of `sorted` (ascending, the value among them) that is lower.
 * Equal values fall in the same fifth. `undefined` where there are too few values to speak of fifths.
 */
export function fifthOf(value: number, sorted: readonly number[]): Fifth | undefined {
  if (sorted.length < LEAST_FOR_FIFTHS) return undefined;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return (Math.min(4, Math.floor((5 * low) / sorted.length)) + 1) as Fifth;
}

/** "laagste vijfde" … "hoogste vijfde". */
export function fifthInWords(fifth: Fifth): string {
  return ['laagste', 'tweede', 'middelste', 'vierde', 'hoogste'][fifth - 1] + ' vijfde';
}

export interface Correlation {
  /** Pearson's r. */
  readonly r: number;
  /** Areas with both figures. */
  readonly n: number;
}

/** Fewer areas than this say nothing about how two indicators run together. */
const LEAST_FOR_CORRELATION = 10;

/** Pearson's correlation; `undefined` with too few areas, or where one of the two is the same everywhere. */
export function correlationOf(
  pairs: readonly { readonly x: number; readonly y: number }[]
): Correlation | undefined {
  if (pairs.length < LEAST_FOR_CORRELATION) return undefined;
  const r = sampleCorrelation(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y)
  );
  // A spread of 0 divides by 0.
  return Number.isFinite(r) ? { r, n: pairs.length } : undefined;
}

export type Strength = 'geen' | 'zwak' | 'matig' | 'sterk';

/** How strong, by |r|: below 0.1 none, below 0.3 weak, below 0.5 moderate, else strong (Cohen 1988). */
export function strengthOf({ r }: Pick<Correlation, 'r'>): Strength {
  const size = Math.abs(r);
  if (size < 0.1) return 'geen';
  if (size < 0.3) return 'zwak';
  return size < 0.5 ? 'matig' : 'sterk';
}

/** The correlation in a sentence, with its number of areas: "… (r = 0,62, 342 gemeenten)." Never about people. */
export function correlationInWords(correlation: Correlation, x: string, y: string, areas: string): string {
  const told = `(r\u00a0=\u00a0${formatNumber(correlation.r, 2)}, ${formatCount(correlation.n)}\u00a0${areas})`;
  const side = correlation.r > 0 ? 'ook hoger' : 'lager';
  const often = (how: string, what: string) =>
    `Waar ‘${x}’ hoger is, is ‘${y}’ ${how} ${side}: een ${what} samenhang ${told}.`;
  const strength = strengthOf(correlation);
  switch (strength) {
    case 'geen':
      return `‘${x}’ en ‘${y}’ hangen niet duidelijk samen ${told}.`;
    case 'zwak':
      return often('soms', 'zwakke');
    case 'matig':
      return often('vaak', 'matige');
    case 'sterk':
      return often('meestal', 'sterke');
    default:
      return never(strength, 'strength');
  }
}

/** The warning that stands beside every correlation. */
export const NOT_PERSONS =
  'Dit gaat over gebieden, niet over mensen. Het zegt niet dat het ene door het andere komt, en niets over één gezin.';

/** Known areas of a year at one level, as a choice of a year needs them. */
export interface YearCoverage {
  readonly year: number;
  /** How many of the compared areas have a figure. */
  readonly known: number;
  /** The reference has one too. */
  readonly reference: boolean;
}

/** A newer year may have this part of the areas less than the fullest one. */
const NEARLY = 0.9;

/**
 * The year of a row: the latest of those that (nearly) most of the areas have, with a reference before
 * without; `undefined` where no year has any.
 */
export function bestYear(coverage: readonly YearCoverage[]): number | undefined {
  const most = Math.max(0, ...coverage.map(({ known }) => known));
  return coverage
    .filter(({ known }) => known > 0 && known >= NEARLY * most)
    .sort((a, b) => Number(b.reference) - Number(a.reference) || b.year - a.year)[0]?.year;
}
