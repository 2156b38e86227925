/**
 * Reads workbooks beside the main thread: unpacking and parsing their XML takes longer than all other
 * files together. One at a time, in the order in which they are asked for.
 */
import { parentPort } from 'node:worker_threads';
import { parsed } from '../../src/lib/formats/problem';
import { readTable, type TableOptions } from '../../src/lib/formats/table';
import type { Parsed, Table, TableColumn } from '../../src/lib/formats/types';

export interface Asked {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: TableOptions;
  /** Names of the columns to send back; all of them when undefined. */
  readonly needed: ReadonlySet<string> | undefined;
}

export interface Answered {
  readonly id: number;
  readonly table: Parsed<Table>;
}

let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, file, bytes, options, needed }: Asked) => {
  queue = queue.then(async () => {
    const read = await readTable(file, bytes, options);
    const table = read.ok && needed !== undefined ? parsed(onlyColumns(read.value, needed)) : read;
    const answer: Answered = { id, table };
    parentPort?.postMessage(answer);
  });
});

/** The table with only the columns that have one of these names; the others are not in it at all. */
function onlyColumns(table: Table, needed: ReadonlySet<string>): Table {
  const isNeeded = ({ heading, name }: TableColumn) =>
    [heading, name, name.slice(name.lastIndexOf('/') + 1)].some((text) => needed.has(text));
  const kept = table.columns.flatMap((column, index) => (isNeeded(column) ? [index] : []));
  const pick = <T>(all: readonly T[]): readonly T[] => kept.flatMap((index) => all.slice(index, index + 1));
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(({ line, cells }) => ({ line, cells: pick(cells) }))
  };
}
