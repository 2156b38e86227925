/**
 * Reads workbooks beside the main thread: unpacking and parsing their XML takes longer than all other
 * files together. One at a time, in the order in which they are asked for.
 */
import { parentPort } from 'node:worker_threads';
import { readTable } from '../../src/lib/formats/table';
import type { Parsed, Table } from '../../src/lib/formats/types';

export interface Asked {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: Parameters<typeof readTable>[2];
}

export interface Answered {
  readonly id: number;
  readonly table: Parsed<Table>;
}

let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, file, bytes, options }: Asked) => {
  queue = queue.then(async () => {
    const answer: Answered = { id, table: await readTable(file, bytes, options) };
    parentPort?.postMessage(answer);
  });
});
