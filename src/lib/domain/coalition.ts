/**
 * A coalition: several gemeenten that work together, looked at as one area. It has no code of CBS; its own code
 * holds those of its gemeenten (`CO0882-0917-0928`), so that an address says it all. Its figures are put together
 * from those of the gemeenten, and always say `derived`.
 */
import { addFigures, remarksTogether, weighFigures, type Combination } from './combine';
import { absent, labelAbsence, type Absent, type Figure } from './figure';
import type { IndicatorDeclaration } from './indicator';
import { never } from './never';
import { enumerate } from './notation';
import { levelOf, parseRegionCode, type Level, type RegionCode } from './region';
import { denominator } from './sentence';

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

/** The figure of one gemeente of a coalition. */
export interface MemberFigure {
  /** "Kerkrade" */
  readonly name: string;
  /** `undefined`: nothing is loaded. */
  readonly figure: Figure | undefined;
  /** The figure of `weightOf(indicator)` in the same year. */
  readonly weight?: Figure | undefined;
}

type Combined = Pick<IndicatorDeclaration, 'aggregation' | 'unit'>;

/** The indicator whose figure in the same year is the weight of a share; `undefined` where none is needed. */
export function weightOf({ aggregation }: Pick<Combined, 'aggregation'>) {
  return aggregation.kind === 'weigh' ? aggregation.by : undefined;
}

/**
 * The figure of a coalition from those of its gemeenten, in one year: counts add, shares and means weigh by their
 * denominators, always `derived`. Absent when one gemeente has no figure (a sum with a hole is too low), or when the
 * catalogue says that the indicator cannot be put together; `detail` then says which gemeente it is, or why.
 */
export function combineFigures({ aggregation, unit }: Combined, members: readonly MemberFigure[]): Figure {
  const alike = sameAbsence(members);
  if (alike !== undefined) return alike;
  const figures = members.map(({ figure }) => figure);
  const weights = members.map(({ weight }) => weight);
  switch (aggregation.kind) {
    case 'none':
      return because('not-additive', aggregation.why);
    case 'add':
      return settle(addFigures(figures), members);
    case 'weigh':
    case 'ratio':
      return settle(weighFigures(figures, weights, denominator(unit)), members);
    default:
      return never(aggregation, 'aggregation');
  }
}

/** The reason that holds for all gemeenten alike: then nothing is incomplete. */
function sameAbsence(members: readonly MemberFigure[]): Absent | undefined {
  const reasons = new Set(members.map(({ figure }) => reasonOf(figure)));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined ? absent(only) : undefined;
}

function reasonOf(figure: Figure | undefined): Absent['reason'] | undefined {
  if (figure === undefined) return 'not-loaded';
  return figure.kind === 'absent' ? figure.reason : undefined;
}

function settle(combination: Combination, members: readonly MemberFigure[]): Figure {
  switch (combination.kind) {
    case 'combined': {
      const { figure } = combination;
      return { ...figure, remarks: remarksTogether(['derived', ...figure.remarks]) };
    }
    case 'incomplete':
      return because('incomplete', lackingWords(combination.lacking, members));
    case 'unweighted':
      return because('not-additive', unweightedWords(combination.lacking, members));
    case 'nobody':
      return absent('not-applicable');
    default:
      return never(combination, 'combination');
  }
}

function because(reason: Absent['reason'], detail: string): Absent {
  return { kind: 'absent', reason, detail };
}

/** "Het ontbreekt van Kerkrade (geheim) en Landgraaf (geen cijfer)." */
function lackingWords(lacking: readonly number[], members: readonly MemberFigure[]): string {
  const names = lacking.flatMap((place) => {
    const member = members[place];
    return member === undefined
      ? []
      : [`${member.name} (${labelAbsence(reasonOf(member.figure) ?? 'unknown')})`];
  });
  return `Het ontbreekt van ${enumerate(names)}.`;
}

function unweightedWords(lacking: readonly number[], members: readonly MemberFigure[]): string {
  if (lacking.length === members.length)
    return 'Hoe groot de groep in elke gemeente is, is voor dit jaar niet geladen.';
  const names = lacking.flatMap((place) => members[place]?.name ?? []);
  return `Hoe groot de groep is, weten we niet van ${enumerate(names)}.`;
}
