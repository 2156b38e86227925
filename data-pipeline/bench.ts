/**
 * Whole-run time and peak memory of `build`, beside a bare limit: native DuckDB that reads the same text
 * into tables and writes them as Parquet, without checks, computing or outlines. Each is a process of its
 * own, so that one does not warm up the other. Run: `tsx data-pipeline/bench.ts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './commands/build';
import { Database, literal } from './stages/database';

const HERE = dirname(fileURLToPath(import.meta.url));
const MOMENTOPNAME = join(HERE, 'momentopname');
const EXPORTS = join(HERE, '..', '..', 'shared', 'exports');
const RUNS = 3;

/** What a measured process prints on its last line. */
interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Every CSV file under `dir` as a table of its own, and each table as Parquet. */
async function bareLimit(dir: string): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'bare-'));
  const database = await Database.open();
  try {
    const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.csv')).sort();
    for (const [index, name] of names.entries()) {
      await database.run(
        `CREATE TABLE t${index} AS FROM read_csv(${literal(join(dir, name))}, all_varchar = true, ignore_errors = true)`
      );
      await database.run(
        `COPY t${index} TO ${literal(join(out, `${index}.parquet`))} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION V1)`
      );
    }
  } finally {
    database.close();
    await rm(out, { recursive: true });
  }
}

async function wholeRun(exportsDir: string | undefined): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({
    momentopnameDir: MOMENTOPNAME,
    outDir: join(out, 'data'),
    ...(exportsDir !== undefined && { exportsDir })
  });
  await rm(out, { recursive: true });
}

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  'build-momentopname': () => wholeRun(undefined),
  'bare-momentopname': () => bareLimit(MOMENTOPNAME),
  'build-exports': () => wholeRun(EXPORTS),
  'bare-exports': () => bareLimit(EXPORTS)
};

/** The fastest of a few runs, each in a new process; start of Node included in neither. */
function measure(task: string): Measured {
  const runs = Array.from({ length: RUNS }, (): Measured => {
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), task];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const line = stdout.trim().split('\n').at(-1);
    if (status !== 0 || line === undefined) throw new Error(`${task} failed: ${stderr}`);
    return JSON.parse(line) as Measured;
  });
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.min(...runs.map(({ megabytes }) => megabytes))
  };
}

function report(what: string, text: string): void {
  const run = measure(`build-${text}`);
  const bare = measure(`bare-${text}`);
  const line = (label: string, { seconds, megabytes }: Measured) =>
    `  ${label.padEnd(32)} ${seconds.toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(5)} MB peak\n`;
  process.stdout.write(
    `build from ${what} (best of ${RUNS})\n` +
      line('whole run', run) +
      line('limit: DuckDB, text to Parquet', bare) +
      `  ${'ratio'.padEnd(32)} ${(run.seconds / bare.seconds).toFixed(2).padStart(7)} ×  ${(run.megabytes / bare.megabytes).toFixed(2).padStart(5)} ×\n`
  );
}

const task = TASKS[process.argv[2] ?? ''];
if (task !== undefined) {
  const start = performance.now();
  await task();
  const measured: Measured = {
    seconds: (performance.now() - start) / 1000,
    // maxRSS is in kilobytes.
    megabytes: process.resourceUsage().maxRSS / 1024
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
} else {
  report('the momentopname', 'momentopname');
  if (existsSync(EXPORTS)) report('raw exports', 'exports');
  else process.stdout.write('No raw exports beside the project: only the momentopname is measured.\n');
}
