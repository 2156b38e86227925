import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { refit } from './refit';
import { ringArea } from './topology';

/** Closed ring, clockwise. */
const ring = (...points: Position[]): Position[] => {
  const closed = [...points, points[0] ?? [0, 0]];
  return ringArea(closed) < 0 ? closed : closed.reverse();
};
const areaOf = (rings: readonly (readonly Position[])[]) =>
  -rings.reduce((sum, points) => sum + ringArea(points), 0);

// A square of 10 by 10 with a bite out of its east side, and a detailed north side.
const LAND = ring(
  [0, 3],
  [0, 0],
  [3, 0],
  [5, 0],
  [10, 0],
  [10, 4],
  [8, 5],
  [10, 6],
  [10, 10],
  [7, 10.5],
  [5, 10],
  [3, 10.5],
  [0, 10]
);
// The same, coarse: two halves that leave land uncovered on every side.
const WEST = { id: 'WK900001', polygon: [ring([1, 1], [5, 1], [5, 9], [1, 9])] };
const EAST = { id: 'WK900002', polygon: [ring([5, 1], [9, 1], [9, 9], [5, 9])] };

describe('refit', () => {
  it('gives all of the land to the only part', () => {
    expect(refit([LAND], [WEST])).toEqual([{ id: 'WK900001', polygon: [LAND] }]);
  });

  it('fills the land with the parts, and no more than the land', () => {
    const parts = refit([LAND], [WEST, EAST]);
    expect(parts.map(({ id }) => id)).toEqual(['WK900001', 'WK900002']);
    expect(parts.reduce((sum, { polygon }) => sum + areaOf(polygon), 0)).toBeCloseTo(areaOf([LAND]));
    const points = new Set(parts.flatMap(({ polygon }) => polygon.flat().map(String)));
    for (const point of LAND) expect(points).toContain(String(point));
  });

  it('keeps the border between the parts on both sides', () => {
    const [west, east] = refit([LAND], [WEST, EAST]);
    const inWest = new Set(west?.polygon.flat().map(String));
    const shared = new Set(
      east?.polygon
        .flat()
        .map(String)
        .filter((point) => inWest.has(point))
    );
    expect(shared.size).toBe(2);
  });

  it('closes a gap between coarse parts', () => {
    const north = { id: 'WK900003', polygon: [ring([1, 5], [5, 6], [9, 5], [9, 9], [1, 9])] };
    const south = { id: 'WK900004', polygon: [ring([1, 1], [9, 1], [9, 5], [1, 5])] };
    const parts = refit([LAND], [north, south]);
    expect(parts.reduce((sum, { polygon }) => sum + areaOf(polygon), 0)).toBeCloseTo(areaOf([LAND]));
  });

  it('takes a part that lies within another out of it', () => {
    const village = { id: 'WK900005', polygon: [ring([2, 2], [4, 2], [4, 4], [2, 4])] };
    const parts = refit([LAND], [WEST, EAST, village]);
    expect(areaOf(parts[2]?.polygon ?? [])).toBeCloseTo(4);
    expect(parts.reduce((sum, { polygon }) => sum + areaOf(polygon), 0)).toBeCloseTo(areaOf([LAND]));
  });

  it('takes out a part that a coarser one covers along a shared edge', () => {
    const covered = { id: 'WK900006', polygon: [ring([1, 1], [3, 1], [3, 3], [1, 3])] };
    const parts = refit(
      [LAND],
      [{ ...WEST, polygon: [ring([1, 1], [3, 1], [5, 1], [5, 9], [1, 9], [1, 3])] }, EAST, covered]
    );
    expect(areaOf(parts[2]?.polygon ?? [])).toBeGreaterThan(3);
    expect(parts.reduce((sum, { polygon }) => sum + areaOf(polygon), 0)).toBeCloseTo(areaOf([LAND]));
  });
});
