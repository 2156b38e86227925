/** From a folder of raw exports to the figures of the momentopname. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormatProblem, Parsed } from '../../src/lib/formats/types';
import type { FigureTable, SourceRecord } from '../momentopname';
import { SOURCES } from '../sources';
import type { SourceDeclaration } from '../sources/declaration';
import { CITED_FILE } from '../sources/geciteerd';
import { citedTables } from './cited-figures';
import type { ExportFolder } from './export-folder';
import { joinByRow } from './join-rows';
import type { Figures } from './momentopname-figures';
import { populationProblems } from './populations';
import { readSource, type ReadSource, type SourceArea } from './read-source';
import { recordOf, rejections } from './source-record';

const PIPELINE = fileURLToPath(new URL('..', import.meta.url));

/**
 * All declared sources in a folder of exports, and the cited figures. `areas` are those of every
 * indeling in use; a code that is not among them is a problem. All or nothing: one problem, no figures.
 */
export async function readFigureTables(
  exports: ExportFolder,
  areas: readonly SourceArea[]
): Promise<Parsed<Figures>> {
  const sources: SourceRecord[] = [];
  const figures: FigureTable[] = [];
  const problems: FormatProblem[] = [...populationProblems(SOURCES)];
  // Side by side: what waits for a workbook does not keep the others waiting. The order stays that of SOURCES.
  const readings = await Promise.all(SOURCES.map((source) => readOne(source, exports, areas)));
  for (const [index, source] of SOURCES.entries()) {
    const read = readings[index];
    if (read?.ok !== true) {
      problems.push(...(read?.problems ?? []));
      continue;
    }
    figures.push(read.value.table);
    sources.push(
      recordOf('figures', source, {
        file: source.file,
        sha256: exports.sha256(source.file),
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
        'figures',
        { ...publication, id: table.source },
        {
          file: `data-pipeline/${CITED_FILE}`,
          sha256: createHash('sha256').update(cited).digest('hex'),
          rowsIn,
          rowsOut: table.rows.length,
          rejected: rejections({ 'er is een hele tabel geladen': replaced })
        }
      )
    );
  }
  return { ok: true, value: { sources, figures } };
}

async function readOne(
  source: SourceDeclaration,
  exports: ExportFolder,
  areas: readonly SourceArea[]
): Promise<Parsed<ReadSource>> {
  const table = await exports.table(source.file);
  if (!table.ok) return table;
  if (source.codesFrom === undefined) return readSource(source, table.value, areas);
  const { file, on, take } = source.codesFrom;
  const other = await exports.table(file);
  if (!other.ok) return other;
  const joined = joinByRow(table.value, other.value, on, take);
  return joined.ok ? readSource(source, joined.value, areas) : joined;
}
