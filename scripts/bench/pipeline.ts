/**
 * Time and peak memory of whole runs of the pipeline, beside native DuckDB and read-excel-file on the same
 * files; and how they grow when the tables of the country are held several times over.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Momentopname } from '../../data-pipeline/momentopname';
import { readMomentopname, writeMomentopname } from '../../data-pipeline/stages/momentopname-files';
import { EXPORTS, MOMENTOPNAME, type Measured, type Task } from './pipeline-task';
import { replicate, type Axis } from './replicate';
import type { BenchRow, Budget } from './rows';

const SCRIPT = fileURLToPath(new URL('./pipeline-task.ts', import.meta.url));
const RUNS = 3;
const RATIO: Budget = { times: 2 };
/** A machine of a municipality has no more to spare. */
const MEMORY: Budget = { atMost: 1000 };
const LINEAR: Budget = { times: 1.25 };
const SMALL_MACHINE: Budget = { atMost: 2000 };

/** From the momentopname, and from raw exports where those stand beside the project. */
export function benchPipeline(): readonly BenchRow[] {
  return existsSync(EXPORTS) ? [...beside('exports'), ...beside('momentopname')] : beside('momentopname');
}

function beside(text: 'momentopname' | 'exports'): readonly BenchRow[] {
  const run = best(`build-${text}`);
  const bare = best(`bare-${text}`);
  const against = `native DuckDB and read-excel-file, the same ${run.files} files`;
  const what = `data from ${text}`;
  return [
    { what: `${what}: time`, unit: 's', ...pair(run.seconds, bare.seconds), against, budget: RATIO },
    { what: `${what}: memory`, unit: 'MB', ...pair(run.megabytes, bare.megabytes), against, budget: MEMORY }
  ];
}

/** With 3 and 10 times the areas, and 3 and 10 times the years: is each copy as dear as the one before? */
export async function benchGrowth(): Promise<readonly BenchRow[]> {
  const momentopname = await readMomentopname(MOMENTOPNAME);
  const rows: BenchRow[] = [];
  for (const axis of ['areas', 'years'] as const) {
    const [one, three, ten] = [
      await several(momentopname, axis, 1),
      await several(momentopname, axis, 3),
      await several(momentopname, axis, 10)
    ];
    for (const [unit, of] of MEASURES) {
      rows.push(
        {
          what: `3× the ${axis}, ${three.rows} rows`,
          unit,
          ...pair(of(three), 3 * of(one)),
          against: `3 times that of ${one.rows} rows, ${of(one).toFixed(2)} ${unit}`,
          budget: LINEAR
        },
        {
          what: `10× the ${axis}, ${ten.rows} rows`,
          unit,
          ...pair(of(ten), of(one) + ((of(three) - of(one)) / 2) * 9),
          against: 'the straight line through 1× and 3×',
          budget: LINEAR
        }
      );
    }
  }
  return rows;
}

/** With fifty times the rows (10 times the areas, 5 times the years), on a machine with 2 GB. */
export async function benchFifty(): Promise<readonly BenchRow[]> {
  const momentopname = await readMomentopname(MOMENTOPNAME);
  const dir = await mkdtemp(join(tmpdir(), 'bench-copies-'));
  try {
    await writeMomentopname(dir, replicate(replicate(momentopname, 'areas', 10), 'years', 5));
    const one = measure('build-momentopname', [MOMENTOPNAME], SMALL_HEAP);
    const fifty = measure('build-momentopname', [dir], SMALL_HEAP);
    const times = Math.round(fifty.rows / one.rows);
    return [
      {
        what: `${times}× the rows, ${fifty.rows}: memory`,
        unit: 'MB',
        ...pair(fifty.megabytes, one.megabytes),
        against: `the build of ${one.rows} rows`,
        budget: SMALL_MACHINE
      },
      {
        what: `${times}× the rows: time`,
        unit: 's',
        ...pair(fifty.processor, times * one.processor),
        against: `${times} times that of ${one.rows} rows`,
        budget: LINEAR
      }
    ];
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** Node gives its heap a quarter of the memory there is: so much on a machine with 2 GB. */
const SMALL_HEAP = ['--max-old-space-size=512'];

const MEASURES: readonly (readonly ['s' | 'MB', (run: Measured) => number])[] = [
  // Of the processor: a machine that is busy with other things does not make it more.
  ['s', (run) => run.processor],
  ['MB', (run) => run.megabytes]
];

async function several(momentopname: Momentopname, axis: Axis, times: number): Promise<Measured> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-copies-'));
  try {
    await writeMomentopname(dir, replicate(momentopname, axis, times));
    return best('build-momentopname', dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

const pair = (measured: number, limit: number) => ({ measured, limit });

/** The least of a few runs. */
function best(task: Task, ...folder: readonly string[]): Measured {
  const runs = Array.from({ length: RUNS }, () => measure(task, folder));
  const least = (of: (run: Measured) => number) => Math.min(...runs.map(of));
  return {
    seconds: least((run) => run.seconds),
    processor: least((run) => run.processor),
    megabytes: least((run) => run.megabytes),
    files: least((run) => run.files),
    rows: least((run) => run.rows)
  };
}

/** One run in a process of its own, with options for Node; it prints what it measured on its last line. */
function measure(task: Task, folder: readonly string[], node: readonly string[] = []): Measured {
  const options = [...node, '--import', 'tsx', SCRIPT, task, ...folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  const line = stdout.trim().split('\n').at(-1);
  if (status !== 0 || line === undefined) throw new Error(`${task} failed: ${stderr}`);
  return JSON.parse(line) as Measured;
}
