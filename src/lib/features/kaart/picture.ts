/** Everything that one picture of the Kaart needs, gathered before any of it is shown: years never mix. */
import { readBoundaries } from '$lib/data/boundaries';
import { readFigures } from '$lib/data/figures';
import type { Figure } from '$lib/domain/figure';
import { absent } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator, ShownSeries } from '$lib/domain/own';
import type { Indeling, RegionCode } from '$lib/domain/region';
import { isCoalition, membersOf, type AreaCode } from '$lib/domain/coalition';
import { gemeenteOfWijk, levelOf, NEDERLAND } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import type { Outline, Scene } from '$lib/map/scene';
import { groundOf, mergedOutlines, outlinesOf, shortName } from '$lib/map/scene';
import { coreBounds, unite } from '$lib/map/label-point';
import type { Topology } from 'topojson-specification';
import {
  areaName,
  readArea,
  readBeside,
  readSecond,
  readWhole,
  secondOf,
  type SecondFigures
} from './beside';
import type { Beside } from './drawing';
import { numberOf, type Settled, type Side } from './settle';
import type { AreaRow, Place } from './state';
import { areaRows, inOrderOfName, inside } from './state';

export interface Named {
  readonly code: RegionCode;
  readonly name: string;
}

export interface Picture {
  readonly settled: Settled;
  readonly area: { readonly code: AreaCode; readonly name: string };
  /** In order of name; the list has an order of its own (`inListOrder`). */
  readonly rows: readonly AreaRow[];
  /** The area that is looked at as a whole, where it has a figure of the same year and definition. */
  readonly whole: Figure;
  /** The same of Nederland. */
  readonly land: Figure;
  /** What the display needs beyond this. */
  readonly beside: Beside;
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
  area: AreaCode,
  indicators: readonly ShownIndicator[],
  names: Names,
  listed: Listed,
  readPlaces: ReadPlaces
): Promise<Picture> {
  const { indicator, level, year, series, display } = settled;
  const hasList = listed[level].includes(series.indeling);
  // Without a list nobody knows which outline is whose.
  const set = hasList ? settled.set : undefined;
  const companion = numberOf(indicator, indicators);
  const hasNumber =
    companion !== undefined && belongTogether(seriesOf(companion, level, year), settled.series);
  const [places, gemeenten, figures, numbers, topology, second, land] = await Promise.all([
    hasList ? readPlaces(level, series.indeling) : placesOf(series, names),
    level === 'wijk' && listed.gemeente.includes(series.indeling)
      ? readPlaces('gemeente', series.indeling)
      : undefined,
    readFigures(indicator, level, year),
    hasNumber ? readFigures(companion, level, year) : undefined,
    set === undefined ? undefined : readBoundaries(set),
    readSecond(settled, readPlaces),
    readArea(settled, NEDERLAND, { indicators, nameOf: () => undefined })
  ]);
  const nameOf = new Map(
    [...names.gemeenten, ...names.provincies, ...names.ggdRegions, ...(gemeenten ?? places)].map((named) => [
      named.code,
      named.name
    ])
  );
  const catalogue = { indicators, nameOf: (code: RegionCode) => nameOf.get(code) };
  const [whole, beside] = await Promise.all([
    readWhole(settled, area, catalogue),
    readBeside(settled, area, second, catalogue)
  ]);
  const { shown, scene } = settingOf(
    places,
    level,
    area,
    topology && set && { topology, indeling: set.indeling },
    nameOf
  );
  const rows = areaRows(shown, figures, numbers, series.own && absent('unknown'));
  return {
    settled: { ...settled, set },
    area: { code: area, name: areaName(area, catalogue) },
    rows:
      second === undefined || display.kind !== 'together'
        ? rows
        : withSecond(rows, places, second, settled, display.second),
    whole,
    land,
    beside,
    scene
  };
}

/** The areas that are looked at: the same whatever their figures are about. */
interface Setting {
  /** In order of name. */
  readonly shown: readonly Place[];
  /** `undefined`: no outlines fit. */
  readonly scene: Scene | undefined;
}

const settings = new WeakMap<readonly Place[], Map<string, Setting>>();

/** A setting of thousands of areas takes a while: it is made once, and another indicator then has its colours at once. */
function settingOf(
  places: readonly Place[],
  level: MapLevel,
  area: AreaCode,
  outlined: { readonly topology: Topology; readonly indeling: Indeling } | undefined,
  nameOf: ReadonlyMap<RegionCode, string>
): Setting {
  const made = settings.get(places) ?? new Map<string, Setting>();
  settings.set(places, made);
  const key = [level, area, outlined?.indeling].join();
  const earlier = made.get(key);
  if (earlier !== undefined) return earlier;
  const setting: Setting = {
    shown: inOrderOfName(
      places
        .filter((place) => inside(place, area, level))
        // Outside their gemeente the names of wijken say little: "Centrum" occurs dozens of times.
        .map((place) =>
          level === 'wijk' && (isCoalition(area) || levelOf(area) !== 'gemeente')
            ? {
                ...place,
                name: `${shortName(place.name)}, ${nameOf.get(gemeenteOfWijk(place.code)) ?? ''}`
              }
            : place
        )
    ),
    scene: outlined && sceneOf(outlined.topology, level, outlined.indeling, area, places, nameOf)
  };
  made.set(key, setting);
  return setting;
}

function withSecond(
  rows: readonly AreaRow[],
  places: readonly Place[],
  figures: SecondFigures,
  first: Side,
  second: Side
): readonly AreaRow[] {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  return rows.map((row) => {
    const place = placeOf.get(row.code);
    return { ...row, second: place && secondOf(place, figures, first, second) };
  });
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
  area: AreaCode,
  places: readonly Place[],
  nameOf: ReadonlyMap<RegionCode, string>
): Scene | undefined {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const scoped = (code: RegionCode) => inside(placeOf.get(code) ?? { code }, area, level);
  const all = outlinesFrom(topology, level);
  const areas = all.filter(({ code }) => scoped(code));
  // Gemeenten whose outlines are drawn as a whole: those whose wijken are looked at.
  const whole = level === 'wijk' ? gemeentenOf(area) : undefined;
  const one = !isCoalition(area) && levelOf(area) === 'gemeente';
  const bounds = unite((level === 'gemeente' && one ? all : areas).map((outline) => outline.bounds));
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
      : whole !== undefined
        ? merged().filter(({ code }) => !whole.includes(code))
        : all.filter(({ code }) => !scoped(code));
  return {
    key: `${level}-${indeling}-${level === 'gemeente' && one ? NEDERLAND : area}`,
    areas,
    around,
    frame: {
      kind: level === 'wijk' ? 'gemeente' : 'provincie',
      outlines: () => (whole === undefined ? merged() : merged().filter(({ code }) => whole.includes(code)))
    },
    bounds,
    core: level === 'wijk' && one ? (coreBounds(areas.map((area) => area.bounds)) ?? bounds) : bounds,
    ground: () => groundOf(topology, level, new Set(areas.map(({ code }) => code))),
    landmarks: landmarksAmong(areas, level === 'gemeente' ? places : [])
  };
}

/** The gemeenten that are looked at; `undefined`: a larger area. */
function gemeentenOf(area: AreaCode): readonly RegionCode[] | undefined {
  if (isCoalition(area)) return membersOf(area);
  return levelOf(area) === 'gemeente' ? [area] : undefined;
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
