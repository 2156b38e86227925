/** Two indicators of all areas of a level, from the columns: own figures are in no database. */
import { valueOf } from '../domain/figure';
import type { ShownIndicator } from '../domain/own';
import type { Level, RegionCode } from '../domain/region';
import { readFigures } from './figures';

/** One indicator in one year. */
export interface Side {
  readonly indicator: ShownIndicator;
  readonly year: number;
}

/** An area of which both indicators are known. */
export interface Pair {
  readonly region: RegionCode;
  readonly x: number;
  readonly y: number;
}

/**
 * The areas of a level of which both are known, by code. The years may differ; whether a code names the same
 * area in both is for the caller to ask (`whyOtherArea`). Rejects with a `DataError`.
 */
export async function readPairs(
  level: Level,
  x: Side,
  y: Side,
  read: typeof readFigures = readFigures
): Promise<readonly Pair[]> {
  const [xs, ys] = await Promise.all([x, y].map(({ indicator, year }) => read(indicator, level, year)));
  const pairs: Pair[] = [];
  for (const [region, figure] of xs ?? []) {
    const other = ys?.get(region);
    const [one, two] = [valueOf(figure), other && valueOf(other)];
    if (one !== undefined && two !== undefined) pairs.push({ region, x: one, y: two });
  }
  return pairs.sort((a, b) => (a.region < b.region ? -1 : 1));
}
