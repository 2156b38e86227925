import type { RegionCode } from '$lib/domain/region';
import { describe, expect, it } from 'vitest';
import { drawnMap } from './drawn';
import type { Bounds } from './label-point';
import type { Outline, Scene } from './scene';

function square(id: number, name: string, bounds: Bounds): Outline {
  const [west, south, east, north] = bounds;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ];
  return {
    id,
    code: `WK99010${id}` as RegionCode,
    name,
    bounds,
    geometry: { type: 'Polygon', coordinates: [ring] }
  };
}

const west = square(1, 'Wijk 01 Voorbeeldwijk', [4, 51, 4.5, 51.3]);
const east = square(2, 'Wijk 02 Oost', [4.5, 51, 5, 51.3]);
const scene: Scene = {
  key: 'proef',
  areas: [west, east],
  around: [square(3, 'Buurstad', [5, 51, 6, 51.3])],
  frame: { kind: 'gemeente', outlines: () => [] },
  bounds: [4, 51, 5, 51.3],
  core: [4, 51, 5, 51.3],
  ground: () => ({
    land: { type: 'MultiPolygon', coordinates: [] },
    borders: { type: 'MultiLineString', coordinates: [] }
  }),
  landmarks: []
};

describe('the map as a drawing', () => {
  it('fits what is in view, as high as the web map would have it', () => {
    const drawing = drawnMap(scene, [4, 51, 5, 51.3], 500, false);
    expect(drawing.areas[0]?.d).toBe('M0 239.1L250 239.1L250 0L0 0L0 239.1Z');
    // At 51° a degree north is 1.59 times as long as a degree east.
    expect(drawing.height).toBe(239);
  });

  it('leaves out what is out of view', () => {
    const drawing = drawnMap(scene, [4.6, 51, 4.9, 51.1], 500, false);
    expect(drawing.areas.map(({ code }) => code)).toEqual([east.code]);
    expect(drawing.around).toBe('');
  });

  it('names areas that have room for it, short, and no two over each other', () => {
    const { names } = drawnMap(scene, [4, 51, 5, 51.3], 500, false);
    expect(names.map(({ lines }) => lines.join(' '))).toEqual(['Voorbeeldwijk', 'Oost']);
    expect(names.map(({ code }) => code)).toEqual([west.code, east.code]);
    const twice = { ...scene, areas: [west, { ...west, id: 4 }] };
    expect(drawnMap(twice, [4, 51, 5, 51.3], 500, false).names).toHaveLength(1);
  });

  it('waits with names until there is room', () => {
    expect(drawnMap(scene, [0, 45, 20, 55], 500, false).names).toEqual([]);
  });
});
