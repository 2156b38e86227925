/** Everything that one picture of the Kaart needs, gathered before any of it is shown: years never mix. */
import { readBoundaries } from '$lib/data/boundaries';
import { readFigures } from '$lib/data/figures';
import type { Figure } from '$lib/domain/figure';
import { absent } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator, ShownSeries } from '$lib/domain/own';
import type { Indeling, Level, RegionCode } from '$lib/domain/region';
import { gemeenteOfWijk, levelOf, NEDERLAND } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import type { Outline, Scene } from '$lib/map/scene';
import { mergedOutlines, outlinesOf, shortName } from '$lib/map/scene';
import { coreBounds, unite } from '$lib/map/label-point';
import type { Topology } from 'topojson-specification';
import type { AreaRow, Place, Settled } from './state';
import { areaRows, inside, orderOf } from './state';

export interface Named {
  readonly code: RegionCode;
  readonly name: string;
}

export interface Picture {
  readonly settled: Settled;
  readonly area: Named;
  readonly rows: readonly AreaRow[];
  /** The area that is looked at as a whole, where it has a figure of the same year and definition. */
  readonly whole: Figure;
  /** The same of Nederland. */
  readonly land: Figure;
  /** `undefined`: no outlines fit this indeling. */
  readonly scene: Scene | undefined;
}

export interface Names {
  readonly provincies: readonly Named[];
  readonly ggdRegions: readonly Named[];
  readonly gemeenten: readonly Named[];
}

/** Reads the areas of a level in an indeling; see the route `kaart/gebieden`. */
export type ReadPlaces = (level: MapLevel, indeling: number) => Promise<readonly Place[]>;

/** The indelingen of which there is a list of areas, per level. Own figures may be of any other. */
export type Listed = Readonly<Record<MapLevel, readonly Indeling[]>>;

/** Gathers a picture. Rejects with a `DataError` where a file cannot be had. */
export async function gather(
  settled: Settled,
  area: RegionCode,
  indicators: readonly ShownIndicator[],
  names: Names,
  listed: Listed,
  readPlaces: ReadPlaces
): Promise<Picture> {
  const { indicator, level, year, series } = settled;
  const hasList = listed[level].includes(series.indeling);
  // Without a list nobody knows which outline is whose.
  const set = hasList ? settled.set : undefined;
  const companion = indicators.find(({ id }) => id === indicator.number);
  const hasNumber =
    companion !== undefined && belongTogether(seriesOf(companion, level, year), settled.series);
  const [places, gemeenten, figures, numbers, topology, whole, land] = await Promise.all([
    hasList ? readPlaces(level, series.indeling) : placesOf(series, names),
    level === 'wijk' && listed.gemeente.includes(series.indeling)
      ? readPlaces('gemeente', series.indeling)
      : undefined,
    readFigures(indicator, level, year),
    hasNumber ? readFigures(companion, level, year) : undefined,
    set === undefined ? undefined : readBoundaries(set),
    readWhole(settled, area),
    readWhole(settled, NEDERLAND)
  ]);
  const nameOf = new Map(
    [...names.gemeenten, ...names.provincies, ...names.ggdRegions, ...(gemeenten ?? places)].map((named) => [
      named.code,
      named.name
    ])
  );
  const shown = places
    .filter((place) => inside(place, area, level))
    // Outside their gemeente the names of wijken say little: "Centrum" occurs dozens of times.
    .map((place) =>
      level === 'wijk' && levelOf(area) !== 'gemeente'
        ? { ...place, name: `${shortName(place.name)}, ${nameOf.get(gemeenteOfWijk(place.code)) ?? ''}` }
        : place
    );
  const scene =
    topology === undefined || set === undefined
      ? undefined
      : sceneOf(topology, level, set.indeling, area, places, nameOf);
  return {
    settled: { ...settled, set },
    area: { code: area, name: area === NEDERLAND ? 'Nederland' : (nameOf.get(area) ?? area) },
    rows: areaRows(shown, figures, numbers, orderOf(indicator), series.own && absent('unknown')),
    whole,
    land,
    scene
  };
}

