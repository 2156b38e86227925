/**
 * A coalition: several gemeenten that work together, looked at as one area. It has no code of CBS; its own code
 * holds those of its gemeenten (`CO0882-0917-0928`), so that an address says it all. Its figures: `coalition-figures`.
 */
import { enumerate } from './notation';
import { levelOf, parseRegionCode, type Level, type RegionCode } from './region';

declare const coalition: unique symbol;
/** "CO" and the four digits of 2 to 15 gemeenten, ascending, each once, joined by "-". */
export type CoalitionCode = string & { readonly [coalition]: true };

/** Any area of which the site has figures. */
export type AreaCode = RegionCode | CoalitionCode;

export const FEWEST_MEMBERS = 2;
/** More gemeenten than this are a region, and no list that a page can name. */
export const MOST_MEMBERS = 15;

const SHAPE = /^CO\d{4}(?:-\d{4})+$/;

/** The code of a coalition; `undefined` for fewer or more gemeenten than a coalition has. */
export function coalitionCode(gemeenten: Iterable<RegionCode>): CoalitionCode | undefined {
  const digits = [...new Set(gemeenten)]
    .filter((code) => levelOf(code) === 'gemeente')
    .map((code) => code.slice(2))
    .sort();
  if (digits.length < FEWEST_MEMBERS || digits.length > MOST_MEMBERS) return undefined;
  return `CO${digits.join('-')}` as CoalitionCode;
}

/** The coalition in a text of an address: its gemeenten in any order. `undefined` for any other text. */
export function parseCoalitionCode(text: string): CoalitionCode | undefined {
  const trimmed = text.trim();
  return SHAPE.test(trimmed) ? coalitionCode(gemeentenIn(trimmed)) : undefined;
}

/** The area in a text: see `parseRegionCode` and `parseCoalitionCode`. Whether it exists, the data tell. */
export function parseAreaCode(text: string): AreaCode | undefined {
  return parseRegionCode(text) ?? parseCoalitionCode(text);
}

export function isCoalition(code: AreaCode): code is CoalitionCode {
  return code.startsWith('CO');
}

/** The level whose series an area's figures are of: a coalition is made of those of gemeenten. */
export function levelOfArea(code: AreaCode): Level {
  return isCoalition(code) ? 'gemeente' : (levelOf(code) ?? 'land');
}

/** The gemeenten of a coalition by code, ascending. */
export function membersOf(code: CoalitionCode): readonly RegionCode[] {
  return gemeentenIn(code);
}

/** Names in a list before the rest is counted. */
const NAMED = 4;

/** A coalition that nobody named: "Heerlen, Kerkrade en Landgraaf", of many "Aardorp, Bosdorp en 5 andere gemeenten". */
export function coalitionName(members: readonly string[]): string {
  const names = [...members].sort(new Intl.Collator('nl').compare);
  if (names.length <= NAMED) return enumerate(names);
  const [first = '', second = ''] = names;
  return `${first}, ${second} en ${names.length - 2} andere gemeenten`;
}

/** Name and gemeenten, to begin a text with: "Parkstad (Heerlen, Kerkrade en Landgraaf)". */
export function coalitionTitle(name: string, members: readonly string[]): string {
  const after = coalitionName(members);
  return name === after
    ? name
    : `${name} (${members.length <= NAMED ? after : `${members.length} gemeenten`})`;
}

/** A name is a name; what is longer was pasted by mistake. */
export const LONGEST_NAME = 60;

/** A name that somebody typed, on one line and not too long; "" where nothing is left. */
export function cleanName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
}

function gemeentenIn(code: string): readonly RegionCode[] {
  return code
    .slice(2)
    .split('-')
    .flatMap((digits) => parseRegionCode(`GM${digits}`) ?? []);
}
