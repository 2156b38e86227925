/**
 * Areas under each other, factors side by side: which of them are in which fifth of all areas of the level.
 * One by one; nothing is added up.
 */
import { readFigures } from '$lib/data/figures';
import { fifthOf, type Fifth } from '$lib/domain/compare';
import { valueOf } from '$lib/domain/figure';
import type { ShownIndicator } from '$lib/domain/own';
import type { Level } from '$lib/domain/region';
import type { Cell, Column, Row } from './table';

export interface HeatCell {
  readonly cell: Cell;
  /** `undefined`: no figure, or a level with too few areas. */
  readonly fifth: Fifth | undefined;
}

export interface HeatRow {
  readonly column: Column;
  /** In the order of the rows of the table. */
  readonly cells: readonly HeatCell[];
}

/** All known values of a slice, ascending. */
export type Sorted = ReadonlyMap<string, readonly number[]>;

/** Numbers follow the size of an area: a fifth of them would say which areas are large. */
export function heatable(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ indicator, year }) => indicator.unit !== 'count' && year !== undefined);
}

/** Reads the distributions in which the cells stand. Rejects with a `DataError`. */
export async function readSorted(rows: readonly Row[]): Promise<Sorted> {
  const slices = new Map<string, { indicator: ShownIndicator; level: Level; year: number }>();
  for (const { indicator, cells } of rows) {
    for (const { column, year } of cells) {
      if (year !== undefined)
        slices.set(sliceKey(indicator, column.level, year), { indicator, level: column.level, year });
    }
  }
  const read = [...slices].map(async ([key, { indicator, level, year }]) => {
    const figures = await readFigures(indicator, level, year);
    const values = [...figures.values()].flatMap((figure) => valueOf(figure) ?? []);
    return [key, values.sort((a, b) => a - b)] as const;
  });
  return new Map(await Promise.all(read));
}

export function heatOf(rows: readonly Row[], columns: readonly Column[], sorted: Sorted): readonly HeatRow[] {
  return columns.map((column) => ({
    column,
    cells: rows.flatMap(({ indicator, cells }): readonly HeatCell[] => {
      const cell = cells.find((one) => one.column.code === column.code);
      if (cell === undefined) return [];
      const values =
        cell.year === undefined ? undefined : sorted.get(sliceKey(indicator, column.level, cell.year));
      const fifth =
        cell.figure.kind === 'known' && values !== undefined ? fifthOf(cell.figure.value, values) : undefined;
      return [{ cell, fifth }];
    })
  }));
}

function sliceKey({ id }: ShownIndicator, level: Level, year: number): string {
  return `${id} ${level} ${year}`;
}
