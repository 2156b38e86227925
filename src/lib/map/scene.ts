/** What the map draws: areas with numeric ids, what lies around them, and how each area is filled. */
import type { Cell } from '$lib/domain/classes';
import type { Absence } from '$lib/domain/figure';
import type { RegionCode } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon
} from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology
} from 'topojson-specification';
import type { Bounds } from './label-point';
import { boundsOf, labelPoint, sizeOf } from './label-point';

/** One area with its outline. MapLibre keeps the state of a feature by a number, never by a text. */
export interface Outline {
  readonly id: number;
  readonly code: RegionCode;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly bounds: Bounds;
}

/** What lies under the colours and between them. */
export interface Ground {
  /** All areas of the scene as one. */
  readonly land: MultiPolygon;
  /** Every border once, also where two areas share it. */
  readonly borders: MultiLineString;
}

export interface Scene {
  /** Two scenes with one key have the same outlines. */
  readonly key: string;
  readonly areas: readonly Outline[];
  /** Outside the area that is looked at: muted, with a name. */
  readonly around: readonly Outline[];
  /** Borders of a level above, drawn over the areas; worked out when asked for. */
  readonly frame: { readonly kind: 'provincie' | 'gemeente'; outlines(): readonly Outline[] };
  /** Worked out when asked for. */
  ground(): Ground;
  readonly bounds: Bounds;
  /** Where the view begins: `bounds`, or without a few areas that lie far out. */
  readonly core: Bounds;
  /** Areas whose names stand there at once, first things first, also where they do not fit: to find one's way by. */
  readonly landmarks: readonly RegionCode[];
}

/** How an area is filled: a colour of the scale, as land that a circle stands on, or hatched with its reason. */
export type Fill =
  | { readonly kind: 'step'; readonly step: Cell }
  | { readonly kind: 'plain' }
  | { readonly kind: 'absent'; readonly reason: Absence };

/** Properties of a feature that has none. */
type Bare = Record<string, never>;

/** Outlines of a boundary file, with ids in the order of the file. Throws where the file lacks the object. */
export function outlinesOf(topology: Topology, level: MapLevel): readonly Outline[] {
  return feature(topology, collectionOf(topology, level)).features.flatMap(
    ({ id, geometry, properties }, index) =>
      isArea(geometry) ? [outline(index + 1, String(id) as RegionCode, properties.name, geometry)] : []
  );
}

/**
 * Areas of a level above, made of the areas of the file itself, so that both borders are one line.
 * `parentOf` gives code and name of the parent; areas without one are left out.
 */
export function mergedOutlines(
  topology: Topology,
  level: MapLevel,
  parentOf: (code: RegionCode) => { readonly code: RegionCode; readonly name: string } | undefined
): readonly Outline[] {
  const groups = new Map<RegionCode, { name: string; parts: (TopoPolygon | TopoMultiPolygon)[] }>();
  for (const part of collectionOf(topology, level).geometries) {
    const parent = parentOf(String(part.id) as RegionCode);
    if (parent === undefined || (part.type !== 'Polygon' && part.type !== 'MultiPolygon')) continue;
    const group = groups.get(parent.code) ?? { name: parent.name, parts: [] };
    groups.set(parent.code, group);
    group.parts.push(part);
  }
  return [...groups].flatMap(([code, { name, parts }], index) => {
    const geometry = feature(topology, mergeArcs(topology, parts)).geometry;
    return isArea(geometry) ? [outline(index + 1, code, name, geometry)] : [];
  });
}

/** What lies under and between the areas of a boundary file with these codes. Throws where the file lacks the object. */
export function groundOf(topology: Topology, level: MapLevel, codes: ReadonlySet<RegionCode>): Ground {
  const parts = collectionOf(topology, level).geometries.flatMap((part) =>
    (part.type === 'Polygon' || part.type === 'MultiPolygon') && codes.has(String(part.id) as RegionCode)
      ? part
      : []
  );
  // An arc that is followed backwards has the ones' complement of its number.
  const arcs = parts.flatMap((part) => (part.arcs as number[][] | number[][][]).flat(2));
  const once = [...new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)))];
  return {
    land: feature(topology, mergeArcs(topology, parts)).geometry as MultiPolygon,
    borders: feature(topology, { type: 'MultiLineString', arcs: once.map((arc) => [arc]) })
      .geometry as MultiLineString
  };
}

/** The areas of a boundary file as they stand in it. Throws where the file lacks the object. */
export function collectionOf(topology: Topology, level: MapLevel): GeometryCollection<{ name?: string }> {
  const object = topology.objects[level];
  if (object?.type !== 'GeometryCollection') throw new Error(`boundary file without ${level}`);
  return object as GeometryCollection<{ name?: string }>;
}

function outline(
  id: number,
  code: RegionCode,
  name: string | undefined,
  geometry: Polygon | MultiPolygon
): Outline {
  return { id, code, name: name ?? code, geometry, bounds: boundsOf(geometry) };
}

/** The outlines as MapLibre reads them. It reads all properties of an area each time its state changes: there are none. */
export function shapes(outlines: readonly Outline[]): FeatureCollection<Polygon | MultiPolygon, Bare> {
  return collect(outlines.map(({ id, geometry }) => ({ type: 'Feature', id, properties: {}, geometry })));
}

/** A point with a name for each outline, with the zoom from which the name fits its area. */
export function names(
  outlines: readonly Outline[],
  landmarks: readonly RegionCode[] = []
): FeatureCollection<Point, { name: string; from: number; order: number; landmark: boolean }> {
  return collect(
    outlines.map(({ id, code, name, geometry, bounds }) => {
      const place = landmarks.indexOf(code);
      const landmark = place >= 0;
      return {
        type: 'Feature',
        id,
        properties: {
          name: shortName(name),
          from: landmark ? 0 : nameFrom(bounds, shortName(name)),
          order: landmark ? place - 1000 : -sizeOf(geometry),
          landmark
        },
        geometry: { type: 'Point', coordinates: labelPoint(geometry) }
      };
    })
  );
}

/** `Wijk 14 Charlois` as it stands on a map: `Charlois`. */
export function shortName(name: string): string {
  const short = name.replace(/^Wijk \d{2}\s+/, '');
  return short === '' ? name : short;
}

/** Zoom (world of 512 px) from which a name of 15 px is at most half as wide again as its area. */
export function nameFrom([west, , east]: Bounds, name: string): number {
  const longestWord = Math.max(...name.split(/[\s-]/).map((word) => word.length));
  const wanted = Math.max(longestWord, Math.min(name.length, 11)) * 7.5;
  return Math.log2((wanted * 360) / (1.5 * 512 * Math.max(east - west, 1e-6)));
}

/** Geometry without a name, as MapLibre reads it. */
export function plain<G extends Geometry>(geometry: G): FeatureCollection<G, Bare> {
  return collect([{ type: 'Feature', properties: {}, geometry }]);
}

function collect<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return (
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    geometry.coordinates.flat(2).length > 0
  );
}
