/** Time and peak memory of a whole run of the pipeline, beside native DuckDB on the same text. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BenchRow } from './rows';

const SCRIPT = 'data-pipeline/bench.ts';
const RUNS = 3;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Measures the build from the momentopname, and from raw exports where those stand beside the project. */
export function benchPipeline(): readonly BenchRow[] {
  const texts = existsSync('../shared/exports') ? ['momentopname', 'exports'] : ['momentopname'];
  return texts.flatMap((text): BenchRow[] => {
    const run = best(`build-${text}`);
    const bare = best(`bare-${text}`);
    const against = 'DuckDB, the same text to Parquet';
    return [
      { what: `data from ${text}: time`, unit: 's', measured: run.seconds, limit: bare.seconds, against },
      {
        what: `data from ${text}: memory`,
        unit: 'MB',
        measured: run.megabytes,
        limit: bare.megabytes,
        against
      }
    ];
  });
}

/** The least of a few runs, each in a process of its own, which prints what it measured on its last line. */
function best(task: string): Measured {
  const runs = Array.from({ length: RUNS }, (): Measured => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, task], {
      encoding: 'utf8'
    });
    const line = stdout.trim().split('\n').at(-1);
    if (status !== 0 || line === undefined) throw new Error(`${task} failed: ${stderr}`);
    return JSON.parse(line) as Measured;
  });
  return {
    seconds: Math.min(...runs.map((run) => run.seconds)),
    megabytes: Math.min(...runs.map((run) => run.megabytes))
  };
}
