/**
 * The years of one indicator for some areas, from the columns: the answer of `askHistory` without the
 * database (tested for every indicator), and the same for own figures.
 */
import { yearsOf } from '../domain/indicator';
import type { ShownIndicator } from '../domain/own';
import { levelOf, type RegionCode } from '../domain/region';
import { readFigures } from './figures';
import type { YearFigure } from './questions';

/** Per area its years, ascending; a year that no source speaks of is left out. */
export type Courses = ReadonlyMap<RegionCode, readonly YearFigure[]>;

/** Years of `codes`, which may be of several levels. Rejects with a `DataError`. */
export async function readCourses(
  indicator: ShownIndicator,
  codes: readonly RegionCode[],
  read: typeof readFigures = readFigures
): Promise<Courses> {
  const courses = new Map<RegionCode, YearFigure[]>(codes.map((code) => [code, []]));
  const slices = [...new Set(codes.map(levelOf))].flatMap((level) =>
    level === undefined ? [] : yearsOf(indicator, level).map((year) => ({ level, year }))
  );
  const columns = await Promise.all(
    slices.map(async ({ level, year }) => ({ year, figures: await read(indicator, level, year) }))
  );
  for (const { year, figures } of columns.sort((a, b) => a.year - b.year)) {
    for (const [code, years] of courses) {
      const figure = figures.get(code);
      if (figure !== undefined) years.push({ year, figure });
    }
  }
  return courses;
}
