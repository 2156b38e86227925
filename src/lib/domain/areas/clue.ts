/** What each text of a file tells by itself, and what the texts of a file tell about each other. */
import { fitOf, NEARLY_ALL } from './fit';
import type { AreaIndex } from './index';
import type { AreaText, MatchHints } from './text';
import {
  levelInName,
  levelOfWord,
  readAreaCode,
  yearOfWord,
  type CodeReading,
  type LevelWord
} from './words';
import { gemeenteOfWijk, LEVELS, type Indeling, type Level, type RegionCode } from '../region';
import { nameKey, namesakes, wijkKey, type NameKey, type Namesake } from '../region-names';

/** A text with what it tells by itself. */
export interface Clue {
  readonly text: AreaText;
  readonly name: string;
  readonly told: LevelWord | undefined;
  readonly code: CodeReading;
  /** Gemeente that a wijk lies in. */
  readonly gemeente: RegionCode | undefined;
  /** Areas with this name per level; wijken only of the gemeente, where that is known. */
  readonly named: Readonly<Record<Level, readonly Namesake[]>>;
  readonly keys: { readonly wijk: NameKey; readonly other: NameKey };
}

/** What the texts of a file tell about each other. */
export interface Context {
  readonly index: AreaIndex;
  readonly hints: MatchHints;
  /** Level of names that do not tell it. */
  readonly level: Level | undefined;
  /** What a name of both a gemeente and a provincie ("Utrecht") is in this file. */
  readonly namesake: 'told-by-others' | 'guess' | 'ambiguous';
  /**
   * What numbers without letters are: gemeenten if together they are (nearly) a whole indeling, postcodes
   * if more are unknown than known.
   */
  readonly numbers: 'gemeenten' | 'likely-codes' | 'postcodes';
  /** The indeling that the areas of each level fit best. */
  readonly fitting: Partial<Record<Level, Indeling>>;
  /** Year of the classification that the words for a level carry ("wijk24"). */
  readonly years: Partial<Record<Level, Indeling>>;
  /** Areas that the file names in full: no other name is a misspelling of theirs. */
  readonly taken: ReadonlySet<RegionCode>;
}

/** Reads one text. A level that a person told counts where the text tells none. */
export function clueOf(text: AreaText, index: AreaIndex, hints: MatchHints): Clue {
  const [written, given] = [(text.code ?? '').trim(), (text.name ?? '').trim()];
  const name = given === '' ? written : given;
  const inName = levelInName(name);
  // In Steenwijkerland lies a wijk Nederland.
  const land = inName === 'land' && (text.gemeente ?? '').trim() === '';
  const told = land ? inName : (levelOfWord(text.level ?? '') ?? (inName === 'land' ? undefined : inName));
  const level = told === 'other' ? undefined : (told ?? hints.level);
  const gemeente = gemeenteTold(text.gemeente ?? '', index) ?? hints.gemeente;
  const keys = { wijk: wijkKey(name), other: nameKey(name) };
  const wijken = namesakes(keys.wijk, index.names.wijk);
  return {
    text,
    name,
    told,
    code: readAreaCode(written === '' ? given : written, level),
    gemeente,
    keys,
    named: {
      land: anyYear(namesakes(keys.other, index.names.land), index),
      provincie: anyYear(namesakes(keys.other, index.names.provincie), index),
      ggd: anyYear(namesakes(keys.other, index.names.ggd), index),
      gemeente: anyYear(namesakes(keys.other, index.names.gemeente), index),
      wijk: gemeente === undefined ? wijken : wijken.filter(({ code }) => gemeenteOfWijk(code) === gemeente)
    }
  };
}

/** A publisher may write the present name in a file of years ago, or the other way round. */
function anyYear(found: readonly Namesake[], index: AreaIndex): readonly Namesake[] {
  return found.flatMap(({ code }) => index.areas.get(code) ?? []);
}

function gemeenteTold(text: string, index: AreaIndex): RegionCode | undefined {
  if (text.trim() === '') return undefined;
  const read = readAreaCode(text, 'gemeente');
  if ((read.kind === 'code' || read.kind === 'bare') && index.areas.has(read.code)) return read.code;
  const named = namesakes(nameKey(text), index.names.gemeente);
  return named.length === 1 ? named[0]?.code : undefined;
}

