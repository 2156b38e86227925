/** A zip written as it grows: the observations of a large table are never in memory together. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Sink } from './plan';

export interface ZipEntry {
  readonly name: string;
  readonly parts: Iterable<string> | AsyncIterable<string>;
}

/** The same entries give the same bytes: no clock time is written. */
const NO_TIME = new Date(1980, 0, 1);

export async function writeZip(sink: Sink, entries: readonly ZipEntry[]): Promise<void> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) await sink.write(chunk);
  };
  for (const { name, parts } of entries) {
    const entry = new ZipDeflate(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    for await (const part of parts) {
      entry.push(strToU8(part));
      await flush();
    }
    entry.push(new Uint8Array(), true);
    await flush();
  }
  zip.end();
  await flush();
}
