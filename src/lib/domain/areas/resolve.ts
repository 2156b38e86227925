/**
 * One text of a file → the area that is meant, in the context of the other texts. Exact names and codes
 * match; what only looks alike is a guess, with the reason.
 */
import type { Clue, Context } from './clue';
import { nameIn, type AreaIndex } from './index';
import { nearFinder, type Near } from './near';
import type { AreaMatch, UnmatchedReason } from './text';
import { isRemainder } from './words';
import { never } from '../never';
import { gemeenteOfWijk, levelOf, NEDERLAND, type Level, type RegionCode } from '../region';
import type { Namesake } from '../region-names';

/** Finders of nearly the same name, per level or gemeente; each is made when first needed. */
export type Finders = Map<string, (base: string) => readonly Near[]>;

/** The area that a text means. */
export function resolve(clue: Clue, context: Context, finders: Finders): AreaMatch {
  if (clue.name === '') return unmatched(clue, 'no-area');
  switch (clue.code.kind) {
    case 'other-level':
    case 'no-area':
      return unmatched(clue, clue.code.kind);
    case 'unreadable':
      return byName(clue, context, finders);
    case 'code':
      return byCode(clue, clue.code.code, context, finders);
    case 'bare':
      return clue.told === 'other' || (clue.told === undefined && context.numbers === 'postcodes')
        ? unmatched(clue, 'other-level')
        : byCode(clue, clue.code.code, context, finders);
    default:
      return never(clue.code, 'reading of a code');
  }
}

function byCode(clue: Clue, code: RegionCode, context: Context, finders: Finders): AreaMatch {
  const { index } = context;
  const { text, told, name } = clue;
  const written = (text.code ?? text.name ?? '').trim();
  if (!index.areas.has(code)) return byUnknownCode(clue, written, context, finders);
  const level = levelOf(code) ?? 'gemeente';
  const named = codesOf(clue.named[level]);
  if (level !== 'wijk' && named.length > 0 && !named.includes(code)) {
    const why = `De code is van ${nameIn(index, code)}, maar er staat “${name}” bij.`;
    return guessed(clue, code, why, named);
  }
  const sure = told === level || context.hints.level === level || context.numbers === 'gemeenten';
  if (clue.code.kind === 'code' || sure || named.includes(code)) {
    return { kind: 'matched', text, code, by: 'code' };
  }
  return guessed(clue, code, `“${written}” lijkt het nummer van ${nameIn(index, code)} (${code}).`);
}

/** A code of no area at hand: the name may help, else a bare number of four digits is a postcode. */
function byUnknownCode(clue: Clue, written: string, context: Context, finders: Finders): AreaMatch {
  if (clue.name === written) {
    const postcode = clue.told === undefined && /^[1-9]\d{3}$/.test(written);
    return unmatched(clue, postcode ? 'other-level' : 'unknown');
  }
  const found = byName(clue, context, finders);
  if (found.kind === 'matched') {
    const why = `De code “${written}” kennen wij niet. De naam wel: ${nameIn(context.index, found.code)}.`;
    return guessed(clue, found.code, why);
  }
  return found.kind === 'unmatched' ? found : unmatched(clue, 'unknown', [found.code, ...found.alternatives]);
}

function byName(clue: Clue, context: Context, finders: Finders): AreaMatch {
  const { text, told, name, named } = clue;
  if (told === 'other') return unmatched(clue, isRemainder(name) ? 'no-area' : 'other-level');
  if (told === 'land') {
    return context.index.areas.has(NEDERLAND)
      ? { kind: 'matched', text, code: NEDERLAND, by: 'name' }
      : unmatched(clue, 'unknown');
  }
  for (const level of told === undefined ? LEVELS_TO_TRY[context.level ?? 'gemeente'] : [told]) {
    if (named[level].length === 0) continue;
    if (level === 'wijk' && clue.gemeente === undefined) {
      return unmatched(clue, 'needs-gemeente', codesOf(named.wijk));
    }
    const indeling = context.fitting[level] ?? NaN;
    const fitting = named[level].filter(({ indelingen }) => indelingen.has(indeling));
    const meant = codesOf(fitting.length > 0 ? fitting : named[level]);
    const [code, ...more] = meant;
    if (code === undefined || more.length > 0) return unmatched(clue, 'ambiguous', meant);
    const other = told === undefined ? otherLevel(clue, level) : [];
    if (other.length === 0 || context.namesake === 'told-by-others') {
      return { kind: 'matched', text, code, by: 'name' };
    }
    return context.namesake === 'ambiguous'
      ? unmatched(clue, 'ambiguous', [code, ...other])
      : guessed(clue, code, `“${name}” is de naam van een gemeente en van een provincie.`, other);
  }
  return isRemainder(name) ? unmatched(clue, 'no-area') : nearly(clue, context, finders);
}