/** Lays the texts of a file side by side. */
export function contextOf(clues: readonly Clue[], index: AreaIndex, hints: MatchHints): Context {
  const years: Partial<Record<Level, Indeling>> = {};
  const fitting: Partial<Record<Level, Indeling>> = {};
  const taken = new Set<RegionCode>();
  for (const level of LEVELS) {
    const year = yearTold(clues, level);
    if (year !== undefined) years[level] = year;
    const candidates = clues.map((clue) => candidatesAt(clue, level, index));
    for (const [one, second] of candidates)
      if (one !== undefined && second === undefined) taken.add(one.code);
    const telling = candidates
      .filter((areas) => areas.length > 0)
      .map((areas) => new Set(areas.flatMap(({ indelingen }) => [...indelingen])));
    const sets = index.sets[level];
    const told = hints.indeling !== undefined && sets.has(hints.indeling) ? hints.indeling : undefined;
    const indeling = told ?? fitOf(telling, sets, [year])?.indeling;
    if (indeling !== undefined) fitting[level] = indeling;
  }
  return {
    index,
    hints,
    ...levelOfNames(clues, hints),
    numbers: numbersIn(clues, index),
    fitting,
    years,
    taken
  };
}

function numbersIn(clues: readonly Clue[], index: AreaIndex): Context['numbers'] {
  const bare = clues.flatMap(({ code, told }) =>
    code.kind === 'bare' && told === undefined ? [code.code] : []
  );
  if (bare.filter((code) => index.areas.has(code)).length * 2 < bare.length) return 'postcodes';
  const codes = new Set(bare);
  const whole = [...index.sets.gemeente.values()].some(
    (set) => codes.size >= set.size * (1 - NEARLY_ALL) && [...codes].every((code) => set.has(code))
  );
  return whole ? 'gemeenten' : 'likely-codes';
}

function yearTold(clues: readonly Clue[], level: Level): Indeling | undefined {
  const words = new Set(clues.map(({ text }) => text.level ?? ''));
  const years = new Set([...words].filter((word) => levelOfWord(word) === level).map(yearOfWord));
  return years.size === 1 ? [...years][0] : undefined;
}

/** What tells the indeling: a code, else a name (of a wijk only within its gemeente). */
function candidatesAt(clue: Clue, level: Level, index: AreaIndex): readonly Namesake[] {
  const { code, told, gemeente, named } = clue;
  if (code.kind === 'code' || code.kind === 'bare') {
    const area = index.areas.get(code.code);
    return area?.level === level ? [area] : [];
  }
  if (code.kind !== 'unreadable' || (told !== undefined && told !== level)) return [];
  return level === 'wijk' && gemeente === undefined ? [] : named[level];
}

/** Level of the names that tell none, by what most of them are. */
function levelOfNames(clues: readonly Clue[], hints: MatchHints): Pick<Context, 'level' | 'namesake'> {
  const silent = clues.filter(({ code, told }) => code.kind === 'unreadable' && told === undefined);
  const having = (level: Level) => silent.filter(({ named }) => named[level].length > 0);
  const [gemeenten, provincies, wijken] = [having('gemeente'), having('provincie'), having('wijk').length];
  const onlyGemeente = gemeenten.some(({ named }) => named.provincie.length === 0);
  const onlyProvincie = provincies.some(({ named }) => named.gemeente.length === 0);
  if (hints.level !== undefined) return { level: hints.level, namesake: 'told-by-others' };
  const namesake = onlyGemeente !== onlyProvincie ? 'told-by-others' : onlyGemeente ? 'ambiguous' : 'guess';
  const level = (): Level | undefined => {
    if (hints.gemeente !== undefined && wijken > 0) return 'wijk';
    if (onlyProvincie && !onlyGemeente && provincies.length >= wijken) return 'provincie';
    if (wijken > gemeenten.length && gemeenten.length * 2 < silent.length) return 'wijk';
    return gemeenten.length > 0 ? 'gemeente' : undefined;
  };
  return { level: level(), namesake };
}
