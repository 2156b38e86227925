import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOf, coreBounds, labelPoint, sizeOf, unite, type Bounds } from './label-point';

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y]
];

describe('labelPoint', () => {
  it('stands in the largest part of an area', () => {
    const islands: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 1)], [square(10, 10, 4)]]
    };
    const [x = 0, y = 0] = labelPoint(islands);
    expect(x).toBeGreaterThan(10);
    expect(y).toBeGreaterThan(10);
    expect(boundsOf(islands)).toEqual([0, 0, 14, 14]);
  });

  it('stays inside a bent area, whose middle lies outside', () => {
    const hook: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 2],
          [2, 2],
          [2, 10],
          [0, 10],
          [0, 0]
        ]
      ]
    };
    const [x = 9, y = 9] = labelPoint(hook);
    expect(Math.min(x, y)).toBeLessThan(2);
  });

  it('keeps out of a hole', () => {
    const ring: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 12), square(1, 1, 9)] };
    const [x = 5, y = 5] = labelPoint(ring);
    expect(x > 10 || y > 10 || x < 1 || y < 1).toBe(true);
  });
});

describe('sizes and boxes', () => {
  it('adds up the parts, and unites boxes', () => {
    const one: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 2)] };
    const two: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(5, 5, 2)]] };
    expect(sizeOf(two)).toBeCloseTo(2 * sizeOf(one));
    expect(unite([])).toBeUndefined();
    expect(
      unite([
        [0, 0, 1, 1],
        [-1, 2, 0, 5]
      ])
    ).toEqual([-1, 0, 1, 5]);
  });
});

describe('coreBounds', () => {
  const cell = (x: number, y: number): Bounds => [x, y, x + 1, y + 1];
  const city = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => cell(x, y)));

  it('leaves out a far harbour, and nothing of a city that lies together', () => {
    expect(coreBounds([...city, cell(20, 0)])).toEqual([0, 0, 3, 3]);
    expect(coreBounds(city)).toEqual([0, 0, 3, 3]);
    expect(coreBounds([])).toBeUndefined();
    expect(coreBounds([cell(4, 4)])).toEqual([4, 4, 5, 5]);
  });
});
