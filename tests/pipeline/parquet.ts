/** Reads the Parquet files as the browser does, with hyparquet. */
import { join } from 'node:path';
import { decompress } from 'fzstd';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import type { Level } from '../../src/lib/domain/region';

export type Row = Readonly<Record<string, unknown>>;

export async function readRows(dir: string, name: string): Promise<readonly Row[]> {
  const file = await asyncBufferFromFile(join(dir, name));
  return parquetReadObjects({
    file,
    compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) }
  });
}

/** Rows of a level by region and year: `get('GM0363', 2024)`. */
export async function readLevel(dir: string, level: Level): Promise<(region: string, year: number) => Row> {
  const rows = await readRows(dir, `figures-${level}.parquet`);
  const index = new Map(rows.map((row) => [`${String(row.region)} ${String(row.year)}`, row]));
  return (region, year) => {
    const row = index.get(`${region} ${year}`);
    if (row === undefined) throw new Error(`no row for ${region} ${year}`);
    return row;
  };
}
