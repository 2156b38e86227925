/**
 * One text of a file → the area that is meant. What the text leaves open (its level, its indeling, whether
 * a number is a code) is told by the other texts of the file: that is the context.
 */
import { fitOf } from './area-fit';
import { keyAt, nameIn, type AreaIndex } from './area-index';
import type { AreaMatch, AreaText, MatchHints, UnmatchedReason } from './area-match';
import { nearFinder, type Near } from './area-near';
import {
  isRemainder,
  levelInName,
  levelOfWord,
  readAreaCode,
  yearOfWord,
  type CodeReading,
  type LevelWord
} from './area-words';
import {
  gemeenteOfWijk,
  levelOf,
  LEVELS,
  NEDERLAND,
  type Indeling,
  type Level,
  type RegionCode
} from './region';
import { namesakes } from './region-names';

/** A text with what it tells by itself. */
interface Clue {
  readonly text: AreaText;
  readonly name: string;
  readonly told: LevelWord | undefined;
  /** `undefined` where the text has nothing that could be a code. */
  readonly code: CodeReading | undefined;
  /** Gemeente that a wijk lies in. */
  readonly gemeente: RegionCode | undefined;
}

export interface Context {
  readonly index: AreaIndex;
  readonly hints: MatchHints;
  /** Level of names that do not tell it. */
  readonly level: Level | undefined;
  /** What a name of both a gemeente and a provincie ("Utrecht") is in this file. */
  readonly namesake: 'told-by-others' | 'guess' | 'ambiguous';
  /** A file with more unknown than known bare numbers is one of postcodes. */
  readonly numbersAreCodes: boolean;
  /** Codes of the indeling that the areas of each level fit best. */
  readonly fitting: Partial<Record<Level, ReadonlySet<RegionCode>>>;
  /** Year of the classification that the words for a level carry ("wijk24"). */
  readonly years: Partial<Record<Level, Indeling>>;
  /** Finders of nearly the same name, per level or gemeente; made when first needed. */
  readonly finders: Map<string, (base: string) => readonly Near[]>;
}

/** What the texts of a file tell about each other. */
export function contextOf(texts: readonly AreaText[], index: AreaIndex, hints: MatchHints): Context {
  const clues = texts.map((text) => clueOf(text, index, hints));
  const years = Object.fromEntries(LEVELS.map((level) => [level, yearTold(texts, level)]));
  const bare = clues.flatMap(({ code, told }) =>
    code?.kind === 'bare' && told === undefined ? [code.code] : []
  );
  const fitting = LEVELS.map((level) => {
    const candidates = clues.map((clue) => candidatesAt(clue, level, index));
    const sets = index.sets[level];
    const fit = fitOf(
      candidates.filter((codes) => codes.length > 0),
      sets,
      [hints.indeling, years[level]]
    );
    const told = hints.indeling === undefined ? undefined : sets.get(hints.indeling);
    return [level, told ?? (fit === undefined ? undefined : sets.get(fit.indeling))];
  });
  return {
    index,
    hints,
    ...levelOfNames(clues, index, hints),
    numbersAreCodes: bare.filter((code) => index.areas.has(code)).length * 2 >= bare.length,
    fitting: Object.fromEntries(fitting),
    years,
    finders: new Map()
  };
}

function clueOf(text: AreaText, index: AreaIndex, hints: MatchHints): Clue {
  const [written, named] = [(text.code ?? '').trim(), (text.name ?? '').trim()];
  const name = named === '' ? written : named;
  const told = levelOfWord(text.level ?? '') ?? levelInName(name);
  const known = told === 'other' ? undefined : (told ?? hints.level);
  const read = readAreaCode(written === '' ? named : written, known);
  return {
    text,
    name,
    told,
    code: read.kind === 'unreadable' ? undefined : read,
    gemeente: gemeenteTold(text.gemeente ?? '', index) ?? hints.gemeente
  };
}

function gemeenteTold(text: string, index: AreaIndex): RegionCode | undefined {
  const read = readAreaCode(text, 'gemeente');
  if ((read.kind === 'code' || read.kind === 'bare') && index.areas.has(read.code)) return read.code;
  const named = namesakes(keyAt('gemeente', text), index.names.gemeente);
  return named.length === 1 ? named[0] : undefined;
}

function yearTold(texts: readonly AreaText[], level: Level): Indeling | undefined {
  const words = new Set(texts.map((text) => text.level ?? '').filter((word) => levelOfWord(word) === level));
  const years = new Set([...words].map(yearOfWord));
  return years.size === 1 ? [...years][0] : undefined;
}

