/** What is there and what is not: areas without a figure, years of a few areas, the latest filled year. */
import { ABSENCES, labelAbsence } from '../../src/lib/domain/figure';
import type { Indicator, Series } from '../../src/lib/domain/indicator';
import { enumerate, formatCount } from '../../src/lib/domain/notation';
import { levelWord } from '../../src/lib/domain/position';
import type { LatestYear, QualityFinding } from '../../src/lib/domain/quality';
import { LEVELS } from '../../src/lib/domain/region';
import { areasOf, inYears, type Checked } from './checks-sentences';
import { literal, type Database } from './database';

/** Below this part of the areas a year is called thin: what is missing was not loaded, rather than left out. */
const THIN = 0.5;
/** So many areas are named in the sentence itself. */
const NAMED = 3;

type Found = { readonly id: Indicator['id']; readonly series: Series };

/** Series of many areas with at least one figure; the country and its one figure say nothing here. */
function seriesOf(indicators: readonly Indicator[]): readonly Found[] {
  return indicators.flatMap(({ id, series }) =>
    series.filter(({ known, total }) => known > 0 && total > 1).map((one) => ({ id, series: one }))
  );
}

const isThin = ({ series: { known, total } }: Found) => known < THIN * total;

type Row = Readonly<Record<string, unknown>>;

/** The series as rows of SQL, so that only their own areas are looked up. */
function valuesOf(found: readonly Found[]): string {
  const rows = found.map(
    ({ id, series: { level, year, indeling } }) => `(${literal(id)}, ${literal(level)}, ${year}, ${indeling})`
  );
  return `series(indicator, level, year, indeling) AS (VALUES ${rows.join(', ')})`;
}

function rowOf(rows: readonly Row[], { id, series: { level, year } }: Found): Row | undefined {
  return rows.find((row) => row['indicator'] === id && row['level'] === level && row['year'] === year);
}

/** One finding of years that say the same of the same areas. `tell` gets the words for those years. */
function folded(
  found: readonly Found[],
  describe: (one: Found) => Pick<QualityFinding, 'count' | 'areas'> & { readonly what: string }
): readonly QualityFinding[] {
  const groups = new Map<string, { readonly one: Found; readonly years: number[] }>();
  for (const one of found) {
    const key = JSON.stringify([one.id, one.series.level, describe(one)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { one, years: [one.series.year] });
    else group.years.push(one.series.year);
  }
  return [...groups.values()].map(({ one, years }) => {
    const { what, ...rest } = describe(one);
    const { id, series } = one;
    return { indicator: id, level: series.level, years, ...rest, text: `${inYears(id, years)}: ${what}.` };
  });
}

/** Series that hold most areas, and those areas of them that have no figure, by reason. */
export async function checkAreasWithoutFigures(
  database: Database,
  indicators: readonly Indicator[]
): Promise<Checked> {
  const full = seriesOf(indicators).filter((found) => !isThin(found));
  const withHoles = full.filter(({ series }) => series.known < series.total);
  if (withHoles.length === 0) return { checked: full.length, findings: [] };
  const rows = await database.rows(`
    WITH ${valuesOf(withHoles)},
    empty AS (
      SELECT series.*, code, full_name, split_part(mark, ':', 1) AS reason
      FROM series
      JOIN place ON place.level = series.level AND place.indeling = series.indeling
      LEFT JOIN figure ON figure.indicator = series.indicator AND figure.level = series.level
        AND figure.year = series.year AND figure.region = code
      WHERE value IS NULL
    )
    SELECT indicator, level, year, list([code, full_name] ORDER BY code) AS areas,
      ${ABSENCES.map((reason) => `count(*) FILTER (WHERE reason = '${reason}')::INTEGER AS "${reason}"`).join(', ')}
    FROM empty GROUP BY ALL`);
  const findings = folded(withHoles, (found) => {
    const { level, known, total } = found.series;
    const row = rowOf(rows, found) ?? {};
    const count = total - known;
    const reasons = ABSENCES.flatMap((reason) => {
      const areas = Number(row[reason] ?? 0);
      return areas === 0 ? [] : [`${formatCount(areas)} keer ‘${labelAbsence(reason)}’`];
    });
    const areas = areasOf(row['areas']);
    const names = count <= NAMED ? ` (${enumerate(areas.map(({ name }) => name))})` : '';
    const why = reasons.length === 0 ? '' : `: ${enumerate(reasons)}`;
    return {
      count,
      areas,
      what: `voor ${formatCount(count)} van de ${formatCount(total)} ${levelWord(level, total)} is er geen cijfer${names}${why}`
    };
  });
  return { checked: full.length, findings };
}

/** Series of less than half of the areas: usually the file of one gemeente. */
export async function checkThinSeries(
  database: Database,
  indicators: readonly Indicator[]
): Promise<Checked> {
  const all = seriesOf(indicators);
  const thin = all.filter(isThin);
  if (thin.length === 0) return { checked: all.length, findings: [] };
  const rows = await database.rows(`
    WITH ${valuesOf(thin)}
    SELECT figure.indicator, figure.level, figure.year,
      list(DISTINCT [home.code, home.name] ORDER BY [home.code, home.name]) AS homes
    FROM series
    JOIN figure ON figure.indicator = series.indicator AND figure.level = series.level AND figure.year = series.year
    JOIN region ON region.level = figure.level AND region.indeling = figure.indeling AND region.code = figure.region
    -- Wijken are told by their gemeente, other areas by themselves.
    JOIN region AS home ON home.indeling = region.indeling AND home.code = coalesce(region.gemeente, region.code)
    WHERE figure.value IS NOT NULL GROUP BY ALL`);
  const findings = folded(thin, (found) => {
    const { level, known, total } = found.series;
    const areas = areasOf(rowOf(rows, found)?.['homes']);
    const few = areas.length <= NAMED;
    const names = enumerate(areas.map(({ name }) => name));
    const size = `${formatCount(known)} van de ${formatCount(total)} ${levelWord(level, total)}`;
    const where = level === 'wijk' ? `, allemaal in ${names}` : ` (${names})`;
    return { count: known, areas, what: `alleen ${size}${few ? where : ''}` };
  });
  return { checked: all.length, findings };
}

/** The latest year with a figure, and whether a later year was read whose column is still empty. */
export function latestYears(indicators: readonly Indicator[]): readonly LatestYear[] {
  return indicators.flatMap(({ id, series }) =>
    LEVELS.flatMap((level): readonly LatestYear[] => {
      const ofLevel = series.filter((one) => one.level === level).sort((a, b) => b.year - a.year);
      const latest = ofLevel.find(({ known }) => known > 0);
      if (latest === undefined) return [];
      const { year, known, total } = latest;
      const newest = ofLevel[0]?.year ?? year;
      return [{ indicator: id, level, year, known, total, ...(newest > year && { empty: newest }) }];
    })
  );
}
