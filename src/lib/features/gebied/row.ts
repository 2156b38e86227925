/** From the figures of one indicator to a row of the page: value, comparison, position, course, remarks. */
import type { CoursePoint } from '$lib/charts/course/course';
import { trend } from '$lib/charts/trend/state';
import { PUBLISHED_EVERY, SERIES_END } from '$lib/content/reeksen';
import type { YearFigure } from '$lib/data/questions';
import { declarationOf } from '$lib/domain/catalogue';
import { explainAbsent, labelAbsence, type Figure } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { formatCount, formatValue } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import type { Level } from '$lib/domain/region';
import { breaksBetween, courseOf, type CourseArea } from '$lib/features/explain/course';
import {
  allRemarks,
  marginWords,
  newerAbsence,
  oldBorders,
  remarkWords
} from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import type { FigureRow } from './model';
import { comparison } from './row-comparison';
import { figureOf, type RowInput } from './row-input';

/** The year to show: the latest with a known figure, else the latest of which the source speaks. */
export function shownYear(years: readonly YearFigure[]): YearFigure | undefined {
  return years.findLast(({ figure }) => figure.kind === 'known') ?? years.at(-1);
}

/** The country is the same in every indeling. */
const LAND: CourseArea = { level: 'land', whyOther: () => undefined };

/** A row with a figure or the reason of its absence. `undefined` when nothing is loaded for this area. */
export function figureRow<I extends ShownIndicator>(input: RowInput<I>): FigureRow<I['id']> | undefined {
  const { indicator, area } = input;
  const shown = shownYear(input.own);
  if (shown === undefined) return undefined;
  const { year, figure } = shown;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  const course = courseOf(indicator, area, input.own);
  const landCourse = area.level === 'land' ? [] : courseOf(indicator, LAND, sameDefinitions(input));
  const remarkIds = figure.kind === 'known' ? allRemarks(indicator, figure) : [];
  const number = numberWords(input, year, figure);
  return {
    kind: 'figure',
    indicator: indicator.id,
    name: indicator.name,
    context: input.context,
    of: [ofWords(indicator), year].filter((words) => words !== '').join(', '),
    year,
    remarkIds,
    remarks: [
      ...remarkIds.map(remarkWords),
      ...marginWords(indicator, figure),
      ...oldBorders(indicator, area, shown, input.today),
      ...newerAbsence(input.own, year)
    ],
    years: yearCells(input, course, landCourse),
    ...(figure.kind === 'known' ? { value: show(figure.value) } : { why: explainAbsent(figure) }),
    ...(number !== undefined && { number }),
    ...memberWords(input, year),
    ...comparison(input, shown),
    ...courseParts(input, course, landCourse)
  };
}

/** The gemeenten of a coalition one by one, in the year that is shown. */
function memberWords({ members = [], indicator }: RowInput, year: number): Pick<FigureRow, 'members'> {
  if (members.length === 0) return {};
  return {
    members: members.map(({ name, years }) => {
      const figure = figureOf(years, year);
      return {
        name,
        value:
          figure.kind === 'known'
            ? formatValue(figure.value, indicator.unit, indicator.decimals)
            : labelAbsence(figure.reason)
      };
    })
  };
}

/** The course as a table: each value with what must be said of it, and why it does not go on from the year before. */
function yearCells(
  { indicator, area, own }: RowInput,
  course: readonly CoursePoint[],
  landCourse: readonly CoursePoint[]
): FigureRow['years'] {
  const cell = (point: CoursePoint | undefined) =>
    point === undefined
      ? ''
      : `${formatValue(point.value, indicator.unit, indicator.decimals)}${point.provisional === true ? ' (voorlopig)' : ''}`;
  const breaks = breaksBetween(indicator, area, course, own);
  return course.map((point) => {
    const apart = breaks.find(({ to }) => to === point.year)?.why;
    return {
      year: point.year,
      own: cell(point),
      land: cell(landCourse.find(({ year }) => year === point.year)),
      ...(apart !== undefined && { apart })
    };
  });
}

/** Years of the country that count as the area does: another definition is never drawn beside it. */
function sameDefinitions({ indicator, area, own, land }: RowInput): readonly YearFigure[] {
  const definitionOf = (level: Level, year: number) => seriesOf(indicator, level, year)?.definition;
  const all = new Set(own.map(({ year }) => definitionOf(area.level, year)));
  return land.filter(({ year }) => {
    const definition = definitionOf('land', year);
    const beside = definitionOf(area.level, year);
    return beside === undefined ? all.has(definition) : beside === definition;
  });
}

/** The course through the years, or why there is none. */
function courseParts(
  { indicator, area, own: years }: RowInput,
  own: readonly CoursePoint[],
  land: readonly CoursePoint[]
): Pick<FigureRow, 'trend' | 'single'> {
  const drawn = trend({
    title: `${indicator.name} door de jaren`,
    name: area.name,
    own,
    land,
    interval: PUBLISHED_EVERY[indicator.id] ?? 1,
    breaks: breaksBetween(indicator, area, own, years),
    end: SERIES_END[indicator.id],
    unit: indicator.unit,
    decimals: indicator.decimals
  });
  if (drawn !== undefined) return { trend: drawn };
  return own.length === 1 ? { single: 'Eén jaar geladen' } : {};
}

/** "5.830 mensen met bijstand" */
function numberWords({ indicator, numbers }: RowInput, year: number, figure: Figure): string | undefined {
  if (indicator.number === undefined || figure.kind === 'absent') return undefined;
  const counted = numbers.find((one) => one.year === year)?.figure;
  const count = counted?.kind === 'known' ? counted.value : figure.numerator;
  return count === undefined ? undefined : `${formatCount(count)} ${declarationOf(indicator.number).of}`;
}
