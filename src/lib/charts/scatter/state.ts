/**
 * Two indicators of all areas of a level: every area a dot, the chosen ones with their letter. All dots are
 * one path, so that thousands of wijken cost one element.
 */
import { Delaunay, scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';
import { spread } from '../axis/spread';
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

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Names stand this far apart at least, and this far from their letter. */
const NAME_GAP = 16;
const BESIDE = 14;

/** Where the names of the chosen areas stand: beside their letter, away from the edge, none over another. */
export function namePlaces(
  chosen: readonly (Placed & { readonly name: string })[],
  width: number
): readonly (Placed & { readonly name: string; readonly anchor: 'start' | 'end' })[] {
  const sides = [chosen.filter(({ x }) => x <= 0.65 * width), chosen.filter(({ x }) => x > 0.65 * width)];
  return sides.flatMap((side, index) => {
    const sorted = [...side].sort((a, b) => a.y - b.y);
    const at = spread(
      sorted.map(({ y }) => y),
      NAME_GAP,
      [TOP, Infinity]
    );
    return sorted.map(({ name, y }, place) => ({
      name,
      // Beside the letters that stand next to its own, too.
      x: index === 0 ? Math.max(...near(sorted, place)) + BESIDE : Math.min(...near(sorted, place)) - BESIDE,
      y: px((at[place] ?? y) + 5),
      anchor: index === 0 ? ('start' as const) : ('end' as const)
    }));
  });
}

/** Where the letters stand that a name at this place would run over, its own among them. */
function near(places: readonly Placed[], place: number): readonly number[] {
  const own = places[place];
  if (own === undefined) return [];
  return places.flatMap(({ x, y }) =>
    Math.abs(x - own.x) <= 2 * BESIDE && Math.abs(y - own.y) <= NAME_GAP ? [x] : []
  );
}

/**
 * The point to which a key leads: `places` run from left to right. Up and down lead to the nearest point on that
 * side; `undefined` for another key, and where there is none.
 */
export function step(key: string, from: number | undefined, places: readonly Placed[]): number | undefined {
  const last = places.length - 1;
  const clamp = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(last);
    case 'ArrowRight':
      return from === undefined ? clamp(0) : clamp(from + 1);
    case 'ArrowLeft':
      return from === undefined ? clamp(last) : clamp(from - 1);
    case 'PageUp':
      return clamp((from ?? 0) + 10);
    case 'PageDown':
      return clamp((from ?? last) - 10);
    case 'ArrowUp':
      return towards(from ?? 0, places, -1);
    case 'ArrowDown':
      return towards(from ?? 0, places, 1);
    default:
      return undefined;
  }
}

/** The nearest point above (-1) or below (1); one that lies more aside than that only where there is no other. */
function towards(from: number, places: readonly Placed[], side: -1 | 1): number | undefined {
  const start = places[from];
  if (start === undefined) return undefined;
  let best: { readonly index: number; readonly far: number } | undefined;
  for (const [index, { x, y }] of places.entries()) {
    const [aside, ahead] = [Math.abs(x - start.x), side * (y - start.y)];
    if (ahead <= 0) continue;
    const far = Math.hypot(aside, ahead) + (aside > ahead ? FAR_ASIDE : 0);
    if (best === undefined || far < best.far) best = { index, far };
  }
  return best?.index;
}

/** Further than any two points of a drawing lie apart. */
const FAR_ASIDE = 1e6;
