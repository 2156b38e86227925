/** Class limits of an indicator: natural breaks (ckmeans), rounded to numbers that a person can read. */
import { ckmeans } from 'simple-statistics';
import { classOf } from './classes';

/** How far rounding may move a limit, as part of the distance to its nearest neighbour. */
const MOVE = 0.2;

/**
 * Inner limits, ascending, of at most `classes` classes over all values: rounded, and no class empty.
 * Fewer where the values cannot bear so many; none when they are all the same. `decimals` are those
 * that the unit bears.
 */
export function classBreaks(values: readonly number[], decimals: number, classes = 5): readonly number[] {
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  const clusters = ckmeans([...values], Math.min(classes, distinct));
  const raw: number[] = [];
  for (let index = 1; index < clusters.length; index += 1) {
    const below = clusters[index - 1]?.at(-1);
    const above = clusters[index]?.[0];
    if (below !== undefined && above !== undefined && below < above) raw.push((below + above) / 2);
  }
  const ends = [Math.min(...extremes(values)), ...raw, Math.max(...extremes(values))];
  const rounded = raw.map((limit, index) => {
    const gap = Math.min(limit - (ends[index] ?? limit), (ends[index + 2] ?? limit) - limit);
    return nice(limit, gap * MOVE, decimals);
  });
  return withoutEmptyClasses(rounded, values);
}

/** Lowest and highest; a spread of ten thousands of values over `Math.min` would overflow the stack. */
function extremes(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The multiple of the coarsest step (1, 2 or 5 times a power of ten) within `reach` of the limit. */
function nice(limit: number, reach: number, decimals: number): number {
  const finest = -decimals;
  const coarsest = Math.max(finest, Math.ceil(Math.log10(Math.abs(limit) + 1)));
  for (let power = coarsest; power >= finest; power -= 1) {
    for (const factor of [5, 2, 1]) {
      const candidate = multiple(limit, factor, power);
      if (Math.abs(candidate - limit) <= reach) return candidate;
    }
  }
  return multiple(limit, 1, finest);
}

/** Nearest multiple of factor × 10^power, without the dust of binary fractions. */
function multiple(limit: number, factor: number, power: number): number {
  const step = factor * 10 ** power;
  return Number((Math.round(limit / step) * step).toFixed(Math.max(0, -power)));
}

function withoutEmptyClasses(limits: readonly number[], values: readonly number[]): readonly number[] {
  let kept = [...new Set(limits)].sort((a, b) => a - b);
  for (;;) {
    const counts = new Array<number>(kept.length + 1).fill(0);
    for (const value of values) {
      const index = classOf(value, kept);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const empty = counts.indexOf(0);
    if (empty === -1) return kept;
    // An empty class loses its upper limit; the highest has only a lower one.
    kept = kept.filter((_, index) => index !== Math.min(empty, kept.length - 1));
  }
}
