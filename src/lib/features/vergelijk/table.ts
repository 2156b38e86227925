/** From the years of areas to the rows of the table: pure, without a browser. */
import { bestYear, differenceOf, type Difference } from '$lib/domain/compare';
import type { DotPlotDot } from '$lib/charts/dotplot/state';
import type { YearFigure } from '$lib/data/questions';
import type { AreaCode } from '$lib/domain/coalition';
import { absent, labelAbsence, NOT_LOADED, type Absent, type Figure, type Known } from '$lib/domain/figure';
import { reasonWithoutSeries, seriesOf } from '$lib/domain/indicator';
import { isOwnIndicator, ownWords, type ShownIndicator, type ShownIndicatorId } from '$lib/domain/own';
import { CURRENT_INDELING } from '$lib/domain/region';
import { allRemarks, marginOf, remarkWords, type Margin } from '$lib/features/explain/remarks';
import type { Atlas, NamedArea } from './areas';
import { unique } from './choice';

/** An area with its letter, which it keeps whatever the order of the columns. */
export interface Column extends NamedArea {
  readonly letter: string;
  /** Chosen first: drawn filled. */
  readonly first: boolean;
}

/** One figure of the table. */
export interface Cell {
  readonly column: Column;
  readonly figure: Figure;
  /** Year of the figure; `undefined` where there is none. */
  readonly year: number | undefined;
  /** What must be said beside it: another year, other borders, an estimate. */
  readonly remarks: readonly string[];
  /** Of the publisher, or what chance can make of it; `undefined` where there is none. */
  readonly margin: Margin | undefined;
  /** With the reference; `undefined` where the two must not be compared, or one is the other. */
  readonly difference: Difference | undefined;
}

export interface ReferenceFigure {
  readonly area: NamedArea;
  readonly figure: Figure;
}

export interface Row {
  readonly indicator: ShownIndicator;
  /** Year of the row; `undefined`: nobody has a figure. */
  readonly year: number | undefined;
  /** Definition of that year: a figure that counts differently has no place beside the others. */
  readonly definition: string | undefined;
  /** What holds for every figure of the row, instead of in each cell. */
  readonly remarks: readonly string[];
  readonly cells: readonly Cell[];
  readonly reference: ReferenceFigure | undefined;
  /** Ends of the scale that all bars of the row share; 0 lies in it. */
  readonly scale: readonly [low: number, high: number];
}

/** Per area its years, ascending; those of a coalition are put together. */
export type AreaCourses = ReadonlyMap<AreaCode, readonly YearFigure[]>;

/** What was read for a comparison. */
export interface Gathered {
  readonly columns: readonly Column[];
  readonly reference: NamedArea;
  /** Further areas to see the compared ones among. */
  readonly beside: readonly NamedArea[];
  readonly indicators: readonly ShownIndicator[];
  readonly courses: ReadonlyMap<ShownIndicatorId, AreaCourses>;
}

/** An older figure stands in for a year that is not loaded up to this many years. */
const NEAR = 5;

/** The rows in the order of the indicators; `asked`: the year that the reader wants everywhere. */
export function rowsOf(gathered: Gathered, atlas: Atlas, asked: number | undefined): readonly Row[] {
  return gathered.indicators.map((indicator) => {
    const courses = gathered.courses.get(indicator.id) ?? new Map<AreaCode, readonly YearFigure[]>();
    return rowOf(indicator, courses, gathered, atlas, asked);
  });
}

function rowOf(
  indicator: ShownIndicator,
  courses: AreaCourses,
  { columns, reference }: Gathered,
  atlas: Atlas,
  asked: number | undefined
): Row {
  const yearsOfArea = (code: AreaCode) => courses.get(code) ?? [];
  const knownIn = (code: AreaCode, year: number) =>
    yearsOfArea(code).some((one) => one.year === year && one.figure.kind === 'known');
  const years = [...new Set(columns.flatMap(({ code }) => yearsOfArea(code).map(({ year }) => year)))];
  const coverage = years.map((year) => ({
    year,
    known: columns.filter(({ code }) => knownIn(code, year)).length,
    reference: knownIn(reference.code, year)
  }));
  const year = asked ?? bestYear(coverage);
  const lead = columns.find(({ code }) => year !== undefined && knownIn(code, year)) ?? columns[0];
  const definition = lead && year !== undefined ? definitionOf(indicator, lead, year) : undefined;
  const held =
    indicator.unit !== 'count' || columns.some((column) => isAlike(column, reference))
      ? referenceFigure(indicator, courses, reference, year, definition)
      : undefined;
  const cells = columns.map((column) =>
    cellOf(indicator, column, yearsOfArea(column.code), { year, definition, reference: held, atlas })
  );
  const remarks = sharedRemarks(cells);
  return {
    indicator,
    year,
    definition,
    remarks,
    cells: cells.map((cell) => ({ ...cell, remarks: cell.remarks.filter((one) => !remarks.includes(one)) })),
    reference: held,
    scale: scaleOf(cells, held)
  };
}

