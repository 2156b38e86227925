/**
 * The map of the country as SVG paths, drawn while the page is prerendered: it needs neither WebGL nor
 * script. Whole numbers and relative steps keep the page small.
 */
import { geoMercator } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';
import { levelOf, type RegionCode } from '$lib/domain/region';
import { HEIGHT, WIDTH, type CountryDrawing, type GemeenteShape } from './country-map';

type Point = readonly [x: number, y: number];
/** Points that make a corner smaller than this (square degrees: about two dots of the drawing) are left out. */
const SMALLEST_CORNER = 1.4e-5;
type Areas = GeometryCollection<{ name: string }>;

/**
 * Draws the gemeenten of a topology (object `gemeente`, ids are region codes). `provincieOf` tells
 * between which gemeenten a border of a provincie runs. Throws when the topology holds no gemeenten.
 */
export function drawCountry(
  detailed: Topology,
  provincieOf: ReadonlyMap<RegionCode, RegionCode | undefined>
): CountryDrawing {
  if (!('gemeente' in detailed.objects)) throw new Error('the topology holds no gemeenten');
  // By topology, so that neighbours stay together.
  const topology = simplify(presimplify(detailed as Topology<{ gemeente: Areas }>), SMALLEST_CORNER);
  const object = topology.objects.gemeente;
  const all = feature(topology, object);
  const projection = geoMercator().fitExtent(
    [
      [2, 2],
      [WIDTH - 2, HEIGHT - 2]
    ],
    all
  );
  const place = (position: readonly number[]): Point => {
    const [x, y] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
    return [Math.round(x), Math.round(y)];
  };
  const line = (positions: readonly (readonly number[])[]) => withoutRepeats(positions.map(place));

  const gemeenten = all.features.flatMap(({ id, properties, geometry }): readonly GemeenteShape[] => {
    const code = String(id);
    if (levelOf(code) !== 'gemeente') return [];
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const rings = polygons.flatMap((polygon) => polygon.map(line)).sort((a, b) => surface(b) - surface(a));
    // Sandbanks of less than a few dots are left out; the largest part always stays.
    const drawn = rings.filter((ring, index) => index === 0 || surface(ring) > 6);
    const [largest] = drawn;
    if (largest === undefined) return [];
    const d = drawn.map((ring) => `${path(ring.slice(0, -1))}z`).join('');
    const name = properties.name;
    const provincie = provincieOf.get(code as RegionCode);
    return [
      {
        code: code as RegionCode,
        name,
        provincie,
        d,
        box: boxOf(drawn.flat()),
        middle: middleOf(largest)
      }
    ];
  });

  const separates = (a: GeometryObject, b: GeometryObject) =>
    a !== b && provincieOf.get(String(a.id) as RegionCode) !== provincieOf.get(String(b.id) as RegionCode);
  const provincies = mesh(topology, object, separates)
    .coordinates.map(line)
    .filter((points) => length(points) > 8)
    .map(path)
    .join('');
  return { gemeenten, provincies };
}

/** Path data for an open line: one point, then steps. */
function path(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let [x, y] = first;
  const steps = rest.map(([nx, ny]) => {
    const step = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`;
    [x, y] = [nx, ny];
    return step;
  });
  const joined = steps
    .map((step, index) => (index === 0 || step.startsWith('-') ? step : ` ${step}`))
    .join('');
  return `M${first[0]} ${first[1]}${joined === '' ? '' : `l${joined}`}`;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(([x, y], index) => {
    const previous = points[index - 1];
    return previous === undefined || previous[0] !== x || previous[1] !== y;
  });
}

function surface(ring: readonly Point[]): number {
  return Math.abs(twiceSurface(ring)) / 2;
}

function twiceSurface(ring: readonly Point[]): number {
  return pairs(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

/** Centre of mass of a ring; its first point when it has no surface. */
function middleOf(ring: readonly Point[]): Point {
  const twice = twiceSurface(ring);
  if (twice === 0) return ring[0] ?? [0, 0];
  const [sx, sy] = pairs(ring).reduce<Point>(
    ([x, y], [[ax, ay], [bx, by]]) => {
      const cross = ax * by - bx * ay;
      return [x + (ax + bx) * cross, y + (ay + by) * cross];
    },
    [0, 0]
  );
  return [Math.round(sx / (3 * twice)), Math.round(sy / (3 * twice))];
}

function pairs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function length(points: readonly Point[]): number {
  return pairs(points).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay), 0);
}

function boxOf(points: readonly Point[]): readonly [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
