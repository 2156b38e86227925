/**
 * The Parquet files of the site: per level one wide table, a row per area and year, and the areas
 * themselves. One thread, sorted, fixed options: the same figures give the same bytes.
 */
import { join } from 'node:path';
import { INDICATOR_IDS } from '../../src/lib/domain/indicator-ids';
import { LEVELS, type Level } from '../../src/lib/domain/region';
import { literal, type Database } from './database';

const OPTIONS = '(FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION V1)';

export interface WrittenTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Writes figures-<level>.parquet, regions.parquet and region-changes.parquet into `dir`. */
export async function writeParquet(database: Database, dir: string): Promise<readonly WrittenTable[]> {
  const written: WrittenTable[] = [];
  for (const level of LEVELS) {
    written.push(await copy(database, dir, `figures-${level}.parquet`, await wideTable(database, level)));
  }
  written.push(
    await copy(
      database,
      dir,
      'regions.parquet',
      `SELECT code, region.level, name, region.indeling, gemeente, ggd, provincie, stedelijkheid, outlined, inwoners
       FROM region LEFT JOIN inhabitants
         ON inhabitants.level = region.level AND inhabitants.indeling = region.indeling AND inhabitants.region = code
       WHERE region.level <> 'buurt'
       ORDER BY list_position([${LEVELS.map(literal).join(', ')}], region.level), region.indeling, code`
    )
  );
  written.push(
    await copy(
      database,
      dir,
      'region-changes.parquet',
      'SELECT * FROM change ORDER BY year, from_code, to_code, kind'
    )
  );
  return written;
}

async function copy(database: Database, dir: string, name: string, query: string): Promise<WrittenTable> {
  const path = join(dir, name);
  await database.run(`COPY (${query}) TO ${literal(path)} ${OPTIONS}`);
  const columns = await database.rows(`DESCRIBE FROM read_parquet(${literal(path)})`);
  const [count] = await database.rows(`SELECT count(*)::INTEGER AS rows FROM read_parquet(${literal(path)})`);
  return { name, rows: Number(count?.rows), columns: columns.map((column) => String(column.column_name)) };
}

/** Cells of a figure beside its value; each gets a column only where any area has one. */
const EXTRAS = ['lower', 'upper', 'num', 'den'] as const;

/**
 * A row for every area of the indeling of any series of that year, and for those that got figures carried
 * over; a column per indicator of the level.
 */
async function wideTable(database: Database, level: Level): Promise<string> {
  const present = await database.rows(`
    SELECT indicator, ${EXTRAS.map((extra) => `count(${extra}) > 0 AS ${extra}`).join(', ')}
    FROM figure WHERE level = '${level}' GROUP BY indicator`);
  const columns = INDICATOR_IDS.flatMap((id, place) => {
    const row = present.find(({ indicator }) => indicator === id);
    if (row === undefined) return [];
    // One figure per (indicator, region, year) was checked, so max() only picks it. Numbers are compared
    // faster than names.
    const pick = (cell: string, name: string) =>
      `max(${cell}) FILTER (WHERE place = ${place + 1}) AS ${name}`;
    return [
      pick('value', id),
      pick('mark', `${id}__mark`),
      ...EXTRAS.filter((extra) => row[extra] === true).map((extra) => pick(extra, `${id}__${extra}`))
    ];
  });
  return `
    WITH grid AS (
      SELECT region.code AS region, series.year::SMALLINT AS year
      FROM (SELECT DISTINCT year, indeling FROM figure WHERE level = '${level}') AS series
      JOIN region ON region.level = '${level}' AND region.indeling = series.indeling
      UNION
      SELECT region, year::SMALLINT FROM carried WHERE level = '${level}'
    ),
    shown AS (
      SELECT region, year, value, mark, ${EXTRAS.join(', ')},
        list_position([${INDICATOR_IDS.map(literal).join(', ')}], indicator) AS place
      FROM (FROM figure UNION ALL FROM carried) WHERE level = '${level}'
    )
    SELECT ${['grid.region', 'grid.year', ...columns].join(', ')}
    FROM grid LEFT JOIN shown ON shown.region = grid.region AND shown.year = grid.year
    GROUP BY grid.region, grid.year ORDER BY grid.year, grid.region`;
}
