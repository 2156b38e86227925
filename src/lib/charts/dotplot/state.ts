/**
 * Areas on one axis: the exact place of each is a dot on the axis, its letter stands on a stem above it.
 * Letters that would overlap move aside; the dots never do.
 */
import { scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';

/** Radius of a letter, and height of the axis and of the whole. */
export const RADIUS = 10;
export const AXIS = 40;
export const HEIGHT = 60;
const GAP = 2;
const SIDE = 12;
/** Width of "40 × € 1.000" and some room. */
const LONG_UNIT = 100;

export interface DotPlotInput {
  readonly width: number;
  readonly dots: readonly { readonly letter: string; readonly first: boolean; readonly value: number }[];
  readonly reference: number | undefined;
  readonly unit: Unit;
  /** Ends of the axis; rounded outwards. */
  readonly scale: readonly [low: number, high: number];
}

export interface DotPlotState {
  readonly dots: readonly {
    readonly letter: string;
    readonly first: boolean;
    /** Place of the dot, and of the letter above it. */
    readonly x: number;
    readonly at: number;
  }[];
  readonly reference: number | undefined;
  readonly ticks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'middle' | 'end';
  }[];
}

export function dotPlot({ width, dots, reference, unit, scale }: DotPlotInput): DotPlotState {
  const count = width > 500 ? 6 : 3;
  const x = scaleLinear()
    .domain(scale)
    .nice(count)
    .range([SIDE, width - SIDE]);
  const round = (px: number) => Math.round(px * 10) / 10;
  const sorted = [...dots].sort((a, b) => a.value - b.value);
  const at = spread(
    sorted.map(({ value }) => x(value)),
    2 * RADIUS + GAP,
    [SIDE, width - SIDE]
  );
  const all = x.ticks(count);
  const texts = formatTicks(all, unit);
  // A unit that is longer than its number takes the room of the tick before it.
  const long = (texts.at(-1) ?? '').length > 6;
  const ticks = all
    .map((value, index) => ({ at: x(value), text: texts[index] ?? '', last: index === all.length - 1 }))
    .filter(({ at, last }) => last || !long || at < width - LONG_UNIT);
  return {
    dots: sorted.map(({ letter, first, value }, index) => ({
      letter,
      first,
      x: round(x(value)),
      at: round(at[index] ?? x(value))
    })),
    reference: reference === undefined ? undefined : round(x(reference)),
    ticks: ticks.map(({ at: place, text, last }) =>
      long && last ? { x: width, text, anchor: 'end' } : { x: round(place), text, anchor: 'middle' }
    )
  };
}

/**
 * The places nearest to `wanted` (ascending) that lie at least `gap` apart, within the bounds where they fit.
 * Neighbours that touch are moved as one, round the middle of what they wanted.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number]
): readonly number[] {
  // Without the gaps the question is which rising places are nearest: pool those that fall back.
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((x, index) => {
    blocks.push({ sum: x - index * gap, count: 1 });
    for (;;) {
      const [before, last] = blocks.slice(-2);
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count)
        break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const most = Math.max(low, high - (wanted.length - 1) * gap);
  const starts = blocks.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.min(most, Math.max(low, sum / count)))
  );
  return starts.map((start, index) => start + index * gap);
}
