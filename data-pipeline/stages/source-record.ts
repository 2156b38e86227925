/** What the manifest says of a file that was read: who made it, and how many of its rows are in use. */
import type { ManifestSource } from '../../src/lib/domain/manifest';
import type { SourceRecord } from '../momentopname';
import type { Publication } from '../sources/declaration';

/** What was declared of a file. */
export type Declared = Publication & { readonly id: string } & Partial<
    Pick<SourceRecord, 'indelingen' | 'definitions'>
  >;

/** What was met in it. `rowsIn` is `rowsOut` and all that was rejected. */
export type Met = Pick<ManifestSource, 'file' | 'sha256' | 'rowsIn' | 'rowsOut' | 'rejected'>;

/** The record of one source; its fields always in the same order. */
export function recordOf(kind: SourceRecord['kind'], declared: Declared, met: Met): SourceRecord {
  return {
    ...manifestSource({ kind, ...declared, ...met }),
    indelingen: declared.indelingen ?? {},
    definitions: declared.definitions ?? {}
  };
}

/** A source without what only the pipeline needs: indelingen and definitions stand with each series. */
export function manifestSource(source: ManifestSource): ManifestSource {
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

/** Reasons with the number of rows that each has; those of no row are left out. */
export function rejections(rows: Readonly<Record<string, number>>): ManifestSource['rejected'] {
  return Object.entries(rows).flatMap(([reason, count]) => (count === 0 ? [] : [{ reason, rows: count }]));
}
