/** Runs the command line of the pipeline as a person does, in a process of its own. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const MOMENTOPNAME = join(PROJECT, 'data-pipeline', 'momentopname');
/** Raw exports, where they stand beside the checkout. */
export const EXPORTS = join(PROJECT, '..', 'shared', 'exports');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export function runCli(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const cli = join(PROJECT, 'data-pipeline', 'cli.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: PROJECT });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
  });
}
