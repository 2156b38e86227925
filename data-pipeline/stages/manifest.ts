/** `manifest.json`: what was read and what was written, without anything that differs between two runs. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/lib/domain/manifest';
import type { SourceRecord } from '../momentopname';
import { manifestSource } from './source-record';
import type { WrittenTable } from './write-parquet';

/** The manifest of the files in `dir`, in the order in which they were written. */
export async function describeFiles(
  dir: string,
  sources: readonly SourceRecord[],
  written: readonly WrittenTable[]
): Promise<Manifest> {
  const files = await Promise.all(
    written.map(async ({ name, rows, columns }) => {
      const bytes = await readFile(join(dir, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, sha256, bytes: bytes.length, rows, columns };
    })
  );
  return { version: 1, sources: sources.map(manifestSource), files };
}
