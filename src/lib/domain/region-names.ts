/**
 * Names of gemeenten, provincies and wijken as publishers write them. CBS pads them and adds suffixes
 * ("Beek (L.)", "Utrecht (gemeente)"), waarstaatjegemeente.nl uses other names ("Den Haag"), and
 * programs lose accents on the way. A name that may mean two areas matches none.
 */
import type { Indeling, RegionCode } from './region';

interface Named {
  readonly code: RegionCode;
  readonly name: string;
  /** Where the name may change from one indeling to another. */
  readonly indeling?: Indeling;
}

/** An area that a name may mean. */
export interface Namesake {
  readonly code: RegionCode;
  /** Indelingen in which it has that name, as far as they were given. */
  readonly indelingen: ReadonlySet<Indeling>;
}

/** A name as it is compared: without case, accents, level words and other spellings. */
export interface NameKey {
  readonly base: string;
  /** What tells namesakes apart: `nh` of "Bergen (NH.)", `00` of "Wijk 00 Annen"; else "". */
  readonly suffix: string;
}

/** Areas by the base of their name, each with its suffix. */
export type NameTable = ReadonlyMap<string, readonly (Namesake & { readonly suffix: string })[]>;

/** Other names in use → the official one, both folded. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['den haag', 's gravenhage'],
  ['den bosch', 's hertogenbosch'],
  ['de friese meren', 'de fryske marren'],
  ['zuidwest friesland', 'sudwest fryslan'],
  ['noordoost friesland', 'noardeast fryslan'],
  ['nuenen', 'nuenen gerwen en nederwetten'],
  ['friesland', 'fryslan'],
  ['dienst gezondheid jeugd zhz', 'zuid holland zuid'],
  ['veiligheids en gezondheidsregio gelderland midden', 'gelderland midden']
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
const LEVEL_SUFFIXES = new Set(['gemeente', 'gem', 'gm', 'pv', 'provincie', 'gg', 'ggd', 'wijk', 'wk']);

/** Text without case, accents, apostrophes and hyphens: what is left is what people agree on. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFD]+/gu, ' ')
    .trim();
}

/** A name with the words in parentheses at its end apart. */
function cut(name: string): readonly [string, string] {
  const match = /^([^()]*)\(([^()]*)\)\s*$/.exec(name);
  return [foldName(match?.[1] ?? name), foldName(match?.[2] ?? '')];
}

/** Key of the name of a gemeente, GGD region or provincie. */
export function nameKey(name: string): NameKey {
  const [start, end] = cut(name);
  const plain = start
    .replace(/^(gemeente|provincie|ggd regio|ggd) (?=.)/, '')
    .replace(/ (a d|ad) /, ' aan den ')
    .replace(/^st /, 'sint ');
  const base = ALIASES.get(plain) ?? plain;
  const given = end.replaceAll(' ', '');
  const suffix = LEVEL_SUFFIXES.has(given) ? '' : given;
  return { base, suffix: suffix === '' ? (OFFICIAL_SUFFIX.get(base) ?? '') : suffix };
}

/** Key of the name of a wijk: "Wijk 00 Annen", "00 Annen" and "Annen (wijk)" have one base. */
export function wijkKey(name: string): NameKey {
  const [start, end] = cut(name);
  const whole = LEVEL_SUFFIXES.has(end) ? start : `${start} ${end}`.trim();
  const [, number = '', rest = ''] = /^(?:wijke? ?)?(\d{1,2}) (.+)$/.exec(whole) ?? [];
  return rest === '' ? { base: whole, suffix: '' } : { base: rest, suffix: number.padStart(2, '0') };
}

/** Areas by name. One area may be given under several names. */
export function nameTable(areas: Iterable<Named>, keyOf: (name: string) => NameKey): NameTable {
  const table = new Map<string, { code: RegionCode; suffix: string; indelingen: Set<Indeling> }[]>();
  for (const { code, name, indeling } of areas) {
    const { base, suffix } = keyOf(name);
    const same = table.get(base) ?? [];
    const entry = same.find((one) => one.code === code && one.suffix === suffix);
    const indelingen = entry?.indelingen ?? new Set();
    if (indeling !== undefined) indelingen.add(indeling);
    if (entry === undefined) table.set(base, [...same, { code, suffix, indelingen }]);
  }
  return table;
}

/** The areas that a name may mean: those with its suffix, and all of its base where it has none. */
export function namesakes({ base, suffix }: NameKey, table: NameTable): readonly Namesake[] {
  if (base === '') return [];
  const sameBase = table.get(base) ?? [];
  const exact = sameBase.filter((area) => area.suffix === suffix);
  const found = exact.length > 0 ? exact : suffix === '' ? sameBase : [];
  const indelingen = new Map<RegionCode, ReadonlySet<Indeling>>();
  for (const area of found) {
    indelingen.set(area.code, new Set([...(indelingen.get(area.code) ?? []), ...area.indelingen]));
  }
  return [...indelingen].map(([code, own]) => ({ code, indelingen: own }));
}

/** Other names in use for an area, folded: `den haag` for 's-Gravenhage. Empty for nearly all. */
export function otherNames(name: string): readonly string[] {
  const { base: official } = nameKey(name);
  return [...ALIASES].filter(([, meant]) => meant === official).map(([other]) => other);
}

/**
 * The area that a publisher's name means, among the given ones (of one level and indeling). `undefined`
 * when none or more than one fits: "Bergen" alone may be the one in Limburg or in Noord-Holland.
 */
export function matchName(name: string, areas: Iterable<Named>): RegionCode | undefined {
  const found = namesakes(nameKey(name), nameTable(areas, nameKey));
  return found.length === 1 ? found[0]?.code : undefined;
}
