/** The years of one series as stretches: one definition, one area. Only inside a stretch do years compare. */
import { DEFINITION_BREAK } from '$lib/content/reeksen';
import type { TrendPoint } from '$lib/charts/trend/state';
import type { YearFigure } from '$lib/data/questions';
import { gemeenteChangedBetween } from '$lib/domain/boundaries';
import { seriesOf, type Indicator, type Series } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import type { Level, RegionChange, RegionCode } from '$lib/domain/region';

interface CourseArea {
  readonly code: RegionCode;
  readonly level: Level;
}

/** Known years in order, numbered by stretch. */
export function courseOf(
  indicator: Indicator,
  area: CourseArea,
  years: readonly YearFigure[],
  changes: readonly RegionChange[]
): TrendPoint[] {
  const points: TrendPoint[] = [];
  let stretch = 0;
  for (const { year, figure } of years) {
    if (figure.kind === 'absent') continue;
    const before = points.at(-1);
    if (before !== undefined && whyApart(indicator, area, before.year, year, changes) !== undefined)
      stretch += 1;
    points.push({ year, value: figure.value, stretch });
  }
  return points;
}

/** Where the line stops, with the reason in words. */
export function breaksBetween(
  indicator: Indicator,
  area: CourseArea,
  points: readonly TrendPoint[],
  changes: readonly RegionChange[]
): { readonly from: number; readonly to: number; readonly why: string }[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || before.stretch === point.stretch) return [];
    const why = whyApart(indicator, area, before.year, point.year, changes);
    return why === undefined ? [] : [{ from: before.year, to: point.year, why }];
  });
}

/** Values of the last stretch, oldest first. */
export function lastStretch(points: readonly TrendPoint[]): number[] {
  const last = points.at(-1);
  return points.filter(({ stretch }) => stretch === last?.stretch).map(({ value }) => value);
}

function whyApart(
  indicator: Indicator,
  area: CourseArea,
  from: number,
  to: number,
  changes: readonly RegionChange[]
): string | undefined {
  const [a, b] = [seriesOf(indicator, area.level, from), seriesOf(indicator, area.level, to)];
  if (a === undefined || b === undefined) return undefined;
  if (a.definition !== b.definition) {
    return (
      DEFINITION_BREAK[indicator.id] ??
      `Tussen ${from} en ${to} is de manier van tellen veranderd. Vergelijk links en rechts niet.`
    );
  }
  return whyOtherArea(area, a, b, changes);
}

function whyOtherArea(
  area: CourseArea,
  a: Series,
  b: Series,
  changes: readonly RegionChange[]
): string | undefined {
  if (a.indeling === b.indeling) return undefined;
  switch (area.level) {
    case 'land':
    case 'provincie':
      return undefined;
    case 'gemeente': {
      const changed = gemeenteChangedBetween(area.code, a.indeling, b.indeling, changes);
      return changed === undefined ? undefined : `${changed} Vergelijk links en rechts niet.`;
    }
    case 'wijk':
      return `De grenzen van wijken kunnen tussen ${a.indeling} en ${b.indeling} veranderd zijn. Vergelijk links en rechts niet.`;
    default:
      return never(area.level, 'level');
  }
}
