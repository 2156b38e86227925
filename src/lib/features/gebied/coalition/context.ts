/**
 * The context for a page that is made in the browser. It reads columns and needs no database: the page stands
 * sooner, and also where the database cannot start. The answers are the same (tested for every series).
 */
import { readAreaTables } from '$lib/data/areas';
import { readBoundaries } from '$lib/data/boundaries';
import { readCatalogue } from '$lib/data/catalogue';
import { readCourses } from '$lib/data/courses';
import { readFigures } from '$lib/data/figures';
import { once } from '$lib/data/files';
import { readPlaces } from '$lib/data/places';
import { askStructure } from '$lib/data/questions/similar';
import { duckdb } from '$lib/data/wasm';
import { wijkFacts } from '$lib/domain/boundaries';
import { CURRENT_INDELING } from '$lib/domain/region';
import { contextOf, type SiteContext } from '../context';

const made = once<'context', SiteContext>(create);

/** The context over the files of the site, made once per visit. Rejects with a `DataError`. */
export function browserContext(): Promise<SiteContext> {
  return made('context');
}

async function create(): Promise<SiteContext> {
  const [{ indicators }, { regions, changes }] = await Promise.all([readCatalogue(), readAreaTables()]);
  const read = remembering(readFigures, ({ id }, level, year) => `${id} ${level} ${year}`);
  return contextOf({
    indicators,
    regions: regions.filter(({ indeling }) => indeling === CURRENT_INDELING),
    facts: wijkFacts(regions, changes),
    async history(code) {
      const courses = await Promise.all(
        indicators.map(
          async (indicator) =>
            [indicator.id, (await readCourses(indicator, [code], read)).get(code) ?? []] as const
        )
      );
      return new Map(courses.filter(([, years]) => years.length > 0));
    },
    places: remembering(readPlaces, ({ indicator, level, year }) => `${indicator} ${level} ${year}`),
    structure: async (level) => askStructure(await duckdb(), { level, indeling: CURRENT_INDELING }),
    topology: readBoundaries
  });
}

/** A question that is asked once for the same words; a failure is forgotten. */
function remembering<A extends readonly unknown[], T>(
  ask: (...question: A) => Promise<T>,
  words: (...question: A) => string
): (...question: A) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (...question) => {
    const key = words(...question);
    const earlier = asked.get(key);
    if (earlier !== undefined) return earlier;
    const answer = ask(...question);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
}
