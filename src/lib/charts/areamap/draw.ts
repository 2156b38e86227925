/**
 * Outlines as small SVG paths: projected, fitted to a frame, rounded to whole units and written with
 * relative steps, so that a page with a hundred wijken stays light. Runs while prerendering.
 */
import { geoIdentity, geoPath, polygonArea, type GeoContext } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** Units of a path per px of the drawing at full width: half pixels. */
export const UNITS_PER_PX = 2;

export interface Outline {
  readonly code: string;
  readonly name: string;
  /** Path in units; relative steps of whole numbers. */
  readonly d: string;
  /** Middle of the largest part, and how wide that part is, both in units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
  /** Neighbours, clipped to the frame. One path: they carry no figure. */
  readonly around: string;
}

export type AreaFeature = Feature<Polygon | MultiPolygon, { readonly name: string }>;

export interface DrawInput {
  readonly areas: readonly AreaFeature[];
  readonly around: readonly AreaFeature[];
  /** Width of the drawing in px at full width, and the most height it may take. */
  readonly width: number;
  readonly maxHeight: number;
  readonly margin: number;
}

/** Lon/lat to the plane of the web map (Mercator), so that areas keep their shape. */
function plane([lon = 0, lat = 0]: Position): Position {
  const radians = (lat * Math.PI) / 180;
  return [(lon * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + radians / 2))];
}

function flatten(feature: AreaFeature): AreaFeature {
  const { geometry } = feature;
  const ring = (points: Position[]) => points.map(plane);
  return {
    ...feature,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) }
  };
}

/** Draws areas and their surroundings in one frame. Throws when there is no area to draw. */
export function drawAreas(input: DrawInput): Drawing {
  if (input.areas.length === 0) throw new Error('no areas to draw');
  const areas = input.areas.map(flatten);
  const collection: FeatureCollection = { type: 'FeatureCollection', features: areas };
  const width = input.width * UNITS_PER_PX;
  const margin = input.margin * UNITS_PER_PX;
  const identity = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [0, 0],
        [width - 2 * margin, 1e6]
      ],
      collection
    );
  const [[, top], [, bottom]] = geoPath(identity).bounds(collection);
  const limit = input.maxHeight * UNITS_PER_PX;
  const height = Math.min(limit, Math.ceil(bottom - top + 2 * margin));
  identity.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin]
    ],
    collection
  );
  const project = geoPath(identity);

  const outlines = areas.map((area) => {
    const part = largestPart(area);
    const [[left], [right]] = project.bounds(part);
    const [x, y] = project.centroid(part);
    return {
      code: String(area.id),
      name: area.properties.name,
      d: compactPath(area, identity),
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(right - left)
    };
  });
  const clipped = identity.clipExtent([
    [-4, -4],
    [width + 4, height + 4]
  ]);
  const around = input.around.map((area) => compactPath(flatten(area), clipped)).join('');
  return { width, height, outlines, around };
}

function largestPart(area: AreaFeature): Feature<Polygon> {
  const { geometry } = area;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best: Position[][] = parts[0] ?? [];
  let size = -1;
  for (const rings of parts) {
    const surface = Math.abs(polygonArea((rings[0] ?? []).map(([x = 0, y = 0]) => [x, y])));
    if (surface > size) [best, size] = [rings, surface];
  }
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: best } };
}

/** Path of a feature with whole, relative steps; points that round to the same unit fall together. */
function compactPath(feature: AreaFeature, projection: ReturnType<typeof geoIdentity>): string {
  const writer = new PathWriter();
  geoPath(projection, writer)(feature);
  return writer.end();
}

class PathWriter implements GeoContext {
  private text = '';
  private ring: [number, number][] = [];

  moveTo(x: number, y: number): void {
    this.flush();
    this.ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = this.ring.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) this.ring.push(point);
  }

  closePath(): void {
    this.flush();
  }

  beginPath(): void {
    this.flush();
  }

  arc(): void {
    throw new Error('outlines hold no points');
  }

  end(): string {
    this.flush();
    return this.text;
  }

  /** A ring that became smaller than a line is left out: nobody could see it. */
  private flush(): void {
    const ring = straighten(this.ring);
    this.ring = [];
    const [start, ...rest] = ring;
    if (start === undefined || rest.length < 2) return;
    let [x, y] = start;
    this.text += `M${x}${y < 0 ? '' : ' '}${y}l`;
    let joint = '';
    for (const [nextX, nextY] of rest) {
      const [dx, dy] = [nextX - x, nextY - y];
      this.text += `${dx < 0 ? '' : joint}${dx}${dy < 0 ? '' : ' '}${dy}`;
      joint = ' ';
      [x, y] = [nextX, nextY];
    }
    this.text += 'z';
  }
}

/** Leaves out points on the straight line between their neighbours. */
function straighten(ring: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of ring) {
    const [b, a] = [kept.at(-1), kept.at(-2)];
    if (a && b && (b[0] - a[0]) * (point[1] - a[1]) === (b[1] - a[1]) * (point[0] - a[0])) kept.pop();
    kept.push(point);
  }
  return kept;
}
