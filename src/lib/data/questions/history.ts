import type { Figure } from '../../domain/figure';
import type { IndicatorId } from '../../domain/indicator-ids';
import type { Level, RegionCode } from '../../domain/region';
import { columnsOf, figureIn } from '../cells';
import { numberOf, textOf, type Connector } from '../connector';
import { ask, figures, list, sql } from '../sql';

export interface YearFigure {
  readonly year: number;
  readonly figure: Figure;
}

/** All that is loaded of one area: per indicator its years, ascending. */
export type History = ReadonlyMap<IndicatorId, readonly YearFigure[]>;

/**
 * Everything known of some areas of one level, over all years. A year that no source speaks of is left
 * out; a year in which the source gives no value is there, with the reason. Every code asked for has an
 * entry. Years of one indicator may differ in definition or indeling: see `Indicator.series`.
 */
export async function askHistory(
  connector: Connector,
  level: Level,
  codes: readonly RegionCode[]
): Promise<ReadonlyMap<RegionCode, History>> {
  const histories = new Map(codes.map((code) => [code, new Map<IndicatorId, YearFigure[]>()]));
  const columns = await columnsOf(connector, level);
  const rows = await ask(
    connector,
    sql`SELECT * FROM ${figures(level)} WHERE region IN ${list(codes)} ORDER BY region, year`
  );
  for (const row of rows) {
    const history = histories.get(textOf(row, 'region') as RegionCode);
    if (history === undefined) continue;
    const year = numberOf(row, 'year');
    for (const [indicator, parts] of columns) {
      const figure = figureIn(row, indicator, parts);
      if (figure.kind === 'absent' && figure.reason === 'not-loaded') continue;
      const years = history.get(indicator);
      if (years === undefined) history.set(indicator, [{ year, figure }]);
      else years.push({ year, figure });
    }
  }
  return histories;
}
