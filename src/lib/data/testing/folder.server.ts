/** A small folder of data files for tests, written by DuckDB as the pipeline does. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { encodeMark, type Figure } from '../../domain/figure';
import type { IndicatorId } from '../../domain/indicator-ids';
import { LEVELS, type Indeling, type Level, type RegionCode } from '../../domain/region';
import { CELL_PARTS, columnName, figuresTable } from '../sql';

export interface TestRegion {
  readonly code: string;
  readonly level: Level;
  readonly name: string;
  readonly indeling: Indeling;
  readonly gemeente?: string;
  readonly ggd?: string;
  readonly provincie?: string;
  readonly inwoners?: number;
}

export interface TestCell {
  readonly region: string;
  readonly year: number;
  readonly indicator: IndicatorId;
  readonly figure: Figure;
}

export interface TestSeries {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
  readonly indeling: Indeling;
}

/** Writes the files and gives the folder's path; cells go to the level of their region code. */
export async function writeDataFolder(data: {
  readonly regions: readonly TestRegion[];
  readonly series: readonly TestSeries[];
  readonly cells: readonly (TestCell & { readonly level: Level })[];
}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zicht-data-'));
  const connection = await (await DuckDBInstance.create()).connect();
  for (const level of LEVELS) {
    await writeFigures(
      connection,
      folder,
      level,
      data.cells.filter((cell) => cell.level === level)
    );
  }
  await connection.run(`CREATE TABLE regions (code VARCHAR, level VARCHAR, name VARCHAR, indeling INTEGER,
    gemeente VARCHAR, ggd VARCHAR, provincie VARCHAR, stedelijkheid TINYINT, outlined BOOLEAN, inwoners INTEGER)`);
  for (const region of data.regions) {
    await connection.run('INSERT INTO regions VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, true, $8)', [
      region.code,
      region.level,
      region.name,
      region.indeling,
      region.gemeente ?? null,
      region.ggd ?? null,
      region.provincie ?? null,
      region.inwoners ?? null
    ]);
  }
  await copy(connection, 'regions', join(folder, 'regions.parquet'));
  await connection.run(`CREATE TABLE region_changes (year INTEGER, from_code VARCHAR, from_name VARCHAR,
    to_code VARCHAR, to_name VARCHAR, kind VARCHAR)`);
  await copy(connection, 'region_changes', join(folder, 'region-changes.parquet'));
  const ids = [...new Set(data.series.map((series) => series.indicator))];
  const indicators = ids.map((id) => ({
    id,
    series: data.series.filter((series) => series.indicator === id)
  }));
  await writeFile(join(folder, 'indicators.json'), JSON.stringify({ indicators, definitions: [] }));
  connection.closeSync();
  return folder;
}

async function writeFigures(
  connection: DuckDBConnection,
  folder: string,
  level: Level,
  cells: readonly TestCell[]
): Promise<void> {
  const table = figuresTable(level);
  const ids = [...new Set(cells.map((cell) => cell.indicator))];
  const columns = ids.flatMap((id) => [
    `"${columnName(id)}" DOUBLE`,
    ...CELL_PARTS.map((part) => `"${columnName(id, part)}" ${part === 'mark' ? 'VARCHAR' : 'DOUBLE'}`)
  ]);
  await connection.run(
    `CREATE TABLE ${table} (region VARCHAR, year INTEGER${columns.map((c) => `, ${c}`).join('')})`
  );
  const rows = new Map<string, TestCell[]>();
  for (const cell of cells) {
    const key = `${cell.region} ${cell.year}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  for (const row of rows.values()) {
    const [first] = row;
    if (first === undefined) continue;
    const values = ids.flatMap((id) => cellsOf(row.find((cell) => cell.indicator === id)?.figure));
    await connection.run(
      `INSERT INTO ${table} VALUES (${[first.region, first.year, ...values].map((_, i) => `$${i + 1}`).join(', ')})`,
      [first.region, first.year, ...values]
    );
  }
  await copy(connection, `(FROM ${table} ORDER BY year, region)`, join(folder, `figures-${level}.parquet`));
}

function cellsOf(figure: Figure | undefined): (string | number | null)[] {
  if (figure === undefined) return [null, null, null, null, null, null];
  const mark = encodeMark(figure);
  if (figure.kind === 'absent') return [null, mark, null, null, null, null];
  const { value, lower, upper, numerator, denominator } = figure;
  return [value, mark, lower ?? null, upper ?? null, numerator ?? null, denominator ?? null];
}

async function copy(connection: DuckDBConnection, from: string, file: string): Promise<void> {
  await connection.run(`COPY ${from} TO '${file}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v1)`);
}

/** A brand for codes that a test writes down. */
export function code(text: string): RegionCode {
  return text as RegionCode;
}
