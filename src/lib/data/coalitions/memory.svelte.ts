/**
 * Coalitions that this device remembers: their names and gemeenten, until they are forgotten. They stay in the
 * storage of the browser and go nowhere. Shared by all parts of a page; another tab is followed.
 */
import { cleanName, coalitionName, type CoalitionCode } from '../../domain/coalition';
import { readCoalitions, type Coalition } from './stored';

export type { Coalition };

const KEY = 'zicht-op-kinderarmoede:coalities';
const FULL =
  'Uw browser bewaart dit niet: er is geen ruimte, of opslag staat uit. U kunt gewoon verder. Het adres van de pagina bewaart uw keuze ook.';

class Coalitions {
  /** In the order in which they were made. */
  all = $state.raw<readonly Coalition[]>([]);
  /** Why the last change could not be kept, in Dutch. */
  trouble = $state<string>();
  #watching = false;

  /** Reads what the device remembers, and follows other tabs. To be called in the browser. */
  start(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.all = read();
    window.addEventListener('storage', ({ key }) => {
      // `null`: everything was cleared.
      if (key === KEY || key === null) this.all = read();
    });
  }

  /** What the coalition is called here; `undefined`: this device does not know it. */
  nameOf(code: CoalitionCode): string | undefined {
    return this.all.find((one) => one.code === code)?.name;
  }

  /** Remembers a coalition; one of the same gemeenten gets this name. */
  remember({ code, name }: Coalition): void {
    const named = { code, name: cleanName(name) };
    if (named.name === '') return;
    const others = this.#latest();
    const known = others.some((one) => one.code === code);
    this.#keep(known ? others.map((one) => (one.code === code ? named : one)) : [...others, named]);
  }

  forget(code: CoalitionCode): void {
    this.#keep(this.#latest().filter((one) => one.code !== code));
  }

  /** What another tab kept a moment ago counts; where nothing can be kept, what this page knows. */
  #latest(): readonly Coalition[] {
    return this.trouble === undefined ? read() : this.all;
  }

  #keep(all: readonly Coalition[]): void {
    this.all = all;
    try {
      if (all.length === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(all));
      this.trouble = undefined;
    } catch {
      this.trouble = FULL;
    }
  }
}

function read(): readonly Coalition[] {
  try {
    return readCoalitions(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

export const coalitions = new Coalitions();

/** What a coalition is called: as this device knows it, else after its gemeenten. */
export function nameOfCoalition(code: CoalitionCode, members: readonly string[]): string {
  return coalitions.nameOf(code) ?? coalitionName(members);
}
