/**
 * The own figures of this device as state that pages share, and the one place where they meet the public
 * catalogue. Costs a visitor without own figures nothing:
 * the code of the store is fetched, and the database opened, only where there is a database.
 */
import type { Indicator } from '../../domain/indicator';
import type { OwnSet, ShownIndicator } from '../../domain/own';
import type { withOwn } from '../../domain/own-catalogue';
import { DATABASE, watchOwn } from './channel';
import { whenIdle } from '../idle';
import { latest } from '../latest';
import type { OwnError } from './errors';

const NONE: readonly OwnSet[] = [];

class OwnFigures {
  /** All sets, oldest first; the same array until something changes. */
  sets = $state.raw(NONE);
  /** The device was asked; before that, nothing is known of own figures. */
  ready = $state(false);
  /** Why they could not be read, in Dutch. */
  trouble = $state<string>();
  /**
   * Those of the sets that the browser has cleared from the device: they stand on the screen alone. They are not
   * kept again unasked, since clearing may be just what somebody wanted.
   */
  adrift = $state.raw(NONE);
  /** A first reading was begun. */
  #reading = false;
  #watching = false;
  #watchingCleared = false;
  readonly #newest = latest((_signal, exist: boolean) => this.#found(exist));
  /** Fetched with the first own figures. */
  #withOwn: typeof withOwn | undefined;

  /** Begins to read in idle time, or at once where an address asks for an own figure; then follows every change. */
  start(when: 'idle' | 'now' = 'idle'): void {
    if (!this.#watching) {
      this.#watching = true;
      watchOwn(() => void this.#read(true));
    }
    const first = () => {
      if (!this.#reading) void mayExist().then((exist) => this.#read(exist));
    };
    if (when === 'now') first();
    else whenIdle(first, 2000);
  }

  /** The public indicators with the own figures beside them; the same array while there are none. */
  beside(indicators: readonly Indicator[]): readonly ShownIndicator[] {
    const { sets } = this;
    return sets.length === 0 || this.#withOwn === undefined ? indicators : this.#withOwn(indicators, sets);
  }

  /** Keeps what the browser has cleared. Rejects with an `OwnError`. */
  async keepAgain(): Promise<void> {
    await (await import('./store')).keepOwn(this.adrift);
  }

  /** Lets go of what stands on the screen alone. */
  letGo(sets: readonly OwnSet[]): void {
    this.adrift = this.adrift.filter((set) => !sets.includes(set));
    void this.#read(true);
  }

  async #read(exist: boolean): Promise<void> {
    this.#reading = true;
    try {
      const found = await this.#newest(exist);
      // A change in the meantime has begun a newer reading.
      if (found.kind === 'superseded') return;
      const sets = found.value;
      const kept = new Set(sets.map(({ id }) => id));
      if (this.adrift.length > 0) this.adrift = this.adrift.filter(({ id }) => !kept.has(id));
      this.sets = this.adrift.length > 0 ? [...this.adrift, ...sets] : sets;
      this.trouble = undefined;
    } catch (cause) {
      this.trouble = tells(cause) ? cause.message : 'De eigen cijfers zijn nu niet te lezen.';
    }
    this.ready = true;
  }

  async #found(exist: boolean): Promise<readonly OwnSet[]> {
    if (!exist) return NONE;
    const store = await import('./store');
    if (!this.#watchingCleared) store.watchCleared(() => (this.adrift = this.sets));
    this.#watchingCleared = true;
    const sets = await store.listOwn();
    if (sets.length > 0) ({ withOwn: this.#withOwn } = await import('../../domain/own-catalogue'));
    return sets;
  }
}

/** An error of the store, told apart by its name: the class would bring its sentences to every visitor. */
function tells(cause: unknown): cause is OwnError {
  return cause instanceof Error && cause.name === ('OwnError' satisfies OwnError['name']);
}

/** Whether this device ever kept own figures here; `true` where the browser does not tell. */
async function mayExist(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === DATABASE);
  } catch {
    return typeof indexedDB !== 'undefined';
  }
}

export const ownFigures = new OwnFigures();
