/** Runs the command against a server of its own per test, and keeps what was said. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach } from 'vitest';
import { download, type DownloadOptions, type Ended } from '../../data-pipeline/commands/download';
import { V3 } from './download-tables';
import { startPublishers, type PublisherServer } from './odata-server';
import { emptyFolder } from './voorbeeldstad';

export interface Harness {
  server: PublisherServer;
  /** Where the files go; not there before the first run. */
  folder: string;
  /** Lines of the account. */
  said: string[];
  /** Progress and problems. */
  shown: string;
}

/** Fresh before each test of the file that calls this. */
export function useHarness(): Harness {
  const harness: Partial<Harness> = {};
  beforeEach(async () => {
    Object.assign(harness, {
      server: await startPublishers(),
      folder: join(await emptyFolder(), 'downloads'),
      said: [],
      shown: ''
    });
  });
  afterEach(async () => {
    await harness.server?.close();
    await rm(harness.folder ?? '', { recursive: true, force: true });
  });
  return harness as Harness;
}

/** Runs the command with pauses too short to notice; the example table unless others are named. */
export function run(
  harness: Harness,
  options: Partial<DownloadOptions> = {}
): Promise<ReadonlyMap<string, Ended>> {
  const screen = new PassThrough();
  screen.on('data', (chunk: Buffer) => (harness.shown += chunk.toString()));
  return download({
    words: [],
    folder: harness.folder,
    declarations: [V3],
    say: (line) => harness.said.push(line),
    screen,
    ...options,
    client: { origin: harness.server.origin, firstPause: 1, longestPause: 20, retries: 3, ...options.client }
  });
}

/** How the only table ended. */
export async function outcome(harness: Harness, options: Partial<DownloadOptions> = {}): Promise<Ended> {
  const [end] = [...(await run(harness, options)).values()];
  if (end === undefined) throw new Error('nothing was fetched');
  return end;
}

/** What was found wrong with the only table, and what to do. */
export async function problem(harness: Harness, options: Partial<DownloadOptions> = {}): Promise<string> {
  const end = await outcome(harness, options);
  if (end.kind !== 'failed') throw new Error(`the download was ${end.kind}`);
  return `${end.problem.found} ${end.problem.action}`;
}

export async function rowsOf(
  { folder }: Harness,
  file = `${V3.id}.json`
): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')).value;
}

/** Requests for rows so far. */
export const pagesAsked = ({ server }: Harness): number =>
  server.asked.filter((address) => address.includes('ODataFeed')).length;