/** Areas of a level that a name may mean; a wijk only within its gemeente, where that is known. */
function namedAt({ name, gemeente }: Clue, level: Level, index: AreaIndex): readonly RegionCode[] {
  const codes = namesakes(keyAt(level, name), index.names[level]);
  return level === 'wijk' && gemeente !== undefined
    ? codes.filter((code) => gemeenteOfWijk(code) === gemeente)
    : codes;
}

/** What tells the indeling: a code, else a name that is unique (a wijk within its gemeente). */
function candidatesAt(clue: Clue, level: Level, index: AreaIndex): readonly RegionCode[] {
  const { code, told, gemeente } = clue;
  if (code?.kind === 'code' || code?.kind === 'bare') {
    return levelOf(code.code) === level && index.areas.has(code.code) ? [code.code] : [];
  }
  if (code !== undefined || (told !== undefined && told !== level)) return [];
  return level === 'wijk' && gemeente === undefined ? [] : namedAt(clue, level, index);
}

/** Level of the names that tell none, by what most of them are. */
function levelOfNames(
  clues: readonly Clue[],
  index: AreaIndex,
  hints: MatchHints
): Pick<Context, 'level' | 'namesake'> {
  const silent = clues.filter(({ code, told }) => code === undefined && told === undefined);
  let [gemeenten, provincies, wijken, gemeenteOnly, provincieOnly] = [0, 0, 0, 0, 0];
  for (const clue of silent) {
    const is = (level: Level) => namedAt(clue, level, index).length > 0;
    const [gemeente, provincie] = [is('gemeente'), is('provincie')];
    if (gemeente) gemeenten += 1;
    if (provincie) provincies += 1;
    if (gemeente && !provincie) gemeenteOnly += 1;
    if (provincie && !gemeente) provincieOnly += 1;
    if (is('wijk')) wijken += 1;
  }
  const namesake =
    hints.level !== undefined || gemeenteOnly > 0 !== provincieOnly > 0
      ? 'told-by-others'
      : gemeenteOnly > 0
        ? 'ambiguous'
        : 'guess';
  if (hints.level !== undefined) return { level: hints.level, namesake };
  if (hints.gemeente !== undefined && wijken > 0) return { level: 'wijk', namesake };
  if (provincieOnly > 0 && gemeenteOnly === 0 && provincies >= wijken)
    return { level: 'provincie', namesake };
  if (gemeenten > 0 && gemeenten * 2 >= Math.max(wijken, silent.length))
    return { level: 'gemeente', namesake };
  return { level: wijken > gemeenten ? 'wijk' : gemeenten > 0 ? 'gemeente' : undefined, namesake };
}

/** The area that a text means, in its context. */
export function resolve(text: AreaText, context: Context): AreaMatch {
  const clue = clueOf(text, context.index, context.hints);
  if (clue.name === '') return unmatched(clue, 'no-area');
  if (clue.code === undefined) return byName(clue, context);
  switch (clue.code.kind) {
    case 'other-level':
    case 'no-area':
      return unmatched(clue, clue.code.kind);
    case 'unreadable':
      return byName(clue, context);
    case 'code':
    case 'bare':
      return byCode(clue, clue.code.kind, clue.code.code, context);
  }
}

function byCode(clue: Clue, kind: 'code' | 'bare', code: RegionCode, context: Context): AreaMatch {
  const { index, hints, numbersAreCodes } = context;
  const { text, told } = clue;
  const level = levelOf(code) ?? 'gemeente';
  const named = namesakes(keyAt(level, clue.name), index.names[level]);
  const written = (text.code ?? text.name ?? '').trim();
  if (kind === 'bare' && told === 'other') return unmatched(clue, 'other-level');
  if (kind === 'bare' && told === undefined && !numbersAreCodes) {
    return unmatched(clue, 'other-level');
  }
  if (!index.areas.has(code)) {
    if (isRemainder(clue.name)) return unmatched(clue, 'no-area');
    const found = byName(clue, context);
    if (found.kind !== 'matched') return { ...unmatched(clue, 'unknown'), suggestions: suggested(found) };
    const why = `De code “${written}” kennen wij niet. De naam wel: ${nameIn(index, found.code)}.`;
    return guessed(clue, found.code, why);
  }
  if (named.length > 0 && !named.includes(code) && level !== 'wijk') {
    const why = `De code is van ${nameIn(index, code)}, maar er staat “${clue.name}” bij.`;
    return guessed(clue, code, why, named);
  }
  if (kind === 'code' || told === level || hints.level === level || named.includes(code)) {
    return { kind: 'matched', text, code, by: 'code' };
  }
  return guessed(clue, code, `“${written}” lijkt het nummer van ${nameIn(index, code)} (${code}).`);
}

