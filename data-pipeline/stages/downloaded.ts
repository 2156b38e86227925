/** A file that `download` stored. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declaration } from '../download/declaration';
import { fileOf } from '../download/fetch-table';

export interface Downloaded {
  readonly bytes: Uint8Array;
  /** ISO date on which the file was stored. */
  readonly retrieved: string;
}

/** The stored file of a declaration; `undefined` where it was not downloaded. */
export async function downloaded(folder: string, declaration: Declaration): Promise<Downloaded | undefined> {
  const path = join(folder, fileOf(declaration));
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
    return { bytes, retrieved: mtime.toISOString().slice(0, 10) };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
