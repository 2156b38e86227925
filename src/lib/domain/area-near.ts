/** Names that are nearly the one that was written. Finds by shared pairs of letters, so no name is compared with all. */
import type { RegionCode } from './region';

export interface Near {
  readonly code: RegionCode;
  /** Letters to add, drop, replace or swap; a letter that was lost on the way (U+FFFD) may be any. */
  readonly distance: number;
}

/** How many names are compared letter by letter. */
const LOOKED_AT = 12;

/** A finder over folded names: the nearest areas first, at most `LOOKED_AT`. */
export function nearFinder(
  names: Iterable<readonly [base: string, code: RegionCode]>
): (base: string) => readonly Near[] {
  const all = [...names];
  const holding = new Map<string, number[]>();
  for (const [place, [base]] of all.entries()) {
    for (const pair of pairsOf(base)) {
      const places = holding.get(pair);
      if (places === undefined) holding.set(pair, [place]);
      else places.push(place);
    }
  }
  return (wanted) => {
    const shared = new Map<number, number>();
    const pairs = pairsOf(wanted);
    for (const pair of pairs) {
      for (const place of holding.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const likeness = (place: number, count: number) =>
      count / (pairs.size + (all[place]?.[0].length ?? 0) + 1);
    const likely = [...shared]
      .map(([place, count]) => ({ place, like: likeness(place, count) }))
      .sort((a, b) => b.like - a.like || a.place - b.place)
      .slice(0, LOOKED_AT);
    const best = new Map<RegionCode, number>();
    for (const { place } of likely) {
      const [base, code] = all[place] ?? ['', undefined];
      if (code === undefined) continue;
      best.set(code, Math.min(best.get(code) ?? Infinity, editDistance(wanted, base)));
    }
    return [...best]
      .map(([code, distance]) => ({ code, distance }))
      .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  const pairs = new Set<string>();
  for (let at = 1; at < padded.length; at += 1) pairs.add(padded.slice(at - 1, at + 1));
  return pairs;
}

/** Letters to add, drop, replace, or swap with the next (optimal string alignment). */
function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = b.map((_, at) => at);
  last.push(b.length);
  for (const [row, letter] of a.entries()) {
    const now = [row + 1];
    for (const [column, wanted] of b.entries()) {
      const same = letter === wanted || letter === '\uFFFD';
      let cost = Math.min(
        (last[column] ?? 0) + (same ? 0 : 1),
        (last[column + 1] ?? 0) + 1,
        (now[column] ?? 0) + 1
      );
      if (row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === wanted) {
        cost = Math.min(cost, (before[column - 1] ?? 0) + 1);
      }
      now.push(cost);
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
