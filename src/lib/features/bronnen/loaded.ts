import type { Indicator } from '$lib/domain/indicator';
import { LEVELS, type Level } from '$lib/domain/region';

/** What is loaded of one indicator at one level, in one line of its table. */
export interface LoadedRow {
  readonly level: Level;
  readonly years: readonly LoadedYear[];
}

export interface LoadedYear {
  readonly year: number;
  readonly known: number;
  readonly total: number;
  readonly provisional: boolean;
  /** Id of the source in manifest.json. */
  readonly source: string;
}

/** Lines per level with any figure, from the country down; years ascending. */
export function loadedRows(indicator: Pick<Indicator, 'series'>): readonly LoadedRow[] {
  return LEVELS.flatMap((level) => {
    const years = indicator.series
      .filter((series) => series.level === level && series.known > 0)
      .map(({ year, known, total, provisional, source }) => ({ year, known, total, provisional, source }))
      .sort((a, b) => a.year - b.year);
    return years.length === 0 ? [] : [{ level, years }];
  });
}

/** Ids of the sources behind an indicator, each once, newest year first. */
export function sourcesOf(indicator: Pick<Indicator, 'series'>): readonly string[] {
  const series = indicator.series.filter(({ known }) => known > 0).sort((a, b) => b.year - a.year);
  return [...new Set(series.map(({ source }) => source))];
}

/** Whether any figure of an indicator is loaded. */
export function isLoaded(indicator: Pick<Indicator, 'series'>): boolean {
  return indicator.series.some(({ known }) => known > 0);
}
