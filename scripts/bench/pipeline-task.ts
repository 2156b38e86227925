/**
 * One measured run, in a process of its own so that none warms up another: `pipeline-task.ts TASK [DIR]`,
 * with the folder of a momentopname that is not the project's. Prints what it measured; the start of Node
 * and the loading of code are in none of them.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { readSheet } from 'read-excel-file/node';
import { build } from '../../data-pipeline/commands/build';
import { CHAIN } from '../../data-pipeline/sources/gebieden';
import { literal } from '../../data-pipeline/stages/database';
import type { ManifestSource } from '../../src/lib/domain/manifest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const MOMENTOPNAME = join(PROJECT, 'data-pipeline', 'momentopname');
export const EXPORTS = join(PROJECT, '..', 'shared', 'exports');

export interface Measured {
  /** From start to end. */
  readonly seconds: number;
  /** Seconds in which a processor worked, all threads together. */
  readonly processor: number;
  /** Most memory that the process held at once. */
  readonly megabytes: number;
  /** Files that were read. */
  readonly files: number;
  /** Rows of figures (an area and a year) that were written. */
  readonly rows: number;
}

type Text = 'momentopname' | 'exports';
export type Task = `${'build' | 'bare'}-${Text}`;
type Counts = Pick<Measured, 'files' | 'rows'>;

/** A whole run, as `npm run data` does it. */
async function wholeRun(dir: string, text: Text, momentopnameDir: string): Promise<Counts> {
  const { manifest } = await build({
    momentopnameDir,
    outDir: join(dir, 'data'),
    ...(text === 'exports' && { exportsDir: EXPORTS })
  });
  const files = text === 'exports' ? (await exportFiles()).length : (await textsIn(momentopnameDir)).length;
  const figures = manifest.files.filter(({ name }) => name.startsWith('figures-'));
  return { files, rows: figures.reduce((total, { rows }) => total + rows, 0) };
}

/** Every file that the same run reads, from text into Parquet or from a sheet into rows. Nothing else. */
async function bareRun(dir: string, folder: string, files: readonly string[]): Promise<Counts> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [index, file] of files.entries()) {
    const path = join(folder, file);
    if (file.endsWith('.xlsx')) {
      await readSheet(path, file === CHAIN.file ? CHAIN.sheet : 1);
      continue;
    }
    const read = file.endsWith('.csv')
      ? `read_csv(${literal(path)}, all_varchar = true, ignore_errors = true)`
      : `read_json(${literal(path)}, maximum_object_size = 200000000)`;
    const out = literal(join(dir, `${index}.parquet`));
    await connection.run(`COPY (FROM ${read}) TO ${out} (FORMAT parquet, COMPRESSION zstd)`);
  }
  connection.closeSync();
  return { files: files.length, rows: 0 };
}

/** The exports that the conversion reads, each once. */
async function exportFiles(): Promise<readonly string[]> {
  const text = await readFile(join(MOMENTOPNAME, 'sources.json'), 'utf8');
  const sources = JSON.parse(text) as readonly ManifestSource[];
  return [...new Set(sources.map(({ file }) => file))].filter((file) => !file.startsWith('data-pipeline/'));
}

async function textsIn(dir: string): Promise<readonly string[]> {
  return (await readdir(dir, { recursive: true })).filter((file) => /\.(csv|json)$/.test(file)).sort();
}

const TASKS: Readonly<Record<Task, (dir: string, momentopname: string) => Promise<Counts>>> = {
  'build-exports': (dir, momentopname) => wholeRun(dir, 'exports', momentopname),
  'build-momentopname': (dir, momentopname) => wholeRun(dir, 'momentopname', momentopname),
  'bare-exports': async (dir) => bareRun(dir, EXPORTS, await exportFiles()),
  'bare-momentopname': async (dir, momentopname) => bareRun(dir, momentopname, await textsIn(momentopname))
};

async function main(task: Task, momentopname = MOMENTOPNAME): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const start = performance.now();
    const before = process.cpuUsage();
    const counts = await TASKS[task](dir, momentopname);
    const { user, system } = process.cpuUsage(before);
    const measured: Measured = {
      seconds: (performance.now() - start) / 1000,
      processor: (user + system) / 1e6,
      // maxRSS is in kilobytes.
      megabytes: process.resourceUsage().maxRSS / 1024,
      ...counts
    };
    process.stdout.write(`${JSON.stringify(measured)}\n`);
  } finally {
    await rm(dir, { recursive: true });
  }
}

const [, script = '', task, momentopname] = process.argv;
if (import.meta.url === pathToFileURL(script).href) await main(task as Task, momentopname);
