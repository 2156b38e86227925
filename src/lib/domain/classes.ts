/** From a value to one of at most five classes, and from a class to its colour. */
import type { Direction } from './indicator';

/** Step of a ramp, 1 (low) to 5 (high). */
export type Step = 1 | 2 | 3 | 4 | 5;
export type Ramp = 'blauw' | 'paars' | 'leisteen';

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
