/**
 * Own figures on this device, in IndexedDB. A set is kept whole or not at all, and nothing here knows
 * the network. Its figures are packed (see `PackedFigures`), so that reading them copies a few buffers.
 * Every function rejects with an `OwnError`.
 */
import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import type { OwnSet } from '../../domain/own';
import { deviceDatabase } from '../device-database';
import { announceOwn, DATABASE } from './channel';
import { OwnError, ownError } from './errors';
import { packSet, type PlainSet } from './plain';

export { watchOwn } from './channel';
export { OwnError, type OwnTrouble } from './errors';

const STORE = 'own-sets';
/** 1 kept every figure as an object of its own; 2 keeps them packed. */
const VERSION = 2;

interface OwnSchema extends DBSchema {
  [STORE]: { key: string; value: OwnSet };
}

/** What keeping sets did. A set with an id that was there already took its place. */
export interface Kept {
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
  await keepOwn([set]);
}

/** Keeps all of these sets, or none of them. */
export async function keepOwn(sets: readonly OwnSet[]): Promise<Kept> {
  // Without this the browser may clear the sets when the device runs short of room. It may say no.
  void navigator.storage?.persist?.().catch(() => undefined);
  const known = new Set(await reading((database) => database.getAllKeys(STORE)));
  // Async, so that a put that throws is one more failed change.
  await changing((store) => sets.map(async (set) => store.put(set)));
  return {
    added: sets.filter(({ id }) => !known.has(id)),
    replaced: sets.filter(({ id }) => known.has(id))
  };
}

/** Removes a set; no set with that id is no error. */
export async function removeOwn(id: string): Promise<void> {
  await changing((store) => [store.delete(id)]);
}

export async function removeAllOwn(): Promise<void> {
  await changing((store) => [store.clear()]);
}

type Writable = ReturnType<typeof writable>['store'];
function writable(database: IDBPDatabase<OwnSchema>) {
  return database.transaction(STORE, 'readwrite', { durability: 'strict' });
}

async function reading<T>(read: (database: IDBPDatabase<OwnSchema>) => Promise<T>): Promise<T> {
  try {
    return await read(await own.open());
  } catch (cause) {
    throw ownError(cause);
  }
}

/** Makes all changes in one transaction: when one of them fails, none of them was made. */
async function changing(change: (store: Writable) => readonly Promise<unknown>[]): Promise<void> {
  try {
    const transaction = writable(await own.open());
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

type Upgraded = IDBPObjectStore<OwnSchema, (typeof STORE)[], typeof STORE, 'versionchange'>;

const own = deviceDatabase<OwnSchema>(
  DATABASE,
  VERSION,
  (database, before, _, transaction) => {
    if (before === 0) database.createObjectStore(STORE, { keyPath: 'id' });
    else packAll(transaction.objectStore(STORE)).catch(() => transaction.abort());
  },
  () =>
    new OwnError('blocked', 'Deze site staat nog open in een ander tabblad. Sluit dat en probeer opnieuw.')
);

/** Calls back when the browser has cleared the own figures under an open page. Gives the way to stop. */
export const watchCleared = own.watchCleared;

/** Packs what version 1 kept. One set at a time: a device with little memory holds no two of them. */
async function packAll(store: Upgraded): Promise<void> {
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update(packSet(cursor.value as unknown as PlainSet));
  }
}