function byName(clue: Clue, context: Context): AreaMatch {
  const { index, namesake } = context;
  const { text, told } = clue;
  if (told === 'land') {
    return index.areas.has(NEDERLAND)
      ? { kind: 'matched', text, code: NEDERLAND, by: 'name' }
      : unmatched(clue, 'unknown');
  }
  if (told === 'other') return unmatched(clue, isRemainder(clue.name) ? 'no-area' : 'other-level');
  for (const level of told === undefined ? LEVELS_TO_TRY[context.level ?? 'gemeente'] : [told]) {
    const codes = namedAt(clue, level, index);
    if (codes.length === 0) continue;
    if (level === 'wijk' && clue.gemeente === undefined) return unmatched(clue, 'needs-gemeente', codes);
    const fitting = codes.filter((code) => context.fitting[level]?.has(code));
    const meant = fitting.length > 0 ? fitting : codes;
    const [code] = meant;
    if (code === undefined || meant.length > 1) return unmatched(clue, 'ambiguous', meant);
    const other = told === undefined ? otherLevel(clue, level, index) : [];
    if (other.length === 0 || namesake === 'told-by-others')
      return { kind: 'matched', text, code, by: 'name' };
    if (namesake === 'ambiguous') return unmatched(clue, 'ambiguous', [code, ...other]);
    return guessed(clue, code, `“${clue.name}” is de naam van een gemeente en van een provincie.`, other);
  }
  return isRemainder(clue.name) ? unmatched(clue, 'no-area') : nearly(clue, context);
}

/** Where a name that tells no level is looked up, by the level of the file. */
const LEVELS_TO_TRY: Readonly<Record<Level, readonly Level[]>> = {
  land: ['provincie', 'gemeente'],
  provincie: ['provincie', 'gemeente'],
  gemeente: ['gemeente', 'provincie'],
  wijk: ['wijk', 'gemeente', 'provincie']
};

/** A provincie with the name of this gemeente, or the other way round. */
function otherLevel(clue: Clue, level: Level, index: AreaIndex): readonly RegionCode[] {
  if (level === 'gemeente') return namedAt(clue, 'provincie', index);
  return level === 'provincie' ? namedAt(clue, 'gemeente', index) : [];
}

/** Not found: a guess where exactly one name is a letter or two away, else suggestions. */
function nearly(clue: Clue, context: Context): AreaMatch {
  const { index, finders } = context;
  const level = clue.told === undefined || clue.told === 'other' ? (context.level ?? 'gemeente') : clue.told;
  if (level === 'wijk' && clue.gemeente === undefined) {
    return unmatched(clue, clue.told === 'wijk' ? 'needs-gemeente' : 'unknown');
  }
  const within = level === 'wijk' ? clue.gemeente : undefined;
  const finder = finders.get(within ?? level) ?? nearFinder(basesAt(level, within, index));
  finders.set(within ?? level, finder);
  const { base, suffix } = keyAt(level, clue.name);
  const near = finder(base).filter(({ distance }) => distance * 2 <= base.length);
  const [first, second] = near;
  const others = near.slice(1, 4).map(({ code }) => code);
  // "Hengelo (Gld.)" is one letter away from nothing: a namesake with another suffix is another place.
  const namesake = level !== 'wijk' && first?.distance === 0 && suffix !== '';
  const allowed = base.length < 4 ? 0 : base.length < 8 ? 1 : 2;
  if (first === undefined || first.distance > allowed || second?.distance === first.distance || namesake) {
    return unmatched(
      clue,
      'unknown',
      near.map(({ code }) => code)
    );
  }
  const why = base.includes('\uFFFD')
    ? `In “${clue.name}” zijn letters verloren gegaan. Waarschijnlijk is het ${nameIn(index, first.code)}.`
    : `“${clue.name}” lijkt op ${nameIn(index, first.code)}.`;
  return guessed(clue, first.code, why, others);
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
): Extract<AreaMatch, { kind: 'unmatched' }> {
  return { kind: 'unmatched', text, reason, suggestions: suggestions.slice(0, 3) };
}

function suggested(match: AreaMatch): readonly RegionCode[] {
  return match.kind === 'unmatched' ? match.suggestions : [match.code];
}
