import type { RegionCode } from '$lib/domain/region';
import { gemeenteOfWijk } from '$lib/domain/region';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { groundOf, mergedOutlines, nameFrom, names, outlinesOf, shapes, shortName } from './scene';

const square = (id: string, x: number, y: number) => ({
  type: 'Feature' as const,
  id,
  properties: { name: `Wijk 0${x} Proefwijk ${x}` },
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
const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [square('WK990100', 0, 0), square('WK990101', 1, 0), square('WK990200', 2, 0)]
};
const topo = topology({ wijk: collection });

describe('outlinesOf', () => {
  it('gives every area a number of its own, by which the map knows it', () => {
    const outlines = outlinesOf(topo, 'wijk');
    expect(outlines.map(({ id, code }) => [id, code])).toEqual([
      [1, 'WK990100'],
      [2, 'WK990101'],
      [3, 'WK990200']
    ]);
    expect(shapes(outlines).features.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('says so when the file holds another level', () => {
    expect(() => outlinesOf(topo, 'gemeente')).toThrow('gemeente');
  });
});

describe('mergedOutlines', () => {
  it('makes one outline of the areas of a parent', () => {
    const parent = (code: RegionCode) => ({ code: gemeenteOfWijk(code), name: 'Voorbeeldstad' });
    const merged = mergedOutlines(topo, 'wijk', parent);
    expect(merged.map(({ code, bounds }) => [code, bounds])).toEqual([
      ['GM9901', [0, 0, 2, 1]],
      ['GM9902', [2, 0, 3, 1]]
    ]);
  });
});

describe('groundOf', () => {
  const ground = groundOf(topo, 'wijk', new Set(['WK990100', 'WK990101'] as RegionCode[]));
  const lengthOf = (lines: readonly (readonly number[][])[]) =>
    lines
      .flatMap((line) => line.slice(1).map(([x = 0, y = 0], index) => [x, y, ...(line[index] ?? [])]))
      .reduce((sum, [x = 0, y = 0, a = 0, b = 0]) => sum + Math.hypot(x - a, y - b), 0);

  it('is one area of the areas that are asked for', () => {
    expect(ground.land.coordinates).toHaveLength(1);
    expect(lengthOf(ground.land.coordinates[0] ?? [])).toBeCloseTo(6);
  });

  it('has the border between two areas once', () => {
    expect(lengthOf(ground.borders.coordinates)).toBeCloseTo(7);
  });
});

describe('names', () => {
  it('leave out the number that CBS puts before a wijk', () => {
    expect(shortName('Wijk 14 Proefwijk')).toBe('Proefwijk');
    expect(shortName('Wijk 14')).toBe('Wijk 14');
    expect(shortName('Wijkzicht')).toBe('Wijkzicht');
  });

  it('wait for room, except those of landmarks, which come first', () => {
    expect(nameFrom([0, 0, 0.1, 0.1], 'Proefwijk')).toBeGreaterThan(nameFrom([0, 0, 1, 1], 'Proefwijk'));
    const outlines = outlinesOf(topo, 'wijk');
    const [first, second, third] = names(outlines, ['WK990200', 'WK990100'] as RegionCode[]).features;
    expect([first?.properties.from, third?.properties.from]).toEqual([0, 0]);
    expect(third?.properties.order).toBeLessThan(first?.properties.order ?? -Infinity);
    expect(first?.properties.order).toBeLessThan(second?.properties.order ?? -Infinity);
  });
});
