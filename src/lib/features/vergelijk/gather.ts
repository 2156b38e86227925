/** Reads the years of everything that is compared; those of a coalition are put together from its gemeenten. */
import { readCoalitionCourse } from '$lib/data/coalitions/figures';
import { readCourses } from '$lib/data/courses';
import type { YearFigure } from '$lib/data/questions';
import { isCoalition, type AreaCode } from '$lib/domain/coalition';
import type { ShownIndicator } from '$lib/domain/own';
import type { RegionCode } from '$lib/domain/region';
import type { NamedArea } from './areas';
import { unique } from './choice';
import type { AreaCourses, Gathered } from './table';

/** Rejects with a `DataError`. */
export async function gather(wanted: Omit<Gathered, 'courses'>): Promise<Gathered> {
  const areas = [...wanted.columns, wanted.reference, ...wanted.beside];
  const courses = await Promise.all(
    wanted.indicators.map(async (indicator) => [indicator.id, await coursesOf(indicator, areas)] as const)
  );
  return { ...wanted, courses: new Map(courses) };
}

async function coursesOf(indicator: ShownIndicator, areas: readonly NamedArea[]): Promise<AreaCourses> {
  const codes = unique(areas.map(({ code }) => code));
  const names = new Map<RegionCode, string>(
    areas.flatMap(({ members = [] }) => members.map(({ code, name }) => [code, name] as const))
  );
  const [own, together] = await Promise.all([
    readCourses(
      indicator,
      codes.flatMap((code) => (isCoalition(code) ? [] : [code]))
    ),
    Promise.all(
      codes.filter(isCoalition).map(async (code) => {
        const years = await readCoalitionCourse(indicator, code, (one) => names.get(one) ?? one);
        return [code, years] as const;
      })
    )
  ]);
  return new Map<AreaCode, readonly YearFigure[]>([...own, ...together]);
}
