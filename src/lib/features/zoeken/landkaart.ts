/**
 * The map of the country as SVG paths, drawn while the page is prerendered: it needs neither WebGL nor
 * script. Whole numbers and relative steps keep the page small.
 */
import { geoMercator } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { levelOf, type RegionCode } from '$lib/domain/region';

/** Size of the drawing; twice the size on a screen of 1280, so that whole numbers are fine enough. */
export const BREEDTE = 1140;
export const HOOGTE = 1350;

export interface KaartGemeente {
  readonly code: RegionCode;
  readonly name: string;
  /** Path data. */
  readonly d: string;
  /** Bounding box of the whole and middle of the largest part, in units of the drawing. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  readonly midden: readonly [x: number, y: number];
}

export interface Landkaart {
  readonly gemeenten: readonly KaartGemeente[];
  /** Path data of the coast with the border of the country, and of the borders between provincies. */
  readonly rand: string;
  readonly provincies: string;
}

type Punt = readonly [x: number, y: number];
type Gebieden = GeometryCollection<{ name: string }>;

/**
 * Draws the gemeenten of a topology (object `gemeente`, ids are region codes). `provincieVan` tells
 * between which gemeenten a border of a provincie runs. Throws when the topology holds no gemeenten.
 */
export function tekenLandkaart(
  topology: Topology,
  provincieVan: ReadonlyMap<RegionCode, RegionCode | undefined>
): Landkaart {
  const object = topology.objects['gemeente'] as Gebieden | undefined;
  if (object?.type !== 'GeometryCollection') throw new Error('the topology holds no gemeenten');
  const all = feature(topology, object);
  const projection = geoMercator().fitExtent(
    [
      [2, 2],
      [BREEDTE - 2, HOOGTE - 2]
    ],
    all
  );
  const plek = (position: readonly number[]): Punt => {
    const [x, y] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
    return [Math.round(x), Math.round(y)];
  };
  const lijn = (positions: readonly (readonly number[])[]) => zonderHerhaling(positions.map(plek));

  const gemeenten = all.features.flatMap(({ id, properties, geometry }): readonly KaartGemeente[] => {
    const code = String(id);
    if (levelOf(code) !== 'gemeente') return [];
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const rings = polygons
      .flatMap((polygon) => polygon.map(lijn))
      .sort((a, b) => oppervlak(b) - oppervlak(a));
    // Sandbanks of less than a few dots are left out; the largest part always stays.
    const getekend = rings.filter((ring, index) => index === 0 || oppervlak(ring) > 6);
    const [grootste] = getekend;
    if (grootste === undefined) return [];
    const d = getekend.map((ring) => `${pad(ring.slice(0, -1))}z`).join('');
    const name = properties.name;
    return [{ code: code as RegionCode, name, d, box: omtrek(getekend.flat()), midden: middenVan(grootste) }];
  });

  const grens = (a: { id?: string | number }, b: { id?: string | number }) =>
    a !== b && provincieVan.get(String(a.id) as RegionCode) !== provincieVan.get(String(b.id) as RegionCode);
  const lijnen = (keep: Parameters<typeof mesh>[2]) =>
    mesh(topology, object, keep)
      .coordinates.map(lijn)
      .filter((points) => points.length > 1 && lengte(points) > 8)
      .map(pad)
      .join('');
  return { gemeenten, rand: lijnen((a, b) => a === b), provincies: lijnen(grens) };
}

/** Path data for an open line: one point, then steps. */
function pad(points: readonly Punt[]): string {
  const [eerste, ...rest] = points;
  if (eerste === undefined) return '';
  let [x, y] = eerste;
  const stappen = rest.map(([nx, ny]) => {
    const stap = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`;
    [x, y] = [nx, ny];
    return stap;
  });
  const aaneen = stappen
    .map((stap, index) => (index === 0 || stap.startsWith('-') ? stap : ` ${stap}`))
    .join('');
  return `M${eerste[0]} ${eerste[1]}${aaneen === '' ? '' : `l${aaneen}`}`;
}

function zonderHerhaling(points: readonly Punt[]): readonly Punt[] {
  return points.filter(([x, y], index) => {
    const vorige = points[index - 1];
    return vorige === undefined || vorige[0] !== x || vorige[1] !== y;
  });
}

function oppervlak(ring: readonly Punt[]): number {
  return Math.abs(dubbelOppervlak(ring)) / 2;
}

function dubbelOppervlak(ring: readonly Punt[]): number {
  return paren(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

/** Centre of mass of a ring; its first point when it has no surface. */
function middenVan(ring: readonly Punt[]): Punt {
  const dubbel = dubbelOppervlak(ring);
  if (dubbel === 0) return ring[0] ?? [0, 0];
  const [sx, sy] = paren(ring).reduce<Punt>(
    ([x, y], [[ax, ay], [bx, by]]) => {
      const kruis = ax * by - bx * ay;
      return [x + (ax + bx) * kruis, y + (ay + by) * kruis];
    },
    [0, 0]
  );
  return [Math.round(sx / (3 * dubbel)), Math.round(sy / (3 * dubbel))];
}

function paren(points: readonly Punt[]): readonly (readonly [Punt, Punt])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function lengte(points: readonly Punt[]): number {
  return paren(points).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay), 0);
}

function omtrek(points: readonly Punt[]): readonly [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
