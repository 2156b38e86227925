/** Tells how far a download is: a line that redraws itself on a terminal, plain lines elsewhere. */
import type { Writable } from 'node:stream';

export interface Screen extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Progress {
  /** Rows of a table so far; `kept` of them were there before this run. */
  rows(id: string, rows: number, total: number | undefined, kept: number): void;
  /** The table is done, or given up. */
  done(id: string): void;
  /** A line that stays, among the progress. */
  note(line: string): void;
  /** Lets something else write lines: the line that redraws itself makes room first. */
  aside(write: () => void): void;
}

/** Letters of the bar; two tables on one line share them. */
const WIDTH = 20;

interface Count {
  readonly rows: number;
  readonly total: number | undefined;
  readonly kept: number;
  readonly since: number;
}

/** `now` gives the time in ms; the time left is what this run's own speed predicts. */
export function makeProgress(screen: Screen, now: () => number = Date.now): Progress {
  const counts = new Map<string, Count>();
  const live = screen.isTTY === true;
  // Not written from the end of the line on: a line that wraps cannot be redrawn.
  const redraw = (): void => {
    const width = Math.floor(WIDTH / Math.max(1, counts.size));
    const line = [...counts].map(([id, count]) => describe(id, count, now(), width)).join('  ');
    screen.write(`\r\u001B[K${line.slice(0, (screen.columns ?? 80) - 1)}`);
  };
  const aside = (write: () => void): void => {
    if (live) screen.write('\r\u001B[K');
    write();
    if (live) redraw();
  };
  return {
    rows: (id, rows, total, kept) => {
      const count = { rows, total, kept, since: counts.get(id)?.since ?? now() };
      counts.set(id, count);
      if (live) redraw();
      else screen.write(`${describe(id, count, now(), WIDTH)}\n`);
    },
    done: (id) => {
      if (counts.delete(id) && live) redraw();
    },
    note: (line) => aside(() => screen.write(`${line}\n`)),
    aside
  };
}

function describe(id: string, { rows, total, kept, since }: Count, now: number, width: number): string {
  if (total === undefined) return `${id}: ${whole(rows)} rijen`;
  const part = Math.min(1, rows / total);
  const filled = Math.round(part * width);
  const bar = `[${'='.repeat(filled)}${' '.repeat(width - filled)}]`;
  const left = timeLeft(rows - kept, total - rows, now - since);
  return `${id} ${bar} ${whole(rows)} van ${whole(total)} rijen${left}`;
}

function timeLeft(fetched: number, toFetch: number, elapsed: number): string {
  if (fetched <= 0 || toFetch <= 0 || elapsed <= 0) return '';
  const seconds = Math.ceil((elapsed / fetched) * (toFetch / 1000));
  return seconds < 90 ? `, nog ${seconds} s` : `, nog ${Math.round(seconds / 60)} min`;
}

export const whole = (count: number): string => count.toLocaleString('nl-NL');
