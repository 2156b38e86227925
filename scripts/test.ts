/**
 * `npm test`: everything that must hold, in one run, on the built site. Later steps need earlier ones,
 * so it stops at the first that fails. Ends with one line: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
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

const steps: readonly Step[] = [
  { name: 'data', command: ['tsx', 'data-pipeline/cli.ts'] },
  { name: 'sync', command: ['svelte-kit', 'sync'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
  {
    name: 'import directions',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'data-pipeline']
  },
  vitest('unit and pipeline tests'),
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  vitest(
    'browser tests',
    ...['--config', 'vitest.browser.config.ts', '--retry=1', '--reporter=./tests/support/second-tries.ts']
  )
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
try {
  findBrowser();
} catch (error) {
  console.error((error as Error).message);
  failed = 1;
}
for (const step of failed > 0 ? [] : steps) {
  const start = Date.now();
  console.log(`\n── ${step.name}`);
  const [command = '', ...options] = step.command;
  const { status } = spawnSync(join('node_modules', '.bin', command), options, {
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  const counts = countsOf(step, status === 0);
  passed += counts.passed;
  failed += counts.failed;
  console.log(
    `── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`
  );
  if (status !== 0) break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
