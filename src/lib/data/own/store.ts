/**
 * Own figures on this device, in IndexedDB. A set is kept whole or not at all, and nothing here knows
 * the network. Every function rejects with an `OwnError`.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnSet } from '../../domain/own';
import type { Parsed } from '../../formats/types';
import { announceOwn, DATABASE } from './channel';
import { OwnError, ownError } from './errors';

export { watchOwn } from './channel';
export { OwnError, type OwnTrouble } from './errors';

const STORE = 'own-sets';

interface OwnSchema extends DBSchema {
  [STORE]: { key: string; value: OwnSet };
}

/** What taking in an exported file did. A set with an id that was there already took its place. */
export interface Imported {
  readonly added: readonly OwnSet[];
  readonly replaced: readonly OwnSet[];
}

/** All sets, oldest first. */
export async function listOwn(): Promise<readonly OwnSet[]> {
  const sets = await reading((database) => database.getAll(STORE));
  // A version of this site that is newer than this page may have kept sets in another form.
  if (sets.some(({ version }) => (version as number) !== 1)) {
    throw new OwnError(
      'broken',
      'Uw eigen cijfers zijn bewaard met een nieuwere versie van deze site. Laad de pagina opnieuw.'
    );
  }
  return sets.sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : a.id < b.id ? -1 : 1));
}

/** Keeps a set; one with the same id gives way to it. */
export async function saveOwn(set: OwnSet): Promise<void> {
  await keep([set]);
}

/** Removes a set; no set with that id is no error. */
export async function removeOwn(id: string): Promise<void> {
  await changing((store) => [store.delete(id)]);
}

export async function removeAllOwn(): Promise<void> {
  await changing((store) => [store.clear()]);
}

/** All sets as the text of one file, which `importOwn` takes in again. */
export async function exportOwn(): Promise<string> {
  const [{ writeOwnFile }, sets] = await Promise.all([import('./schema'), listOwn()]);
  return writeOwnFile(sets, new Date());
}

/**
 * Takes in an exported file: all of its sets, or none when a single part of it is wrong. `file` is the
 * name to give in problems.
 */
export async function importOwn(text: string, file: string): Promise<Parsed<Imported>> {
  const { readOwnFile } = await import('./schema');
  const read = readOwnFile(text, file);
  if (!read.ok) return read;
  const known = new Set(await reading((database) => database.getAllKeys(STORE)));
  await keep(read.value);
  return {
    ok: true,
    value: {
      added: read.value.filter(({ id }) => !known.has(id)),
      replaced: read.value.filter(({ id }) => known.has(id))
    }
  };
}

async function keep(sets: readonly OwnSet[]): Promise<void> {
  // Without this the browser may clear the sets when the device runs short of room. It may say no.
  void navigator.storage?.persist?.().catch(() => undefined);
  // Async, so that a put that throws is one more failed change.
  await changing((store) => sets.map(async (set) => store.put(set)));
}

type Writable = ReturnType<typeof writable>['store'];
function writable(database: IDBPDatabase<OwnSchema>) {
  return database.transaction(STORE, 'readwrite', { durability: 'strict' });
}

async function reading<T>(read: (database: IDBPDatabase<OwnSchema>) => Promise<T>): Promise<T> {
  try {
    return await read(await database());
  } catch (cause) {
    throw ownError(cause);
  }
}

/** Makes all changes in one transaction: when one of them fails, none of them was made. */
async function changing(change: (store: Writable) => readonly Promise<unknown>[]): Promise<void> {
  try {
    const transaction = writable(await database());
    try {
      await Promise.all([...change(transaction.store), transaction.done]);
    } catch (cause) {
      // A failed request has ended the transaction already; a call that threw has not.
      transaction.done.catch(() => undefined);
      try {
        transaction.abort();
      } catch {
        // Ended.
      }
      throw cause;
    }
  } catch (cause) {
    throw ownError(cause);
  }
  announceOwn();
}

let opened: Promise<IDBPDatabase<OwnSchema>> | undefined;

/** The database, opened once; a connection that was lost or refused is opened again by the next call. */
function database(): Promise<IDBPDatabase<OwnSchema>> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw ownError(cause);
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<OwnSchema>> {
  if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'InvalidStateError');
  const forget = () => {
    opened = undefined;
  };
  return new Promise((resolve, reject) => {
    const opening = openDB<OwnSchema>(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore(STORE, { keyPath: 'id' });
      },
      blocked() {
        reject(
          new OwnError(
            'blocked',
            'Deze site staat nog open in een ander tabblad. Sluit dat en probeer opnieuw.'
          )
        );
      },
      // A newer page wants to upgrade: this one lets go, and opens again when it is asked something.
      blocking() {
        forget();
        void opening.then((database) => database.close());
      },
      terminated: forget
    });
    opening.then(resolve, reject);
  });
}
