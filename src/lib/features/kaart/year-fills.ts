/** How well each year is filled in the area that is looked at. */
import { readFigures } from '$lib/data/figures';
import { gemeenteOfWijk, type RegionCode } from '$lib/domain/region';
import { isCoalition, membersOf } from '$lib/domain/coalition';
import type { Picture } from './picture';
import { isWholeCountry } from './state';
import type { YearFill } from './years';
import { seriesOf } from '$lib/domain/indicator';

type Seen = Pick<Picture, 'area' | 'rows'> & {
  readonly settled: Pick<Picture['settled'], 'indicator' | 'level' | 'years'>;
};

/** One account per year, ascending. Rejects with a `DataError`. */
export async function readYearFills({ settled, area, rows }: Seen): Promise<readonly YearFill[]> {
  const { indicator, level, years } = settled;
  const { code } = area;
  if (isWholeCountry(code, level)) {
    return years.map((year) => {
      const series = seriesOf(indicator, level, year);
      return { year, known: series?.known ?? 0, total: series?.total ?? 0 };
    });
  }
  // Wijken of other years may have other codes; they are still of these gemeenten.
  const gemeenten = isCoalition(code) ? membersOf(code) : [code];
  const codes = new Set(rows.map((row) => row.code));
  const inside = (one: RegionCode) =>
    codes.has(one) || (level === 'wijk' && gemeenten.some((gemeente) => gemeente === gemeenteOfWijk(one)));
  return Promise.all(
    years.map(async (year) => {
      const figures = await readFigures(indicator, level, year);
      const known = [...figures].filter(([one, figure]) => figure.kind === 'known' && inside(one)).length;
      return { year, known, total: Math.max(known, rows.length) };
    })
  );
}
