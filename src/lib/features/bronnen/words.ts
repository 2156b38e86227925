/** Words of the page Bronnen: where a figure is published, how sure the reference is, what is loaded. */
import type { Indicator, IndicatorDeclaration, Published, PublishedYears } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { enumerate } from '$lib/domain/notation';
import { levelName } from '../explain/texts';
import { loadedRows } from './loaded';

/** "Nederland, gemeenten en wijken; elk jaar vanaf 2011" */
export function publishedInWords({ levels, years }: Published): string {
  return `${enumerate(levels.map(levelName))}; ${yearsInWords(years)}`;
}

function yearsInWords(years: PublishedYears): string {
  switch (years.kind) {
    case 'yearly': {
      const { first, last } = years;
      if (first === undefined) return last === undefined ? 'elk jaar' : `elk jaar tot en met ${last}`;
      return last === undefined ? `elk jaar vanaf ${first}` : `elk jaar van ${first} tot en met ${last}`;
    }
    case 'some':
      return enumerate(years.years.map(String));
    case 'cohort':
      return years.born === undefined
        ? 'per groep geboortejaren'
        : `mensen die zijn geboren in ${years.born}`;
    default:
      return never(years, 'published years');
  }
}

/** How sure it is that the table holds this figure. */
export function evidenceInWords(evidence: IndicatorDeclaration['evidence']): string {
  switch (evidence) {
    case 'F':
      return 'Bevestigd met een echt bestand van de bron.';
    case 'C':
      return 'Genoemd in documentatie van de bron. Het bestand zelf zagen wij nog niet.';
    case 'M':
      return 'Nog te bevestigen: deze verwijzing is niet gecontroleerd.';
    default:
      return never(evidence, 'evidence');
  }
}

/** The word that fetches all of these downloads: what their names share before the year, or the first. */
export function downloadWord(downloads: readonly string[]): string {
  const [first = ''] = downloads;
  const group = first.replace(/-\d{4}$/, '');
  return downloads.length > 1 && downloads.every((id) => id.replace(/-\d{4}$/, '') === group) ? group : first;
}

/** What is loaded, in one line: "gemeenten 2011–2021; wijken 2019". Empty when nothing is. */
export function loadedInWords(indicator: Pick<Indicator, 'series'>): string {
  return loadedRows(indicator)
    .map(({ level, years }) => {
      const first = years[0]?.year ?? 0;
      const last = years.at(-1)?.year ?? first;
      return `${levelName(level)} ${first === last ? first : `${first}–${last}`}`;
    })
    .join(' · ');
}
