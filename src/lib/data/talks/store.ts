/**
 * Talks on this device, in IndexedDB, in a database of their own. Each change is one transaction that reads what
 * is there, puts the notes of both together (`mergeNotes`) and writes the whole: two tabs never overwrite each
 * other, and a page that is killed loses at most what was not yet handed over. Nothing here knows the network.
 * Every function rejects with a `TalkError`.
 */
import type { DBSchema } from 'idb';
import { mergeNotes, type Notes } from '../../domain/talk/notes';
import { upToDate, type StoredTalk } from '../../domain/talk/earlier';
import type { Talk } from '../../domain/talk/talk';
import { deviceDatabase } from '../device-database';
import { talkError } from './errors';

export { TalkError } from './errors';

const DATABASE = 'zicht-op-kinderarmoede-gesprekken';
const STORE = 'talks';
const CHANNEL = 'zicht-op-kinderarmoede:gesprekken';

interface TalkSchema extends DBSchema {
  [STORE]: { key: string; value: StoredTalk };
}

const database = deviceDatabase<TalkSchema>(
  DATABASE,
  1,
  (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'id' }),
  () => new DOMException('open in another tab', 'InvalidStateError')
);

/** Calls back when the browser has cleared the talks under an open page. Gives the way to stop. */
export const watchCleared = database.watchCleared;

/** All talks, the last changed first. */
export async function listTalks(): Promise<readonly Talk[]> {
  const talks = await trying(async () => (await database.open()).getAll(STORE));
  return talks.map(upToDate).sort((a, b) => (a.changed < b.changed ? 1 : -1));
}

/** One talk; `undefined` where this device has none with that id. */
export async function readTalk(id: string): Promise<Talk | undefined> {
  const stored = await trying(async () => (await database.open()).get(STORE, id));
  return stored && upToDate(stored);
}

/** Keeps a talk as it is; one with the same id gives way to it. */
export async function keepTalk(talk: Talk): Promise<void> {
  // Without this the browser may clear the talks when the device runs short of room. It may say no.
  void navigator.storage?.persist?.().catch(() => undefined);
  await trying(async () => {
    const transaction = (await database.open()).transaction(STORE, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(talk), transaction.done]);
  });
  announce();
}

/**
 * Keeps the notes of a talk, which began here as `base`, together with what another tab wrote since; gives the
 * talk as it is kept. A talk that was removed elsewhere meanwhile is kept again: `talk` has all but the notes.
 */
export async function keepNotes(talk: Talk, base: Notes, mine: Notes): Promise<Talk> {
  const kept = await trying(async () => {
    const transaction = (await database.open()).transaction(STORE, 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get(talk.id);
    const merged = stored === undefined ? mine : mergeNotes(base, mine, stored.notes);
    const next: Talk = { ...talk, notes: merged, changed: new Date().toISOString() };
    await Promise.all([transaction.store.put(next), transaction.done]);
    return next;
  });
  announce();
  return kept;
}

export async function removeTalk(id: string): Promise<void> {
  await trying(async () => (await database.open()).delete(STORE, id));
  announce();
}

/** Calls back after each change in another tab. Gives the way to stop. */
export function watchTalks(onchange: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onchange);
  return () => channel.close();
}

let speaking: BroadcastChannel | undefined;
function announce(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  speaking ??= new BroadcastChannel(CHANNEL);
  speaking.postMessage('changed');
}

async function trying<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw talkError(cause);
  }
}
