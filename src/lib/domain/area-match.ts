/**
 * Which areas a file speaks of. A file gives texts (codes, names, sometimes the gemeente beside a wijk);
 * the matcher says for each of them which area is meant, and for the file as a whole which levels and
 * which *indeling* its set of areas fits.
 */
import { fitOf } from './area-fit';
import type { AreaIndex } from './area-index';
import { contextOf, resolve } from './area-resolve';
import { never } from './never';
import { levelOf, LEVELS, type Indeling, type Level, type RegionCode } from './region';

/** One area as a file writes it. At least a code or a name. */
export interface AreaText {
  readonly code?: string;
  readonly name?: string;
  /** Name or code of the gemeente that a wijk lies in, where the file tells it. */
  readonly gemeente?: string;
  /** Word of the file for the level: "gemeente", "wijk24", "Wijken". */
  readonly level?: string;
}

/** Why no area was found. Words for people: `explainUnmatched`. */
export type UnmatchedReason =
  /** No area of any indeling has this code or name. */
  | 'unknown'
  /** Several areas have this name, and nothing in the file tells which. */
  | 'ambiguous'
  /** A name of a wijk: unique only within a gemeente, and the gemeente is not known yet. */
  | 'needs-gemeente'
  /** A buurt, COROP region, GGD region, postcode …: a level that this site does not carry. */
  | 'other-level'
  /** A remainder such as "Niet te lokaliseren", or a total of a selection: no area. */
  | 'no-area';

export type AreaMatch =
  | {
      readonly kind: 'matched';
      readonly text: AreaText;
      readonly code: RegionCode;
      readonly by: 'code' | 'name';
    }
  /** Probably this one; a person should look. `why` is a Dutch sentence. */
  | {
      readonly kind: 'guessed';
      readonly text: AreaText;
      readonly code: RegionCode;
      readonly why: string;
      readonly alternatives: readonly RegionCode[];
    }
  | {
      readonly kind: 'unmatched';
      readonly text: AreaText;
      readonly reason: UnmatchedReason;
      readonly suggestions: readonly RegionCode[];
    };

/** What the areas of one level have in common. */
export interface MatchedLevel {
  readonly level: Level;
  /** The indeling that holds all of them and fits best; `undefined` when no single indeling does. */
  readonly indeling: Indeling | undefined;
  /** Other indelingen that fit exactly as well: the figures may be of any of them. */
  readonly equallyGood: readonly Indeling[];
  /** Distinct areas of this level in the file, and in the indeling (0 where there is none). */
  readonly areas: number;
  readonly of: number;
}

export interface AreaMatching {
  readonly levels: readonly MatchedLevel[];
  /** One per distinct text (`areaKey`), in the order in which they were given. */
  readonly areas: readonly AreaMatch[];
  /** Wijk names stand in the file and the gemeente must be asked for. */
  readonly asksGemeente: boolean;
}

/** What a person has told about a file. */
export interface MatchHints {
  /** All wijk names of the file lie in this gemeente. */
  readonly gemeente?: RegionCode;
  readonly level?: Level;
  readonly indeling?: Indeling;
  /** Choices for single texts, by `areaKey`; `null` is "leave this one out". */
  readonly chosen?: ReadonlyMap<string, RegionCode | null>;
}

/** An indeling that holds no more than this part of a file's areas is not that of the file. */
const ENOUGH = 0.97;

/** Two texts with the same key are the same area of a file. */
export function areaKey({ code, name, gemeente, level }: AreaText): string {
  return [code, name, gemeente, level].map((part) => (part ?? '').replace(/\s+/g, ' ').trim()).join('\n');
}

/** Why no area was found, in a Dutch sentence for the person who loads the file. */
export function explainUnmatched(reason: UnmatchedReason): string {
  switch (reason) {
    case 'unknown':
      return 'Wij kennen geen gebied met deze code of naam.';
    case 'ambiguous':
      return 'Er zijn meer gebieden met deze naam. Kies welk gebied u bedoelt.';
    case 'needs-gemeente':
      return 'Deze naam van een wijk komt in meer gemeenten voor. Kies eerst de gemeente.';
    case 'other-level':
      return 'Dit is geen land, provincie, gemeente of wijk. Andere gebieden toont deze site niet.';
    case 'no-area':
      return 'Dit is geen gebied, maar een restgroep of een totaal.';
    default:
      return never(reason, 'reason why no area was found');
  }
}

/**
 * Says for each distinct text which area is meant, and for the file which levels and indelingen its
 * areas fit. The order of the texts changes nothing but the order of the answers. Never throws; nothing
 * is matched on a likeness alone: that is a guess, which a person should look at.
 */
export function matchAreas(
  texts: readonly AreaText[],
  index: AreaIndex,
  hints: MatchHints = {}
): AreaMatching {
  const distinct = new Map<string, AreaText>();
  for (const text of texts) if (!distinct.has(areaKey(text))) distinct.set(areaKey(text), text);
  const context = contextOf([...distinct.values()], index, hints);
  const areas = [...distinct].map(([key, text]) => chosen(key, text, index, hints) ?? resolve(text, context));
  return {
    levels: levelsOf(areas, index, hints, context.years),
    areas,
    asksGemeente: areas.some((area) => area.kind === 'unmatched' && area.reason === 'needs-gemeente')
  };
}

/** What a person chose for this text, if anything that still exists. */
function chosen(key: string, text: AreaText, index: AreaIndex, hints: MatchHints): AreaMatch | undefined {
  const code = hints.chosen?.get(key);
  if (code === null) return { kind: 'unmatched', text, reason: 'no-area', suggestions: [] };
  if (code === undefined || !index.areas.has(code)) return undefined;
  return { kind: 'matched', text, code, by: (text.code ?? '').trim() === '' ? 'name' : 'code' };
}

function levelsOf(
  areas: readonly AreaMatch[],
  index: AreaIndex,
  hints: MatchHints,
  years: Partial<Record<Level, Indeling>>
): readonly MatchedLevel[] {
  const codes = new Set(areas.flatMap((area) => (area.kind === 'unmatched' ? [] : [area.code])));
  return LEVELS.flatMap((level) => {
    const own = [...codes].filter((code) => levelOf(code) === level);
    if (own.length === 0) return [];
    const sets = index.sets[level];
    const told = hints.indeling !== undefined && sets.has(hints.indeling) ? hints.indeling : undefined;
    const fit = fitOf(
      own.map((code) => [code]),
      sets,
      [years[level]]
    );
    const fits = fit !== undefined && fit.held > ENOUGH;
    const indeling = told ?? (fits ? fit.indeling : undefined);
    return {
      level,
      indeling,
      equallyGood: told === undefined && fits ? fit.equallyGood : [],
      areas: own.length,
      of: indeling === undefined ? 0 : (sets.get(indeling)?.size ?? 0)
    };
  });
}
