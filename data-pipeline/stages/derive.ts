/**
 * The one place where figures are computed: shares from two counts, and figures of a provincie, a
 * GGD region or the country from those of its gemeenten. Inputs are unrounded; every result says `derived`.
 */
import { REMARKS } from '../../src/lib/domain/figure';
import { carryGemeenten } from './carry-over';
import { literal, type Database } from './database';

/** Below this many people the rounding of counts (to 5 or 10) outweighs a share; none is shown. */
const FEWEST = 100;
/** Part of the denominator that must be known before a share of a larger area is computed. */
const COVERAGE = 0.98;

/** `merge_marks(a, b)`: the remarks of both, each once, in the order of REMARKS. */
export async function defineMarks(database: Database): Promise<void> {
  const order = REMARKS.map(literal).join(', ');
  await database.run(`
    CREATE MACRO merge_marks(a, b) AS nullif(array_to_string(list_filter([${order}],
      remark -> list_contains(string_split(coalesce(a, '') || ' ' || coalesce(b, ''), ' '), remark)), ' '), '')`);
}

/** Runs all computations, in the order in which they need each other. */
export async function derive(database: Database): Promise<void> {
  await deriveShares(database);
  for (const level of ['provincie', 'ggd', 'land'] as const) {
    await addCounts(database, level);
    await weighShares(database, level);
  }
  await hideFewest(database);
  await carryGemeenten(database);
}

/** Shares from two counts of the same area, year and indeling, where no source has the share itself. */
async function deriveShares(database: Database): Promise<void> {
  await database.run(`
    INSERT INTO figure
    SELECT declaration.indicator, n.level, n.indeling, n.region, n.year, n.source,
      CASE WHEN shown THEN times * n.value / d.value END,
      CASE
        WHEN shown THEN merge_marks(n.mark, 'derived ' || coalesce(d.mark, ''))
        WHEN n.value IS NULL THEN n.mark
        WHEN d.value IS NULL THEN d.mark
        -- Nobody lives there: no share can exist.
        ELSE 'not-applicable'
      END,
      NULL, NULL,
      CASE WHEN shown THEN n.value END,
      CASE WHEN shown THEN d.value END
    FROM declaration
    JOIN figure AS n ON n.indicator = numerator
    JOIN figure AS d ON d.indicator = denominator AND d.region = n.region AND d.year = n.year AND d.indeling = n.indeling
    CROSS JOIN LATERAL (SELECT coalesce(n.value >= 0 AND d.value > 0, false) AS shown)
    WHERE NOT EXISTS (
      FROM figure AS own
      WHERE own.indicator = declaration.indicator AND own.level = n.level AND own.year = n.year
    )
    ORDER BY ALL`);
}

type Larger = 'provincie' | 'ggd' | 'land';

/**
 * Table `part`: the gemeenten of every series that the larger level has no known figure of, each with its figure
 * and, for a share, its weight. Sorted, so that sums of doubles are the same in every run; sorting here rather than
 * inside each sum keeps a large table within the memory of a small machine.
 */
async function gatherParts(database: Database, level: Larger, aggregations: string): Promise<void> {
  await database.run(`
    CREATE TEMP TABLE part AS
    WITH series AS (
      SELECT DISTINCT f.indicator, f.year, f.source, f.indeling, unit, weight, times, aggregation
      FROM figure AS f JOIN declaration USING (indicator)
      WHERE f.level = 'gemeente' AND aggregation IN (${aggregations}) AND NOT EXISTS (
        FROM figure AS own WHERE own.indicator = f.indicator AND own.level = '${level}'
          AND own.year = f.year AND own.value IS NOT NULL)
    ),
    held AS (
      SELECT series.*, region.code AS gemeente,
        ${level === 'land' ? "'NL01'" : `region.${level}`} AS target,
        f.value, f.mark, f.num, f.den
      FROM series
      JOIN region ON region.level = 'gemeente' AND region.indeling = series.indeling
      LEFT JOIN figure AS f ON f.indicator = series.indicator AND f.year = series.year AND f.level = 'gemeente'
        AND f.region = region.code
    )
    SELECT held.* EXCLUDE (gemeente), coalesce(held.den, by_weight.value) AS w
    FROM held LEFT JOIN figure AS by_weight
      ON by_weight.indicator = held.weight AND by_weight.year = held.year AND by_weight.level = 'gemeente'
      AND by_weight.indeling = held.indeling AND by_weight.region = held.gemeente
    ORDER BY indicator, year, target, gemeente`);
}

