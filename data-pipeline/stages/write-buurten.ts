/**
 * A file per gemeente with the figures of its buurten, and one with the sha256 of each: nobody reads them before
 * they ask for a buurt, and then only those of one gemeente.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wijkOfBuurt, type BuurtCode } from '../../src/lib/domain/buurt';
import type { BuurtFile, BuurtIndex, BuurtOutlines, BuurtSeries } from '../../src/lib/domain/buurt-file';
import { declarationOf } from '../../src/lib/domain/catalogue';
import { INDICATOR_IDS } from '../../src/lib/domain/indicator-ids';
import { CURRENT_INDELING, type Indeling, type RegionCode } from '../../src/lib/domain/region';
import type { Momentopname } from '../momentopname';
import type { OutlinesOfBuurten } from './buurt-outlines';
import { sameBuurten } from './buurten';
import { literal, type Database } from './database';
import type { WrittenTable } from './write-parquet';

/** Signs of the sha256 that the list of files holds: as many as an address needs to be checked. */
const HASH = 16;
/** Gemeenten whose figures are in memory at once. */
const TOGETHER = 20;

/** Writes buurten-<gemeente>.json, with their outlines where there are any, and buurten.json into `dir`. */
export async function writeBuurten(
  database: Database,
  dir: string,
  { sources, buurten }: Pick<Momentopname, 'sources' | 'buurten'>,
  outlines?: OutlinesOfBuurten
): Promise<readonly WrittenTable[]> {
  const definitions = new Map(sources.map((source) => [source.id, source.definitions]));
  const same = new Map(
    [...new Set(buurten.map(({ indeling }) => indeling))].map((indeling) => [
      indeling,
      sameBuurten(buurten, indeling)
    ])
  );
  const files: Record<string, string> = {};
  let rows = 0;
  const all = await gemeenten(database);
  await database.run(`
    CREATE TEMP TABLE buurt_series AS
    SELECT DISTINCT indicator, year, indeling, source,
      list_position([${INDICATOR_IDS.map(literal).join(', ')}], indicator) AS place
    FROM figure WHERE level = 'buurt'`);
  for (let first = 0; first < all.length; first += TOGETHER) {
    const some = all.slice(first, first + TOGETHER);
    const series = await seriesByGemeente(
      database,
      some.map(({ gemeente }) => gemeente)
    );
    for (const { gemeente, codes, names } of some) {
      const file: BuurtFile = {
        version: 1,
        gemeente,
        indeling: CURRENT_INDELING,
        buurten: codes.map((code, place) => [code, names[place] ?? '']),
        series: (series.get(gemeente) ?? []).map((one) => ({
          ...inTodays(one, codes, same),
          definition: definitions.get(one.source)?.[one.indicator] ?? declarationOf(one.indicator).definition
        }))
      };
      files[gemeente] = await writeHashed(dir, `buurten-${gemeente}.json`, file);
      rows += codes.length;
    }
  }
  const index: BuurtIndex = {
    version: 1,
    indeling: CURRENT_INDELING,
    files,
    ...(outlines !== undefined && { outlines: await writeOutlines(dir, outlines) })
  };
  await writeFile(join(dir, 'buurten.json'), `${JSON.stringify(index)}\n`);
  return [{ name: 'buurten.json', rows, columns: [] }];
}

async function writeOutlines(
  dir: string,
  { source: { attribution, licence }, topologies }: OutlinesOfBuurten
): Promise<BuurtOutlines> {
  const files: Record<string, string> = {};
  for (const [gemeente, topology] of topologies)
    files[gemeente] = await writeHashed(dir, `buurten-${gemeente}.topo.json`, topology);
  return { attribution, licence, files };
}

/** Writes a file and gives the beginning of its sha256. */
async function writeHashed(dir: string, name: string, content: unknown): Promise<string> {
  const text = `${JSON.stringify(content)}\n`;
  await writeFile(join(dir, name), text);
  return createHash('sha256').update(text).digest('hex').slice(0, HASH);
}

interface GemeenteRow {
  readonly gemeente: RegionCode;
  readonly codes: readonly BuurtCode[];
  readonly names: readonly string[];
}

async function gemeenten(database: Database): Promise<readonly GemeenteRow[]> {
  const rows = await database.rows(`
    SELECT gemeente, list(code ORDER BY code) AS codes, list(name ORDER BY code) AS names
    FROM region WHERE level = 'buurt' AND indeling = ${CURRENT_INDELING} GROUP BY gemeente ORDER BY gemeente`);
  return rows as unknown as readonly GemeenteRow[];
}

type WrittenSeries = Omit<BuurtSeries, 'definition'>;

/**
 * Lists in the order of the codes; one without anything in it is left out. `some` follow each other, so that their
 * figures are found by their codes, and those of all others are never in memory.
 */
async function seriesByGemeente(
  database: Database,
  some: readonly RegionCode[]
): Promise<ReadonlyMap<RegionCode, readonly WrittenSeries[]>> {
  const cells = ['value', 'mark', 'num', 'den'] as const;
  const codes = some.map((gemeente) => gemeente.slice(2));
  const [first, last] = [`BU${codes.at(0) ?? ''}`, `BU${codes.at(-1) ?? ''}ZZ99`];
  const rows = await database.rows(`
    SELECT gemeente, series.indicator, series.year, series.indeling, series.source,
      ${cells.map((cell) => `list(${cell} ORDER BY code) AS ${cell}`).join(', ')}
    FROM region CROSS JOIN buurt_series AS series
    LEFT JOIN figure ON figure.level = 'buurt' AND figure.region BETWEEN ${literal(first)} AND ${literal(last)} AND figure.region = code AND figure.indicator = series.indicator
      AND figure.year = series.year AND figure.source = series.source
    WHERE region.level = 'buurt' AND region.indeling = ${CURRENT_INDELING}
      AND gemeente IN (${some.map(literal).join(', ')})
    GROUP BY gemeente, series.indicator, place, series.year, series.indeling, series.source ORDER BY gemeente, place, series.year`);
  const groups = new Map<RegionCode, WrittenSeries[]>();
  for (const row of rows) {
    const { gemeente, indicator, year, indeling, source, value, ...rest } =
      row as unknown as WrittenSeries & {
        readonly gemeente: RegionCode;
      };
    const filled = Object.entries(rest).filter(([, list]) => list.some((cell) => cell !== null));
    const one = { indicator, year, indeling, source, value, ...Object.fromEntries(filled) };
    const group = groups.get(gemeente);
    if (group === undefined) groups.set(gemeente, [one]);
    else group.push(one);
  }
  return groups;
}

/**
 * Figures of an earlier indeling, for the buurten of which the wijk still consists of the same ones. A code alone
 * does not tell that a buurt is the same: the others get that as their reason.
 */
function inTodays(
  series: WrittenSeries,
  codes: readonly BuurtCode[],
  same: ReadonlyMap<Indeling, ReadonlySet<RegionCode>>
): WrittenSeries {
  if (series.indeling === CURRENT_INDELING) return series;
  const kept = codes.map((code) => same.get(series.indeling)?.has(wijkOfBuurt(code)) === true);
  return {
    ...series,
    value: series.value.map((value, place) => (kept[place] === true ? value : null)),
    mark: kept.map((is, place) => (is ? (series.mark?.[place] ?? null) : 'region-changed'))
  };
}
