/**
 * The answer of `askDistribution` without the database: for a browser in which it cannot start. Reads
 * the column, the regions and the catalogue; the same places in the same order (tested for every series).
 */
import { NOT_LOADED } from '../domain/figure';
import { levelOf, type RegionCode } from '../domain/region';
import { readColumn, type ReadColumn } from './columns';
import { download, once } from './files';
import { openParquet } from './parquet';
import { parseCatalogue } from './parse';
import type { Place, SliceWithin } from './questions';
import { seriesRows } from './series';
import { dataUrl } from './urls';

export type ReadPlaces = (slice: SliceWithin) => Promise<readonly Place[]>;

/** A reader of places over files that `load` gives by name; each is loaded once. */
export function placeReader(
  readColumn: ReadColumn,
  load: (name: string) => Promise<ArrayBuffer>
): ReadPlaces {
  const regions = once(async (name: string) => {
    const file = await openParquet(await load(name));
    const column = async (name: string) => Array.from(await file.read(name));
    const [code, level, names, indeling, gemeente, ggd, provincie] = await Promise.all(
      ['code', 'level', 'name', 'indeling', 'gemeente', 'ggd', 'provincie'].map(column)
    );
    return (code ?? []).map((region, row) => ({
      region: String(region) as RegionCode,
      level: level?.[row],
      name: String(names?.[row]),
      indeling: indeling?.[row],
      gemeente: gemeente?.[row],
      ggd: ggd?.[row],
      provincie: provincie?.[row]
    }));
  });
  const series = once(async (name: string) =>
    seriesRows(parseCatalogue(new TextDecoder().decode(await load(name))))
  );

  return async ({ indicator, level, year, within }) => {
    const [areas, rows, figures] = await Promise.all([
      regions('regions.parquet'),
      series('indicators.json'),
      readColumn(level, indicator, year)
    ]);
    const own = rows.find((row) => row.indicator === indicator && row.level === level && row.year === year);
    const whole = within === undefined || levelOf(within) === 'land';
    return areas
      .filter((area) => area.level === level && area.indeling === own?.indeling)
      .filter((area) => whole || [area.gemeente, area.ggd, area.provincie].includes(within))
      .sort((a, b) => (a.region < b.region ? -1 : 1))
      .map(({ region, name }) => ({ region, name, figure: figures.get(region) ?? NOT_LOADED }));
  };
}

/** Places of one slice in the browser. Rejects with a `DataError`. */
export const readPlaces: ReadPlaces = placeReader(readColumn, async (name) =>
  (await download(dataUrl(name))).arrayBuffer()
);