/** A number follows the size of an area: that of a whole provincie or coalition tells nothing of a wijk. */
function isAlike(one: NamedArea, other: NamedArea): boolean {
  return one.level === other.level && (one.members === undefined) === (other.members === undefined);
}

/** Remarks of all known figures of a row; of one figure alone they stand beside it. */
function sharedRemarks(cells: readonly Cell[]): readonly string[] {
  const known = cells.filter(({ figure }) => figure.kind === 'known');
  if (known.length < 2) return [];
  return unique(known.flatMap(({ remarks }) => remarks)).filter((remark) =>
    known.every(({ remarks }) => remarks.includes(remark))
  );
}

interface RowFacts {
  readonly year: number | undefined;
  /** Definition of the row: a figure that counts differently has no bar beside the others. */
  readonly definition: string | undefined;
  readonly reference: ReferenceFigure | undefined;
  readonly atlas: Atlas;
}

function cellOf(
  indicator: ShownIndicator,
  column: Column,
  years: readonly YearFigure[],
  { year, definition, reference, atlas }: RowFacts
): Cell {
  const found = year === undefined ? undefined : figureIn(indicator, column, years, year, definition, atlas);
  const figure = found?.figure ?? whyNone(indicator, column, year, atlas);
  if (found === undefined || figure.kind === 'absent')
    return { column, figure, year: undefined, remarks: [], margin: undefined, difference: undefined };
  const comparable =
    found.year === year &&
    reference?.figure.kind === 'known' &&
    reference.area.code !== column.code &&
    (indicator.unit !== 'count' || isAlike(column, reference.area));
  const own = seriesOf(indicator, column.level, found.year)?.own;
  return {
    column,
    figure,
    year: found.year,
    remarks: [
      ...(own === undefined ? [] : [ownWords(indicator, own)]),
      ...(found.year === year ? [] : [`cijfer van ${found.year}`]),
      ...bordersOf(indicator, column, found.year, figure, atlas),
      ...allRemarks(indicator, figure).map(remarkWords)
    ],
    margin: marginOf(indicator, figure),
    difference:
      comparable && reference.figure.kind === 'known'
        ? differenceOf(figure.value, reference.figure.value, indicator.unit, indicator.decimals)
        : undefined
  };
}

/** The figure of the year; where that year is not loaded, the nearest of at most `NEAR` years off that counts alike. */
function figureIn(
  indicator: ShownIndicator,
  column: Column,
  years: readonly YearFigure[],
  year: number,
  definition: string | undefined,
  atlas: Atlas
): YearFigure | undefined {
  const own = years.find((one) => one.year === year);
  const alike = (one: YearFigure) => definitionOf(indicator, column, one.year) === definition;
  if (own !== undefined) return alike(own) ? own : undefined;
  const series = seriesOf(indicator, column.level, year);
  if (series !== undefined && !atlas.exists(column.code, series.indeling)) return undefined;
  return years
    .filter((one) => one.figure.kind === 'known' && alike(one) && Math.abs(one.year - year) <= NEAR)
    .sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year)[0];
}

function whyNone(indicator: ShownIndicator, column: Column, year: number | undefined, atlas: Atlas): Absent {
  const series = year === undefined ? undefined : seriesOf(indicator, column.level, year);
  if (series !== undefined)
    return atlas.exists(column.code, series.indeling) ? NOT_LOADED : absent('region-changed');
  return isOwnIndicator(indicator)
    ? absent('unknown')
    : absent(reasonWithoutSeries(indicator, column.level, year));
}

