/**
 * Checks on what was loaded, before anything is computed: what stops the build (a duplicate, an unknown
 * area, a share above 100, buurten that are not those of their wijk), and what gets a mark. The rest is told in the quality report.
 */
import type { FormatProblem } from '../../src/lib/formats/types';
import type { Database } from './database';

/** CBS rounds the counts of wijken and buurten to a multiple of this, now up and now down: each is off by less. */
const ROUNDED_TO = 5;

/** Problems that stop the build: each names the source file, the indicator and the area. */
export async function findProblems(database: Database): Promise<readonly FormatProblem[]> {
  const [duplicates, unknown, outside, apart] = await Promise.all([
    database.rows(`
      SELECT source, indicator, region, year, count(*)::INTEGER AS times
      FROM figure GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 20`),
    database.rows(`
      SELECT source, figure.region, figure.indeling, min(figure.year) AS year FROM figure
      ANTI JOIN region ON region.level = figure.level AND region.indeling = figure.indeling AND region.code = figure.region
      GROUP BY ALL ORDER BY ALL LIMIT 20`),
    database.rows(`
      SELECT source, indicator, region, year, value FROM figure JOIN declaration USING (indicator)
      WHERE NOT isfinite(value)
        OR (unit = 'percent' AND NOT value BETWEEN 0 AND 100)
        OR (unit = 'per-1000' AND NOT value BETWEEN 0 AND 1000)
        OR (unit = 'count' AND value < 0)
        OR lower > value OR upper < value
      ORDER BY ALL LIMIT 20`),
    // Of one source: editions differ. A wijk of which one buurt has no count tells nothing.
    database.rows(`
      SELECT part.source, indicator, whole.region, part.year, sum(part.value) AS total, any_value(whole.value) AS told
      FROM figure AS part JOIN declaration USING (indicator)
      JOIN figure AS whole ON whole.level = 'wijk' AND whole.region = 'WK' || substr(part.region, 3, 6)
        AND whole.indicator = part.indicator AND whole.year = part.year AND whole.indeling = part.indeling AND whole.source = part.source
      WHERE part.level = 'buurt' AND unit = 'count'
      GROUP BY part.source, indicator, whole.region, part.year
      HAVING count(*) = count(part.value) AND abs(total - told) > ${ROUNDED_TO} * (count(*) + 1)
      ORDER BY ALL LIMIT 20`)
  ]);
  const file = (row: Record<string, unknown>) => `figures/${String(row.source)}.csv`;
  return [
    ...duplicates.map((row) => ({
      file: file(row),
      column: String(row.indicator),
      expected: 'Eén cijfer per gebied en jaar.',
      found: `${String(row.region)} staat in ${String(row.year)} ${String(row.times)} keer in het bestand.`,
      action: 'Haal de dubbele regel weg, of download het bestand opnieuw.'
    })),
    ...unknown.map((row) => ({
      file: file(row),
      expected: `Alleen gebieden uit de indeling van ${String(row.indeling)}.`,
      found: `Het gebied ${String(row.region)} komt in die indeling niet voor.`,
      action: 'Controleer het jaar van de indeling van deze bron.'
    })),
    ...outside.map((row) => ({
      file: file(row),
      column: String(row.indicator),
      expected: 'Een aandeel tussen 0 en 100%, of een aantal van 0 of meer.',
      found: `${String(row.value)} voor ${String(row.region)} in ${String(row.year)}.`,
      action: 'Controleer de eenheid van deze kolom, of download het bestand opnieuw.'
    })),
    ...apart.map((row) => ({
      file: file(row),
      column: String(row.indicator),
      expected: `De buurten van ${String(row.region)} samen: ongeveer ${String(row.told)}, zoals de wijk.`,
      found: `${String(row.total)} in ${String(row.year)}.`,
      action: 'Het bestand is niet compleet, of hoort bij een andere uitgave. Download het opnieuw.'
    }))
  ];
}

/** People that a zero must hide, at the rate of the larger area, before it is called implausible. */
const EXPECTED_BEHIND_ZERO = 20;
/** In a smaller area (an institution, a business park) a real zero is no surprise. */
const FEWEST_INHABITANTS = 500;

/**
 * Marks counts that cannot well be 0: `implausible`. They stay as published. Wijken are held against their
 * gemeente, gemeenten against all gemeenten together.
 */
export async function markImplausibleZeros(database: Database): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE implausible AS
    WITH counted AS (
      SELECT part.indicator, part.level, part.region, part.year, part.value, people.value AS inwoners,
        CASE part.level WHEN 'wijk' THEN region.gemeente ELSE 'NL01' END AS parent
      FROM figure AS part
      JOIN declaration ON declaration.indicator = part.indicator AND unit = 'count'
      JOIN region ON region.level = part.level AND region.indeling = part.indeling AND region.code = part.region
      JOIN figure AS people ON people.indicator = 'inwoners' AND people.region = part.region
        AND people.year = part.year AND people.indeling = part.indeling
      WHERE part.level IN ('gemeente', 'wijk')
    ),
    rate AS (
      SELECT indicator, year, region AS parent, value / inwoners AS per_head FROM counted WHERE level = 'gemeente'
      UNION ALL
      SELECT indicator, year, 'NL01', sum(value) / sum(inwoners) FROM counted
      WHERE level = 'gemeente' AND value IS NOT NULL GROUP BY ALL
    )
    SELECT indicator, year, level, region FROM counted JOIN rate USING (indicator, year, parent)
    WHERE value = 0 AND inwoners >= ${FEWEST_INHABITANTS} AND per_head * inwoners >= ${EXPECTED_BEHIND_ZERO};
    UPDATE figure SET mark = merge_marks(figure.mark, 'implausible') FROM implausible
    WHERE figure.indicator = implausible.indicator AND figure.region = implausible.region
      AND figure.year = implausible.year;
  `);
}
