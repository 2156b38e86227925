import type { RegionCode } from '$lib/domain/region';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { adjacencyOf, bordering, DIRECTIONS, nextArea } from './neighbours';
import { outlinesOf } from './scene';

const code = (x: number, y: number) => `WK99${y}0${x}0` as RegionCode;
const square = (x: number, y: number) => ({
  type: 'Feature' as const,
  id: code(x, y),
  properties: {},
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y]
      ]
    ]
  }
});
/** Three by three, and an island to the east of the middle row. */
const places = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => [x, y] as const));
const features = [...places, [5, 1] as const].map(([x, y]) => square(x, y));
const collection: FeatureCollection = { type: 'FeatureCollection', features };
const topo = topology({ wijk: collection });
const areas = outlinesOf(topo, 'wijk');
const adjacency = adjacencyOf(topo, 'wijk');
const next = (x: number, y: number, direction: (typeof DIRECTIONS)[number]) =>
  nextArea(code(x, y), direction, areas, adjacency)?.code;

describe('nextArea', () => {
  it('goes to the neighbour in each direction', () => {
    expect(DIRECTIONS.map((direction) => next(1, 1, direction))).toEqual([
      code(1, 2),
      code(2, 1),
      code(1, 0),
      code(0, 1)
    ]);
  });

  it('reaches an island over the water, and stops at the edge', () => {
    expect(next(2, 1, 'east')).toBe(code(5, 1));
    expect(next(5, 1, 'west')).toBe(code(2, 1));
    expect(next(5, 1, 'east')).toBeUndefined();
  });

  it('begins in the middle', () => {
    expect(nextArea(undefined, 'north', areas.slice(0, 9), adjacency)?.code).toBe(code(1, 1));
    expect(nextArea(undefined, 'north', [], adjacency)).toBeUndefined();
  });

  it('never stays where it is, and goes only to areas that are there', () => {
    fc.assert(
      fc.property(
        fc.subarray([...areas], { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...DIRECTIONS),
        (some, pick, direction) => {
          const from = some[pick % some.length];
          const to = nextArea(from?.code, direction, some, adjacency);
          expect(to).not.toBe(from);
          if (to !== undefined) expect(some).toContain(to);
        }
      )
    );
  });
});

describe('bordering', () => {
  it('names the areas beside one, in the order of a clock', () => {
    expect(bordering(code(1, 1), areas, adjacency).map((area) => area.code)).toEqual([
      code(1, 2),
      code(2, 1),
      code(1, 0),
      code(0, 1)
    ]);
    expect(bordering(code(5, 1), areas, adjacency)).toEqual([]);
  });
});
