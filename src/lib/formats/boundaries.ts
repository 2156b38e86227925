/** Outlines of areas from GeoJSON, checked before anything is drawn on them. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { parseRegionCode, type RegionCode } from '../domain/region';
import { decode, refusalOf, sniff } from './decode';
import { list, parsed, quote, refused } from './problem';
import type { FormatProblem, Parsed } from './types';

export interface BoundaryFeature<Code extends string = RegionCode> {
  readonly code: Code;
  readonly name: string;
  /** Longitude and latitude in degrees. */
  readonly geometry: Polygon | MultiPolygon;
}

/** Publishers and simplifiers name the same two properties differently; the narrowest area comes first. */
const CODE_PROPERTIES = ['statcode', 'code', 'wijkcode', 'WK_CODE', 'gemeentecode', 'GM_CODE'];
const NAME_PROPERTIES = ['statnaam', 'name', 'naam', 'wijknaam', 'WK_NAAM', 'gemeentenaam', 'GM_NAAM'];

/** The European Netherlands with its waters, in degrees, with room to spare. */
const WITHIN = { west: 2, east: 8, south: 50, north: 56 };

const EXPECTED =
  'Grenzen als GeoJSON (een FeatureCollection), met per gebied een code, een naam en een vlak.';
const DOWNLOAD = 'Download de gebiedsgrenzen opnieuw bij PDOK of het CBS, als GeoJSON.';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Features of a GeoJSON file with code, name and outline in longitude and latitude. Refused: other
 * formats, an area without code or outline, a code that occurs twice, coordinates of another system.
 * `parseCode` tells which codes are meant: those of buurten are no region codes.
 */
export function readBoundaries(file: string, bytes: Uint8Array): Parsed<readonly BoundaryFeature[]>;
export function readBoundaries<Code extends string>(
  file: string,
  bytes: Uint8Array,
  parseCode: (text: string) => Code | undefined
): Parsed<readonly BoundaryFeature<Code>[]>;
export function readBoundaries(
  file: string,
  bytes: Uint8Array,
  parseCode: (text: string) => string | undefined = parseRegionCode
): Parsed<readonly BoundaryFeature<string>[]> {
  const content = sniff(bytes);
  if (content !== 'json') {
    const found = refusalOf(file, content)?.found ?? 'Een tabel of een zip-bestand.';
    return refused({ file, expected: EXPECTED, found, action: DOWNLOAD });
  }
  let root: unknown;
  try {
    root = JSON.parse(decode(bytes).text);
  } catch {
    return refused({
      file,
      expected: EXPECTED,
      found: 'Het bestand breekt af of is beschadigd: de JSON is niet te lezen.',
      action: DOWNLOAD
    });
  }
  if (!isObject(root) || root['type'] !== 'FeatureCollection' || !Array.isArray(root['features'])) {
    const type = isObject(root) && typeof root['type'] === 'string' ? root['type'] : 'geen type';
    return refused({
      file,
      expected: EXPECTED,
      found: `JSON van een andere soort (${type}).`,
      action: DOWNLOAD
    });
  }
  const system = otherSystem(file, root);
  if (system !== undefined) return refused(system);

  const features: BoundaryFeature<string>[] = [];
  const problems: FormatProblem[] = [];
  const places = new Map<string, number>();
  for (const [index, item] of (root['features'] as readonly unknown[]).entries()) {
    const feature = readFeature(file, item, index + 1, parseCode);
    if (!feature.ok) {
      problems.push(...feature.problems);
      continue;
    }
    const { code, name } = feature.value;
    const before = places.get(code);
    if (before !== undefined) {
      problems.push({
        file,
        expected: 'Elk gebied één keer.',
        found: `${code} (${name}) staat er twee keer in: als gebied ${before} en als gebied ${index + 1}.`,
        action: 'Voeg de delen samen tot één gebied, of download de gebiedsgrenzen opnieuw.'
      });
      continue;
    }
    places.set(code, index + 1);
    features.push(feature.value);
  }
  if (problems.length > 0) return refused(...problems);
  if (features.length === 0) {
    return refused({ file, expected: EXPECTED, found: 'Geen enkel gebied.', action: DOWNLOAD });
  }
  return parsed(features);
}

/**
 * The same features when every expected area has one; else a refusal that names the areas without an
 * outline. `expected` maps code to name, and says of which indeling the areas are.
 */
