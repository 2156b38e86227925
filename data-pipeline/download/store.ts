/**
 * Folder of downloads: a file per table, and `.state` with what a stopped run left. A file appears by
 * renaming, so it is the old one or the new one whenever someone looks.
 */
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Sink } from './plan';

/** What a stored file was made from. */
const Stored = v.object({
  /** The declaration as it was then: another one asks for other rows. */
  declared: v.string(),
  edition: v.optional(v.string()),
  tag: v.optional(v.string()),
  bytes: v.number(),
  rows: v.number()
});
export type StoredTable = v.InferOutput<typeof Stored>;

export interface Store {
  /** What the file was made from; `undefined` when there is no such file, or it is not that one any more. */
  stored(id: string, file: string): Promise<StoredTable | undefined>;
  /** Text of a page that an earlier run of the same `key` left. */
  readPage(id: string, page: number): Promise<string | undefined>;
  savePage(id: string, page: number, text: string): Promise<void>;
  /** Makes ready for pages of `key`; those of another key are thrown away. */
  begin(id: string, key: string): Promise<void>;
  /** Throws the pages away. */
  forget(id: string): Promise<void>;
  /** Puts the file in place when `fill` succeeds, then throws the pages away. Gives its size in bytes. */
  place(
    id: string,
    file: string,
    fill: (sink: Sink) => Promise<void>,
    about: Omit<StoredTable, 'bytes'>
  ): Promise<number>;
}

const BUFFER = 1 << 20;

export function openStore(folder: string): Store {
  const state = (id: string): string => join(folder, '.state', id);
  const pageFile = (id: string, page: number): string =>
    join(state(id), `page-${String(page).padStart(6, '0')}.json`);
  const aboutFile = (id: string): string => join(folder, '.state', `${id}.json`);
  // Two runs side by side must not write in one file.
  const fresh = (path: string): string => `${path}.${process.pid}.new`;

  async function replace(path: string, text: string): Promise<void> {
    await writeFile(fresh(path), text);
    await rename(fresh(path), path);
  }

  return {
    stored: async (id, file) => {
      const text = await ifThere(readFile(aboutFile(id), 'utf8'));
      const size = (await ifThere(stat(join(folder, file))))?.size;
      const about = v.safeParse(v.pipe(v.string(), v.parseJson(), Stored), text);
      return about.success && about.output.bytes === size ? about.output : undefined;
    },
    readPage: (id, page) => ifThere(readFile(pageFile(id, page), 'utf8')),
    savePage: (id, page, text) => replace(pageFile(id, page), text),
    begin: async (id, key) => {
      const keyFile = join(state(id), 'key');
      if ((await ifThere(readFile(keyFile, 'utf8'))) === key) return;
      await rm(state(id), { recursive: true, force: true });
      await mkdir(state(id), { recursive: true });
      await replace(keyFile, key);
    },
    forget: (id) => rm(state(id), { recursive: true, force: true }),
    place: async (id, file, fill, about) => {
      const path = fresh(join(state(id), 'file'));
      const bytes = await fillFile(path, fill);
      await rename(path, join(folder, file));
      await replace(aboutFile(id), JSON.stringify({ ...about, bytes }));
      await rm(state(id), { recursive: true, force: true });
      return bytes;
    }
  };
}

async function fillFile(path: string, fill: (sink: Sink) => Promise<void>): Promise<number> {
  const file = await open(path, 'w');
  let size = 0;
  let waiting: Buffer[] = [];
  let waits = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting);
    [waiting, waits] = [[], 0];
    await file.write(bytes);
    size += bytes.length;
  };
  try {
    await fill({
      write: async (part) => {
        const bytes = Buffer.from(part);
        waiting.push(bytes);
        waits += bytes.length;
        if (waits >= BUFFER) await flush();
      }
    });
    await flush();
    // On the disk before the name points at it: a power cut must not leave an empty file.
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
