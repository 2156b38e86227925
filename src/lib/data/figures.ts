/** Figures of one series, wherever they are: in the files of the site, or on this device. */
import type { Figure } from '../domain/figure';
import { seriesOf } from '../domain/indicator';
import { isOwnIndicator, type ShownIndicator } from '../domain/own';
import type { Level, RegionCode } from '../domain/region';
import { readColumn } from './columns';

/**
 * The areas that the source speaks of at a level and in a year, known or absent with a reason: see
 * `ReadColumn`. Rejects with a `DataError`.
 */
export async function readFigures(
  indicator: ShownIndicator,
  level: Level,
  year: number
): Promise<ReadonlyMap<RegionCode, Figure>> {
  const own = seriesOf(indicator, level, year)?.own;
  if (own !== undefined) return own.figures;
  return isOwnIndicator(indicator) ? new Map() : readColumn(level, indicator.id, year);
}
