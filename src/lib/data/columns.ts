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
    const [regions, years] = await Promise.all([file.read('region'), file.read('year')]);
    return {
      indicators: levelColumns(file.columns.map((column) => column.name)),
      read: once((name: string) => file.read(name)),
      areas: areasByYear(regions, years)
    };
  });
  return async (level, indicator, year) => {
    const { indicators, read, areas } = await table(level);
    const parts = indicators.get(indicator);
    if (parts === undefined) return new Map();
    const [values, ...beside] = await Promise.all([
      read(indicator),
      ...parts.map((part) => read(columnName(indicator, part)))
    ]);
    const part = (name: CellPart) => beside[parts.indexOf(name)];
    const marks = part('mark');
    const lowers = part('lower');
    const uppers = part('upper');
    const numerators = part('num');
    const denominators = part('den');
    const figures = new Map<RegionCode, Figure>();
    for (const { code, row } of areas.get(year) ?? []) {
      const figure = decodeFigure({
        value: cellOf(values, row, isNumber),
        mark: cellOf(marks, row, isText),
        lower: cellOf(lowers, row, isNumber),
        upper: cellOf(uppers, row, isNumber),
        numerator: cellOf(numerators, row, isNumber),
        denominator: cellOf(denominators, row, isNumber)
      });
      if (figure.kind === 'known' || figure.reason !== 'not-loaded') figures.set(code, figure);
    }
    return figures;
  };
}

/** Figures of one indicator, level and year in the browser. Rejects with a `DataError`. */
export const readColumn: ReadColumn = columnReader(async (level) =>
  (await download(dataUrl(`figures-${level}.parquet`))).arrayBuffer()
);

interface AreaInTable {
  readonly code: RegionCode;
  readonly row: number;
}

/** Which row is whose: looked for once, since every picture asks for a year. */
function areasByYear(
  regions: ArrayLike<unknown>,
  years: ArrayLike<unknown>
): ReadonlyMap<number, readonly AreaInTable[]> {
  const areas = new Map<number, AreaInTable[]>();
  for (let row = 0; row < years.length; row++) {
    const year = Number(years[row]);
    const ofYear = areas.get(year) ?? [];
    areas.set(year, ofYear);
    ofYear.push({ code: String(regions[row]) as RegionCode, row });
  }
  return areas;
}

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
