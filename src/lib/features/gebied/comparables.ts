/** What comparing areas needs while prerendering, each asked or worked out once for all pages together. */
import { absent, NOT_LOADED, valueOf, type Figure } from '$lib/domain/figure';
import { seriesOf, type Indicator } from '$lib/domain/indicator';
import { CURRENT_INDELING, gemeenteOfWijk, type Region, type RegionCode } from '$lib/domain/region';
import {
  comparedAreas,
  FAR,
  isInClass,
  LEAST_KNOWN,
  median,
  nearest,
  standings,
  type AreaClass,
  type ComparableLevel,
  type Neighbour,
  type Standing,
  type StructureArea
} from '$lib/domain/similar';
import type { SiteContext } from './context';

/** Areas of a level with their structure, and the places of those that are compared. */
export interface Structure {
  readonly areas: ReadonlyMap<RegionCode, StructureArea>;
  readonly places: ReadonlyMap<RegionCode, Standing>;
}

export interface Comparables {
  structure(level: ComparableLevel): Promise<Structure>;
  /** The nearest areas; for a wijk those in other gemeenten: of its own, all wijken stand on the page. */
  neighbours(level: ComparableLevel, code: RegionCode): Promise<readonly Neighbour[]>;
  members(level: ComparableLevel, of: AreaClass): Promise<readonly RegionCode[]>;
  /** All known values of a year, each with the borders of then, and how many areas there were. */
  peers(
    indicator: Indicator,
    level: ComparableLevel,
    year: number
  ): Promise<{ readonly values: readonly number[]; readonly total: number }>;
  /** Figures of a year; of an area that had other borders than today: that it changed. */
  figures(
    indicator: Indicator,
    level: ComparableLevel,
    year: number
  ): Promise<ReadonlyMap<RegionCode, Figure>>;
}

const made = new WeakMap<SiteContext, Comparables>();

/** The comparables of a site, made once. */
export function comparablesOf(context: SiteContext): Comparables {
  return once(made, context, () => create(context));
}

/** Only gemeenten and wijken are compared: provincies are too few. */
export function isComparableLevel(level: Region['level']): level is ComparableLevel {
  return level === 'gemeente' || level === 'wijk';
}

/** Near enough to be called comparable. */
export function isNear({ distance }: Pick<Neighbour, 'distance'>): boolean {
  return distance <= FAR;
}

/** The middle of the figures of some areas, with how many have one; no middle of fewer than three. */
export function middleOf(
  figures: ReadonlyMap<RegionCode, Figure>,
  codes: readonly RegionCode[]
): { readonly known: number; readonly value: number | undefined } {
  const known = codes.flatMap((code) => valueOf(figures.get(code) ?? NOT_LOADED) ?? []);
  return { known: known.length, value: known.length < LEAST_KNOWN ? undefined : median(known) };
}

function once<K, V>(
  kept: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V
): V {
  const earlier = kept.get(key);
  if (earlier !== undefined) return earlier;
  const value = make();
  kept.set(key, value);
  return value;
}

function create(context: SiteContext): Comparables {
  const structures = new Map<ComparableLevel, Promise<Structure>>();
  const near = new Map<RegionCode, Promise<readonly Neighbour[]>>();
  const classes = new Map<string, Promise<readonly RegionCode[]>>();
  const peers = new Map<string, ReturnType<Comparables['peers']>>();
  const columns = new Map<string, Promise<ReadonlyMap<RegionCode, Figure>>>();
  const structure = (level: ComparableLevel) => once(structures, level, () => readStructure(context, level));
  return {
    structure,
    neighbours: (level, code) =>
      once(near, code, async () => {
        const own = gemeenteOfWijk(code);
        const elsewhere = (other: RegionCode) => level === 'gemeente' || gemeenteOfWijk(other) !== own;
        return nearest(code, (await structure(level)).places, elsewhere);
      }),
    members: (level, of) =>
      once(classes, `${level} ${JSON.stringify(of)}`, async () => {
        const { areas, places } = await structure(level);
        return [...areas.values()]
          .filter(({ code, values }) => places.has(code) && isInClass(level, of, values))
          .map(({ code }) => code);
      }),
    peers: (indicator, level, year) =>
      once(peers, `${indicator.id} ${level} ${year}`, async () => {
        const places = await context.distribution(indicator.id, level, year);
        return { values: places.flatMap(({ figure }) => valueOf(figure) ?? []), total: places.length };
      }),
    figures: (indicator, level, year) =>
      once(columns, `${indicator.id} ${level} ${year}`, () => readFigures(context, indicator, level, year))
  };
}

async function readStructure(context: SiteContext, level: ComparableLevel): Promise<Structure> {
  const areas = await context.structure(level);
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    places: standings(comparedAreas(level, areas))
  };
}

async function readFigures(
  context: SiteContext,
  indicator: Indicator,
  level: ComparableLevel,
  year: number
): Promise<ReadonlyMap<RegionCode, Figure>> {
  const indeling = seriesOf(indicator, level, year)?.indeling;
  if (indeling === undefined) return new Map();
  const places = await context.distribution(indicator.id, level, year);
  return new Map(
    places.map(({ region, figure }) => {
      const same =
        figure.kind === 'absent' ||
        figure.remarks.includes('merged') ||
        context.whyOther({ code: region, level }, indeling, CURRENT_INDELING) === undefined;
      return [region, same ? figure : absent('region-changed')] as const;
    })
  );
}
