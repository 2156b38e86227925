/**
 * Native DuckDB over static/data: it answers the questions while pages are prerendered, and in tests.
 * Every table is read into memory once; the tables never change while the process lives, so answers are
 * kept and shared.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import { LEVELS } from '../domain/region';
import { plainCell, type Connector, type Param, type Row } from './connector';
import { DataError } from './errors';
import { seriesRows } from './series';
import { figuresTable } from './sql';

/** Answers kept: more than the slices of one level, few enough for memory. */
const KEPT = 1000;

const opened = new Map<string, Promise<Connector>>();

/** The connector over a folder of data files, made once per folder. Rejects with a `DataError`. */
export function nativeConnector(folder = join(process.cwd(), 'static', 'data')): Promise<Connector> {
  const earlier = opened.get(folder);
  if (earlier !== undefined) return earlier;
  const connector = open(folder).catch((cause: unknown) => {
    opened.delete(folder);
    throw new DataError('start', `De gegevens in ${folder} zijn niet te lezen. Draai eerst: npm run data.`, {
      cause
    });
  });
  opened.set(folder, connector);
  return connector;
}

async function open(folder: string): Promise<Connector> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const level of LEVELS) {
    const table = figuresTable(level);
    await load(connection, table, join(folder, `figures-${level}.parquet`));
    // Every page asks the history of its own area: a look-up, not a scan.
    await connection.run(`CREATE INDEX ${table}_region ON ${table} (region)`);
  }
  await load(connection, 'regions', join(folder, 'regions.parquet'));
  await load(connection, 'region_changes', join(folder, 'region-changes.parquet'));
  await connection.run(
    'CREATE TABLE series (indicator VARCHAR, level VARCHAR, year INTEGER, indeling INTEGER)'
  );
  const appender = await connection.createAppender('series');
  for (const row of seriesRows(JSON.parse(readFileSync(join(folder, 'indicators.json'), 'utf8')))) {
    appender.appendVarchar(row.indicator);
    appender.appendVarchar(row.level);
    appender.appendInteger(row.year);
    appender.appendInteger(row.indeling);
    appender.endRow();
  }
  appender.closeSync();
  return keeping(connect(connection));
}

async function load(connection: DuckDBConnection, table: string, file: string): Promise<void> {
  await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet($file)`, { file });
}

/** Statements are prepared once, and run one after another: a prepared statement has one set of bindings. */
function connect(connection: DuckDBConnection): Connector {
  const prepared = new Map<string, Promise<DuckDBPreparedStatement>>();
  let queue: Promise<unknown> = Promise.resolve();

  async function run(sql: string, params: readonly Param[]): Promise<readonly Row[]> {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    try {
      const ready = await statement;
      ready.bind([...params]);
      const rows = await (await ready.run()).getRowObjectsJS();
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainCell(cell)]))
      );
    } catch (cause) {
      prepared.delete(sql);
      throw new DataError('query', 'Deze vraag aan de gegevens is mislukt.', { cause });
    }
  }

  return {
    query(sql, params = []) {
      const answer = queue.then(() => run(sql, params));
      queue = answer.catch(() => undefined);
      return answer;
    }
  };
}

/** Thousands of pages ask the same of a gemeente, provincie or the country: the latest answers are kept. */
function keeping(connector: Connector): Connector {
  const kept = new Map<string, Promise<readonly Row[]>>();
  return {
    query(sql, params = []) {
      const key = JSON.stringify([sql, ...params]);
      const answer = kept.get(key) ?? connector.query(sql, params);
      kept.delete(key);
      kept.set(key, answer);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      answer.catch(() => kept.delete(key));
      return answer;
    }
  };
}
