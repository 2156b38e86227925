/** Outlines as quantised TopoJSON: neighbours share their border, so it cannot come apart. */
import { polygonContains } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology as build } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as GeoMultiPolygon,
  Objects,
  Polygon as GeoPolygon,
  Topology
} from 'topojson-specification';
import type { BoundarySet, RegionCode } from '../../src/lib/domain/region';

export interface Outline<Code extends string = RegionCode> {
  readonly code: Code;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Steps of the grid over the country: about 3 metres, finer than any outline at hand. */
const QUANTIZATION = 1e5;

type Areas = Topology<{ areas: GeometryCollection<{ name: string }> }>;
type MergeParts = (GeoPolygon | GeoMultiPolygon)[];

/**
 * The polygons of an outline with rings wound as d3-geo wants them: the outer one clockwise, holes the
 * other way. Wound otherwise, an area would be all of the globe but itself.
 */
export function wound(geometry: Polygon | MultiPolygon): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring, index) => (ringArea(ring) < 0 === (index === 0) ? ring : [...ring].reverse()))
  );
}

/** Signed area of a closed ring in square degrees: negative when clockwise. To compare, not to tell. */
export function ringArea(ring: readonly Position[]): number {
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [u = 0, v = 0] = ring[index] ?? [];
    return sum + u * y - x * v;
  }, 0);
  return twice / 2;
}

/** Whether a point lies in a polygon: within its outer ring and in none of its holes. */
export function contains([outer = [], ...holes]: readonly (readonly Position[])[], point: Position): boolean {
  return outer.length > 0 && within(outer, point) && !holes.some((hole) => within(hole, point));
}

function within(ring: readonly Position[], point: Position): boolean {
  return polygonContains(ring as [number, number][], point as [number, number]);
}

/**
 * The same outlines with fewer points. `smallest` is the least area in square degrees of the triangle
 * that a point must span with its neighbours to stay (1e-8 is about 75 m²); shared borders lose the same
 * points on both sides.
 */
export function simplifyOutlines<Code extends string>(
  outlines: readonly Outline<Code>[],
  smallest: number
): readonly Outline<Code>[] {
  return outlinesOf(simplify(presimplify(topologyOf(outlines)), smallest));
}

/** Outlines dissolved into larger areas: `into` names the area that each one belongs to. */
export function dissolve(
  outlines: readonly Outline[],
  into: (code: RegionCode) => { readonly code: RegionCode; readonly name: string }
): readonly Outline[] {
  const topology = topologyOf(outlines);
  const members = new Map<RegionCode, { name: string; parts: MergeParts }>();
  for (const geometry of topology.objects.areas.geometries as MergeParts) {
    const { code, name } = into(geometry.id as RegionCode);
    const group = members.get(code) ?? { name, parts: [] };
    group.parts.push(geometry);
    members.set(code, group);
  }
  return [...members]
    .map(([code, { name, parts }]) => ({
      code,
      name,
      geometry: merge(topology, parts)
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * One set as the site reads it: one object named after the level, `id` the code, properties { name }. `steps` are
 * those of the grid over the whole set.
 */
export function writeTopology(
  level: BoundarySet['level'] | 'buurt',
  outlines: readonly Outline<string>[],
  steps = QUANTIZATION
): Topology {
  const topology = topologyOf(outlines);
  const objects: Objects<{ name: string }> = { [level]: topology.objects.areas };
  return quantize({ ...topology, objects }, steps);
}

/** Outlines are dissolved and written from one topology: to find their borders is the dearest step. */
const topologies = new WeakMap<readonly Outline<string>[], Areas>();

/** Shared borders are found by exactly equal points. */
function topologyOf(outlines: readonly Outline<string>[]): Areas {
  const topology = topologies.get(outlines) ?? (build({ areas: collect(outlines) }) as Areas);
  topologies.set(outlines, topology);
  return topology;
}

/** The outlines back from a topology. */
function outlinesOf<Code extends string = RegionCode>(topology: Areas): readonly Outline<Code>[] {
  const collection = feature(topology, topology.objects.areas);
  return collection.features.map(({ id, properties, geometry }) => ({
    code: id as Code,
    name: properties.name,
    geometry: geometry as Polygon | MultiPolygon
  }));
}

function collect(outlines: readonly Outline<string>[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...outlines]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, name, geometry }): Feature => {
        const polygons = wound(geometry);
        const [only] = polygons;
        return {
          type: 'Feature',
          id: code,
          properties: { name },
          geometry:
            polygons.length === 1 && only !== undefined
              ? { type: 'Polygon', coordinates: only }
              : { type: 'MultiPolygon', coordinates: polygons }
        };
      })
  };
}
