import type { IndicatorId } from '../../domain/indicator-ids';
import { levelOf, type Level, type RegionCode } from '../../domain/region';
import { sql, type Sql } from '../sql';

/** One cell of the map of figures: which indicator, of which kind of area, in which year. */
export interface Slice {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
}

/** A slice, or only the part of it inside one larger area. */
export interface SliceWithin extends Slice {
  /** NL01, a provincie, a GGD region or a gemeente; left out means all of the Netherlands. */
  readonly within?: RegionCode | undefined;
}

/**
 * `(region, name)` of the areas that a series speaks of: those of *its* indeling. Taking the areas from
 * the figures themselves would drop the missing ones; taking today's would mix two classifications.
 */
export function areasOf({ indicator, level, year, within }: SliceWithin): Sql {
  return sql`SELECT r.code AS region, r.name FROM regions r
    JOIN series s ON s.level = r.level AND s.indeling = r.indeling
    WHERE s.indicator = ${indicator} AND s.level = ${level} AND s.year = ${year} AND ${inside(within)}`;
}

/** Condition on a row `r` of regions: it lies within the given area. */
export function inside(within: RegionCode | undefined): Sql {
  const level = within === undefined ? 'land' : levelOf(within);
  if (within === undefined || level === 'land') return sql`TRUE`;
  if (level === 'provincie') return sql`r.provincie = ${within}`;
  if (level === 'ggd') return sql`r.ggd = ${within}`;
  if (level === 'gemeente') return sql`r.gemeente = ${within}`;
  throw new Error(`nothing lies within ${within}`);
}
