import { absent, NOT_LOADED } from '../../domain/figure';
import type { RegionCode } from '../../domain/region';
import { cellColumns, columnsOf } from '../cells';
import { textOf, type Connector } from '../connector';
import { ask, figures, list, sql } from '../sql';
import { areasOf, type Slice } from './areas';
import { placeOf, type Place } from './distribution';

/**
 * The figures of some areas of one level, in the order asked. An area that did not exist in the series'
 * indeling is there with the reason `region-changed`, under the name it has elsewhere; one that no
 * indeling knows goes by its code. When the slice is not loaded at all, every figure says so.
 */
export async function askComparison(
  connector: Connector,
  question: Slice & { readonly regions: readonly RegionCode[] }
): Promise<readonly Place[]> {
  const { indicator, level, year, regions } = question;
  const parts = (await columnsOf(connector, level)).get(indicator);
  const [rows, names] = await Promise.all([
    parts === undefined
      ? []
      : ask(
          connector,
          sql`SELECT a.region, a.name, ${cellColumns(indicator, parts)}
            FROM (${areasOf(question)}) a LEFT JOIN ${figures(level)} f ON f.region = a.region AND f.year = ${year}
            WHERE a.region IN ${list(regions)}`
        ),
    ask(
      connector,
      sql`SELECT code, arg_max(name, indeling) AS name,
          EXISTS (SELECT 1 FROM series WHERE indicator = ${indicator} AND level = ${level} AND year = ${year}) AS loaded
        FROM regions WHERE code IN ${list(regions)} GROUP BY code`
    )
  ]);
  const places = new Map(rows.map(placeOf).map((place) => [place.region, place]));
  const others = new Map(names.map((row) => [textOf(row, 'code'), row]));
  return regions.map((region) => {
    const place = places.get(region);
    if (place !== undefined) return place;
    const other = others.get(region);
    return {
      region,
      name: other === undefined ? region : textOf(other, 'name'),
      figure: other?.['loaded'] === true ? absent('region-changed') : NOT_LOADED
    };
  });
}
