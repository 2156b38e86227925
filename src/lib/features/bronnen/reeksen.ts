import type { Indicator } from '$lib/domain/indicator';
import { LEVELS, type Level } from '$lib/domain/region';

/** What is loaded of one indicator at one level, in one line of its table. */
export interface Reeksregel {
  readonly level: Level;
  readonly jaren: readonly Jaar[];
}

export interface Jaar {
  readonly year: number;
  readonly known: number;
  readonly total: number;
  readonly provisional: boolean;
  /** Id of the source in manifest.json. */
  readonly source: string;
}

/** Lines per level with any figure, from the country down; years ascending. */
export function reeksregels(indicator: Pick<Indicator, 'series'>): readonly Reeksregel[] {
  return LEVELS.flatMap((level) => {
    const jaren = indicator.series
      .filter((series) => series.level === level && series.known > 0)
      .map(({ year, known, total, provisional, source }) => ({ year, known, total, provisional, source }))
      .sort((a, b) => a.year - b.year);
    return jaren.length === 0 ? [] : [{ level, jaren }];
  });
}

/** Ids of the sources behind an indicator, each once, newest year first. */
export function bronnenVan(indicator: Pick<Indicator, 'series'>): readonly string[] {
  const series = indicator.series.filter(({ known }) => known > 0).sort((a, b) => b.year - a.year);
  return [...new Set(series.map(({ source }) => source))];
}

/** Whether a source is a publication from which single figures were taken over, instead of a table. */
export function isGeciteerd(source: string): boolean {
  return source.startsWith('geciteerd-');
}

export function isGeladen(indicator: Pick<Indicator, 'series'>): boolean {
  return indicator.series.some(({ known }) => known > 0);
}
