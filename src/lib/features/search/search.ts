/**
 * Finds areas by what people type: other names, a part of the name, the name of the gemeente beside
 * that of the wijk, and typing errors.
 */
import { foldName, otherNames } from '$lib/domain/region-names';
import { gemeenteOfWijk, levelOf, type Level, type RegionCode } from '$lib/domain/region';

/**
 * One area in `zoek.json`: code, name, and of a gemeente the code of its provincie. In the order in
 * which equally good matches are shown: the country, gemeenten, provincies, GGD regions, wijken; many inhabitants first.
 */
export type SearchRow = readonly [code: RegionCode, name: string, provincie?: RegionCode];

export interface SearchArea {
  readonly code: RegionCode;
  readonly level: Level;
  readonly name: string;
  /** What it lies in: "Zuid-Holland" of a gemeente, "Rotterdam" of a wijk; "provincie" of a provincie. */
  readonly within: string;
  /** Folded names: its own, then others in use. */
  readonly names: readonly string[];
  /** `within`, folded. */
  readonly foldedWithin: string;
}

/** What stands where an area has no larger one that tells it apart. */
const WITHIN: Partial<Record<Level, string>> = {
  land: 'het hele land',
  provincie: 'provincie',
  ggd: 'gemeenten met samen één GGD'
};

/** The index as the search needs it; made once, after loading. */
export function readIndex(rows: readonly SearchRow[]): readonly SearchArea[] {
  const nameOf = new Map(rows.map(([code, name]) => [code, name]));
  return rows.flatMap(([code, name, provincie]): readonly SearchArea[] => {
    const level = levelOf(code);
    if (level === undefined) return [];
    const parent = level === 'wijk' ? gemeenteOfWijk(code) : provincie;
    const within = WITHIN[level] ?? (parent && nameOf.get(parent)) ?? '';
    return [
      {
        code,
        level,
        name,
        within,
        names: [foldName(name), ...otherNames(name)],
        foldedWithin: foldName(within)
      }
    ];
  });
}

/** How well a name fits what was typed: lower is better, `undefined` is not at all. Typing errors aside. */
function rank(area: SearchArea, query: string): number | undefined {
  const { names } = area;
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some((name) => ` ${name}`.includes(` ${query}`))) return 2;
  const parts = query.split(' ');
  const begins = (text: string, part: string) => ` ${text}`.includes(` ${part}`);
  // "charlois rotterdam": at least one word of its own, and the rest of where it lies.
  const own = parts.some((part) => names.some((name) => begins(name, part)));
  return own && parts.every((part) => [...names, area.foldedWithin].some((text) => begins(text, part)))
    ? 3
    : undefined;
}

/**
 * Edits (a letter more, less, other, or two swapped) that turn `query` into some beginning of `name`.
 * Returns a number above `atMost` as soon as it cannot be less.
 */
export function distance(query: string, name: string, atMost: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let i = 1; i <= query.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= name.length; j += 1) {
      const same = query[i - 1] === name[j - 1];
      const options = [
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1)
      ];
      if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1])
        options.push((beforePrevious[j - 2] ?? 0) + 1);
      row.push(Math.min(...options));
    }
    if (Math.min(...row) > atMost) return atMost + 1;
    beforePrevious = previous;
    previous = row;
  }
  return Math.min(...previous);
}

/** Typing errors that are forgiven: none in short words, where everything resembles everything. */
function forgiven(query: string): number {
  return query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
}

/** The areas that fit best, best first. Nothing for an empty question. */
export function search(index: readonly SearchArea[], text: string, limit = 8): readonly SearchArea[] {
  const query = foldName(text);
  if (query === '') return [];
  const found = index.flatMap((area) => {
    const score = rank(area, query);
    return score === undefined ? [] : [{ area, score }];
  });
  const errors = forgiven(query);
  if (found.length === 0 && errors > 0) {
    const first = query[0];
    for (const area of index) {
      const score = Math.min(...area.names.map((name) => distance(query, name, errors)));
      // Among equal errors, a name that begins with the letter typed comes first: people know that one.
      if (score <= errors) found.push({ area, score: score + (area.names[0]?.[0] === first ? 0 : 0.5) });
    }
  }
  // The sort is stable, so equal scores keep the order of the index.
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ area }) => area);
}

/** The name in three parts, the middle one being what was typed; all in the first when it is not there as such. */
export function highlight(name: string, text: string): readonly [before: string, hit: string, after: string] {
  const query = text.trim().toLowerCase();
  const lower = name.toLowerCase();
  // Lower case may be longer than the name itself (İ): then places do not agree.
  if (query === '' || lower.length !== name.length) return [name, '', ''];
  let start = lower.indexOf(query);
  while (start > 0 && /\p{L}/u.test(lower[start - 1] ?? '')) start = lower.indexOf(query, start + 1);
  if (start < 0) return [name, '', ''];
  return [name.slice(0, start), name.slice(start, start + query.length), name.slice(start + query.length)];
}
