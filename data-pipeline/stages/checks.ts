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

/** People that a zero must hide, at the rate of its gemeente, before it is called implausible. */
const EXPECTED_BEHIND_ZERO = 20;

async function markImplausibleZeros(database: Database): Promise<Finding[]> {
  await database.run(`
    CREATE TEMP TABLE implausible AS
    SELECT part.indicator, part.region, part.year, region.name, people.value AS inwoners
    FROM figure AS part
    JOIN declaration ON declaration.indicator = part.indicator AND unit = 'count'
    JOIN figure AS people ON people.indicator = 'inwoners' AND people.region = part.region AND people.year = part.year
    JOIN region ON region.level = part.level AND region.indeling = part.indeling AND region.code = part.region
    JOIN figure AS whole ON whole.indicator = part.indicator AND whole.region = region.gemeente AND whole.year = part.year
    JOIN figure AS all_people ON all_people.indicator = 'inwoners' AND all_people.region = region.gemeente
      AND all_people.year = part.year
    WHERE part.level = 'wijk' AND part.value = 0
      AND whole.value / all_people.value * people.value >= ${EXPECTED_BEHIND_ZERO};
    UPDATE figure SET mark = merge_marks(figure.mark, 'implausible') FROM implausible
    WHERE figure.indicator = implausible.indicator AND figure.region = implausible.region
      AND figure.year = implausible.year;
  `);
  const rows = await database.rows('SELECT * FROM implausible ORDER BY indicator, region, year');
  return rows.map((row) => ({
    text:
      `Let op: ${String(row.name)} (${String(row.region)}) heeft in ${String(row.year)} ${String(row.inwoners)} inwoners ` +
      `en 0 bij ${String(row.indicator)}. Het cijfer staat er zoals de bron het geeft, met een teken erbij.`
  }));
}

async function compareParts(database: Database): Promise<Finding[]> {
  const rows = await database.rows(`
    WITH child AS (
      SELECT part.indicator, part.level, part.year,
        CASE part.level WHEN 'wijk' THEN region.gemeente ELSE 'NL01' END AS parent,
        sum(part.value ORDER BY part.region) AS total,
        count(*)::INTEGER AS parts,
        count(part.value)::INTEGER AS known
      FROM figure AS part
      JOIN declaration ON declaration.indicator = part.indicator AND aggregation = 'add'
      JOIN region ON region.level = part.level AND region.indeling = part.indeling AND region.code = part.region
      WHERE part.level IN ('wijk', 'gemeente')
      GROUP BY ALL
    )
    SELECT indicator, child.level, child.year, count(*)::INTEGER AS compared,
      count(*) FILTER (WHERE abs(total - whole.value) >
        (CASE indicator WHEN 'bijstand' THEN 5 ELSE 2.5 END) * (parts + 1))::INTEGER AS off,
      max(abs(total - whole.value)) AS largest,
      arg_max(parent, abs(total - whole.value)) AS area
    FROM child JOIN figure AS whole USING (indicator)
    WHERE whole.region = parent AND whole.year = child.year AND parts = known AND whole.value IS NOT NULL
    GROUP BY ALL ORDER BY ALL`);
  return rows.map((row) => ({
    text:
      `Controle ${String(row.indicator)} ${String(row.year)}: de delen (${String(row.level)}) zijn vergeleken met ` +
      `${String(row.compared)} ${row.compared === 1 ? 'geheel' : 'gehelen'}; grootste verschil ${String(row.largest)} (${String(row.area)}); ` +
      `${String(row.off)} keer meer dan door afronding kan.`
  }));
}
