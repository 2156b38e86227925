/** The MapLibre style: no network, no base map, no glyph files. All colours come from the palette. */
import { MAP_SCALES, type MapScale } from '$lib/domain/classes';
import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification
} from 'maplibre-gl';
import { circleLayer } from './circles';
import type { Palette } from './palette';
import { readableOn } from './palette';

export const HATCH = 'hatch';
/** Sources that the map fills. */
export type SourceName =
  | 'around'
  | 'around-names'
  | 'land'
  | 'areas'
  | 'borders'
  | 'names'
  | 'frame'
  | 'circles'
  | 'hover'
  | 'chosen';

/** State of a feature that has no colour of a scale: hatched, plain land, or not painted yet. */
export const STATES = { absent: -1, plain: 0, empty: -2 } as const;
/**
 * State of a feature in a colour of a scale: its number among the colours of all scales. So another scale is
 * another state; another style would make MapLibre prepare all outlines anew.
 */
export function stateOf(scale: MapScale, step: number): number {
  return 10 * MAP_SCALES.indexOf(scale) + step;
}

/** Thousands of areas: borders come as one zooms in. */
export const DENSE = 800;
/** A map of so many areas is an overview: names wait for room. */
export const OVERVIEW = 100;

export interface Look {
  readonly palette: Palette;
  readonly frame: 'provincie' | 'gemeente';
  /** Thousands of areas: their borders come as one zooms in. */
  readonly dense: boolean;
  /** A view of very many areas: names wait until there is ample room. */
  readonly overview: boolean;
}

/** Nothing but paper: a source comes with what it holds, since MapLibre prepares an empty one too. */
export function emptyStyle(look: Look): StyleSpecification {
  return {
    version: 8,
    // Another year or colour scheme is there at once; nothing fades.
    transition: { duration: 0, delay: 0 },
    sources: {},
    layers: layers(look).filter(({ type }) => type === 'background')
  };
}

/**
 * Pixels around a tile that its outlines reach over: the widest line lies within. With MapLibre's own 128 most wijken
 * were in two or four tiles, and coloured as many times.
 */
const OVERLAP = 8;

/** `exact`: not simplified. Of all land as one shape the dikes would come to cross, and lakes would be filled. */
export function sourceOf(data: FeatureCollection, exact = false): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: 13, tolerance: exact ? 0 : 0.2, buffer: OVERLAP };
}

export function layers({ palette, frame, dense, overview }: Look): LayerSpecification[] {
  const { classes, paper, ink, inkSoft, outside, missing, land } = palette;
  const byStep = (
    hatched: string,
    plain: string,
    of: (colour: string) => string = (colour) => colour
  ): ExpressionSpecification => [
    'match',
    ['feature-state', 'step'],
    STATES.absent,
    hatched,
    STATES.plain,
    plain,
    ...MAP_SCALES.flatMap((scale) =>
      classes[scale].flatMap((colour, index) => [stateOf(scale, index + 1), of(colour)])
    ),
    outside
  ];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const font = ['semibold', '"Source Sans"', 'sans-serif'];
  const width = (overview: number, near: number, from = 6): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    from,
    overview,
    10,
    near
  ];
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': paper } },
    { id: 'around', type: 'fill', source: 'around', paint: { 'fill-color': outside } },
    {
      id: 'around-line',
      type: 'line',
      source: 'around',
      paint: { 'line-color': paper, 'line-width': 1.6 }
    },
    // The hatch lies under everything; a hatched area is one whose colour is see-through. Hatched area by area, and
    // with borders twice where areas meet, a map of all wijken took several times as long to draw.
    { id: 'hatch', type: 'fill', source: 'land', paint: { 'fill-pattern': HATCH, 'fill-antialias': false } },
    {
      id: 'colour',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': byStep('rgba(0, 0, 0, 0)', land),
        // Without a colour of its own the rim is one more property of each area to work out when its state changes.
        'fill-outline-color': 'rgba(0, 0, 0, 0)',
        'fill-antialias': false
      }
    },
    // From afar the borders of thousands of areas would bleach the colours of the smallest: there are none.
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': paper, 'line-width': dense ? width(0, 1.2, 7) : width(1, 1.6) }
    },
    {
      id: 'frame',
      type: 'line',
      source: 'frame',
      layout: round,
      paint:
        frame === 'provincie' || dense
          ? { 'line-color': paper, 'line-width': dense ? width(0.7, 2.4) : width(2, 2.6) }
          : { 'line-color': inkSoft, 'line-width': 1.2 }
    },
    circleLayer(palette),
    {
      id: 'hover-under',
      type: 'line',
      source: 'hover',
      layout: round,
      paint: { 'line-color': paper, 'line-width': 4 }
    },
    {
      id: 'hover',
      type: 'line',
      source: 'hover',
      layout: round,
      paint: { 'line-color': ink, 'line-width': 2 }
    },
    {
      id: 'chosen-under',
      type: 'line',
      source: 'chosen',
      layout: round,
      paint: { 'line-color': paper, 'line-width': 7 }
    },
    {
      id: 'chosen',
      type: 'line',
      source: 'chosen',
      layout: round,
      paint: { 'line-color': ink, 'line-width': 3.5 }
    },
    {
      id: 'around-names',
      type: 'symbol',
      source: 'around-names',
      filter: ['>=', ['zoom'], ['-', ['get', 'from'], 0.5]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['"Source Sans"', 'sans-serif'],
        'text-size': 14,
        'text-max-width': 8,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'order']
      },
      paint: { 'text-color': inkSoft, 'text-halo-color': outside, 'text-halo-width': 2 }
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      filter: ['>=', ['zoom'], ['+', ['get', 'from'], overview ? 1.6 : 0]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 15,
        'text-line-height': 1.1,
        'text-max-width': 7,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'order']
      },
      paint: {
        // A landmark reaches over its neighbours, so it stands on paper and not on its own class.
        'text-color': [
          'case',
          ['get', 'landmark'],
          ink,
          byStep(ink, ink, (ground) => readableOn(ground, ink, paper))
        ],
        'text-halo-color': ['case', ['get', 'landmark'], paper, byStep(missing, land)],
        'text-halo-width': ['case', ['get', 'landmark'], 1.6, 3]
      }
    }
  ];
}
