/**
 * Asks every typed question and column read of Gebied and Vergelijk with the site's own code, each time of another
 * indicator, and keeps how long each took.
 */
import { readCatalogue } from '../../../src/lib/data/catalogue';
import { readCourses } from '../../../src/lib/data/courses';
import { readFigures } from '../../../src/lib/data/figures';
import { readPairs } from '../../../src/lib/data/pairs';
import {
  askComparison,
  askDistribution,
  askHistory,
  askRank,
  askRegions
} from '../../../src/lib/data/questions';
import { askStructure } from '../../../src/lib/data/questions/similar';
import { duckdb } from '../../../src/lib/data/wasm';
import { yearsOf } from '../../../src/lib/domain/indicator';
import { CURRENT_INDELING } from '../../../src/lib/domain/region';

const TURNS = 7;
/** As many areas as Vergelijk takes at most. */
const AREAS = 10;

const { indicators } = await readCatalogue();
const connector = await duckdb();
const timings: Record<string, number[]> = {};

for (const level of ['gemeente', 'wijk'] as const) {
  const areas = (await askRegions(connector, { level, indeling: CURRENT_INDELING })).map(({ code }) => code);
  const loaded = indicators.flatMap((indicator) => {
    const year = yearsOf(indicator, level).at(-1);
    return year === undefined ? [] : [{ indicator, year }];
  });
  const at = <T>(list: readonly T[], turn: number): T => {
    const one = list[turn % list.length];
    if (one === undefined) throw new Error(`nothing is loaded of ${level}`);
    return one;
  };
  const slice = (turn: number) => {
    const { indicator, year } = at(loaded, turn);
    return { indicator: indicator.id, level, year };
  };
  const some = (turn: number) =>
    Array.from({ length: AREAS }, (_, index) => at(areas, turn * 31 + index * 17));
  const measure = async (name: string, ask: (turn: number) => Promise<unknown>) => {
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const begin = performance.now();
      await ask(turn);
      times.push(performance.now() - begin);
    }
    timings[`${name}, ${level}`] = times;
  };

  await measure('askRegions', () => askRegions(connector, { level, indeling: CURRENT_INDELING }));
  await measure('askDistribution', (turn) => askDistribution(connector, slice(turn)));
  await measure('askRank', (turn) => askRank(connector, { ...slice(turn), region: at(areas, turn) }));
  await measure('askComparison', (turn) => askComparison(connector, { ...slice(turn), regions: some(turn) }));
  await measure('askHistory', (turn) => askHistory(connector, level, some(turn)));
  await measure('askStructure', () => askStructure(connector, { level, indeling: CURRENT_INDELING }));

  // The file of a level is fetched once per visit; every column after that is read for the first time here.
  const last = at(loaded, loaded.length - 1);
  await readFigures(last.indicator, level, last.year);
  await measure('readFigures', (turn) => {
    const { indicator, year } = at(loaded, turn);
    return readFigures(indicator, level, year);
  });
  await measure('readPairs', (turn) =>
    readPairs(level, at(loaded, TURNS + 2 * turn), at(loaded, TURNS + 2 * turn + 1))
  );
  await measure('readCourses', (turn) => readCourses(at(loaded, 3 * TURNS + turn).indicator, some(turn)));
}
Object.assign(window, { timings });
