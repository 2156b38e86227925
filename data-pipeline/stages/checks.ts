/**
 * Checks on what was loaded, before anything is computed. Some stop the build (a duplicate, an unknown
 * area, a share above 100); others are shown in the report, because the figure stands as published.
 */
import type { FormatProblem } from '../../src/lib/formats/types';
import type { Database } from './database';

/** Problems that stop the build: each names the source file, the indicator and the area. */
export async function findProblems(database: Database): Promise<readonly FormatProblem[]> {
  const [duplicates, unknown, outside] = await Promise.all([
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
    }))
  ];
}

/** One line of the report that `build` prints. */
export interface Finding {
  readonly text: string;
}

/**
 * Marks counts that cannot well be 0, and reports where parts do not add up to their whole. CBS rounds
 * counts to 5 (bijstand to 10), so each part may be off by half of that.
 */
export async function reportFindings(database: Database): Promise<readonly Finding[]> {
  return [...(await markImplausibleZeros(database)), ...(await compareParts(database))];
}

/** People that a zero must hide, at the rate of the larger area, before it is called implausible. */
const EXPECTED_BEHIND_ZERO = 20;
/** In a smaller area (an institution, a business park) a real zero is no surprise. */
const FEWEST_INHABITANTS = 500;

/** Wijken are held against their gemeente, gemeenten against all gemeenten together. */
async function markImplausibleZeros(database: Database): Promise<Finding[]> {
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
  const rows = await database.rows(`
    SELECT indicator, year, level, count(*)::INTEGER AS areas, string_agg(region, ', ' ORDER BY region) AS codes
    FROM implausible GROUP BY ALL ORDER BY ALL`);
  return rows.map((row) => ({
    text:
      `Let op: ${String(row.indicator)} ${String(row.year)} is 0 waar dat niet goed kan, bij ${String(row.areas)} keer ` +
      `${String(row.level)} (${String(row.codes)}). Het cijfer staat er zoals de bron het geeft, met een teken erbij.`
  }));
}

/** Only wholes of which every part of the indeling has a figure. */
async function compareParts(database: Database): Promise<Finding[]> {
  const rows = await database.rows(`
    WITH series AS (
      SELECT DISTINCT indicator, level, year, indeling FROM figure JOIN declaration USING (indicator)
      WHERE aggregation = 'add' AND level IN ('gemeente', 'wijk')
    ),
    whole AS (
      SELECT series.*, CASE series.level WHEN 'wijk' THEN region.gemeente ELSE 'NL01' END AS parent,
        sum(part.value ORDER BY region.code) AS total,
        count(*) AS parts
      FROM series
      JOIN region ON region.level = series.level AND region.indeling = series.indeling
      LEFT JOIN figure AS part ON part.indicator = series.indicator AND part.year = series.year
        AND part.level = series.level AND part.region = region.code
      GROUP BY ALL HAVING count(*) = count(part.value)
    ),
    compared AS (
      SELECT whole.indicator, whole.level, whole.year, parent, abs(total - figure.value) AS difference,
        (CASE whole.indicator WHEN 'bijstand' THEN 5 ELSE 2.5 END) * (parts + 1) AS allowed
      FROM whole JOIN figure ON figure.indicator = whole.indicator AND figure.region = parent
        AND figure.year = whole.year AND figure.indeling = whole.indeling
      WHERE figure.value IS NOT NULL
    )
    SELECT indicator, level, year, count(*)::INTEGER AS compared,
      count(*) FILTER (WHERE difference > allowed)::INTEGER AS off,
      max(difference) AS largest, arg_max(parent, difference) AS area
    FROM compared GROUP BY ALL HAVING off > 0 ORDER BY ALL`);
  return rows.map((row) => ({
    text:
      `Let op: ${String(row.indicator)} ${String(row.year)} per ${String(row.level)} is ${String(row.off)} van de ` +
      `${String(row.compared)} keer samen niet gelijk aan het geheel, ook niet als CBS afrondt. ` +
      `Het grootste verschil is ${String(row.largest)} (${String(row.area)}).`
  }));
}
