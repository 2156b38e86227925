/** What still keeps figures from being used, in sentences that say what to do. */
import { never } from '$lib/domain/never';
import { lackOf } from './picks';
import type { Understood } from './state';
import { levelNames } from './words';

/** Empty when the figures can be used. */
export function lacksOf({ account, picks }: Understood): readonly string[] {
  const lacks = account.open.map((question): string => {
    switch (question) {
      case 'gemeente':
        return 'Kies de gemeente waar deze wijken in liggen.';
      case 'year':
        return 'Kies het jaar van de cijfers.';
      case 'area-column':
        return 'Zeg in welke kolom de gebieden staan.';
      case 'value-column':
        return 'Zeg in welke kolom de cijfers staan.';
      case 'sheet':
        return 'Kies het werkblad met de cijfers.';
      default:
        return never(question, 'open question');
    }
  });
  const loose = account.levels.filter(({ indeling, areas }) => indeling === undefined && areas > 0);
  if (loose.length > 0 && loose.length === account.levels.length) {
    lacks.push(`Kies van welk jaar de grenzen van de ${levelNames(loose.map(({ level }) => level))} zijn.`);
  }
  const taken = [...picks.values()].filter(({ taken }) => taken);
  if (taken.length === 0) lacks.push('Kies ten minste één kenmerk.');
  for (const pick of taken) {
    const lack = lackOf(pick);
    if (lack !== undefined) lacks.push(`${pick.name}: ${lack}`);
  }
  return [...new Set(lacks)];
}
