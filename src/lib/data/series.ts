import type { Indicator } from '../domain/indicator';
import type { IndicatorId } from '../domain/indicator-ids';
import type { Indeling, Level } from '../domain/region';

/** A row of the table `series`, through which questions find the areas that a series speaks of. */
export interface SeriesRow {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
  readonly indeling: Indeling;
}

/** The rows of the table `series` from the content of indicators.json. */
export function seriesRows(catalogue: {
  readonly indicators: readonly Pick<Indicator, 'id' | 'series'>[];
}): SeriesRow[] {
  return catalogue.indicators.flatMap(({ id, series }) =>
    series.map(({ level, year, indeling }) => ({ indicator: id, level, year, indeling }))
  );
}
