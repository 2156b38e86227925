import type { RegionCode } from '$lib/domain/region';
import { expect, it } from 'vitest';
import { keyMap } from './key-map';
import type { Bounds } from './label-point';
import type { Outline, Scene } from './scene';

const bounds: Bounds = [4, 51, 5, 51.2];
const area: Outline = {
  id: 1,
  code: 'WK990100' as RegionCode,
  name: 'Proefwijk',
  bounds,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [4, 51],
        [5, 51],
        [5, 51.2],
        [4, 51.2],
        [4, 51]
      ]
    ]
  }
};
const scene: Scene = {
  key: 'proef',
  areas: [area],
  around: [],
  frame: { kind: 'gemeente', outlines: () => [] },
  bounds,
  core: bounds,
  ground: () => ({
    land: { type: 'MultiPolygon', coordinates: [] },
    borders: { type: 'MultiLineString', coordinates: [] }
  }),
  landmarks: []
};

it('frames the part in view, cut off at its own edges', () => {
  const drawing = keyMap(scene);
  const frame = drawing?.frame([4.5, 50, 6, 52]);
  expect(frame?.x).toBeCloseTo((drawing?.width ?? 0) / 2, 0);
  expect(frame?.height).toBe(drawing?.height);
});

it('has no frame when everything is in view, or nothing, and no drawing of thousands of areas', () => {
  expect(keyMap(scene)?.frame([3, 50, 6, 53])).toBeUndefined();
  expect(keyMap(scene)?.frame([6, 50, 7, 53])).toBeUndefined();
  expect(keyMap({ ...scene, areas: Array.from({ length: 200 }, () => area) })).toBeUndefined();
});
