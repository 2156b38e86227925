/**
 * Jumps between two years, held against what is usual. Each area's change is compared with the median
 * change of all areas; the spread is the median absolute deviation (MAD), which a few odd areas cannot
 * pull up, as they would a standard deviation (Hampel 1974; Iglewicz & Hoaglin 1993).
 */
import type { Indicator, Series, Unit } from '../../src/lib/domain/indicator';
import { never } from '../../src/lib/domain/never';
import { formatValue } from '../../src/lib/domain/notation';
import { levelWord } from '../../src/lib/domain/position';
import { declarationOf } from '../../src/lib/domain/catalogue';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { areasOf, inYears, seriesOfRow, type Checked } from './checks-sentences';
import { literal, type Database } from './database';

/** Times the MAD, scaled to a standard deviation (1.4826), beyond which a change stands out. */
const SPREAD = 6;
/** With fewer areas there is no telling what is usual. */
const FEWEST_AREAS = 20;
/** Smaller areas change much by chance, or by one building. */
const FEWEST_INHABITANTS = 500;

/** The least departure from the usual change that is worth a word, and whether changes are relative. */
function worthAWord(unit: Unit): { readonly relative: boolean; readonly least: number } {
  switch (unit) {
    case 'percent':
      return { relative: false, least: 5 };
    case 'per-1000':
      return { relative: false, least: 20 };
    case 'score':
      return { relative: false, least: 0.2 };
    case 'count':
    case 'euro':
    case 'euro-1000':
      // As a logarithm: about a fifth more or less.
      return { relative: true, least: Math.log(1.2) };
    default:
      return never(unit, 'unit');
  }
}

/** Years that may be compared: next to each other, of one definition; wijken only of one indeling. */
function pairsOf({ series }: Indicator): readonly (readonly [before: Series, after: Series])[] {
  return (['gemeente', 'wijk'] as const).flatMap((level) => {
    const known = series
      .filter((one) => one.level === level && one.known >= FEWEST_AREAS)
      .sort((a, b) => a.year - b.year);
    return known.flatMap((after, index) => {
      const before = known[index - 1];
      return before?.definition === after.definition &&
        (level === 'gemeente' || before.indeling === after.indeling)
        ? [[before, after] as const]
        : [];
    });
  });
}

/** Areas of which a figure changed far more, or far otherwise, than it did elsewhere. */
export async function checkJumps(database: Database, indicators: readonly Indicator[]): Promise<Checked> {
  const pairs = indicators.flatMap((indicator) => {
    const { relative, least } = worthAWord(indicator.unit);
    return pairsOf(indicator).map(
      ([before, after]) =>
        `(${literal(indicator.id)}, ${literal(after.level)}, ${before.year}, ${after.year}, ${before.indeling}, ${after.indeling}, ${relative}, ${least})`
    );
  });
  if (pairs.length === 0) return { checked: 0, findings: [] };
  const rows = await database.rows(`
    WITH pair(indicator, level, before, year, old, indeling, relative, least) AS (VALUES ${pairs.join(', ')}),
    change_of AS (
      SELECT pair.*, b.region, full_name, a.value AS was, b.value AS became,
        CASE WHEN relative THEN ln(b.value / a.value) ELSE b.value - a.value END AS delta
      FROM pair
      JOIN figure AS a ON a.indicator = pair.indicator AND a.level = pair.level AND a.year = pair.before
      JOIN figure AS b ON b.indicator = pair.indicator AND b.level = pair.level AND b.year = pair.year
        AND b.region = a.region
      JOIN place ON place.level = b.level AND place.indeling = b.indeling AND place.code = b.region
      LEFT JOIN inhabitants ON inhabitants.level = b.level AND inhabitants.indeling = b.indeling
        AND inhabitants.region = b.region
      WHERE a.value IS NOT NULL AND b.value IS NOT NULL AND coalesce(inwoners, ${FEWEST_INHABITANTS}) >= ${FEWEST_INHABITANTS}
        AND NOT (relative AND (a.value <= 0 OR b.value <= 0))
        -- Whose borders moved, did not change by itself.
        AND NOT EXISTS (
          FROM change WHERE change.year > least(old, pair.indeling) AND change.year <= greatest(old, pair.indeling)
            AND (from_code = b.region OR to_code = b.region))
    ),
    usual AS (
      SELECT indicator, level, year, median(delta) AS middle, mad(delta) AS spread, count(*)::INTEGER AS areas
      FROM change_of GROUP BY ALL HAVING count(*) >= ${FEWEST_AREAS}
    ),
    jump AS (
      SELECT change_of.*, areas, abs(delta - middle) AS departure,
        abs(delta - middle) > greatest(least, ${SPREAD} * 1.4826 * spread) AS odd
      FROM change_of JOIN usual USING (indicator, level, year)
    )
    SELECT indicator, level, before, year, any_value(areas) AS areas, count(*) FILTER (WHERE odd)::INTEGER AS odd,
      arg_max(was, departure) AS was, arg_max(became, departure) AS became,
      list([region, full_name] ORDER BY departure DESC, region) FILTER (WHERE odd) AS jumped
    FROM jump GROUP BY ALL ORDER BY ALL`);
  const findings = rows.flatMap((row) => {
    const count = Number(row.odd);
    if (count === 0) return [];
    const series = seriesOfRow(row);
    const areas = areasOf(row.jumped);
    const show = (value: unknown) => shown(series.indicator, Number(value));
    return [
      {
        ...series,
        count,
        areas,
        text:
          `${inYears(series.indicator, series.years)}: ${count} ${levelWord(series.level, count)} ` +
          `${count === 1 ? 'verandert' : 'veranderen'} sinds ${String(row.before)} veel anders dan de rest. ` +
          `${count === 1 ? 'Het gaat om' : 'Het meest'} ${areas[0]?.name ?? ''}: van ${show(row.was)} naar ${show(row.became)}.`
      }
    ];
  });
  return { checked: rows.reduce((total, row) => total + Number(row.areas), 0), findings };
}

function shown(indicator: IndicatorId, value: number): string {
  const { unit, decimals } = declarationOf(indicator);
  return formatValue(value, unit, decimals);
}
