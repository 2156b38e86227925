/** The years of one series as stretches: one definition, one area. Only inside a stretch do years compare. */
import { DEFINITION_BREAK } from '$lib/content/reeksen';
import type { TrendPoint } from '$lib/charts/trend/state';
import type { YearFigure } from '$lib/data/questions';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator } from '$lib/domain/own';
import type { Indeling, Level } from '$lib/domain/region';

/** An area as far as its course needs it. */
export interface CourseArea {
  readonly level: Level;
  /** Why the code names another area in the one indeling than in the other; `undefined`: it does not. */
  readonly whyOther: (a: Indeling, b: Indeling) => string | undefined;
}

/** Known years in order, numbered by stretch. */
export function courseOf(
  indicator: ShownIndicator,
  area: CourseArea,
  years: readonly YearFigure[]
): TrendPoint[] {
  const points: TrendPoint[] = [];
  let stretch = 0;
  for (const { year, figure } of years) {
    if (figure.kind === 'absent') continue;
    const before = points.at(-1);
    if (before !== undefined && whyApart(indicator, area, before.year, year) !== undefined) stretch += 1;
    points.push({ year, value: figure.value, stretch });
  }
  return points;
}

/** Where the line stops, with the reason in words. */
export function breaksBetween(
  indicator: ShownIndicator,
  area: CourseArea,
  points: readonly TrendPoint[]
): { readonly from: number; readonly to: number; readonly why: string }[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || before.stretch === point.stretch) return [];
    const why = whyApart(indicator, area, before.year, point.year);
    return why === undefined ? [] : [{ from: before.year, to: point.year, why }];
  });
}

/** Values of the last stretch, oldest first. */
export function lastStretch(points: readonly TrendPoint[]): number[] {
  const last = points.at(-1);
  return points.filter(({ stretch }) => stretch === last?.stretch).map(({ value }) => value);
}

function whyApart(indicator: ShownIndicator, area: CourseArea, from: number, to: number): string | undefined {
  const [a, b] = [seriesOf(indicator, area.level, from), seriesOf(indicator, area.level, to)];
  if (a === undefined || b === undefined) return undefined;
  if (a.definition !== b.definition) {
    return (
      DEFINITION_BREAK[indicator.id] ??
      `Tussen ${from} en ${to} is de manier van tellen veranderd. Vergelijk links en rechts niet.`
    );
  }
  const why = area.whyOther(a.indeling, b.indeling);
  return why === undefined ? undefined : `${why} Vergelijk links en rechts niet.`;
}
