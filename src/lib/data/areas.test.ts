import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaIndex } from '../domain/area-index';
import { readAreaIndex } from '../../../data-pipeline/stages/momentopname-regions';
import { areaTables } from './areas';

const DATA = join(import.meta.dirname, '../../../static/data');
const MOMENTOPNAME = join(import.meta.dirname, '../../../data-pipeline/momentopname');

async function bytes(name: string): Promise<ArrayBuffer> {
  const file = await readFile(join(DATA, name));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

describe.skipIf(!existsSync(join(DATA, 'regions.parquet')))('areaTables', () => {
  it('gives the browser the same index as the pipeline', async () => {
    const tables = await areaTables(await bytes('regions.parquet'), await bytes('region-changes.parquet'));
    expect(areaIndex(tables.regions, tables.changes)).toEqual(await readAreaIndex(MOMENTOPNAME));
  });

  it('says in Dutch that a file is damaged', async () => {
    await expect(areaTables(new ArrayBuffer(64), new ArrayBuffer(64))).rejects.toThrow('beschadigd');
  });
});
