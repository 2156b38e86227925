/** The quality report: every check, run over the finished figures. It changes nothing and stops nothing. */
import type { Indicator } from '../../src/lib/domain/indicator';
import { formatCount } from '../../src/lib/domain/notation';
import { levelWord } from '../../src/lib/domain/position';
import { CHECK_IDS, type CheckId, type Quality } from '../../src/lib/domain/quality';
import { checkAreasWithoutFigures, checkThinSeries, latestYears } from './checks-coverage';
import { checkHiddenValues } from './checks-hidden';
import { checkJumps } from './checks-jumps';
import { checkParts } from './checks-parts';
import { areasOf, inYears, seriesOfRow, type Checked } from './checks-sentences';
import { CHECK_WORDS } from './checks-words';
import type { Database } from './database';

type Run = (database: Database, indicators: readonly Indicator[]) => Promise<Checked>;

const CHECKS: Readonly<Record<CheckId, Run>> = {
  // A build with a finding here stopped long ago (`findProblems`): what is left to say is how much was seen.
  'duplicate-figures': (database) => passed(database, 'SELECT count(*)::INTEGER AS seen FROM figure'),
  'unknown-areas': (database) =>
    passed(database, 'SELECT count(DISTINCT (level, indeling, region))::INTEGER AS seen FROM figure'),
  ranges: (database) => passed(database, 'SELECT count(value)::INTEGER AS seen FROM figure'),
  parts: checkParts,
  jumps: checkJumps,
  'implausible-zeros': listImplausibleZeros,
  'hidden-values': checkHiddenValues,
  'areas-without-figures': checkAreasWithoutFigures,
  'thin-series': checkThinSeries
};

/** Runs all checks on the figures as they are written. Deterministic: the same figures give the same report. */
export async function reportQuality(database: Database, indicators: readonly Indicator[]): Promise<Quality> {
  // A wijk is told with its gemeente: many share a name.
  await database.run(`
    CREATE OR REPLACE TEMP VIEW place AS
    SELECT region.*, concat_ws(', ', region.name, home.name) AS full_name
    FROM region LEFT JOIN region AS home
      ON home.level = 'gemeente' AND home.indeling = region.indeling AND home.code = region.gemeente`);
  const checks = [];
  for (const id of CHECK_IDS) {
    checks.push({ id, ...CHECK_WORDS[id], ...(await CHECKS[id](database, indicators)) });
  }
  return { version: 1, checks, latest: latestYears(indicators) };
}

async function passed(database: Database, sql: string): Promise<Checked> {
  const [row] = await database.rows(sql);
  return { checked: Number(row?.seen), findings: [] };
}

/** The zeros that `markImplausibleZeros` marked. */
async function listImplausibleZeros(database: Database): Promise<Checked> {
  const [counts] = await database.rows(`
    SELECT count(*)::INTEGER AS seen FROM figure JOIN declaration USING (indicator)
    WHERE unit = 'count' AND level IN ('gemeente', 'wijk') AND value IS NOT NULL`);
  const rows = await database.rows(`
    SELECT indicator, figure.level, year, count(*)::INTEGER AS zeros,
      list([place.code, full_name] ORDER BY inwoners DESC, place.code) AS areas
    FROM figure
    JOIN declaration USING (indicator)
    JOIN place ON place.level = figure.level AND place.indeling = figure.indeling AND place.code = figure.region
    LEFT JOIN inhabitants ON inhabitants.level = figure.level AND inhabitants.indeling = figure.indeling
      AND inhabitants.region = figure.region
    WHERE unit = 'count' AND list_contains(string_split(mark, ' '), 'implausible')
    GROUP BY ALL ORDER BY ALL`);
  return {
    checked: Number(counts?.seen),
    findings: rows.map((row) => {
      const series = seriesOfRow(row);
      const count = Number(row.zeros);
      return {
        ...series,
        count,
        areas: areasOf(row.areas),
        text: `${inYears(series.indicator, series.years)}: bij ${formatCount(count)} ${levelWord(series.level, count)} staat 0, en dat kan niet goed.`
      };
    })
  };
}
