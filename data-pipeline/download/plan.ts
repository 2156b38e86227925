/** What every service comes down to: what must be asked, how an answer is read, how the file is written. */
import type { Client } from './client';

/** A row of a table, or an area of a map, as the publisher gave it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Page {
  readonly rows: readonly Row[];
  /** Address of the next page, as the service gave it. */
  readonly next?: string | undefined;
  /** Heading of the answer, which goes into the file. */
  readonly head?: string | undefined;
}

/** Takes the bytes of the file, in order. */
export interface Sink {
  write(bytes: Uint8Array | string): Promise<void>;
}

export interface Plan {
  /** What changes when the publisher changes the table; `undefined` where the service does not tell. */
  readonly edition: string | undefined;
  /** Tag of the metadata, to ask with next time. */
  readonly tag: string | undefined;
  readonly first: string;
  /** Rows that the service says there are; `undefined` where it does not tell. */
  readonly total: number | undefined;
  /** A full page: when the service names no next one, there may still be more. */
  readonly fullPage: number;
  /** Address of what follows after so many rows. */
  readonly onward: (rows: number) => string;
  /** What the publisher says of the table, in its own word: "Regulier", "Gediscontinueerd". */
  readonly status: string;
  /** One answer; throws `ServiceError`. */
  readonly readPage: (text: string) => Page;
  /** What makes a row this row, to notice a page that is given twice. */
  readonly idOf: (row: Row) => unknown;
  /** The edition now: pages of two editions must not end in one file. */
  readonly editionNow: () => Promise<string | undefined>;
  readonly write: (pages: AsyncIterable<Page>, sink: Sink) => Promise<void>;
}

/**
 * Asks the metadata and binds what is needed by name. `known` is the tag of the metadata that the stored
 * file was made with; 'same' when the service says that nothing changed since.
 */
export type MakePlan<D> = (
  declaration: D,
  client: Client,
  known: string | undefined
) => Promise<Plan | 'same'>;
