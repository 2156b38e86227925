/** A database of this device that is opened once, and noticed when the browser clears it under an open page. */
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

export interface DeviceDatabase<S extends DBSchema> {
  /** The connection; one that was lost or refused is opened again. Rejects with what the browser says. */
  open(): Promise<IDBPDatabase<S>>;
  /** Calls back when the browser has cleared what was kept here. Gives the way to stop. */
  watchCleared(oncleared: () => void): () => void;
}

/** `blocked`: the error where a page of an earlier version, in another tab, does not let go. */
export function deviceDatabase<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
  blocked: () => Error
): DeviceDatabase<S> {
  const listeners = new Set<() => void>();
  let opened: Promise<IDBPDatabase<S>> | undefined;

  const forget = () => {
    opened = undefined;
  };
  const cleared = () => {
    forget();
    for (const listener of listeners) listener();
  };

  async function connect(): Promise<IDBPDatabase<S>> {
    if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'InvalidStateError');
    return new Promise((resolve, reject) => {
      const opening = openDB<S>(name, version, {
        upgrade,
        blocked: () => reject(blocked()),
        // A newer page wants to upgrade, or somebody deletes it: this one lets go, and opens again when it is asked.
        blocking(_, wanted, event) {
          (event.target as IDBDatabase).close();
          if (wanted === null) cleared();
          else forget();
        },
        terminated: cleared
      });
      opening.then(resolve, reject);
    });
  }

  return {
    open() {
      opened ??= connect().catch((cause: unknown) => {
        forget();
        throw cause;
      });
      return opened;
    },
    watchCleared(oncleared) {
      listeners.add(oncleared);
      return () => listeners.delete(oncleared);
    }
  };
}
