/**
 * Years of one series as lines. A line stops where the definition or the area changes, and is dashed over
 * years without a figure.
 */
import { line } from 'd3';

/** A year with a known value. Points share a line only inside one stretch. */
export interface CoursePoint {
  readonly year: number;
  readonly value: number;
  /** Same definition and same area: same stretch. */
  readonly stretch: number;
  /** The publisher may still change it: drawn open. */
  readonly provisional?: true;
}

export interface CourseLine {
  readonly d: string;
  readonly dashed: boolean;
}

export interface CourseDot {
  readonly x: number;
  readonly y: number;
  /** Of a provisional figure. */
  readonly open: boolean;
}

/** Where a point stands in a drawing. */
type Place = (point: CoursePoint) => readonly [x: number, y: number];

/** The line through `points`: it stops between stretches, and is dashed over more years than `interval`. */
export function courseLines(points: readonly CoursePoint[], interval: number, place: Place): CourseLine[] {
  const draw = line<CoursePoint>(
    (point) => place(point)[0],
    (point) => place(point)[1]
  );
  const found: { points: CoursePoint[]; dashed: boolean }[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined || before.stretch !== point.stretch) continue;
    const dashed = point.year - before.year > interval;
    const current = found.at(-1);
    if (current !== undefined && current.dashed === dashed && current.points.at(-1) === before)
      current.points.push(point);
    else found.push({ points: [before, point], dashed });
  }
  return found.map(({ points: part, dashed }) => ({ d: draw(part) ?? '', dashed }));
}

export function courseDots(points: readonly CoursePoint[], place: Place): CourseDot[] {
  return points.map((point) => {
    const [x, y] = place(point);
    return { x, y, open: point.provisional === true };
  });
}

/** What an open dot means. */
export const OPEN_DOT = 'Open rondje: voorlopig cijfer.';
