/** The years of one series as stretches: one definition, one area. Only inside a stretch do years compare. */
import { DEFINITION_BREAK } from '$lib/content/reeksen';
import type { CoursePoint } from '$lib/charts/course/course';
import type { YearFigure } from '$lib/data/questions';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator } from '$lib/domain/own';
import { CURRENT_INDELING, type Indeling, type Level } from '$lib/domain/region';

/** An area as far as its course needs it. */
export interface CourseArea {
  readonly level: Level;
  /** Why the code names another area in the one indeling than in the other; `undefined`: it does not. */
  readonly whyOther: (a: Indeling, b: Indeling) => string | undefined;
}

/** The indeling in whose boundaries the figure of a year is; `undefined` where there is no series. */
export function bordersOf(
  indicator: Pick<ShownIndicator, 'series'>,
  area: CourseArea,
  { year, figure }: YearFigure
): Indeling | undefined {
  const merged = figure.kind === 'known' && figure.remarks.includes('merged');
  return merged ? CURRENT_INDELING : seriesOf(indicator, area.level, year)?.indeling;
}

/** Known years in order, numbered by stretch. */
export function courseOf(
  indicator: ShownIndicator,
  area: CourseArea,
  years: readonly YearFigure[]
): CoursePoint[] {
  const points: CoursePoint[] = [];
  let stretch = 0;
  let before: YearFigure | undefined;
  for (const one of years) {
    const { year, figure } = one;
    if (figure.kind === 'absent') continue;
    if (before !== undefined && whyApart(indicator, area, before, one) !== undefined) stretch += 1;
    const provisional =
      figure.remarks.includes('provisional') || seriesOf(indicator, area.level, year)?.provisional === true;
    points.push({ year, value: figure.value, stretch, ...(provisional && { provisional }) });
    before = one;
  }
  return points;
}

/** Where the line through `points`, drawn from `years`, stops: with the reason in words. */
export function breaksBetween(
  indicator: ShownIndicator,
  area: CourseArea,
  points: readonly CoursePoint[],
  years: readonly YearFigure[]
): { readonly from: number; readonly to: number; readonly why: string }[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || before.stretch === point.stretch) return [];
    const [from, to] = [before, point].map(({ year }) => years.find((one) => one.year === year));
    const why = from && to && whyApart(indicator, area, from, to);
    return why === undefined ? [] : [{ from: before.year, to: point.year, why }];
  });
}

/** Values of the last stretch, oldest first. */
export function lastStretch(points: readonly CoursePoint[]): number[] {
  const last = points.at(-1);
  return points.filter(({ stretch }) => stretch === last?.stretch).map(({ value }) => value);
}

function whyApart(
  indicator: ShownIndicator,
  area: CourseArea,
  one: YearFigure,
  other: YearFigure
): string | undefined {
  const [from, to] = [one.year, other.year];
  const [a, b] = [seriesOf(indicator, area.level, from), seriesOf(indicator, area.level, to)];
  if (a === undefined || b === undefined) return undefined;
  if (a.definition !== b.definition) {
    return (
      DEFINITION_BREAK[indicator.id] ??
      `Tussen ${from} en ${to} is de manier van tellen veranderd. Vergelijk links en rechts niet.`
    );
  }
  const why = area.whyOther(
    bordersOf(indicator, area, one) ?? a.indeling,
    bordersOf(indicator, area, other) ?? b.indeling
  );
  return why === undefined ? undefined : `${why} Vergelijk links en rechts niet.`;
}
