/** Figures from publications, from the project's own list. They give way to a table that is loaded. */
import { known } from '../../src/lib/domain/figure';
import { sourceLevelOf } from '../../src/lib/domain/buurt';
import { isIndicatorId, type IndicatorId } from '../../src/lib/domain/indicator-ids';
import { citedSourceId } from '../../src/lib/domain/manifest';
import { parseRegionCode, type RegionCode } from '../../src/lib/domain/region';
import type { FigureRow, FigureTable } from '../momentopname';
import { CITED, type CitedPublication } from '../sources/geciteerd';

interface CitedFigure {
  readonly publication: string;
  readonly region: RegionCode;
  readonly year: number;
  readonly indicator: IndicatorId;
  readonly value: number;
}

export interface CitedTable {
  readonly publication: CitedPublication;
  readonly table: FigureTable & { readonly rows: readonly FigureRow[] };
  readonly rowsIn: number;
  /** Rows that gave way to a table. */
  readonly replaced: number;
}

/** One (indicator, level, year), as text: of each there is one source. */
export function seriesKey(indicator: IndicatorId, region: FigureRow['region'], year: number): string {
  return `${indicator} ${sourceLevelOf(region) ?? ''} ${year}`;
}

/** Rows of the list; throws on a mistake in it, because the list is part of this project. */
function readList(text: string): readonly CitedFigure[] {
  const [, ...lines] = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [publication = '', code = '', year = '', indicator = '', value = ''] = line.split(',');
    const region = parseRegionCode(code);
    if (
      region === undefined ||
      !isIndicatorId(indicator) ||
      !(Number(year) > 0) ||
      value === '' ||
      !(Number(value) >= 0)
    ) {
      throw new Error(`cited figures: ${line}`);
    }
    if (!CITED.some(({ id }) => id === publication)) throw new Error(`unknown publication: ${line}`);
    return { publication, region, year: Number(year), indicator, value: Number(value) };
  });
}

/** A table per publication, without the series that `tables` already hold; empty tables are left out. */
export function citedTables(text: string, tables: readonly FigureTable[]): readonly CitedTable[] {
  const figures = readList(text);
  const cited = new Set(figures.map(({ indicator }) => indicator));
  const loaded = new Set<string>();
  for (const { indicators, rows } of tables) {
    // The list is about a few indicators, and most tables are about others.
    if (!indicators.some((indicator) => cited.has(indicator))) continue;
    for (const { region, year, cells } of rows) {
      indicators.forEach((indicator, index) => {
        if (cited.has(indicator) && cells[index] !== undefined)
          loaded.add(seriesKey(indicator, region, year));
      });
    }
  }
  return CITED.flatMap((publication): readonly CitedTable[] => {
    const all = figures.filter((figure) => figure.publication === publication.id);
    const kept = all.filter(({ indicator, region, year }) => !loaded.has(seriesKey(indicator, region, year)));
    if (kept.length === 0) return [];
    const indicators = [...new Set(kept.map(({ indicator }) => indicator))];
    const keys = [...new Set(kept.map(({ year, region }) => `${year} ${region}`))].sort();
    const rows = keys.map((key): FigureRow => {
      const here = kept.filter(({ year, region }) => `${year} ${region}` === key);
      const [first] = here;
      if (first === undefined) throw new Error(`no cited figure for ${key}`);
      return {
        region: first.region,
        year: first.year,
        cells: indicators.map((indicator) => {
          const figure = here.find((one) => one.indicator === indicator);
          return figure === undefined ? undefined : known(figure.value, ['cited']);
        })
      };
    });
    return [
      {
        publication,
        table: { source: citedSourceId(publication.id), indicators, rows },
        rowsIn: all.length,
        replaced: all.length - kept.length
      }
    ];
  });
}
