/**
 * The course of several areas on one axis. Areas are told apart by the letter at the end of their line; a
 * line stops where the definition or the area changes, and is dashed over years without a figure.
 */
import { scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';
import { spread } from '../dotplot/state';
import { lines, type TrendLine, type TrendPoint } from '../trend/state';

export const HEIGHT = 300;
const TOP = 14;
const BOTTOM = HEIGHT - 28;
const LEFT = 44;
/** Room for letters at the end of the lines. */
const RIGHT = 40;
const LETTER_GAP = 22;

export interface Course {
  readonly letter: string;
  readonly first: boolean;
  readonly points: readonly TrendPoint[];
}

export interface LinesInput {
  readonly width: number;
  readonly courses: readonly Course[];
  readonly reference: readonly TrendPoint[];
  /** Years between two regular publications. */
  readonly interval: number;
  /** Years between which a line stops. */
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly unit: Unit;
}

export interface LinesState {
  readonly courses: readonly {
    readonly letter: string;
    readonly first: boolean;
    readonly lines: readonly TrendLine[];
    readonly dots: readonly { readonly x: number; readonly y: number }[];
    /** Where the line ends, and where its letter stands. */
    readonly end: {
      readonly x: number;
      readonly y: number;
      readonly letterX: number;
      readonly letterY: number;
    };
  }[];
  readonly reference: readonly TrendLine[];
  readonly referenceDots: readonly { readonly x: number; readonly y: number }[];
  readonly breaks: readonly number[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** Somewhere a line passes over years without a figure. */
  readonly dashed: boolean;
}

/** `undefined` when no area has two years: then there is no course to show. */
export function linesTogether(input: LinesInput): LinesState | undefined {
  const courses = input.courses.filter(({ points }) => points.length > 0);
  if (!courses.some(({ points }) => points.length > 1)) return undefined;
  const own = courses.flatMap(({ points }) => points);
  // What the reference did before the areas have figures says nothing of them.
  const first = Math.min(...own.map(({ year }) => year));
  const reference = input.reference.filter(({ year }) => year >= first);
  const all = [...own, ...reference];
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const x = scaleLinear()
    .domain([years[0] ?? 0, years.at(-1) ?? 1])
    .range([LEFT + 8, input.width - RIGHT]);
  const y = scaleLinear()
    .domain(domainOf(all.map(({ value }) => value)))
    .nice(4)
    .range([BOTTOM, TOP]);
  const round = (px: number) => Math.round(px * 10) / 10;
  const place = (point: TrendPoint): [number, number] => [round(x(point.year)), round(y(point.value))];
  const spot = (point: TrendPoint) => ({ x: round(x(point.year)), y: round(y(point.value)) });

  const ends = courses
    .flatMap((course) => {
      const last = course.points.at(-1);
      return last === undefined ? [] : [{ course, ...spot(last) }];
    })
    .sort((a, b) => a.y - b.y);
  const at = spread(
    ends.map((end) => end.y),
    LETTER_GAP,
    [TOP - 4, BOTTOM]
  );
  const ticks = y.ticks(4);
  const texts = formatTicks(ticks, input.unit === 'euro-1000' ? 'count' : input.unit);
  const drawn = ends.map(({ course }) => lines(course.points, input.interval, place));
  const beside = lines(reference, input.interval, place);
  return {
    dashed: [...drawn, beside].flat().some(({ dashed }) => dashed),
    courses: ends.map(({ course, x: endX, y: endY }, index) => ({
      letter: course.letter,
      first: course.first,
      lines: drawn[index] ?? [],
      dots: course.points.map(spot),
      end: { x: endX, y: endY, letterX: endX + 26, letterY: round(at[index] ?? endY) }
    })),
    reference: beside,
    referenceDots: reference.map(spot),
    breaks: input.breaks.map(({ from, to }) => round(x((from + to) / 2))),
    years: thin(years, input.width - RIGHT - LEFT).map((year) => ({ x: round(x(year)), text: String(year) })),
    ticks: ticks.map((value, index) => ({ y: round(y(value)), text: texts[index] ?? '' }))
  };
}

/** From 0, unless the values lie far above it and close together: then with room as wide as their spread. */
function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && low < 0.6 * high) return [0, high];
  const room = Math.max(high - low, Math.abs(high) * 0.1, 1e-9);
  return [low - room, high + room / 4];
}

/** Years for the axis: the last, and those before it that leave room for four digits. */
function thin(years: readonly number[], width: number): readonly number[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const room = ((last - first) * 46) / Math.max(1, width);
  const kept: number[] = [];
  for (const year of [...years].reverse()) {
    const next = kept[0];
    if (next === undefined || next - year >= room) kept.unshift(year);
  }
  return kept;
}
