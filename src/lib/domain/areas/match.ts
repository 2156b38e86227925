/**
 * Which areas a file speaks of. A file gives texts (codes, names, sometimes the gemeente beside a wijk);
 * the matcher says for each of them which area is meant, and for the file as a whole which levels and
 * which *indeling* its set of areas fits.
 */
import { clueOf, contextOf } from './clue';
import { fitOf } from './fit';
import type { AreaIndex } from './index';
import { resolve, type Finders } from './resolve';
import type { AreaMatch, AreaMatching, AreaText, MatchedLevel, MatchHints, UnmatchedReason } from './text';
import { never } from '../never';
import { levelOf, LEVELS, type Indeling, type Level } from '../region';

export type { AreaMatch, AreaMatching, AreaText, MatchedLevel, MatchHints, UnmatchedReason } from './text';

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
      return 'Een naam van een wijk kan in meer gemeenten voorkomen. Kies eerst de gemeente.';
    case 'other-level':
      return 'Dit is geen land, provincie, GGD-regio, gemeente of wijk. Andere gebieden toont deze site niet.';
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
  const clues = [...distinct.values()].map((text) => clueOf(text, index, hints));
  const context = contextOf(clues, index, hints);
  const finders: Finders = new Map();
  const areas = clues.map((clue) => chosen(clue.text, index, hints) ?? resolve(clue, context, finders));
  return {
    levels: levelsOf(areas, index, hints, context.years),
    areas,
    asksGemeente: areas.some((area) => area.kind === 'unmatched' && area.reason === 'needs-gemeente')
  };
}

/** What a person chose for this text, if anything that still exists. */
function chosen(text: AreaText, index: AreaIndex, hints: MatchHints): AreaMatch | undefined {
  const code = hints.chosen?.get(areaKey(text));
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
      own.flatMap((code) => index.areas.get(code)?.indelingen ?? []),
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