/** The figure of the whole, only from a series with the same definition. */
async function readWhole({ indicator, level, year, series }: Settled, area: RegionCode): Promise<Figure> {
  // Gemeenten stand in the whole country, whichever gemeente is looked at.
  const region = level === 'gemeente' && levelOf(area) === 'gemeente' ? NEDERLAND : area;
  const of: Level = levelOf(region) ?? 'land';
  if (seriesOf(indicator, of, year)?.definition !== series.definition) return absent('not-loaded');
  return (await readFigures(indicator, of, year)).get(region) ?? absent('not-loaded');
}

/** A number stands beside a share only when both come from the same side and speak of the same areas. */
function belongTogether(number: ShownSeries | undefined, share: ShownSeries): boolean {
  return number?.indeling === share.indeling && (number.own === undefined) === (share.own === undefined);
}

/** The areas of an own series of which there is no list: those in the file, by the name of today or by code. */
function placesOf({ own }: ShownSeries, { gemeenten }: Names): readonly Place[] {
  const nameOf = new Map(gemeenten.map(({ code, name }) => [code, name]));
  return [...(own?.figures.keys() ?? [])].map((code) => ({
    code,
    name: nameOf.get(code) ?? code,
    outlined: false
  }));
}

function sceneOf(
  topology: Topology,
  level: MapLevel,
  indeling: number,
  area: RegionCode,
  places: readonly Place[],
  nameOf: ReadonlyMap<RegionCode, string>
): Scene | undefined {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const scoped = (code: RegionCode) => inside(placeOf.get(code) ?? { code }, area, level);
  const all = outlinesFrom(topology, level);
  const areas = all.filter(({ code }) => scoped(code));
  const bounds = unite(
    (level === 'gemeente' && levelOf(area) === 'gemeente' ? all : areas).map((outline) => outline.bounds)
  );
  if (bounds === undefined) return undefined;
  const gemeente = (code: RegionCode) => {
    const parent = gemeenteOfWijk(code);
    return { code: parent, name: nameOf.get(parent) ?? parent };
  };
  const provincie = (code: RegionCode) => {
    const parent = placeOf.get(code)?.provincie;
    return parent === undefined ? undefined : { code: parent, name: nameOf.get(parent) ?? parent };
  };
  const merged = () =>
    merge(topology, level, `${level}-${indeling}`, level === 'wijk' ? gemeente : provincie);
  const around =
    areas.length === all.length
      ? []
      : level === 'wijk' && levelOf(area) === 'gemeente'
        ? merged().filter(({ code }) => code !== area)
        : all.filter(({ code }) => !scoped(code));
  return {
    key: `${level}-${indeling}-${level === 'gemeente' && levelOf(area) === 'gemeente' ? NEDERLAND : area}`,
    areas,
    around,
    frame: {
      kind: level === 'wijk' ? 'gemeente' : 'provincie',
      outlines: () =>
        levelOf(area) === 'gemeente' && level === 'wijk'
          ? merged().filter(({ code }) => code === area)
          : merged()
    },
    bounds,
    core:
      level === 'wijk' && levelOf(area) === 'gemeente'
        ? (coreBounds(areas.map((one) => one.bounds)) ?? bounds)
        : bounds,
    landmarks: landmarksAmong(areas, level === 'gemeente' ? places : [])
  };
}

/** How many of the largest gemeenten name themselves on a map of more than `CROWD` areas. */
const LANDMARKS = 9;
const CROWD = 100;

function landmarksAmong(areas: readonly Outline[], places: readonly Place[]): readonly RegionCode[] {
  if (areas.length <= CROWD) return [];
  const largest = [...places].sort((a, b) => (b.inwoners ?? 0) - (a.inwoners ?? 0)).slice(0, LANDMARKS);
  return largest.map(({ code }) => code);
}

const outlines = new WeakMap<Topology, readonly Outline[]>();
const mergers = new Map<string, readonly Outline[]>();

/** Decoding thousands of outlines takes a while; a file is decoded once. */
function outlinesFrom(topology: Topology, level: MapLevel): readonly Outline[] {
  const decoded = outlines.get(topology) ?? outlinesOf(topology, level);
  outlines.set(topology, decoded);
  return decoded;
}

function merge(
  topology: Topology,
  level: MapLevel,
  key: string,
  parentOf: (code: RegionCode) => Named | undefined
): readonly Outline[] {
  const made = mergers.get(key) ?? mergedOutlines(topology, level, parentOf);
  mergers.set(key, made);
  return made;
}
