/**
 * `npm test`: everything that must hold, in one run, on the built site. Later steps need earlier ones, so it
 * begins nothing new once one fails. Ends with one line: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Vitest reports its own counts; any other step counts as one. */
  readonly report?: string;
}

const reports = mkdtempSync(join(tmpdir(), 'zicht-test-'));

function vitest(name: string, ...options: string[]): Step {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...options, ...reporters], report };
}

/**
 * One after another; rows that stand in one list run beside each other, for neither keeps two cores at work. The build
 * writes the types of routes in its first seconds, as `sync` did: the types are checked long after that.
 */
const steps: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      { name: 'data', command: ['tsx', 'data-pipeline/cli.ts'] },
      { name: 'sync', command: ['svelte-kit', 'sync'] }
    ]
  ],
  [
    [{ name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }],
    [
      { name: 'format', command: ['prettier', '--check', '.'] },
      { name: 'lint', command: ['eslint', '.'] },
      {
        name: 'import directions',
        command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'data-pipeline']
      },
      { name: 'types', command: ['svelte-check', '--fail-on-warnings'] }
    ]
  ],
  [[vitest('unit and pipeline tests')]],
  [
    [
      vitest(
        'browser tests',
        ...['--config', 'vitest.browser.config.ts', '--retry=1', '--reporter=./tests/support/second-tries.ts']
      )
    ]
  ]
];

function countsOf(step: Step, ok: boolean): Counts {
  if (step.report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } =
      JSON.parse(readFileSync(step.report, 'utf8'));
    const failed = report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0);
    return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;

/** Runs a step. What stands beside another tells its output at its end, whole. */
async function run(step: Step, beside: boolean): Promise<void> {
  const start = Date.now();
  if (!beside) console.log(`\n── ${step.name}`);
  const [command = '', ...options] = step.command;
  const child = spawn(join('node_modules', '.bin', command), options, {
    stdio: ['inherit', ...(beside ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
    shell: process.platform === 'win32'
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part));
  const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  if (beside) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${step.name}\n`), ...output]));
  const counts = countsOf(step, status === 0);
  passed += counts.passed;
  failed += counts.failed;
  console.log(
    `── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`
  );
}

try {
  findBrowser();
} catch (error) {
  console.error((error as Error).message);
  failed = 1;
}
for (const rows of steps) {
  await Promise.all(
    rows.map(async (row) => {
      for (const step of row) if (failed === 0) await run(step, rows.length > 1);
    })
  );
}
rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
