import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absent, known, type Figure } from '../domain/figure';
import { columnReader } from './columns';
import { code, writeDataFolder } from './testing/folder.server';

const share = { level: 'wijk', indicator: 'moeite_rondkomen', year: 2024 } as const;

async function bytes(path: string): Promise<ArrayBuffer> {
  const content = await readFile(path);
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
}

describe('reading one column', () => {
  it('gives the figures of one year, absent ones with their reason, and leaves out what is not loaded', async () => {
    const folder = await writeDataFolder({
      regions: [],
      series: [],
      cells: [
        { ...share, region: 'WK900101', figure: { ...known(20, ['estimate']), lower: 18, upper: 24 } },
        { ...share, region: 'WK900102', figure: absent('too-few') },
        { ...share, region: 'WK900102', year: 2020, figure: known(0) },
        { ...share, region: 'WK900103', indicator: 'woz', figure: known(300) }
      ]
    });
    let loads = 0;
    const read = columnReader((level) => {
      loads += 1;
      return bytes(join(folder, `figures-${level}.parquet`));
    });
    expect(await read('wijk', 'moeite_rondkomen', 2024)).toEqual(
      new Map<string, Figure>([
        [code('WK900101'), { ...known(20, ['estimate']), lower: 18, upper: 24 }],
        [code('WK900102'), absent('too-few')]
      ])
    );
    expect(await read('wijk', 'moeite_rondkomen', 2020)).toEqual(new Map([[code('WK900102'), known(0)]]));
    expect((await read('wijk', 'moeite_rondkomen', 2012)).size).toBe(0);
    expect((await read('wijk', 'jeugdzorg', 2024)).size).toBe(0);
    expect(loads).toBe(1);
  });

  it('fails with a sentence on bytes that are no Parquet, and tries again', async () => {
    let loads = 0;
    const read = columnReader(() => {
      loads += 1;
      return Promise.resolve(
        new TextEncoder().encode('<!doctype html><p>niet gevonden</p>').buffer as ArrayBuffer
      );
    });
    await expect(read('wijk', 'woz', 2024)).rejects.toMatchObject({ name: 'DataError', stage: 'decode' });
    await expect(read('wijk', 'woz', 2024)).rejects.toMatchObject({ stage: 'decode' });
    expect(loads).toBe(2);
  });
});
