/**
 * Two indicators of all areas of a level: every area a dot, the chosen ones with their letter. All dots are
 * one path, so that thousands of wijken cost one element.
 */
import { Delaunay, scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';
import { px, type Tick } from '../axis/tick';

const LEFT = 46;
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
  readonly ticks: readonly Tick[];
  /** Index of the point nearest to a place in the drawing; `undefined` where none is near. */
  readonly nearest: (x: number, y: number) => number | undefined;
}

/** A pointer further than this from a dot points at nothing. */
const REACH = 24;

export function scatter({ width, height, points, units }: ScatterInput): ScatterState | undefined {
  if (points.length === 0) return undefined;
  const base = height - BOTTOM;
  const x = scaleLinear()
    .domain(extent(points.map((point) => point.x)))
    .nice(5)
    .range([LEFT, width - RIGHT]);
  const y = scaleLinear()
    .domain(extent(points.map((point) => point.y)))
    .nice(5)
    .range([base, TOP]);
  const places = points.map((point) => ({ x: px(x(point.x)), y: px(y(point.y)) }));
  const ticksOf = (scale: typeof x, unit: Unit, count: number) => {
    const values = scale.ticks(count);
    const texts = formatTicks(values, unit === 'euro' || unit === 'euro-1000' ? 'count' : unit);
    return values.map((value, index) => ({ at: px(scale(value)), text: texts[index] ?? '' }));
  };
  let delaunay: Delaunay<unknown> | undefined;
  return {
    places,
    dots: places.map((place) => `M${place.x} ${place.y}h0`).join(''),
    ticks: [
      ...ticksOf(x, units.x, width < 420 ? 3 : 6).map(({ at, text }): Tick => ({
        x: at,
        y: base + 20,
        text,
        anchor: 'middle',
        line: `M${at} ${TOP}V${base}`
      })),
      ...ticksOf(y, units.y, 5).map(({ at, text }): Tick => ({
        x: LEFT - 8,
        y: at + 5,
        text,
        anchor: 'end',
        line: `M${LEFT} ${at}H${width - RIGHT}`
      }))
    ],
    nearest: (left, top) => {
      delaunay ??= Delaunay.from(
        places,
        (place) => place.x,
        (place) => place.y
      );
      const index = delaunay.find(left, top);
      const place = places[index];
      return place !== undefined && Math.hypot(place.x - left, place.y - top) <= REACH ? index : undefined;
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
