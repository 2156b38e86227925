/**
 * Trend of one area beside the country. Lines stop where the definition or the area changes and are
 * dashed over years without a figure; both are said in words. Sizes in px: the drawing does not scale.
 */
import type { Told } from '../alternative';
import { scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatNumber, formatValue } from '../../domain/notation';
import { px, type Tick } from '../axis/tick';
import {
  courseDots,
  courseLines,
  OPEN_DOT,
  type CourseDot,
  type CourseLine,
  type CoursePoint
} from '../course/course';

export const WIDTH = 144;
export const HEIGHT = 66;
const LEFT = 5;
const RIGHT = 100;
const TOP = 9;
const BOTTOM = 58;
const HATCH = 10;
/** Least distance of two labels, one line of axis text. */
const LABEL_GAP = 15;

export interface TrendInput {
  readonly title: string;
  readonly name: string;
  readonly own: readonly CoursePoint[];
  readonly land: readonly CoursePoint[];
  /** Years between two regular publications; more than that is a gap. */
  readonly interval: number;
  /** Why the line stops between two years. */
  readonly breaks: readonly { readonly from: number; readonly to: number; readonly why: string }[];
  /** The publisher stopped after this year. */
  readonly end: { readonly after: number; readonly why: string } | undefined;
  readonly unit: Unit;
  readonly decimals: number;
}

export interface TrendState extends Told {
  readonly own: readonly CourseLine[];
  readonly land: readonly CourseLine[];
  readonly dots: readonly CourseDot[];
  /** Years of the country that are provisional; its other years have no dot. */
  readonly landDots: readonly CourseDot[];
  readonly years: readonly Tick[];
  readonly labels: readonly { readonly y: number; readonly text: string; readonly own: boolean }[];
  readonly breaks: readonly number[];
  /** Hatched after the end of a series. */
  readonly hatch: { readonly x: number; readonly width: number } | undefined;
  /** What must be said: breaks, end, years not loaded. */
  readonly notes: readonly string[];
}

/** `undefined` when the area has fewer than two years, so there is no course to show. */
export function trend(input: TrendInput): TrendState | undefined {
  const { own, land, unit, decimals, end } = input;
  if (own.length < 2) return undefined;
  const first = Math.min(...own.map(({ year }) => year), ...land.map(({ year }) => year));
  const last = Math.max(...own.map(({ year }) => year), ...land.map(({ year }) => year), end?.after ?? 0);
  const x = scaleLinear()
    .domain([first, last])
    .range([LEFT, end === undefined ? RIGHT : RIGHT - HATCH - 4]);
  const y = scaleLinear()
    .domain(valueDomain([...own, ...land]))
    .range([BOTTOM, TOP]);
  const place = (point: CoursePoint) => [px(x(point.year)), px(y(point.value))] as const;

  const lastOwn = own.at(-1);
  const lastLand = land.at(-1);
  const short = (value: number) =>
    unit === 'percent' ? formatNumber(value, decimals) : formatValue(value, unit, decimals).replace('€ ', '');

  return {
    title: input.title,
    summary: summarise(input),
    own: courseLines(own, input.interval, place),
    land: courseLines(land, input.interval, place),
    dots: courseDots(own, place),
    landDots: courseDots(
      land.filter(({ provisional }) => provisional === true),
      place
    ),
    years: axisYears(
      own.map(({ year }) => year),
      first,
      last,
      x(last) - x(first)
    ).map((year) => ({
      x: px(x(year)),
      y: HEIGHT + 15,
      text: String(year),
      anchor: year === first ? 'start' : x(year) > RIGHT - 20 ? 'end' : 'middle'
    })),
    labels: labels(
      lastOwn && { y: y(lastOwn.value), text: short(lastOwn.value) },
      lastLand && { y: y(lastLand.value), text: short(lastLand.value) }
    ),
    breaks: input.breaks.map(({ from, to }) => px(x((from + to) / 2))),
    hatch: end === undefined ? undefined : { x: px(x(end.after) + 4), width: HATCH },
    notes: [
      ...input.breaks.map(({ why }) => why),
      ...gapNotes(input),
      ...([...own, ...land].some(({ provisional }) => provisional) ? [OPEN_DOT] : []),
      ...(end === undefined ? [] : [end.why])
    ]
  };
}

/** Room round the values; never so tight that a small change looks large. */
function valueDomain(points: readonly CoursePoint[]): [number, number] {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const least = Math.abs(high) * 0.25 || 1;
  const spare = Math.max(0, least - (high - low)) / 2;
  return [low - spare, high + spare];
}

/** First and last year, and the own years between where there is room for four digits. */
function axisYears(own: readonly number[], first: number, last: number, width: number): number[] {
  const room = ((last - first) * 46) / width;
  const chosen = [first];
  for (const year of own) {
    if (year - (chosen.at(-1) ?? 0) >= room && (last - year >= room || year === last)) chosen.push(year);
  }
  const end = own.at(-1) ?? last;
  if (!chosen.includes(end) && end - (chosen.at(-1) ?? 0) >= room) chosen.push(end);
  return chosen;
}

function labels(
  own: { readonly y: number; readonly text: string } | undefined,
  land: { readonly y: number; readonly text: string } | undefined
): TrendState['labels'] {
  if (own === undefined) return [];
  if (land === undefined) return [{ ...own, own: true }];
  const tooNear = LABEL_GAP - Math.abs(own.y - land.y);
  const push = Math.max(0, tooNear) / 2;
  const sign = own.y <= land.y ? -1 : 1;
  return [
    { y: px(own.y + sign * push), text: own.text, own: true },
    { y: px(land.y - sign * push), text: land.text, own: false }
  ];
}

/** "Niet geladen: 2018 en 2021 tot en met 2023." */
function gapNotes({ own, interval }: TrendInput): string[] {
  const gaps = own.flatMap((point, index) => {
    const before = own[index - 1];
    if (before === undefined || before.stretch !== point.stretch || point.year - before.year <= interval)
      return [];
    const [from, to] = [before.year + 1, point.year - 1];
    return [from === to ? String(from) : `${from}${to - from === 1 ? ' en' : ' tot en met'} ${to}`];
  });
  if (gaps.length > 2) return ['Niet alle jaren zijn geladen.'];
  return gaps.length === 0 ? [] : [`Niet geladen: ${gaps.join(', ')}.`];
}

function summarise({ name, own, land, unit, decimals }: TrendInput): string {
  const series = (points: readonly CoursePoint[]) =>
    points
      .map(
        ({ year, value, provisional }) =>
          `${year} ${formatValue(value, unit, decimals)}${provisional === true ? ' (voorlopig)' : ''}`
      )
      .join(', ');
  return `${name}: ${series(own)}.${land.length === 0 ? '' : ` Nederland: ${series(land)}.`}`;
}
