/**
 * What the page of an area is made from. The builders run on both sides: while thousands of pages are prerendered
 * (`context.server`), and in the browser for a coalition (`coalition-page`).
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaFeature } from '$lib/charts/areamap/draw';
import { boundaryFile } from '$lib/data/boundaries';
import type { History, Place, Slice } from '$lib/data/questions';
import { whyOtherArea, type WijkFacts } from '$lib/domain/boundaries';
import type { BoundarySet, Indeling, Level, Region, RegionCode } from '$lib/domain/region';
import { gemeenteOfWijk } from '$lib/domain/region';
import type { Indicator, IndicatorId } from '$lib/domain/indicator';
import type { ComparableLevel, StructureArea } from '$lib/domain/similar';

export interface SiteContext {
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** The areas that have a page. */
  readonly regions: ReadonlyMap<RegionCode, Region>;
  /** Why a code names another area in one indeling than in another; `undefined` when it does not. */
  whyOther(area: Pick<Region, 'code' | 'level'>, a: Indeling, b: Indeling): string | undefined;
  history(code: RegionCode, level: Level): Promise<History>;
  /** All areas of a level; with `within` only the wijken of that gemeente. Shared: never changed. */
  distribution(
    indicator: IndicatorId,
    level: Level,
    year: number,
    within?: RegionCode
  ): Promise<readonly Place[]>;
  /** What the areas of a level are like, in the classification of the site. */
  structure(level: ComparableLevel): Promise<readonly StructureArea[]>;
  /** Outlines of a set by region code. */
  outlines(set: BoundarySet): Promise<ReadonlyMap<RegionCode, AreaFeature>>;
}

/** Where a context gets its answers: from the database, or from the files without it. */
export interface ContextSource {
  readonly indicators: readonly Indicator[];
  readonly regions: Iterable<Region>;
  readonly facts: WijkFacts;
  history(code: RegionCode, level: Level): Promise<History>;
  places(slice: Slice): Promise<readonly Place[]>;
  structure(level: ComparableLevel): Promise<readonly StructureArea[]>;
  topology(set: BoundarySet): Promise<Topology>;
}

/** A context that asks for each thing that many pages need once. */
export function contextOf(source: ContextSource): SiteContext {
  const histories = new Map<RegionCode, Promise<History>>();
  const slices = new Map<string, Promise<ReadonlyMap<RegionCode, readonly Place[]>>>();
  const drawn = new Map<string, Promise<ReadonlyMap<RegionCode, AreaFeature>>>();
  return {
    whyOther: (area, a, b) => whyOtherArea(area, a, b, source.facts),
    indicators: new Map(source.indicators.map((indicator) => [indicator.id, indicator])),
    regions: new Map([...source.regions].map((region) => [region.code, region])),
    history(code, level) {
      const asked = histories.get(code) ?? source.history(code, level);
      // A wijk is asked for once, by its own page; larger areas by thousands.
      if (level !== 'wijk') histories.set(code, asked);
      return asked;
    },
    async distribution(indicator, level, year, within) {
      if (within === undefined) return source.places({ indicator, level, year });
      const key = `${indicator} ${year}`;
      const slice = slices.get(key) ?? source.places({ indicator, level: 'wijk', year }).then(byGemeente);
      slices.set(key, slice);
      return (await slice).get(within) ?? [];
    },
    structure: (level) => source.structure(level),
    outlines(set) {
      const name = boundaryFile(set);
      const features =
        drawn.get(name) ??
        source.topology(set).then((topology) => featuresOf<RegionCode>(topology, set.level));
      drawn.set(name, features);
      return features;
    }
  };
}

function byGemeente(places: readonly Place[]): ReadonlyMap<RegionCode, readonly Place[]> {
  const groups = new Map<RegionCode, Place[]>();
  for (const place of places) {
    const gemeente = gemeenteOfWijk(place.region);
    const group = groups.get(gemeente);
    if (group === undefined) groups.set(gemeente, [place]);
    else group.push(place);
  }
  return groups;
}

/** The outlines of an object of a topology by code. */
export function featuresOf<Code extends string>(
  topology: Topology,
  level: BoundarySet['level'] | 'buurt'
): ReadonlyMap<Code, AreaFeature> {
  const object = topology.objects[level] as GeometryCollection<{ name: string }> | undefined;
  if (object === undefined) throw new Error(`no outlines of level ${level}`);
  return new Map(
    feature(topology, object).features.flatMap(({ id, properties, geometry }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [[String(id) as Code, { type: 'Feature', id: String(id), properties, geometry }]]
        : []
    )
  );
}
