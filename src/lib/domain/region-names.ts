/**
 * Names of gemeenten and provincies as publishers write them. CBS pads them and adds suffixes
 * ("Beek (L.)", "Utrecht (gemeente)"), waarstaatjegemeente.nl uses other names ("Den Haag"), and
 * programs lose accents on the way. A name that may mean two areas matches none.
 */
import type { RegionCode } from './region';

interface Named {
  readonly code: RegionCode;
  readonly name: string;
}

/** Other names in use → the official one, both folded. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['den haag', 's gravenhage'],
  ['den bosch', 's hertogenbosch'],
  ['de friese meren', 'de fryske marren'],
  ['zuidwest friesland', 'sudwest fryslan'],
  ['noordoost friesland', 'noardeast fryslan'],
  ['nuenen', 'nuenen gerwen en nederwetten'],
  ['friesland', 'fryslan']
]);

/**
 * The suffix that CBS gives in some lists and leaves out in others. Named per gemeente, because a
 * dissolved namesake may exist: "Hengelo (Gld.)" is not Hengelo in Overijssel.
 */
const OFFICIAL_SUFFIX: ReadonlyMap<string, string> = new Map([
  ['beek', 'l'],
  ['hengelo', 'o'],
  ['laren', 'nh'],
  ['middelburg', 'z'],
  ['rijswijk', 'zh'],
  ['stein', 'l']
]);

/** Suffixes that tell the level, not the area. */
const LEVEL_SUFFIXES = new Set(['gemeente', 'gem', 'pv', 'provincie']);

/** Text without case, accents, apostrophes and hyphens: what is left is what people agree on. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFD]+/gu, ' ')
    .trim();
}

interface Key {
  readonly base: string;
  readonly suffix: string;
}

function keyOf(name: string): Key {
  const match = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name);
  const plain = foldName(match?.[1] ?? name).replace(/^(gemeente|provincie) (?=.)/, '');
  const base = ALIASES.get(plain) ?? plain;
  const given = foldName(match?.[2] ?? '').replaceAll(' ', '');
  const suffix = LEVEL_SUFFIXES.has(given) ? '' : given;
  return { base, suffix: suffix === '' ? (OFFICIAL_SUFFIX.get(base) ?? '') : suffix };
}

function matchName(name: string, areas: Iterable<Named>): RegionCode | undefined {
  const wanted = keyOf(name);
  if (wanted.base === '') return undefined;
  const exact = new Set<RegionCode>();
  const sameBase = new Set<RegionCode>();
  for (const area of areas) {
    const key = keyOf(area.name);
    if (key.base !== wanted.base) continue;
    if (key.suffix === wanted.suffix) exact.add(area.code);
    if (wanted.suffix === '') sameBase.add(area.code);
  }
  const found = exact.size > 0 ? exact : sameBase;
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** Other names in use for an area, folded: `den haag` for 's-Gravenhage. Empty for nearly all. */
export function otherNames(name: string): readonly string[] {
  const official = foldName(name);
  return [...ALIASES].filter(([, meant]) => meant === official).map(([other]) => other);
}

/**
 * The gemeente that a publisher's name means, among the given ones (of one indeling). `undefined`
 * when none or more than one fits: "Bergen" alone may be the one in Limburg or in Noord-Holland.
 */
export function matchGemeente(name: string, gemeenten: Iterable<Named>): RegionCode | undefined {
  return matchName(name, gemeenten);
}

/** The provincie that a publisher's name means: "Friesland", "Fryslân (PV)", "Provincie Utrecht". */
export function matchProvincie(name: string, provincies: Iterable<Named>): RegionCode | undefined {
  return matchName(name, provincies);
}
