/** From an area to the next one in a direction, over the map. Pure. */
import type { RegionCode } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import { neighbors } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { middleOf } from './circles';
import { NARROWING } from './label-point';
import { collectionOf, type Outline } from './scene';

export const DIRECTIONS = ['north', 'east', 'south', 'west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Which areas share a border with which, over all areas of a boundary file. */
export type Adjacency = ReadonlyMap<RegionCode, readonly RegionCode[]>;

const known = new WeakMap<Topology, Adjacency>();

/** Areas that share a border in a boundary file; worked out once. Throws where the file lacks the object. */
export function adjacencyOf(topology: Topology, level: MapLevel): Adjacency {
  const found = known.get(topology);
  if (found !== undefined) return found;
  const { geometries } = collectionOf(topology, level);
  const codes = geometries.map(({ id }) => String(id) as RegionCode);
  const made: Adjacency = new Map(
    neighbors(geometries).map((indexes, index) => [
      codes[index] ?? ('' as RegionCode),
      indexes.flatMap((one) => codes[one] ?? [])
    ])
  );
  known.set(topology, made);
  return made;
}

/** Areas among `areas` that share a border with `code`, in the order of a clock, from the north on. */
export function bordering(
  code: RegionCode,
  areas: readonly Outline[],
  adjacency: Adjacency
): readonly Outline[] {
  const from = areas.find((area) => area.code === code);
  if (from === undefined) return [];
  const beside = new Set(adjacency.get(code));
  const clock = (area: Outline) => (bearing(from, area).degrees + 360) % 360;
  return areas.filter((area) => beside.has(area.code)).sort((a, b) => clock(a) - clock(b));
}

/**
 * The area to go to from `code` in a direction. Of the areas that share a border the one that lies most in
 * that direction, at most 60° off; where none does (an island, an edge) the nearest of all at most 45° off.
 * `undefined` where nothing lies that way. From nowhere one goes to the area nearest to the middle of all.
 */
export function nextArea(
  code: RegionCode | undefined,
  direction: Direction,
  areas: readonly Outline[],
  adjacency: Adjacency
): Outline | undefined {
  const from = areas.find((area) => area.code === code);
  if (from === undefined) return middlemost(areas);
  const off = (to: Outline) => Math.abs(turn(bearing(from, to).degrees - DEGREES[direction]));
  const beside = new Set(adjacency.get(from.code));
  const others = areas.filter((area) => area !== from);
  const touching = others.filter((area) => beside.has(area.code) && off(area) <= 60);
  if (touching.length > 0) return least(touching, off);
  return least(
    others.filter((area) => off(area) <= 45),
    (area) => bearing(from, area).distance
  );
}

const DEGREES = { north: 0, east: 90, south: 180, west: 270 } as const satisfies Record<Direction, number>;

/** Degrees from the north, clockwise, and how far, in degrees of latitude. */
function bearing(from: Outline, to: Outline): { readonly degrees: number; readonly distance: number } {
  const [x1 = 0, y1 = 0] = middleOf(from);
  const [x2 = 0, y2 = 0] = middleOf(to);
  const [dx, dy] = [(x2 - x1) * NARROWING, y2 - y1];
  return { degrees: (Math.atan2(dx, dy) * 180) / Math.PI, distance: Math.hypot(dx, dy) };
}

/** An angle between −180 and 180 degrees. */
function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

function middlemost(areas: readonly Outline[]): Outline | undefined {
  const mean = (axis: 0 | 1) =>
    areas.reduce((sum, area) => sum + (middleOf(area)[axis] ?? 0), 0) / areas.length;
  const [x, y] = [mean(0), mean(1)];
  return least(areas, (area) => {
    const [ax = 0, ay = 0] = middleOf(area);
    return Math.hypot((ax - x) * NARROWING, ay - y);
  });
}

function least(areas: readonly Outline[], by: (area: Outline) => number): Outline | undefined {
  let best: Outline | undefined;
  let lowest = Infinity;
  for (const area of areas) {
    const value = by(area);
    if (value < lowest) [best, lowest] = [area, value];
  }
  return best;
}
