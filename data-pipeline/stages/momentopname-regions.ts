/** The parts of the momentopname about areas: their lists, their changes and their outlines. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { group } from 'd3';
import Papa from 'papaparse';
import type { Topology } from 'topojson-specification';
import { areaIndex, type AreaIndex } from '../../src/lib/domain/areas/index';
import { BOUNDARY_SETS, boundarySetName } from '../../src/lib/domain/boundaries';
import {
  LEVELS,
  parseRegionCode,
  type Level,
  type Region,
  type RegionCode
} from '../../src/lib/domain/region';
import type { Momentopname } from '../momentopname';

/** What this file reads and writes of the momentopname. */
export type RegionPart = Pick<Momentopname, 'regions' | 'changes' | 'boundaries'>;

const REGION_COLUMNS = ['code', 'name', 'gemeente', 'ggd', 'provincie', 'stedelijkheid', 'outlined'] as const;
const CHANGE_COLUMNS = ['year', 'from', 'from_name', 'to', 'to_name', 'kind'] as const;

/** Writes regions/*.csv, region-changes.csv and boundaries/*.topo.json under `dir`; same input, same bytes. */
export async function writeRegionTables(dir: string, part: RegionPart): Promise<void> {
  await mkdir(join(dir, 'regions'), { recursive: true });
  await mkdir(join(dir, 'boundaries'), { recursive: true });
  const lists = group(part.regions, (region) => `${region.level}-${region.indeling}`);
  for (const [name, regions] of lists) {
    const rows = regions.map((region) => [
      region.code,
      region.name,
      region.gemeente ?? '',
      region.ggd ?? '',
      region.provincie ?? '',
      region.stedelijkheid ?? '',
      region.outlined
    ]);
    await writeFile(join(dir, 'regions', `${name}.csv`), toCsv(REGION_COLUMNS, rows));
  }
  const changes = part.changes.map((c) => [c.year, c.from, c.fromName, c.to, c.toName, c.kind]);
  await writeFile(join(dir, 'region-changes.csv'), toCsv(CHANGE_COLUMNS, changes));
  for (const { set, topology } of part.boundaries) {
    const file = join(dir, 'boundaries', `${boundarySetName(set)}.topo.json`);
    await writeFile(file, `${JSON.stringify(topology)}\n`);
  }
}

/** Reads the same back. Throws when a file is missing or was edited into something no version writes. */
export async function readRegionTables(dir: string): Promise<RegionPart> {
  return {
    ...(await readRegionLists(dir)),
    boundaries: await Promise.all(
      BOUNDARY_SETS.map(async (set) => {
        const text = await readFile(join(dir, 'boundaries', `${boundarySetName(set)}.topo.json`), 'utf8');
        return { set, topology: JSON.parse(text) as Topology };
      })
    )
  };
}

/** The areas that the momentopname under `dir` knows, to match those of any file with. */
export async function readAreaIndex(dir: string): Promise<AreaIndex> {
  const { regions, changes } = await readRegionLists(dir);
  return areaIndex(regions, changes);
}

async function readRegionLists(dir: string): Promise<Omit<RegionPart, 'boundaries'>> {
  const files = (await readdir(join(dir, 'regions'))).filter((file) => file.endsWith('.csv'));
  const lists = await Promise.all(files.map((file) => readList(join(dir, 'regions', file), file)));
  const changes = fromCsv(await readFile(join(dir, 'region-changes.csv'), 'utf8'), CHANGE_COLUMNS);
  return {
    regions: sortRegions(lists.flat()),
    changes: changes.map((row) => ({
      year: Number(row.year),
      from: code(row.from),
      fromName: row.from_name,
      to: code(row.to),
      toName: row.to_name,
      kind: row.kind === 'part' ? 'part' : 'whole'
    }))
  };
}

/** Sorted by level (land first), indeling, code: the order of the momentopname. */
export function sortRegions(regions: readonly Region[]): readonly Region[] {
  const key = (region: Region) => `${LEVELS.indexOf(region.level)} ${region.indeling} ${region.code}`;
  return regions
    .map((region) => ({ region, key: key(region) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ region }) => region);
}

async function readList(path: string, file: string): Promise<readonly Region[]> {
  const [, levelName, year] = /^([a-z]+)-(\d{4})\.csv$/.exec(file) ?? [];
  const level = LEVELS.find((known): known is Level => known === levelName);
  if (level === undefined) throw new Error(`no list of regions: ${file}`);
  return fromCsv(await readFile(path, 'utf8'), REGION_COLUMNS).map((row): Region => {
    const urbanity = ([1, 2, 3, 4, 5] as const).find((value) => String(value) === row.stedelijkheid);
    return {
      code: code(row.code),
      level,
      name: row.name,
      indeling: Number(year),
      ...(row.gemeente !== '' && { gemeente: code(row.gemeente) }),
      ...(row.ggd !== '' && { ggd: code(row.ggd) }),
      ...(row.provincie !== '' && { provincie: code(row.provincie) }),
      ...(urbanity !== undefined && { stedelijkheid: urbanity }),
      outlined: row.outlined === 'true'
    };
  });
}

function code(text: string): RegionCode {
  const found = parseRegionCode(text);
  if (found === undefined) throw new Error(`no region code: ${text}`);
  return found;
}

function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;
}

function fromCsv<C extends string>(text: string, columns: readonly C[]): readonly Record<C, string>[] {
  const { data, meta } = Papa.parse<Record<C, string>>(text, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => meta.fields?.includes(column) !== true);
  if (missing.length > 0) throw new Error(`missing columns: ${missing.join(', ')}`);
  return data;
}
