/** From a folder of raw exports to the figures of the momentopname. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Region } from '../../src/lib/domain/region';
import { readTable } from '../../src/lib/formats/table';
import type { FormatProblem, Parsed, Table } from '../../src/lib/formats/types';
import type { FigureTable, SourceRecord } from '../momentopname';
import { SOURCES } from '../sources';
import type { SourceDeclaration } from '../sources/declaration';
import { CITED_FILE } from '../sources/geciteerd';
import { citedTables } from './cited-figures';
import { joinByRow } from './join-rows';
import type { Figures } from './momentopname-figures';
import { flattenJson } from './nested-json';
import { readSource, type ReadSource, type Rejected } from './read-source';

const PIPELINE = fileURLToPath(new URL('..', import.meta.url));

/**
 * All declared sources in a folder of exports, and the cited figures. `regions` are the areas of every
 * indeling in use; a code that is not among them is a problem. All or nothing: one problem, no figures.
 */
export async function readFigureTables(
  exportsDir: string,
  regions: readonly Region[]
): Promise<Parsed<Figures>> {
  const sources: SourceRecord[] = [];
  const figures: FigureTable[] = [];
  const problems: FormatProblem[] = [];
  for (const source of SOURCES) {
    const bytes = await readBytes(exportsDir, source.file);
    const read = bytes.ok ? await readOne(source, bytes.value, exportsDir, regions) : bytes;
    if (!bytes.ok || !read.ok) {
      if (!read.ok) problems.push(...read.problems);
      continue;
    }
    figures.push(read.value.table);
    sources.push(
      recordOf(source, {
        file: source.file,
        sha256: sha256(bytes.value),
        rowsIn: read.value.rowsIn,
        rowsOut: read.value.table.rows.length,
        rejected: read.value.rejected
      })
    );
  }
  if (problems.length > 0) return { ok: false, problems };

  const cited = await readFile(join(PIPELINE, CITED_FILE));
  for (const { publication, table, rowsIn, replaced } of citedTables(cited.toString('utf8'), [...figures])) {
    figures.push(table);
    sources.push(
      recordOf(
        { ...publication, id: table.source },
        {
          file: `data-pipeline/${CITED_FILE}`,
          sha256: sha256(cited),
          rowsIn,
          rowsOut: table.rows.length,
          rejected: replaced === 0 ? [] : [{ reason: 'er is een hele tabel geladen', rows: replaced }]
        }
      )
    );
  }
  return { ok: true, value: { sources, figures } };
}

async function readOne(
  source: SourceDeclaration,
  bytes: Uint8Array,
  exportsDir: string,
  regions: readonly Region[]
): Promise<Parsed<ReadSource>> {
  const table = await tableOf(source, bytes);
  if (!table.ok) return table;
  if (source.codesFrom === undefined) return readSource(source, table.value, regions);
  const { file, on, take } = source.codesFrom;
  const otherBytes = await readBytes(exportsDir, file);
  if (!otherBytes.ok) return otherBytes;
  const other = await readTable(file, otherBytes.value);
  if (!other.ok) return other;
  const joined = joinByRow(table.value, other.value, on, take);
  return joined.ok ? readSource(source, joined.value, regions) : joined;
}

async function tableOf(source: SourceDeclaration, bytes: Uint8Array): Promise<Parsed<Table>> {
  if (source.json === undefined) return readTable(source.file, bytes);
  const text = flattenJson(source.file, new TextDecoder().decode(bytes), source.json);
  return text.ok ? readTable(source.file, new TextEncoder().encode(text.value)) : text;
}

async function readBytes(exportsDir: string, file: string): Promise<Parsed<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(join(exportsDir, file)) };
  } catch {
    return {
      ok: false,
      problems: [
        {
          file,
          expected: 'Dit bestand in de map met exports.',
          found: 'Het is er niet, of het is niet te openen.',
          action: 'Zet het bestand op deze plaats, of bouw zonder --exports uit de momentopname.'
        }
      ]
    };
  }
}

type Publication = Pick<
  SourceRecord,
  | 'id'
  | 'publisher'
  | 'table'
  | 'title'
  | 'edition'
  | 'url'
  | 'retrieved'
  | 'licence'
  | 'attribution'
  | 'indelingen'
> & { readonly definitions?: SourceRecord['definitions'] };

interface Reading {
  readonly file: string;
  readonly sha256: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejected: readonly Rejected[];
}

function recordOf(told: Publication, reading: Reading): SourceRecord {
  const { id, publisher, table, title, edition, url, retrieved, licence, attribution, indelingen } = told;
  return {
    id,
    publisher,
    table,
    title,
    edition,
    url,
    retrieved,
    licence,
    attribution,
    ...reading,
    indelingen,
    definitions: told.definitions ?? {}
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
