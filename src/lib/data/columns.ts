/**
 * One column of one file: what a map or a list needs at once, without waiting for the database. Gives
 * the same figures as `askDistribution` (tested for every series).
 */
import { decodeFigure, type Figure } from '../domain/figure';
import type { IndicatorId } from '../domain/indicator-ids';
import type { Level, RegionCode } from '../domain/region';
import { levelColumns } from './cells';
import { download, once } from './files';
import { openParquet } from './parquet';
import { columnName, type CellPart } from './sql';
import { dataUrl } from './urls';

export type ReadColumn = (
  level: Level,
  indicator: IndicatorId,
  year: number
) => Promise<ReadonlyMap<RegionCode, Figure>>;

/**
 * A reader of columns over files that `load` gives. Each file is loaded once, each column decoded once.
 * The map holds the areas that the source speaks of in that year, known or absent with a reason; what is
 * not in it is not loaded.
 */
export function columnReader(load: (level: Level) => Promise<ArrayBuffer>): ReadColumn {
  const table = once(async (level: Level) => {
    const file = await openParquet(await load(level));
    return {
      indicators: levelColumns(file.columns.map((column) => column.name)),
      read: once((name: string) => file.read(name))
    };
  });
  return async (level, indicator, year) => {
    const { indicators, read } = await table(level);
    const parts = indicators.get(indicator);
    if (parts === undefined) return new Map();
    const [regions, years, values, ...beside] = await Promise.all([
      read('region'),
      read('year'),
      read(indicator),
      ...parts.map((part) => read(columnName(indicator, part)))
    ]);
    const cells = new Map(parts.map((part, index) => [part, beside[index]]));
    const text = (part: CellPart, row: number) => cellOf(cells.get(part), row, isText);
    const number = (part: CellPart, row: number) => cellOf(cells.get(part), row, isNumber);
    const figures = new Map<RegionCode, Figure>();
    for (let row = 0; row < years.length; row++) {
      if (Number(years[row]) !== year) continue;
      const figure = decodeFigure({
        value: cellOf(values, row, isNumber),
        mark: text('mark', row),
        lower: number('lower', row),
        upper: number('upper', row),
        numerator: number('num', row),
        denominator: number('den', row)
      });
      if (figure.kind === 'known' || figure.reason !== 'not-loaded')
        figures.set(String(regions[row]) as RegionCode, figure);
    }
    return figures;
  };
}

/** Figures of one indicator, level and year in the browser. Rejects with a `DataError`. */
export const readColumn: ReadColumn = columnReader(async (level) =>
  (await download(dataUrl(`figures-${level}.parquet`))).arrayBuffer()
);

function cellOf<T>(
  column: ArrayLike<unknown> | undefined,
  row: number,
  is: (cell: unknown) => cell is T
): T | undefined {
  const cell = column?.[row];
  if (cell === undefined || cell === null) return undefined;
  if (!is(cell)) throw new TypeError(`row ${row}: unexpected ${typeof cell}`);
  return cell;
}

function isText(cell: unknown): cell is string {
  return typeof cell === 'string';
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === 'number';
}
