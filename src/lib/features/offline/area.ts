/** Which of the areas on this device stay when there are too many. */

export interface KeptArea {
  /** The code in the address of its page: `GM0599`. */
  readonly code: string;
  readonly name: string;
  /** Kept because somebody asked for it: never removed by itself. */
  readonly asked: boolean;
  /** ISO time at which its page was fetched. */
  readonly fetched: string;
  /** ISO time at which somebody last looked at it. */
  readonly seen: string;
  readonly bytes: number;
}

/** Areas that stay by themselves, because they were looked at; with their pages some 8 MB. */
const MOST_SEEN = 30;

/** Areas that may be asked for; with their pages some 25 MB. */
export const MOST_ASKED = 100;

/** The areas to let go: beyond the `most` that were last seen, apart from those that were asked for. */
export function surplusOf(areas: readonly KeptArea[], most = MOST_SEEN): readonly KeptArea[] {
  return latestFirst(areas.filter(({ asked }) => !asked)).slice(most);
}

/** The areas that a new edition brings along: all that were asked for, and the few that were last seen. */
export function toBringAlong(areas: readonly KeptArea[]): readonly KeptArea[] {
  const few = new Set(surplusOf(areas, 5));
  return areas.filter((area) => !few.has(area));
}

export function latestFirst(areas: readonly KeptArea[]): readonly KeptArea[] {
  return areas.toSorted((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : a.code < b.code ? -1 : 1));
}
