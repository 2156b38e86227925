/** A download that is killed leaves the old file or the new one, whole, and the next run goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PROJECT } from './cli';
import { servedV3, V3 } from './download-tables';
import { startPublishers, type PublisherServer } from './odata-server';
import { emptyFolder } from './voorbeeldstad';

const ROWS = 400;
const PAGE = 40;
const MOMENTS = 20;

let server: PublisherServer;
let folder: string;

beforeEach(async () => {
  server = await startPublishers();
  folder = join(await emptyFolder(), 'downloads');
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts a run; gives its process when it has begun to download. */
async function start(): Promise<ChildProcess> {
  const script = join(PROJECT, 'tests', 'pipeline', 'download-run.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, server.origin], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'ignore']
  });
  if (child.stdout === null) throw new Error('the run has no output');
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The edition that the stored file is of; throws when it is not one whole edition. */
async function editionStored(): Promise<number> {
  const text = await readFile(join(folder, 'voorbeeld-2024.json'), 'utf8');
  const rows: readonly { readonly ID: number; readonly Uitgave_1: string }[] = JSON.parse(text).value;
  const editions = [...new Set(rows.map(({ Uitgave_1 }) => Number(Uitgave_1)))];
  expect([rows.length, new Set(rows.map(({ ID }) => ID)).size, editions.length]).toEqual([ROWS, ROWS, 1]);
  return editions[0] ?? 0;
}

it(`holds at ${MOMENTS} moments, with a new edition each time`, async () => {
  server.slow = 5;
  server.v3.set(V3.table, servedV3(ROWS, PAGE));
  const first = await start();
  const before = performance.now();
  await end(first);
  const whole = performance.now() - before;
  expect(await editionStored()).toBe(1);

  let [stopped, current] = [0, 1];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const edition = moment + 2;
    server.v3.set(V3.table, servedV3(ROWS, PAGE, edition));
    const child = await start();
    // Spread over the whole of a run, from its first request until after the file is in place.
    await pause(((moment + Math.random()) / MOMENTS) * whole * 1.1);
    child.kill('SIGKILL');
    await end(child);
    if (child.signalCode === 'SIGKILL') stopped += 1;
    const stored = await editionStored();
    expect([current, edition]).toContain(stored);
    current = stored;
  }
  expect(stopped).toBeGreaterThan(0);

  await end(await start());
  expect(await editionStored()).toBe(MOMENTS + 1);
}, 180_000);

it('goes on with the pages that are there: only what lacks is asked', async () => {
  server.v3.set(V3.table, servedV3(ROWS, PAGE));
  const child = await start();
  await new Promise<void>((resolve) => {
    server.onRequest = (address) => {
      if (!address.includes('$skip=160')) return;
      child.kill('SIGKILL');
      resolve();
    };
  });
  await end(child);
  server.asked.length = 0;
  await end(await start());
  expect(await editionStored()).toBe(1);
  expect(server.asked.filter((address) => address.includes('ODataFeed')).length).toBe(6);
});