function bordersOf(
  indicator: ShownIndicator,
  column: Column,
  year: number,
  figure: Known,
  atlas: Atlas
): string[] {
  const indeling = figure.remarks.includes('merged')
    ? CURRENT_INDELING
    : seriesOf(indicator, column.level, year)?.indeling;
  if (indeling === undefined || atlas.whyOther(column, indeling, CURRENT_INDELING) === undefined) return [];
  return [`grenzen van ${indeling}`];
}

function definitionOf(indicator: ShownIndicator, { level }: Pick<NamedArea, 'level'>, year: number) {
  return seriesOf(indicator, level, year)?.definition;
}

function referenceFigure(
  indicator: ShownIndicator,
  courses: AreaCourses,
  area: NamedArea,
  year: number | undefined,
  definition: string | undefined
): ReferenceFigure {
  const found =
    year !== undefined && definitionOf(indicator, area, year) === definition
      ? courses.get(area.code)?.find((one) => one.year === year)?.figure
      : undefined;
  return { area, figure: found ?? NOT_LOADED };
}

/** The figure of another area that counts as the row does; `undefined` where numbers of such areas do not compare. */
export function figureBeside(
  { indicator, year, definition }: Row,
  area: NamedArea,
  { columns, courses }: Gathered
): ReferenceFigure | undefined {
  if (indicator.unit === 'count' && !columns.some((column) => isAlike(column, area))) return undefined;
  return referenceFigure(indicator, courses.get(indicator.id) ?? new Map(), area, year, definition);
}

/** From 0 (or the lowest value below it) to the highest value of the row, its reference included. */
function scaleOf(cells: readonly Cell[], reference: ReferenceFigure | undefined): readonly [number, number] {
  const values = [
    ...[...cells, ...(reference === undefined ? [] : [reference])].flatMap(({ figure }) =>
      figure.kind === 'known' ? [figure.value] : []
    ),
    ...cells.flatMap(({ margin }) => (margin === undefined ? [] : [margin.lower, margin.upper]))
  ];
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  return high === low ? [0, 1] : [low, high];
}

/** The cells in another order: by name, or by the value of a row, high to low, those without a value last. */
export function orderColumns(
  columns: readonly Column[],
  order: 'naam' | ShownIndicatorId | undefined,
  rows: readonly Row[]
): readonly Column[] {
  if (order === undefined) return columns;
  const row = rows.find(({ indicator }) => indicator.id === order);
  const valueOf = (column: Column) => {
    const figure = row?.cells.find((cell) => cell.column.code === column.code)?.figure;
    return figure?.kind === 'known' ? figure.value : -Infinity;
  };
  const byName = (a: Column, b: Column) => a.name.localeCompare(b.name, 'nl');
  return [...columns].sort((a, b) => {
    const difference = row === undefined ? 0 : valueOf(b) - valueOf(a);
    return difference > 0 ? 1 : difference < 0 ? -1 : byName(a, b);
  });
}

/**
 * The rows in which an area departs most from the reference first, as a part of the reference; rows without a
 * difference stand last, in their own order.
 */
export function orderRows(rows: readonly Row[], by: AreaCode | undefined): readonly Row[] {
  if (by === undefined) return rows;
  return rows
    .map((row, place) => ({ row, place, apart: apartness(row, by) }))
    .sort((a, b) => b.apart - a.apart || a.place - b.place)
    .map(({ row }) => row);
}

function apartness({ cells, reference }: Row, code: AreaCode): number {
  const cell = cells.find(({ column }) => column.code === code);
  const held = reference?.figure.kind === 'known' ? reference.figure.value : 0;
  if (cell?.figure.kind !== 'known' || cell.difference === undefined || held <= 0) return -1;
  return Math.abs(Math.log(Math.max(cell.figure.value, held / 100) / held));
}

/** Why a cell is empty, in a few words. */
export function reasonOf({ figure }: Cell): string {
  return figure.kind === 'absent' ? labelAbsence(figure.reason) : '';
}

/** The known values of a row, for a drawing; those of another year stay in the table. */
export function dotsOf(row: Row): readonly DotPlotDot[] {
  return row.cells.flatMap(({ column: { letter, first }, figure, year, margin }) =>
    figure.kind === 'known' && year === row.year
      ? [{ letter, first, value: figure.value, ...(margin && { interval: margin }) }]
      : []
  );
}
