/** What every page asks for, asked once while thousands of pages are prerendered. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaFeature } from '$lib/charts/areamap/draw';
import { boundaryFile } from '$lib/data/boundaries';
import { serverCatalogue } from '$lib/data/catalogue.server';
import type { Connector } from '$lib/data/connector';
import { nativeConnector } from '$lib/data/native.server';
import { askDistribution, askHistory, askRegions, type History, type Place } from '$lib/data/questions';
import { askStructure } from '$lib/data/questions/similar';
import type { RegionWithInwoners } from '$lib/data/questions';
import { whyOtherArea, wijkFacts, type WijkFacts } from '$lib/domain/boundaries';
import type { BoundarySet, Indeling, Level, Region, RegionChange, RegionCode } from '$lib/domain/region';
import { CURRENT_INDELING, gemeenteOfWijk, LEVELS } from '$lib/domain/region';
import type { Indicator, IndicatorId } from '$lib/domain/indicator';
import type { ComparableLevel, StructureArea } from '$lib/domain/similar';

export interface SiteContext {
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly regions: ReadonlyMap<RegionCode, RegionWithInwoners>;
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
  outlines(set: BoundarySet): ReadonlyMap<RegionCode, AreaFeature>;
}

let context: Promise<SiteContext> | undefined;

/** The context over static/data, made once per process. */
export function siteContext(): Promise<SiteContext> {
  context ??= create();
  return context;
}

async function create(): Promise<SiteContext> {
  const connector = await nativeConnector();
  const perLevel = await Promise.all(
    LEVELS.map((level) => askRegions(connector, { level, indeling: CURRENT_INDELING }))
  );
  const drawn = new Map<string, ReadonlyMap<RegionCode, AreaFeature>>();
  const histories = new Map<RegionCode, Promise<History>>();
  const slices = new Map<string, Promise<ReadonlyMap<RegionCode, readonly Place[]>>>();

  const facts = await readFacts(connector);

  return {
    whyOther: (area, a, b) => whyOtherArea(area, a, b, facts),
    indicators: new Map(serverCatalogue().indicators.map((indicator) => [indicator.id, indicator])),
    regions: new Map(perLevel.flat().map((region) => [region.code, region])),
    history(code, level) {
      const asked = histories.get(code) ?? oneHistory(connector, code, level);
      // A wijk is asked for once, by its own page; larger areas by thousands.
      if (level !== 'wijk') histories.set(code, asked);
      return asked;
    },
    async distribution(indicator, level, year, within) {
      if (within === undefined) return askDistribution(connector, { indicator, level, year });
      const key = `${indicator} ${year}`;
      const slice = slices.get(key) ?? byGemeente(connector, indicator, year);
      slices.set(key, slice);
      return (await slice).get(within) ?? [];
    },
    structure: (level) => askStructure(connector, { level, indeling: CURRENT_INDELING }),
    outlines(set) {
      const name = boundaryFile(set);
      const features = drawn.get(name) ?? readOutlines(name, set.level);
      drawn.set(name, features);
      return features;
    }
  };
}

async function oneHistory(connector: Connector, code: RegionCode, level: Level): Promise<History> {
  return (await askHistory(connector, level, [code])).get(code) ?? new Map();
}

async function byGemeente(
  connector: Connector,
  indicator: IndicatorId,
  year: number
): Promise<ReadonlyMap<RegionCode, readonly Place[]>> {
  const groups = new Map<RegionCode, Place[]>();
  for (const place of await askDistribution(connector, { indicator, level: 'wijk', year })) {
    const gemeente = gemeenteOfWijk(place.region);
    const group = groups.get(gemeente);
    if (group === undefined) groups.set(gemeente, [place]);
    else group.push(place);
  }
  return groups;
}

async function readFacts(connector: Connector): Promise<WijkFacts> {
  const rows = await connector.query(
    "SELECT code, gemeente, indeling, outlined FROM regions WHERE level = 'wijk'"
  );
  const wijken = rows.map((row) => ({
    code: String(row['code']) as RegionCode,
    level: 'wijk' as const,
    gemeente: String(row['gemeente']) as RegionCode,
    indeling: Number(row['indeling']),
    outlined: row['outlined'] === true
  }));
  return wijkFacts(wijken, await readChanges(connector));
}

async function readChanges(connector: Connector): Promise<readonly RegionChange[]> {
  const rows = await connector.query('SELECT * FROM region_changes');
  return rows.map((row) => ({
    year: Number(row['year']),
    from: String(row['from_code']) as RegionCode,
    fromName: String(row['from_name'] ?? ''),
    to: String(row['to_code']) as RegionCode,
    toName: String(row['to_name'] ?? ''),
    kind: row['kind'] === 'part' ? 'part' : 'whole'
  }));
}

function readOutlines(name: string, level: BoundarySet['level']): ReadonlyMap<RegionCode, AreaFeature> {
  const file = join(process.cwd(), 'static', 'data', name);
  if (!existsSync(file)) throw new Error(`no boundaries: ${file}; run npm run data first`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const object = topology.objects[level] as GeometryCollection<{ name: string }> | undefined;
  if (object === undefined) throw new Error(`no object ${level} in ${name}`);
  return new Map(
    feature(topology, object).features.flatMap(({ id, properties, geometry }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [[String(id) as RegionCode, { type: 'Feature', id: String(id), properties, geometry }]]
        : []
    )
  );
}
