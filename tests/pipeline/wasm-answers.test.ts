/**
 * The database of the browser, in Node: the same WebAssembly, filled by the same code, asked the same questions.
 * Every figure that it gives is that of the column read.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { describe, expect, it } from 'vitest';
import { seriesTable, tableBytes } from '../../src/lib/data/arrow';
import { serverCatalogue } from '../../src/lib/data/catalogue.server';
import { columnReader } from '../../src/lib/data/columns';
import { plainCell, type Connector } from '../../src/lib/data/connector';
import { openParquet } from '../../src/lib/data/parquet';
import { askDistribution } from '../../src/lib/data/questions';
import { figuresTable } from '../../src/lib/data/sql';
import { NOT_LOADED } from '../../src/lib/domain/figure';
import { LEVELS } from '../../src/lib/domain/region';

const DATA = join(process.cwd(), 'static', 'data');

async function load(name: string): Promise<ArrayBuffer> {
  const content = await readFile(join(DATA, name));
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
}

async function start(): Promise<Connector> {
  const { resolve } = createRequire(import.meta.url);
  const engine = { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
  const database = await createDuckDB({ mvp: engine, eh: engine }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  const connection = database.connect();
  const insert = (name: string, bytes: Uint8Array) =>
    connection.insertArrowFromIPCStream(bytes, { name, create: true });
  insert('series', seriesTable(serverCatalogue(DATA)));
  for (const [name, file] of [
    ['regions', 'regions.parquet'],
    ...LEVELS.map((level) => [figuresTable(level), `figures-${level}.parquet`] as const)
  ] as const)
    insert(name, await tableBytes(await openParquet(await load(file))));
  return {
    query(sql, params = []) {
      const statement = connection.prepare(sql);
      try {
        const rows = statement.query(...params).toArray();
        return Promise.resolve(
          rows.map((row) =>
            Object.fromEntries(
              Object.entries(row.toJSON() as Record<string, unknown>).map(([name, cell]) => [
                name,
                plainCell(cell)
              ])
            )
          )
        );
      } finally {
        statement.close();
      }
    }
  };
}

describe.skipIf(!existsSync(join(DATA, 'manifest.json')))('DuckDB-WASM and the column reads', () => {
  it('agree on every indicator, level and year', { timeout: 240_000 }, async () => {
    const connector = await start();
    const read = columnReader((level) => load(`figures-${level}.parquet`));
    let compared = 0;
    for (const { id, series } of serverCatalogue(DATA).indicators) {
      for (const { level, year, total } of series) {
        const label = `${id} ${level} ${year}`;
        const places = await askDistribution(connector, { indicator: id, level, year });
        const figures = await read(level, id, year);
        expect(places, label).toHaveLength(total);
        expect(
          places.map(({ figure }) => figure),
          label
        ).toEqual(places.map(({ region }) => figures.get(region) ?? NOT_LOADED));
        compared += places.length;
      }
    }
    expect(compared).toBeGreaterThan(50_000);
  });
});
