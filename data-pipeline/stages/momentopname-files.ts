/** The momentopname as a whole: made from raw exports, written to a folder, read back from it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Momentopname } from '../momentopname';
import { need, PipelineError } from '../problems';
import { SOURCES } from '../sources';
import { BUURTEN, CHAIN } from '../sources/gebieden';
import { readBoundarySets } from './boundaries';
import { ExportFolder } from './export-folder';
import { readFigureTablesFromMomentopname, RESTORE, writeFigureTables } from './momentopname-figures';
import { readRegionTables, writeRegionTables } from './momentopname-regions';
import { neededColumns } from './needed-columns';
import { readFigureTables } from './read-exports';
import { readRegions } from './regions';
import { readBuurtenOfMomentopname, writeBuurten } from './buurten';

/** Distils a folder of raw exports; throws `PipelineError` when an export is missing or refused. */
export async function readExports(exportsDir: string): Promise<Momentopname> {
  const exports = new ExportFolder(exportsDir, neededColumns());
  exports.prepare([...BUURTEN, CHAIN, ...SOURCES]);
  const { regions, buurten, changes, sources } = need(await readRegions(exports));
  const outlines = need(await readBoundarySets(exports, { regions, changes }));
  const tables = need(await readFigureTables(exports, [...regions, ...buurten]));
  return {
    sources: [...tables.sources, ...sources, ...outlines.sources],
    figures: tables.figures,
    regions,
    buurten,
    changes,
    boundaries: outlines.boundaries
  };
}

/** Writes all parts into `dir`: same momentopname, same bytes. */
export async function writeMomentopname(dir: string, momentopname: Momentopname): Promise<void> {
  await writeRegionTables(dir, momentopname);
  await writeBuurten(dir, momentopname.buurten);
  await writeFigureTables(dir, momentopname);
}

/** Reads all parts from `dir`; throws `PipelineError` when a part is missing or damaged. */
export async function readMomentopname(dir: string): Promise<Momentopname> {
  try {
    return {
      ...(await readRegionTables(dir)),
      buurten: await readBuurtenOfMomentopname(dir),
      ...(await readFigureTablesFromMomentopname(dir))
    };
  } catch (cause) {
    throw new PipelineError([
      {
        file: dir,
        expected: 'Een volledige momentopname, zoals dit project die schrijft.',
        found: `Een deel ontbreekt of is beschadigd (${cause instanceof Error ? cause.message : String(cause)}).`,
        action: RESTORE
      }
    ]);
  }
}

/**
 * The momentopname of a folder of exports, written and read back as the one of the repository is:
 * what the text cannot hold can therefore not reach the site either.
 */
export async function remakeMomentopname(exportsDir: string): Promise<Momentopname> {
  const dir = await mkdtemp(join(tmpdir(), 'momentopname-'));
  try {
    await writeMomentopname(dir, await readExports(exportsDir));
    return await readMomentopname(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
