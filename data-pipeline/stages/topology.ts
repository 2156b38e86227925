/** Outlines as quantised TopoJSON: neighbours share their border, so it cannot come apart. */
import { geoArea } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology as build } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoundarySet, RegionCode } from '../../src/lib/domain/region';

export interface Outline {
  readonly code: RegionCode;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Steps of the grid over the country: about 3 metres, finer than any outline at hand. */
const QUANTIZATION = 1e5;

/** The polygons of an outline, whichever of the two types it has. */
export function polygonsOf(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * The same outlines with fewer points. `smallest` is the least area in square degrees of the triangle
 * that a point must span with its neighbours to stay (1e-8 is about 75 m²); shared borders lose the same
 * points on both sides.
 */
export function simplifyOutlines(outlines: readonly Outline[], smallest: number): readonly Outline[] {
  return outlinesOf(simplify(presimplify(topologyOf(outlines)), smallest), 'areas');
}

/** Outlines dissolved into larger areas: `into` names the area that each one belongs to. */
export function dissolve(
  outlines: readonly Outline[],
  into: (code: RegionCode) => { readonly code: RegionCode; readonly name: string }
): readonly Outline[] {
  const topology = topologyOf(outlines);
  const members = new Map<RegionCode, { name: string; parts: Parameters<typeof merge>[1] }>();
  for (const geometry of topology.objects.areas.geometries as Parameters<typeof merge>[1]) {
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

/** One set as the site reads it: one object named after the level, `id` the code, properties { name }. */
export function writeTopology(level: BoundarySet['level'], outlines: readonly Outline[]): Topology {
  return quantize(build({ [level]: collect(outlines) }), QUANTIZATION);
}

/** Shared borders are found by exactly equal points. */
function topologyOf(outlines: readonly Outline[]): Topology<{ areas: GeometryCollection<{ name: string }> }> {
  return build({ areas: collect(outlines) }) as Topology<{ areas: GeometryCollection<{ name: string }> }>;
}

/** The outlines back from an object of a topology. */
export function outlinesOf(topology: Topology, object: string): readonly Outline[] {
  const collection = feature(topology, topology.objects[object] as GeometryCollection<{ name: string }>);
  return collection.features.map(({ id, properties, geometry }) => ({
    code: id as RegionCode,
    name: properties.name,
    geometry: geometry as Polygon | MultiPolygon
  }));
}

function collect(outlines: readonly Outline[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...outlines]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, name, geometry }): Feature => {
        const polygons = polygonsOf(geometry).map(wind);
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

/** Rings as d3-geo wants them: the outer one clockwise, holes the other way; else it fills the globe. */
function wind(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const clockwise = geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;
    return clockwise === (index === 0) ? ring : [...ring].reverse();
  });
}
