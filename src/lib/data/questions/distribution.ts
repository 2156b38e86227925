import type { Figure } from '../../domain/figure';
import type { RegionCode } from '../../domain/region';
import { cellColumns, columnsOf, figureOf } from '../cells';
import { textOf, type Connector, type Row } from '../connector';
import { ask, figures, sql } from '../sql';
import { areasOf, type SliceWithin } from './areas';

/** One area with its figure. */
export interface Place {
  readonly region: RegionCode;
  readonly name: string;
  readonly figure: Figure;
}

const decoded = new WeakMap<readonly Row[], readonly Place[]>();

/**
 * Every area of the series' indeling with its figure, by region code; `within` keeps those inside one
 * provincie or gemeente. Areas without a value are there too, with the reason. Empty when this
 * indicator is not loaded for this level and year.
 */
export async function askDistribution(connector: Connector, slice: SliceWithin): Promise<readonly Place[]> {
  const parts = (await columnsOf(connector, slice.level)).get(slice.indicator);
  if (parts === undefined) return [];
  const rows = await ask(
    connector,
    sql`SELECT a.region, a.name, ${cellColumns(slice.indicator, parts)}
      FROM (${areasOf(slice)}) a LEFT JOIN ${figures(slice.level)} f ON f.region = a.region AND f.year = ${slice.year}
      ORDER BY a.region`
  );
  // A connector that keeps answers hands out the same rows again: thousands of prerendered pages ask
  // for the same distribution, so the figures are decoded once per set of rows.
  const earlier = decoded.get(rows);
  if (earlier !== undefined) return earlier;
  const places = rows.map(placeOf);
  decoded.set(rows, places);
  return places;
}

export function placeOf(row: Row): Place {
  return {
    region: textOf(row, 'region') as RegionCode,
    name: textOf(row, 'name'),
    figure: figureOf(row)
  };
}
