/**
 * Areas on one axis: the exact place of each is a dot on the axis, its letter stands on a stem above it.
 * Letters that would overlap move aside; the dots never do.
 */
import { scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';
import { spread } from '../axis/spread';
import { px, type Tick } from '../axis/tick';

/** Radius of a letter, and height of the axis and of the whole. */
export const RADIUS = 10;
export const AXIS = 40;
export const HEIGHT = 64;
const GAP = 2;
const SIDE = 12;
/** Width of "40 × € 1.000" and some room. */
const LONG_UNIT = 100;

export interface DotPlotDot {
  readonly letter: string;
  readonly first: boolean;
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** What the areas are held against: told apart by shape. */
export interface DotPlotMark {
  readonly shape: 'bar' | 'dashed';
  readonly name: string;
  readonly value: number;
}

export interface DotPlotInput {
  readonly width: number;
  readonly dots: readonly DotPlotDot[];
  readonly marks: readonly DotPlotMark[];
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
    /** Ends of its interval. */
    readonly range: readonly [from: number, to: number] | undefined;
  }[];
  readonly marks: readonly {
    readonly shape: DotPlotMark['shape'];
    readonly name: string;
    readonly x: number;
  }[];
  readonly ticks: readonly Tick[];
}

export function dotPlot({ width, dots, marks, unit, scale }: DotPlotInput): DotPlotState {
  const count = width > 500 ? 6 : 3;
  const x = scaleLinear()
    .domain(scale)
    .nice(count)
    .range([SIDE, width - SIDE]);
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
    dots: sorted.map(({ letter, first, value, interval }, index) => ({
      letter,
      first,
      x: px(x(value)),
      at: px(at[index] ?? x(value)),
      range: interval && [px(x(interval.lower)), px(x(interval.upper))]
    })),
    marks: marks.map(({ shape, name, value }) => ({ shape, name, x: px(x(value)) })),
    ticks: ticks.map(({ at: place, text, last }) => ({
      ...(long && last ? { x: width, anchor: 'end' as const } : { x: px(place), anchor: 'middle' as const }),
      y: HEIGHT - 3,
      text
    }))
  };
}
