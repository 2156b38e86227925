/** Names that are nearly the one that was written. Finds by shared pairs of letters, so no name is compared with all. */
import type { RegionCode } from '../region';

export interface Near {
  readonly code: RegionCode;
  /** Letters to add, drop, replace or swap; a letter that was lost on the way (U+FFFD) may be any. */
  readonly distance: number;
}

/** How many names are compared letter by letter. */
const LOOKED_AT = 6;

/** Part of the pairs of letters that names must share to be compared at all. */
const ALIKE = 0.4;

/** Longer texts are no names of areas. */
const LONGEST = 80;

/** A finder over folded names: the nearest areas first, at most `LOOKED_AT`. */
export function nearFinder(
  names: Iterable<readonly [base: string, code: RegionCode]>
): (base: string) => readonly Near[] {
  const all = [...names].map(([base, code]) => ({ base, code, pairs: pairsOf(base) }));
  const holding = new Map<string, number[]>();
  for (const [place, { pairs }] of all.entries()) {
    for (const pair of pairs) {
      const places = holding.get(pair);
      if (places === undefined) holding.set(pair, [place]);
      else places.push(place);
    }
  }
  const shared = new Uint16Array(all.length);
  return (wanted) => {
    if (wanted.length > LONGEST) return [];
    const pairs = pairsOf(wanted);
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const place of holding.get(pair) ?? []) {
        const count = shared[place] ?? 0;
        if (count === 0) touched.push(place);
        shared[place] = count + 1;
      }
    }
    const likely = touched
      .flatMap((place) => {
        const name = all[place];
        const count = shared[place] ?? 0;
        shared[place] = 0;
        const like = (2 * count) / (pairs.size + (name?.pairs.size ?? 0));
        return name === undefined || like < ALIKE ? [] : [{ ...name, like }];
      })
      .sort((a, b) => b.like - a.like || (a.code < b.code ? -1 : 1))
      .slice(0, LOOKED_AT);
    const best = new Map<RegionCode, number>();
    for (const { base, code } of likely) {
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
