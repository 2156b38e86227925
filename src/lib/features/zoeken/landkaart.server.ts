/**
 * The map of the country as SVG paths, drawn while the page is prerendered: it needs neither WebGL nor
 * script. Whole numbers and relative steps keep the page small.
 */
import { geoMercator } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';
import { levelOf, type RegionCode } from '$lib/domain/region';
import { BREEDTE, HOOGTE, type KaartGemeente, type Landkaart } from './landkaart';

type Punt = readonly [x: number, y: number];
/** Points that make a corner smaller than this (square degrees: about two dots of the drawing) are left out. */
const KLEINSTE_HOEK = 1.4e-5;
type Gebieden = GeometryCollection<{ name: string }>;

/**
 * Draws the gemeenten of a topology (object `gemeente`, ids are region codes). `provincieVan` tells
 * between which gemeenten a border of a provincie runs. Throws when the topology holds no gemeenten.
 */
export function tekenLandkaart(
  detailed: Topology,
  provincieVan: ReadonlyMap<RegionCode, RegionCode | undefined>
): Landkaart {
  if (!('gemeente' in detailed.objects)) throw new Error('the topology holds no gemeenten');
  // By topology, so that neighbours stay together.
  const topology = simplify(presimplify(detailed as Topology<{ gemeente: Gebieden }>), KLEINSTE_HOEK);
  const object = topology.objects.gemeente;
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
    const provincie = provincieVan.get(code as RegionCode);
    return [
      {
        code: code as RegionCode,
        name,
        provincie,
        d,
        box: omtrek(getekend.flat()),
        midden: middenVan(grootste)
      }
    ];
  });

  const grens = (a: GeometryObject, b: GeometryObject) =>
    a !== b && provincieVan.get(String(a.id) as RegionCode) !== provincieVan.get(String(b.id) as RegionCode);
  const provincies = mesh(topology, object, grens)
    .coordinates.map(lijn)
    .filter((points) => lengte(points) > 8)
    .map(pad)
    .join('');
  return { gemeenten, provincies };
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
