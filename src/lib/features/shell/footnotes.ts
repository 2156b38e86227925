/**
 * Links on paper: a number at the link, the addresses in one list at the end of the page. The name of an area
 * is enough to find its page, so links to those get no number: a page may name hundreds of areas.
 */

export interface Footnote {
  readonly number: number;
  /** As somebody would type it. */
  readonly address: string;
}

export interface Footnotes {
  /** For each of the given links its number, or none. */
  readonly numbers: readonly (number | undefined)[];
  /** Each address once, in the order of the page. */
  readonly notes: readonly Footnote[];
}

/** Numbers links by their address. `here`: the address of the page itself, where no link needs to lead. */
export function footnotesOf(links: readonly string[], here: string): Footnotes {
  const page = new URL(here);
  const own = withoutPlace(page);
  const notes = new Map<string, Footnote>();
  const numbers = links.map((link) => {
    const url = new URL(link, page);
    // Within this site the page is enough; elsewhere the place on the page may be all.
    const key = url.origin === page.origin ? withoutPlace(url) : url.href;
    if (!/^(https?|mailto):$/.test(url.protocol) || key === own || isArea(url, page)) return undefined;
    const note = notes.get(key) ?? { number: notes.size + 1, address: typed(key) };
    notes.set(key, note);
    return note.number;
  });
  return { numbers, notes: [...notes.values()] };
}

function withoutPlace({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}

/** `/gebied/GM0599/` of this site itself. */
function isArea({ origin, pathname }: URL, page: URL): boolean {
  return origin === page.origin && /\/gebied\/[A-Z]{2}[0-9A-Z-]+\/$/.test(pathname);
}

/** The address as a reader types it over: with letters instead of their codes. */
function typed(address: string): string {
  try {
    return decodeURI(address).replace(/^mailto:/, '');
  } catch {
    return address;
  }
}