/** Replaces whatever the larger level had (only absences) by what was computed in table `computed`. */
async function accept(database: Database, level: Larger): Promise<void> {
  await database.run(`
    DELETE FROM figure USING computed
    WHERE figure.indicator = computed.indicator AND figure.year = computed.year AND figure.level = '${level}';
    INSERT INTO figure
    SELECT indicator, '${level}', indeling, target, year, source, value,
      -- One zero that is hard to believe does not make the whole sum so.
      CASE WHEN value IS NULL THEN 'incomplete' ELSE merge_marks(replace(marks, 'implausible', ''), 'derived') END,
      NULL, NULL, num, den
    FROM computed ORDER BY ALL;
    DROP TABLE computed;
    DROP TABLE part`);
}

/** Counts add up, but only when every gemeente has its figure: a sum with a hole is too low. */
async function addCounts(database: Database, level: Larger): Promise<void> {
  await gatherParts(database, level, "'add'");
  await database.run(`
    CREATE TEMP TABLE computed AS
    SELECT indicator, indeling, target, year, source,
      CASE WHEN count(*) = count(value) THEN sum(value) END AS value,
      string_agg(DISTINCT mark, ' ') FILTER (WHERE value IS NOT NULL) AS marks,
      NULL::DOUBLE AS num, NULL::DOUBLE AS den
    FROM part GROUP BY ALL`);
  await accept(database, level);
}

/**
 * Shares and means weigh by their denominator of the same year and indeling. Where no such denominator
 * is loaded at all, nothing is computed; where the known figures cover too little of it: incomplete.
 */
async function weighShares(database: Database, level: Larger): Promise<void> {
  await gatherParts(database, level, "'weigh', 'ratio'");
  await database.run(`
    CREATE TEMP TABLE computed AS
    WITH summed AS (
      SELECT indicator, indeling, target, year, source, any_value(times) AS times,
        count(*) = count(w) AS weighable,
        count(w) AS weights,
        count(value) = count(num) AND count(value) > 0 AS counted,
        sum(w) FILTER (WHERE value IS NOT NULL) AS covered,
        sum(w) AS whole,
        sum(value * w) AS product,
        sum(num) AS num,
        string_agg(DISTINCT mark, ' ') FILTER (WHERE value IS NOT NULL) AS marks
      FROM part GROUP BY ALL
    )
    SELECT indicator, indeling, target, year, source,
      CASE WHEN NOT shown THEN NULL WHEN counted THEN times * num / covered ELSE product / covered END AS value,
      marks,
      CASE WHEN shown AND counted THEN summed.num END AS num,
      CASE WHEN shown AND counted THEN covered END AS den
    FROM summed CROSS JOIN LATERAL (SELECT coalesce(weighable AND covered >= ${COVERAGE} * whole, false) AS shown)
    WHERE EXISTS (FROM summed AS other WHERE other.indicator = summed.indicator AND other.year = summed.year AND other.weights > 0)`);
  await accept(database, level);
}

/**
 * Shares over fewer than FEWEST people are not shown, and absent figures of areas with few inhabitants
 * get that as their reason.
 */
async function hideFewest(database: Database): Promise<void> {
  await database.run(`
    UPDATE figure SET value = NULL, mark = 'too-few', num = NULL, den = NULL
    WHERE value IS NOT NULL AND den < ${FEWEST} AND level IN ('gemeente', 'wijk', 'buurt');
    UPDATE figure SET mark = 'too-few'
    FROM declaration, inhabitants
    WHERE figure.indicator = declaration.indicator AND unit <> 'count' AND figure.value IS NULL
      AND split_part(figure.mark, ':', 1) IN ('unknown', 'suppressed') AND figure.level IN ('gemeente', 'wijk', 'buurt')
      AND inhabitants.level = figure.level AND inhabitants.indeling = figure.indeling
      AND inhabitants.region = figure.region AND inhabitants.inwoners < ${FEWEST}`);
}

/** View `inhabitants`: the latest known number of inhabitants of each area, per indeling. */
export async function defineInhabitants(database: Database): Promise<void> {
  await database.run(`
    CREATE VIEW inhabitants AS
    SELECT level, indeling, region, arg_max(value, year) AS inwoners
    FROM figure WHERE indicator = 'inwoners' AND value IS NOT NULL GROUP BY ALL`);
}
