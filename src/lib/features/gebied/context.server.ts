/** The context over static/data for prerendering, through native DuckDB. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { boundaryFile } from '$lib/data/boundaries';
import { serverCatalogue } from '$lib/data/catalogue.server';
import type { Connector } from '$lib/data/connector';
import { nativeConnector } from '$lib/data/native.server';
import { askDistribution, askHistory, askRegions } from '$lib/data/questions';
import { askStructure } from '$lib/data/questions/similar';
import { wijkFacts, type WijkFacts } from '$lib/domain/boundaries';
import {
  CURRENT_INDELING,
  gemeenteOfWijk,
  LEVELS,
  type BoundarySet,
  type Region,
  type RegionChange,
  type RegionCode
} from '$lib/domain/region';
import { contextOf, type ContextSource, type SiteContext } from './context';

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
  return contextOf({
    indicators: serverCatalogue().indicators,
    regions: perLevel.flat(),
    facts: await readFacts(connector),
    history: histories(connector, perLevel.flat()),
    places: (slice) => askDistribution(connector, slice),
    structure: (level) => askStructure(connector, { level, indeling: CURRENT_INDELING }),
    topology: async (set) => readTopology(set)
  });
}

/** Gemeenten of which the wijken are kept: their pages are made one after another, a few at once. */
const KEPT = 8;

/** The wijken of a gemeente are asked for together: thousands of single questions took a sixth of the time of their pages. */
function histories(connector: Connector, regions: readonly Region[]): ContextSource['history'] {
  const wijken = new Map<RegionCode, RegionCode[]>();
  for (const { code, level } of regions) {
    if (level !== 'wijk') continue;
    const gemeente = gemeenteOfWijk(code);
    wijken.set(gemeente, [...(wijken.get(gemeente) ?? []), code]);
  }
  const kept = new Map<RegionCode, ReturnType<typeof askHistory>>();
  return async (code, level) => {
    const gemeente = level === 'wijk' ? gemeenteOfWijk(code) : undefined;
    if (gemeente === undefined) return (await askHistory(connector, level, [code])).get(code) ?? new Map();
    const asked = kept.get(gemeente) ?? askHistory(connector, level, wijken.get(gemeente) ?? [code]);
    kept.set(gemeente, asked);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return (await asked).get(code) ?? new Map();
  };
}

async function readFacts(connector: Connector): Promise<WijkFacts> {
  const rows = await connector.query(
    "SELECT code, level, gemeente, ggd, indeling, outlined FROM regions WHERE level IN ('gemeente', 'wijk')"
  );
  const areas = rows.map((row) => ({
    code: String(row['code']) as RegionCode,
    level: row['level'] === 'wijk' ? ('wijk' as const) : ('gemeente' as const),
    gemeente: String(row['gemeente']) as RegionCode,
    ggd: String(row['ggd']) as RegionCode,
    indeling: Number(row['indeling']),
    outlined: row['outlined'] === true
  }));
  return wijkFacts(areas, await readChanges(connector));
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

function readTopology(set: BoundarySet): Topology {
  const file = join(process.cwd(), 'static', 'data', boundaryFile(set));
  if (!existsSync(file)) throw new Error(`no boundaries: ${file}; run npm run data first`);
  return JSON.parse(readFileSync(file, 'utf8')) as Topology;
}
