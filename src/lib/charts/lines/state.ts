/**
 * The course of several areas on one axis. Areas are told apart by the letter at the end of their line; a
 * line stops where the definition or the area changes, and is dashed over years without a figure.
 */
import { scaleLinear } from 'd3';
import type { Unit } from '../../domain/indicator';
import { formatTicks } from '../../domain/notation';
import { px, type Tick } from '../axis/tick';
import { spread } from '../axis/spread';
import { courseDots, courseLines, type CourseDot, type CourseLine, type CoursePoint } from '../course/course';

export const HEIGHT = 300;
const TOP = 14;
export const BASE = HEIGHT - 28;
const LEFT = 44;
/** Room for letters at the end of the lines. */
const RIGHT = 40;
const LETTER_ROOM = 30;
const LETTER_GAP = 22;

export interface Course {
  readonly letter: string;
  readonly first: boolean;
  readonly points: readonly CoursePoint[];
}

export interface LinesInput {
  readonly width: number;
  readonly courses: readonly Course[];
  readonly reference: readonly CoursePoint[];
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
    readonly lines: readonly CourseLine[];
    readonly dots: readonly CourseDot[];
    /** Where the line ends, and where its letter stands. */
    readonly end: {
      readonly x: number;
      readonly y: number;
      readonly letterX: number;
      readonly letterY: number;
    };
  }[];
  readonly reference: readonly CourseLine[];
  readonly referenceDots: readonly CourseDot[];
  readonly breaks: readonly number[];
  /** Years below, values with their lines at the side. */
  readonly ticks: readonly Tick[];
  /** Somewhere a line passes over years without a figure. */
  readonly dashed: boolean;
  /** Somewhere a figure is provisional. */
  readonly open: boolean;
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
    .range([BASE, TOP]);
  const place = (point: CoursePoint) => [px(x(point.year)), px(y(point.value))] as const;

  const ends = courses
    .flatMap((course) => {
      const last = course.points.at(-1);
      return last === undefined ? [] : [{ course, x: place(last)[0], y: place(last)[1] }];
    })
    .sort((a, b) => a.y - b.y);
  const at = spread(
    ends.map((end) => end.y),
    LETTER_GAP,
    [TOP - 4, BASE]
  );
  const values = y.ticks(4);
  const texts = formatTicks(values, input.unit === 'euro-1000' ? 'count' : input.unit);
  const drawn = ends.map(({ course }) => courseLines(course.points, input.interval, place));
  const beside = courseLines(reference, input.interval, place);
  return {
    dashed: [...drawn, beside].flat().some(({ dashed }) => dashed),
    open: all.some(({ provisional }) => provisional),
    courses: ends.map(({ course, x: endX, y: endY }, index) => ({
      letter: course.letter,
      first: course.first,
      lines: drawn[index] ?? [],
      dots: courseDots(course.points, place),
      end: { x: endX, y: endY, letterX: endX + 26, letterY: px(at[index] ?? endY) }
    })),
    reference: beside,
    referenceDots: courseDots(reference, place),
    breaks: input.breaks.map(({ from, to }) => px(x((from + to) / 2))),
    ticks: [
      ...values.map((value, index): Tick => {
        const at = px(y(value));
        return {
          x: 0,
          y: at - 4,
          text: texts[index] ?? '',
          anchor: 'start',
          line: `M0 ${at}H${input.width - LETTER_ROOM}`
        };
      }),
      ...thin(years, input.width - RIGHT - LEFT).map((year): Tick => ({
        x: px(x(year)),
        y: HEIGHT - 6,
        text: String(year),
        anchor: 'middle'
      }))
    ]
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
