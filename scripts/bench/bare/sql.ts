/** The least that answers the same question: DuckDB-WASM and the tables as ready-made Arrow streams. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

const names = (new URLSearchParams(location.search).get('tabellen') ?? '').split(',');
const streams = names.map(async (name) => ({
  name,
  bytes: new Uint8Array(await (await fetch(`/arrow/${name}.arrow`)).arrayBuffer())
}));
const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
await database.instantiate(new URL(engineUrl, location.href).href);
const connection = await database.connect();
for (const stream of streams) {
  const { name, bytes } = await stream;
  await connection.insertArrowFromIPCStream(bytes, { name, create: true });
}
const statement = await connection.prepare('SELECT * FROM figures_gemeente WHERE region = ? ORDER BY year');
const answer = await statement.query('GM0599');
if (answer.numRows > 0) performance.mark('sql:eerste-antwoord');
