/** Circles for numbers: the surface says how many, so twice the number is not twice the radius. */
import type { MapScale } from '$lib/domain/classes';
import type { RegionCode } from '$lib/domain/region';
import type { FeatureCollection, Point, Position } from 'geojson';
import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl';
import { labelPoint } from './label-point';
import type { Palette } from './palette';
import type { Outline } from './scene';

/** Radius in pixels of the largest circle: smaller on a map of many areas. */
export function largestRadius(areas: number): number {
  if (areas <= 60) return 34;
  return areas <= 800 ? 26 : 16;
}

/**
 * Radius of the circle of `value` where that of `most` is `largest`: the surfaces are as the numbers are.
 * What is there stays visible: at least 1 pixel, but nothing for 0.
 */
export function radiusOf(value: number, most: number, largest: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.max(1, largest * Math.sqrt(value / most));
}

/** The next of 1, 2, 5, 10, 20 … at or above `value`: the number that the largest circle stands for. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((times) => times * power >= value) ?? 10) * power;
}

/** A point for each area that has a circle, in its middle; the colour is that of a scale. */
export function circles(
  areas: readonly Outline[],
  radii: ReadonlyMap<RegionCode, number>,
  scale: MapScale
): FeatureCollection<Point, { radius: number; scale: MapScale }> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((area) => {
      const radius = radii.get(area.code) ?? 0;
      if (radius === 0) return [];
      return {
        type: 'Feature',
        id: area.id,
        properties: { radius, scale },
        geometry: { type: 'Point', coordinates: middleOf(area) }
      };
    })
  };
}

const middles = new WeakMap<Outline, Position>();

/** Where a name or circle stands in an area; looked for once. */
export function middleOf(area: Outline): Position {
  const middle = middles.get(area) ?? labelPoint(area.geometry);
  middles.set(area, middle);
  return middle;
}

/** The small ones lie on the large ones, and every edge is seen. */
export function circleLayer({ classes, ink }: Palette): CircleLayerSpecification {
  const ofScale = (index: number): ExpressionSpecification => [
    'match',
    ['get', 'scale'],
    'paars' satisfies MapScale,
    classes.paars[index] ?? ink,
    classes.blauw[index] ?? ink
  ];
  return {
    id: 'circles',
    type: 'circle',
    source: 'circles',
    layout: { 'circle-sort-key': ['-', ['get', 'radius']] },
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': ofScale(3),
      'circle-opacity': 0.5,
      'circle-stroke-color': ofScale(4),
      'circle-stroke-width': 1
    }
  };
}