export function requireCompleteBoundaries(
  file: string,
  features: readonly BoundaryFeature[],
  expected: ReadonlyMap<RegionCode, string>
): Parsed<readonly BoundaryFeature[]> {
  const present = new Set(features.map(({ code }) => code));
  const lacking = [...expected]
    .filter(([code]) => !present.has(code))
    .map(([code, name]) => `${name} (${code})`);
  if (lacking.length === 0) return parsed(features);
  const others = features.filter(({ code }) => !expected.has(code)).length;
  return refused({
    file,
    expected: `Grenzen van alle ${expected.size} gebieden van deze indeling.`,
    found: `Geen grens voor ${list(lacking)}.${others > 0 ? ` Wel ${others} ${others === 1 ? 'gebied' : 'gebieden'} van een andere indeling.` : ''}`,
    action: 'Kies het bestand met grenzen van hetzelfde jaar als de cijfers, met alle gebieden erin.'
  });
}

function readFeature(
  file: string,
  item: unknown,
  place: number,
  parseCode: (text: string) => string | undefined
): Parsed<BoundaryFeature<string>> {
  const feature = isObject(item) ? item : {};
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const code = textOf(properties, CODE_PROPERTIES) ?? textOf(feature, ['id']) ?? '';
  const name = textOf(properties, NAME_PROPERTIES) ?? '';
  const region = parseCode(code);
  if (region === undefined || name === '') {
    return refused({
      file,
      column: region === undefined ? 'statcode' : 'statnaam',
      expected: 'Bij elk gebied een code van het CBS (zoals GM0599) en een naam.',
      found: `Gebied ${place}: ${region === undefined ? `code ${quote(code)}` : `${region} zonder naam`}.`,
      action: DOWNLOAD
    });
  }
  const problem = (found: string, action: string): Parsed<never> =>
    refused({ file, expected: 'Bij elk gebied een vlak in lengte- en breedtegraden.', found, action });
  const geometry = readGeometry(feature['geometry']);
  if (geometry === undefined) return problem(`${region} (${name}) heeft geen vlak.`, DOWNLOAD);
  const outside = positionsOf(geometry).find((position) => !isDutch(position));
  if (outside !== undefined) {
    return problem(
      `${region} (${name}) ligt op ${outside.slice(0, 2).join(', ')}: ${explainPosition(outside)}.`,
      'Download de grenzen in WGS84 (EPSG:4326), met eerst de lengte en dan de breedte.'
    );
  }
  return parsed({ code: region, name, geometry });
}

function textOf(holder: Json, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = holder[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');
/** A ring is closed, so it has at least four points. */
const isRing = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 4 && value.every(isPosition);
const isPolygon = (value: unknown): value is Position[][] =>
  Array.isArray(value) && value.length > 0 && value.every(isRing);

function readGeometry(value: unknown): Polygon | MultiPolygon | undefined {
  if (!isObject(value)) return undefined;
  const coordinates = value['coordinates'];
  if (value['type'] === 'Polygon' && isPolygon(coordinates)) return { type: 'Polygon', coordinates };
  if (value['type'] !== 'MultiPolygon' || !Array.isArray(coordinates)) return undefined;
  const polygons: readonly unknown[] = coordinates;
  if (polygons.length === 0 || !polygons.every(isPolygon)) return undefined;
  return { type: 'MultiPolygon', coordinates: [...polygons] };
}

function positionsOf(geometry: Polygon | MultiPolygon): readonly Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function isDutch([x = Number.NaN, y = Number.NaN]: Position): boolean {
  return x >= WITHIN.west && x <= WITHIN.east && y >= WITHIN.south && y <= WITHIN.north;
}

function explainPosition(position: Position): string {
  const [x = Number.NaN, y = Number.NaN] = position;
  if (isDutch([y, x])) return 'lengte en breedte zijn verwisseld';
  if (x >= -10_000 && x <= 310_000 && y >= 290_000 && y <= 640_000)
    return 'dit zijn RD-coördinaten in meters';
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return 'dit zijn geen lengte- en breedtegraden';
  return 'dat is buiten Nederland';
}

/** A `crs` that names another system than longitude and latitude, as older exports may carry. */
function otherSystem(file: string, root: Json): FormatProblem | undefined {
  const crs =
    isObject(root['crs']) && isObject(root['crs']['properties'])
      ? root['crs']['properties']['name']
      : undefined;
  if (typeof crs !== 'string' || /CRS84$|EPSG:+4326$|EPSG:.*:4326$|EPSG:.*:4258$/i.test(crs))
    return undefined;
  return {
    file,
    expected: 'Lengte- en breedtegraden (WGS84, EPSG:4326).',
    found: `Een ander stelsel: ${quote(crs)}.${/28992/.test(crs) ? ' Dat zijn RD-coördinaten in meters.' : ''}`,
    action: 'Download de grenzen in WGS84 (EPSG:4326).'
  };
}
