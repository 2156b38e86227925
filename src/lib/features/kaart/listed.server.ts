import { serverCatalogue } from '$lib/data/catalogue.server';
import { CURRENT_INDELING } from '$lib/domain/region';
import type { Listed } from './picture';

/** Every indeling that a series speaks of; beside wijken those of their gemeenten, and the lists of now. */
export function listedIndelingen(): Listed {
  const wijk = new Set([CURRENT_INDELING]);
  const gemeente = new Set([CURRENT_INDELING]);
  for (const { series } of serverCatalogue().indicators) {
    for (const { level, indeling } of series) {
      if (level === 'wijk') wijk.add(indeling);
      if (level === 'gemeente' || level === 'wijk') gemeente.add(indeling);
    }
  }
  return { gemeente: [...gemeente].sort(), wijk: [...wijk].sort() };
}
