/**
 * Own figures to and from an exported file. Hundreds of thousands of figures take seconds to write or to
 * check: a worker does both, and hands over packed sets or a finished file. Every function rejects with an
 * `OwnError`.
 */
import type { OwnSet } from '../../domain/own';
import type { Parsed } from '../../formats/types';
import { OwnError } from './errors';
import { keepOwn, type Kept } from './store';

export type FileQuestion =
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'write'; readonly sets: readonly OwnSet[]; readonly at: Date };

/** The answers of the worker, by the kind of question. */
export interface FileAnswers {
  readonly read: Parsed<readonly OwnSet[]>;
  readonly write: Blob;
}

/** These sets as one file, which `importOwn` takes in again. */
export async function exportOwn(sets: readonly OwnSet[]): Promise<Blob> {
  return ask({ kind: 'write', sets, at: new Date() });
}

/** Takes in an exported file: all of its sets, or none when a single part of it is wrong. */
export async function importOwn(file: File): Promise<Parsed<Kept>> {
  const read = await ask({ kind: 'read', file });
  return read.ok ? { ok: true, value: await keepOwn(read.value) } : read;
}

/** A worker of its own for each question: they are rare, and what one took of the memory is given back. */
async function ask<K extends FileQuestion['kind']>(
  question: Extract<FileQuestion, { kind: K }>
): Promise<FileAnswers[K]> {
  const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const fail = (event: Event) => {
        event.preventDefault();
        const told = event instanceof ErrorEvent ? event.message : event.type;
        reject(new OwnError('broken', 'Dit bestand is nu niet te lezen of te maken.', { cause: told }));
      };
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswers[K]>) => resolve(data));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
