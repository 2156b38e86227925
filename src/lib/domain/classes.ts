/** From a value to one of at most five classes, and from a class to its colour. */
import type { Direction } from './indicator';
import { never } from './never';

/** Step of a ramp, 1 (low) to 5 (high). */
export type Step = 1 | 2 | 3 | 4 | 5;
export type Ramp = 'blauw' | 'paars' | 'leisteen';
/** Colours of a map: a ramp; nine for two indicators together; or five that run two ways round a reference. */
export const MAP_SCALES = ['blauw', 'paars', 'leisteen', 'samen', 'verschil'] as const;
export type MapScale = (typeof MAP_SCALES)[number];
/** A colour of a map scale, from 1. */
export type Cell = Step | 6 | 7 | 8 | 9;

/** Whether a colour of a scale is dark on white paper: then words on it are light. */
export function isDark(scale: MapScale, step: Cell): boolean {
  switch (scale) {
    case 'samen':
      return step > 5;
    case 'verschil':
      return step === 1 || step === 5;
    case 'blauw':
    case 'paars':
    case 'leisteen':
      return step > 3;
    default:
      return never(scale, 'scale');
  }
}

/** How many colours a scale has. */
export function sizeOfScale(scale: MapScale): 5 | 9 {
  return scale === 'samen' ? 9 : 5;
}

/** Slate for context, blue for every other public figure; purple is for own figures only. */
export function rampOf(direction: Direction): Ramp {
  return direction === 'context' ? 'leisteen' : 'blauw';
}

/**
 * Index (from 0) of the class of `value`: the number of limits at or below it. `breaks` are the inner
 * limits, ascending; a value on a limit belongs to the higher class.
 */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0;
  for (const limit of breaks) if (value >= limit) index += 1;
  return index;
}

/** Ramp step of class `index` when there are `count` classes: the ends of the ramp are always used. */
export function stepOf(index: number, count: number): Step {
  if (count <= 1) return 3;
  const step = Math.round((index * 4) / (count - 1)) + 1;
  return Math.min(5, Math.max(1, step)) as Step;
}

/** CSS colour of a value: `var(--blauw-4)`. */
export function colourOf(value: number, breaks: readonly number[], ramp: Ramp): string {
  return `var(--${ramp}-${stepOf(classOf(value, breaks), breaks.length + 1)})`;
}

export interface ClassRange {
  readonly index: number;
  readonly step: Step;
  /** Inclusive; `undefined` for the lowest class. */
  readonly from: number | undefined;
  /** Exclusive; `undefined` for the highest class. */
  readonly to: number | undefined;
  /** Areas of the view whose value falls in this class. */
  readonly count: number;
}

/** All classes, low to high, each with how many of `values` it holds. */
export function classRanges(breaks: readonly number[], values: readonly number[]): ClassRange[] {
  const classes = breaks.length + 1;
  return Array.from({ length: classes }, (_, index) => ({
    index,
    step: stepOf(index, classes),
    from: breaks[index - 1],
    to: breaks[index],
    count: values.filter((value) => classOf(value, breaks) === index).length
  }));
}

/**
 * Inner limits, ascending, of `groups` groups with as many values each, as far as equal values allow: those
 * stay together, so there may be fewer groups. No limits where all values are equal.
 */
export function evenBreaks(values: readonly number[], groups: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = Array.from(
    { length: groups - 1 },
    (_, index) => sorted[Math.round(((index + 1) * sorted.length) / groups)]
  );
  return [...new Set(limits)].filter(
    (limit) => limit !== undefined && limit > (sorted[0] ?? limit)
  ) as number[];
}

/** Low, middle or high of two limits; where fewer limits could be drawn nothing stands out. */
export function thirdOf(value: number, limits: readonly number[]): 1 | 2 | 3 {
  if (limits.length < 2) return 2;
  return (classOf(value, limits) + 1) as 1 | 2 | 3;
}

/** The colour of two thirds together: 1 to 3 with a low second one, 7 to 9 with a high one. */
export function cellOf(first: 1 | 2 | 3, second: 1 | 2 | 3): Cell {
  return (first + 3 * (second - 1)) as Cell;
}

/** Up to where a difference is small, and from where it is large. */
export interface DifferenceLimits {
  readonly small: number;
  readonly large: number;
}

/**
 * The limits of differences of an indicator, from its fixed classes: small is about half the middle width
 * of a class, large three times that. So they are the same in all years and areas, as the classes are.
 */
export function differenceLimits(breaks: readonly number[], decimals: number): DifferenceLimits {
  const widths = breaks.slice(1).map((limit, index) => limit - (breaks[index] ?? limit));
  const sorted = widths.sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Math.abs(breaks[0] ?? 1);
  const small = Math.max(roundDown(middle / 2), 10 ** -decimals);
  return { small, large: small * 3 };
}

/** 1 far below the reference, 3 about the same, 5 far above: as far to both sides. */
export function stepOfDifference(points: number, { small, large }: DifferenceLimits): Step {
  const size = Math.abs(points);
  if (size < small) return 3;
  const far = size < large ? 1 : 2;
  return (3 + Math.sign(points) * far) as Step;
}

/** The nearest of 1, 2, 5, 10, 20 … at or below a positive value. */
function roundDown(value: number): number {
  if (value <= 0) return 0;
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const times = [5, 2, 1].find((one) => one * 10 ** exponent <= value * (1 + 1e-9)) ?? 1;
  return Number((times * 10 ** exponent).toPrecision(1));
}