function codesOf(areas: readonly Namesake[]): readonly RegionCode[] {
  return areas.map(({ code }) => code);
}

/** Where a name that tells no level is looked up, by the level of the file. */
const LEVELS_TO_TRY: Readonly<Record<Level, readonly Level[]>> = {
  land: ['provincie', 'gemeente'],
  provincie: ['provincie', 'gemeente'],
  // "Groningen" is also a gemeente and a provincie: only a file of GGD regions means the region.
  ggd: ['ggd', 'gemeente', 'provincie'],
  gemeente: ['gemeente', 'provincie'],
  wijk: ['wijk', 'gemeente', 'provincie']
};

/** Provincies with the name of this gemeente, or the other way round. */
function otherLevel({ named }: Clue, level: Level): readonly RegionCode[] {
  if (level === 'gemeente') return codesOf(named.provincie);
  return level === 'provincie' ? codesOf(named.gemeente) : [];
}

/** How many letters of a name may be wrong for a guess. */
function tolerance(base: string): number {
  return base.length < 4 ? 0 : base.length < 8 ? 1 : 2;
}

/** Not found: a guess where exactly one name is a letter or two away, else suggestions. */
function nearly(clue: Clue, context: Context, finders: Finders): AreaMatch {
  const { index, taken } = context;
  const { name } = clue;
  const level = clue.told === undefined || clue.told === 'other' ? (context.level ?? 'gemeente') : clue.told;
  if (level === 'wijk' && clue.gemeente === undefined) {
    return unmatched(clue, clue.told === 'wijk' ? 'needs-gemeente' : 'unknown');
  }
  const within = level === 'wijk' ? clue.gemeente : undefined;
  const finder = finders.get(within ?? level) ?? nearFinder(basesAt(level, within, index));
  finders.set(within ?? level, finder);
  const { base, suffix } = level === 'wijk' ? clue.keys.wijk : clue.keys.other;
  const near = finder(base).filter(({ distance }) => distance * 5 <= base.length * 2);
  const [first, second] = near;
  // "Hengelo (Gld.)" is no misspelling: a namesake with another suffix is another place.
  const namesake = level !== 'wijk' && first?.distance === 0 && suffix !== '';
  const clear =
    first !== undefined &&
    first.distance <= tolerance(base) &&
    first.distance !== second?.distance &&
    !taken.has(first.code) &&
    !namesake;
  if (!clear) {
    return unmatched(
      clue,
      'unknown',
      near.map(({ code }) => code)
    );
  }
  const meant = nameIn(index, first.code);
  return guessed(
    clue,
    first.code,
    name.includes('\uFFFD')
      ? `In “${name}” zijn letters verloren gegaan. Waarschijnlijk is het ${meant}.`
      : `“${name}” lijkt op ${meant}.`,
    near.slice(1, 4).map(({ code }) => code)
  );
}

function* basesAt(
  level: Level,
  gemeente: RegionCode | undefined,
  index: AreaIndex
): Iterable<readonly [string, RegionCode]> {
  for (const [base, areas] of index.names[level]) {
    for (const { code } of areas) {
      if (gemeente === undefined || gemeenteOfWijk(code) === gemeente) yield [base, code];
    }
  }
}

function guessed(
  { text }: Clue,
  code: RegionCode,
  why: string,
  alternatives: readonly RegionCode[] = []
): AreaMatch {
  return { kind: 'guessed', text, code, why, alternatives };
}

function unmatched(
  { text }: Clue,
  reason: UnmatchedReason,
  suggestions: readonly RegionCode[] = []
): AreaMatch {
  return { kind: 'unmatched', text, reason, suggestions: suggestions.slice(0, 3) };
}
