import { readCourses } from '$lib/data/courses';
import type { Gathered } from './table';

/** Reads the years of areas and reference. Rejects with a `DataError`. */
export async function gather(wanted: Omit<Gathered, 'courses'>): Promise<Gathered> {
  const codes = [...new Set([...wanted.columns.map(({ code }) => code), wanted.reference.code])];
  const courses = await Promise.all(
    wanted.indicators.map(async (indicator) => [indicator.id, await readCourses(indicator, codes)] as const)
  );
  return { ...wanted, courses: new Map(courses) };
}
