/**
 * `build`: the momentopname (of the repository, or made from a folder of exports) becomes the files of
 * the site. All checks come before the old files are replaced; a run that fails leaves them alone.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/lib/domain/manifest';
import { findingsOf, type Quality } from '../../src/lib/domain/quality';
import type { Momentopname } from '../momentopname';
import { PipelineError } from '../problems';
import { readBuurtOutlines, type OutlinesOfBuurten } from '../stages/buurt-outlines';
import { findMissingOutlines, writeBoundaries } from '../stages/boundary-files';
import { findProblems, markImplausibleZeros } from '../stages/checks';
import { reportQuality } from '../stages/checks-report';
import { defineInhabitants, defineMarks, derive } from '../stages/derive';
import { describeIndicators } from '../stages/indicators';
import { joinDownloads, type Joined } from '../stages/join-downloads';
import { loadMomentopname } from '../stages/load';
import { describeFiles } from '../stages/manifest';
import { readMomentopname, remakeMomentopname } from '../stages/momentopname-files';
import { replaceLinked, restoreFolder } from '../stages/replace';
import { settleSources } from '../stages/settle';
import { writeBuurten } from '../stages/write-buurten';
import { writeParquet } from '../stages/write-parquet';

export interface BuildOptions {
  /** Folder of the momentopname to build from; ignored when `exportsDir` is given. */
  readonly momentopnameDir: string;
  /** Folder of raw exports: a fresh momentopname is made of them first. */
  readonly exportsDir?: string;
  /** Folder of downloads of which the recognised tables join the figures, with outlines of buurten. */
  readonly downloadsDir?: string;
  /** Becomes a link to a folder with the new files. */
  readonly outDir: string;
  /** Where that folder is made; beside `outDir` unless given. Must be on the same disk. */
  readonly versionsDir?: string;
}

export interface BuildResult {
  readonly manifest: Manifest;
  readonly quality: Quality;
  /** Dutch lines: what the downloads brought, and what they took the place of. */
  readonly notes: readonly string[];
}

/** Builds; throws `PipelineError` (Dutch problems) before anything was replaced. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { momentopnameDir, exportsDir, downloadsDir, outDir, versionsDir } = options;
  if (exportsDir === undefined) await restoreFolder(momentopnameDir);
  const momentopname =
    exportsDir === undefined ? await readMomentopname(momentopnameDir) : await remakeMomentopname(exportsDir);
  const input =
    downloadsDir === undefined
      ? { momentopname, notes: [] }
      : await withDownloads(momentopname, downloadsDir);
  return replaceLinked(outDir, (dir) => fill(dir, input), versionsDir);
}

interface Input extends Joined {
  readonly outlines?: OutlinesOfBuurten;
}

async function withDownloads(momentopname: Momentopname, folder: string): Promise<Input> {
  const joined = await joinDownloads(momentopname, folder);
  const read = await readBuurtOutlines(folder, momentopname.buurten);
  return { ...joined, ...read, notes: [...joined.notes, ...read.notes] };
}

async function fill(dir: string, { momentopname, outlines, notes }: Input): Promise<BuildResult> {
  const database = await loadMomentopname(momentopname);
  try {
    await defineMarks(database);
    await defineInhabitants(database);
    refuse([...(await settleSources(database)), ...(await findProblems(database))]);
    refuse(findMissingOutlines(momentopname));
    await markImplausibleZeros(database);
    await derive(database);

    const tables = await writeParquet(database, dir);
    const buurten = await writeBuurten(database, dir, momentopname, outlines);
    const indicators = await describeIndicators(database, momentopname.sources);
    await writeJson(dir, 'indicators.json', indicators);
    const quality = await reportQuality(database, indicators.indicators);
    await writeJson(dir, 'quality.json', quality);
    const boundaries = await writeBoundaries(dir, momentopname.boundaries);
    const sources = [...momentopname.sources, ...(outlines === undefined ? [] : [outlines.source])];
    const manifest = await describeFiles(dir, sources, [
      ...tables,
      ...buurten,
      { name: 'indicators.json', rows: indicators.indicators.length, columns: [] },
      { name: 'quality.json', rows: findingsOf(quality), columns: [] },
      ...boundaries
    ]);
    await writeJson(dir, 'manifest.json', manifest);
    return { manifest, quality, notes };
  } finally {
    database.close();
  }
}

function refuse(problems: PipelineError['problems']): void {
  if (problems.length > 0) throw new PipelineError(problems);
}

async function writeJson(dir: string, name: string, value: unknown): Promise<void> {
  await writeFile(join(dir, name), `${JSON.stringify(value)}\n`);
}
