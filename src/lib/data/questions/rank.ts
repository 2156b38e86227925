import type { RegionCode } from '../../domain/region';
import { columnsOf } from '../cells';
import { numberOf, textOf, type Connector, type Row } from '../connector';
import { ask, column, figures, sql } from '../sql';
import { areasOf, type SliceWithin } from './areas';

/** Where one area stands among the others; a position, never a judgement. */
export interface Rank {
  /** *Other* areas with a lower, the same, or a higher value: `lower + equal + higher + 1 = known`. */
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
  /** Areas with a known value, this one included. */
  readonly known: number;
  /** All areas of the series' indeling (inside `within`), known or not. */
  readonly total: number;
}

const ranked = new WeakMap<readonly Row[], ReadonlyMap<string, Rank>>();

/**
 * Position of `region` among the areas of its level, in the series' own indeling; `within` narrows it
 * to one provincie or gemeente. Values are compared as published (shares of this project's own: not
 * rounded). `undefined` when the area has no known value there, so nothing can be said.
 */
export async function askRank(
  connector: Connector,
  slice: SliceWithin & { readonly region: RegionCode }
): Promise<Rank | undefined> {
  if (!(await columnsOf(connector, slice.level)).has(slice.indicator)) return undefined;
  // All ranks in one statement: a connector that keeps answers then serves every page with one query.
  const rows = await ask(
    connector,
    sql`WITH cells AS (
        SELECT a.region, f.${column(slice.indicator)} AS value
        FROM (${areasOf(slice)}) a
        LEFT JOIN ${figures(slice.level)} f ON f.region = a.region AND f.year = ${slice.year}
      )
      SELECT region,
        CAST(rank() OVER (ORDER BY value ASC NULLS LAST) - 1 AS INTEGER) AS lower,
        CAST(count(*) OVER (PARTITION BY value) - 1 AS INTEGER) AS equal,
        CAST(count(value) OVER () AS INTEGER) AS known,
        CAST(count(*) OVER () AS INTEGER) AS total
      FROM cells QUALIFY value IS NOT NULL`
  );
  let ranks = ranked.get(rows);
  if (ranks === undefined) {
    ranks = new Map(rows.map((row) => [textOf(row, 'region'), rankOf(row)]));
    ranked.set(rows, ranks);
  }
  return ranks.get(slice.region);
}

function rankOf(row: Row): Rank {
  const [lower, equal, known, total] = [
    numberOf(row, 'lower'),
    numberOf(row, 'equal'),
    numberOf(row, 'known'),
    numberOf(row, 'total')
  ];
  return { lower, equal, higher: known - lower - equal - 1, known, total };
}
