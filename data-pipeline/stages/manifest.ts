/** `manifest.json`: what was read and what was written, without anything that differs between two runs. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestSource } from '../../src/lib/domain/manifest';
import type { SourceRecord } from '../momentopname';
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

/** A source without what only the pipeline needs: indelingen and definitions stand with each series. */
function manifestSource(source: SourceRecord): ManifestSource {
  const { id, kind, publisher, table, title, edition, url, retrieved, licence, attribution } = source;
  const { file, sha256, rowsIn, rowsOut, rejected } = source;
  return {
    id,
    kind,
    publisher,
    table,
    title,
    edition,
    url,
    retrieved,
    licence,
    attribution,
    file,
    sha256,
    rowsIn,
    rowsOut,
    rejected
  };
}
