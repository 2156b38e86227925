/** One indicator of the table looked at closely: its years as lines, and the question that it raises. */
import type { Course } from '$lib/charts/lines/state';
import type { CoursePoint } from '$lib/charts/course/course';
import { PUBLISHED_EVERY } from '$lib/content/reeksen';
import type { DotPlotMark } from '$lib/charts/dotplot/state';
import { absent } from '$lib/domain/figure';
import type { IndicatorId } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import { isOwnIndicator } from '$lib/domain/own';
import { raised, type Facts, type Question } from '$lib/domain/questions';
import { NEDERLAND } from '$lib/domain/region';
import { breaksBetween, courseOf } from '$lib/features/explain/course';
import type { Atlas, NamedArea } from './areas';
import { unique } from './choice';
import { figureBeside, type Gathered, type Row } from './table';

export interface CloseUp {
  readonly courses: readonly Course[];
  readonly reference: readonly CoursePoint[];
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly interval: number;
  /** Why lines stop, in words; where that holds for some areas only, with their names. */
  readonly notes: readonly string[];
  /** Years of the table beside the lines, newest first. */
  readonly years: readonly number[];
  /** Everything in words, for who does not see the lines. */
  readonly summary: string;
}

export function closeUp({ indicator }: Row, gathered: Gathered, atlas: Atlas): CloseUp {
  const years = gathered.courses.get(indicator.id);
  const courseIn = (area: NamedArea) => {
    const own = years?.get(area.code) ?? [];
    const place = { level: area.level, whyOther: (a: number, b: number) => atlas.whyOther(area, a, b) };
    const points = courseOf(indicator, place, own);
    return { area, points, breaks: breaksBetween(indicator, place, points, own) };
  };
  const all = gathered.columns.map((column) => ({ column, ...courseIn(column) }));
  const reference = courseIn(gathered.reference);
  const breaks = all.flatMap((one) => one.breaks);
  const withLine = all.filter(({ points }) => points.length > 1);
  const told = ({ year, value }: CoursePoint) =>
    `${year} ${formatValue(value, indicator.unit, indicator.decimals)}`;
  return {
    courses: all.map(({ column: { letter, first }, points }) => ({ letter, first, points })),
    // A number of the whole country would press all others to the ground.
    reference: indicator.unit === 'count' ? [] : reference.points,
    breaks: breaks.filter(
      (one, index) => breaks.findIndex(({ from, to }) => from === one.from && to === one.to) === index
    ),
    interval: PUBLISHED_EVERY[indicator.id] ?? 1,
    notes: unique(breaks.map(({ why }) => why)).map((why) => {
      const names = all
        .filter((one) => one.breaks.some((each) => each.why === why))
        .map(({ area }) => area.name);
      return names.length === withLine.length ? why : `${names.join(', ')}: ${why}`;
    }),
    years: [...unique(all.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => b - a),
    summary: [...all, ...(indicator.unit === 'count' ? [] : [reference])]
      .map(({ area, points }) => `${area.name}: ${points.map(told).join(', ')}`)
      .join('. ')
  };
}

/** What the dots are held against: the reference, and what else the row can be seen among. */
export function marksOf(row: Row, gathered: Gathered): readonly DotPlotMark[] {
  const beside = gathered.beside.map((area) => figureBeside(row, area, gathered));
  return [row.reference, ...beside].flatMap((one, index) =>
    one?.figure.kind === 'known'
      ? [
          {
            shape: index === 0 ? ('bar' as const) : ('dashed' as const),
            name: one.area.name,
            value: one.figure.value
          }
        ]
      : []
  );
}

/**
 * The question that the figures of the first area raise beside this indicator; `undefined` when none is about
 * it alone.
 */
export function questionBeside(row: Row, questions: readonly Question[]): string | undefined {
  const [own] = row.cells;
  if (own === undefined || isOwnIndicator(row.indicator)) return undefined;
  const shown = row.indicator.id;
  const only = <T>(id: IndicatorId, value: T, other: T): T => (id === shown ? value : other);
  const facts: Facts = {
    name: own.column.name,
    level: own.column.level,
    figure: (id) => only(id, own.figure, absent('not-loaded')),
    land: (id) =>
      row.reference?.area.code === NEDERLAND
        ? only(id, row.reference.figure, absent('not-loaded'))
        : absent('not-loaded'),
    stretch: () => [],
    parts: () => []
  };
  return raised(
    questions.filter(({ beside }) => beside === shown),
    facts
  )[0]?.text;
}
