/**
 * DuckDB-WASM in its worker, from the site's own files. It fetches nothing by itself: its extensions are
 * switched off, and its tables are filled from the same Parquet that the column reader uses.
 */
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import { LEVELS } from '../domain/region';
import { never } from '../domain/never';
import { plainCell, type Connector, type Row } from './connector';
import { DataError } from './errors';
import { whenIdle } from './idle';
import { timed } from './late';
import { figuresTable } from './sql';
import type { LoadMessage, LoadRequest } from './tables.worker';
import { dataUrl } from './urls';

let started: Promise<Connector> | undefined;

/**
 * The database in the browser; started at the first call, shared after that. Rejects with a `DataError`
 * when it cannot start or the files cannot be had; a later call then tries again.
 */
export function duckdb(): Promise<Connector> {
  return timed(ready());
}

function ready(): Promise<Connector> {
  started ??= start().catch((cause: unknown) => {
    started = undefined;
    throw cause instanceof DataError ? cause : cannotStart(cause);
  });
  return started;
}

/** What a reader does first with a page that is more than read. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel'] as const;

/**
 * Starts the database once a reader does something with the page, and the page has nothing better to do: who only
 * reads a page does not pay for an engine of megabytes. A failure shows when a question is asked.
 */
export function warmUp(): void {
  const heard = new AbortController();
  const start = () => {
    heard.abort();
    whenIdle(() => void ready().catch(() => undefined), 3000);
  };
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true, signal: heard.signal });
}

async function start(): Promise<Connector> {
  const failure = new AbortController();
  const workers: Worker[] = [];
  // A worker that breaks never answers: its error event has to end the waiting.
  const watch = (worker: Worker) => {
    workers.push(worker);
    worker.addEventListener('error', (event) => failure.abort(cannotStart(event.message)));
    return worker;
  };
  const broken = new Promise<never>((_, reject) =>
    failure.signal.addEventListener('abort', () => reject(failure.signal.reason as DataError))
  );
  try {
    return await Promise.race([open(watch), broken]);
  } catch (cause) {
    for (const worker of workers) worker.terminate();
    throw cause;
  }
}

async function open(watch: (worker: Worker) => Worker): Promise<Connector> {
  const tables = receiveTables(
    watch(new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module' }))
  );
  const { AsyncDuckDB, VoidLogger } = await import('@duckdb/duckdb-wasm');
  const database = new AsyncDuckDB(
    new VoidLogger(),
    watch(new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }))
  );
  await database.instantiate(new URL(engineUrl, location.href).href);
  const connection = await database.connect();
  await connection.query('SET autoinstall_known_extensions=false');
  await connection.query('SET autoload_known_extensions=false');
  const reader = tables.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    await connection.insertArrowFromIPCStream(next.value.bytes, { name: next.value.name, create: true });
  }
  return connect(connection);
}

/** The tables as the worker finishes them; ends the worker after the last. */
function receiveTables(worker: Worker): ReadableStream<{ name: string; bytes: Uint8Array }> {
  const absolute = (name: string) => new URL(dataUrl(name), location.href).href;
  const request: LoadRequest = {
    tables: [
      { name: 'regions', url: absolute('regions.parquet') },
      { name: 'region_changes', url: absolute('region-changes.parquet') },
      ...LEVELS.map((level) => ({ name: figuresTable(level), url: absolute(`figures-${level}.parquet`) }))
    ],
    catalogue: absolute('indicators.json')
  };
  return new ReadableStream({
    start(controller) {
      worker.addEventListener('message', ({ data }: MessageEvent<LoadMessage>) => {
        switch (data.kind) {
          case 'table':
            controller.enqueue({ name: data.name, bytes: data.bytes });
            return;
          case 'done':
            controller.close();
            worker.terminate();
            return;
          case 'failed':
            controller.error(new DataError(data.stage, data.message, { cause: data.detail }));
            return;
          default:
            never(data, 'message of the tables worker');
        }
      });
      worker.postMessage(request);
    }
  });
}

function connect(connection: AsyncDuckDBConnection): Connector {
  let answered = false;
  return {
    async query(sql, params = []) {
      try {
        const statement = await connection.prepare(sql);
        try {
          const table = await statement.query(...params);
          if (!answered) performance.mark('sql:eerste-antwoord');
          answered = true;
          return rowsOf(table);
        } finally {
          await statement.close();
        }
      } catch (cause) {
        throw new DataError('query', 'Deze vraag aan de gegevens is mislukt.', { cause });
      }
    }
  };
}

/** Read column by column: Arrow makes an object with getters of every row, and thousands of those take longer than the question. */
function rowsOf(table: Table): Row[] {
  const columns = table.schema.fields.map(({ name }, index) => ({ name, cells: table.getChildAt(index) }));
  return Array.from({ length: table.numRows }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (const { name, cells } of columns) row[name] = plainCell(cells?.get(at) ?? null);
    return row;
  });
}

function cannotStart(cause: unknown): DataError {
  return new DataError('start', 'De vragen aan de cijfers werken niet in deze browser.', { cause });
}
