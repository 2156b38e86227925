/**
 * Two indicators of all areas of a level: every area a dot, the chosen ones with their letter. All dots are
 * one path, so that thousands of wijken cost one element.
 */
import { Delaunay, scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';

export const LEFT = 46;
const TOP = 12;
const RIGHT = 14;
const BOTTOM = 30;

export interface ScatterInput {
  readonly width: number;
  readonly height: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly units: { readonly x: Unit; readonly y: Unit };
}

export interface ScatterState {
  /** Places of the points, in their order. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** Path of all dots: each a line of no length, drawn round by its caps. */
  readonly dots: string;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly base: number;
  readonly right: number;
  /** Index of the point nearest to a place in the drawing; `undefined` where none is near. */
  readonly nearest: (x: number, y: number) => number | undefined;
}

/** A pointer further than this from a dot points at nothing. */
const REACH = 24;

export function scatter({ width, height, points, units }: ScatterInput): ScatterState | undefined {
  if (points.length === 0) return undefined;
  const x = scaleLinear()
    .domain(extent(points.map((point) => point.x)))
    .nice(5)
    .range([LEFT, width - RIGHT]);
  const y = scaleLinear()
    .domain(extent(points.map((point) => point.y)))
    .nice(5)
    .range([height - BOTTOM, TOP]);
  const round = (px: number) => Math.round(px * 10) / 10;
  const places = points.map((point) => ({ x: round(x(point.x)), y: round(y(point.y)) }));
  const ticksOf = (scale: typeof x, unit: Unit, count: number) => {
    const values = scale.ticks(count);
    const texts = formatTicks(values, unit === 'euro' || unit === 'euro-1000' ? 'count' : unit);
    return values.map((value, index) => ({ at: round(scale(value)), text: texts[index] ?? '' }));
  };
  let delaunay: Delaunay<unknown> | undefined;
  return {
    places,
    dots: places.map((place) => `M${place.x} ${place.y}h0`).join(''),
    xTicks: ticksOf(x, units.x, width < 420 ? 3 : 6),
    yTicks: ticksOf(y, units.y, 5),
    base: height - BOTTOM,
    right: width - RIGHT,
    nearest: (px, py) => {
      delaunay ??= Delaunay.from(
        places,
        (place) => place.x,
        (place) => place.y
      );
      const index = delaunay.find(px, py);
      const place = places[index];
      return place !== undefined && Math.hypot(place.x - px, place.y - py) <= REACH ? index : undefined;
    }
  };
}

/** Shares and amounts from their lowest to their highest value; a spread of nothing gets some room. */
function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low === high ? [low - 1, high + 1] : [low, high];
}
