/** What is there and what is not: areas without a figure, years of a few areas, the latest filled year. */
import { declarationOf } from '../../src/lib/domain/catalogue';
import { ABSENCES, labelAbsence, type Absence } from '../../src/lib/domain/figure';
import type { Indicator, Series } from '../../src/lib/domain/indicator';
import { enumerate, formatCount } from '../../src/lib/domain/notation';
import type { LatestYear, QualityFinding } from '../../src/lib/domain/quality';
import { LEVELS } from '../../src/lib/domain/region';
import { areasOf, inYear, levelWord, type Checked } from './checks-sentences';
import type { Database } from './database';

/** Below this part of the areas a year is called thin: what is missing was not loaded, rather than left out. */
const THIN = 0.5;

type Found = { readonly indicator: Indicator; readonly series: Series };

/** Series of many areas with at least one figure; the country and its one figure say nothing here. */
function seriesOf(indicators: readonly Indicator[]): readonly Found[] {
  return indicators.flatMap((indicator) =>
    indicator.series
      .filter(({ known, total }) => known > 0 && total > 1)
      .map((series) => ({ indicator, series }))
  );
}

const isThin = ({ series: { known, total } }: Found) => known < THIN * total;

/** Series that hold most areas, and those areas of them that have no figure, by reason. */
export async function checkAreasWithoutFigures(
  database: Database,
  indicators: readonly Indicator[]
): Promise<Checked> {
  const full = seriesOf(indicators).filter((found) => !isThin(found));
  const rows = await database.rows(`
    SELECT indicator, level, year, split_part(mark, ':', 1) AS reason, count(*)::INTEGER AS areas
    FROM figure WHERE value IS NULL AND mark IS NOT NULL GROUP BY ALL`);
  const findings = full
    .filter(({ series }) => series.known < series.total)
    .map(({ indicator: { id }, series: { level, year, known, total } }): QualityFinding => {
      const told = rows.filter((row) => row.indicator === id && row.level === level && row.year === year);
      const reasons = ABSENCES.flatMap((reason: Absence) => {
        const areas = Number(told.find((row) => row.reason === reason)?.areas ?? 0);
        return areas === 0 ? [] : [`${formatCount(areas)} keer ‘${labelAbsence(reason)}’`];
      });
      const why = reasons.length === 0 ? '' : `: ${enumerate(reasons)}`;
      return {
        indicator: id,
        level,
        year,
        count: total - known,
        areas: [],
        text: `${inYear(id, year)}: voor ${formatCount(total - known)} van de ${formatCount(total)} ${levelWord(level, 2)} is er geen cijfer${why}.`
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
  const rows = await database.rows(`
    SELECT figure.indicator, figure.level, figure.year,
      list(DISTINCT [home.code, home.name] ORDER BY [home.code, home.name]) AS homes
    FROM figure
    JOIN region ON region.level = figure.level AND region.indeling = figure.indeling AND region.code = figure.region
    JOIN region AS home ON home.indeling = region.indeling AND home.level = CASE region.level WHEN 'wijk' THEN 'gemeente' ELSE region.level END
      AND home.code = CASE region.level WHEN 'wijk' THEN region.gemeente ELSE region.code END
    WHERE figure.value IS NOT NULL GROUP BY ALL`);
  const findings = thin.map(
    ({ indicator: { id }, series: { level, year, known, total } }): QualityFinding => {
      const row = rows.find((one) => one.indicator === id && one.level === level && one.year === year);
      const homes = areasOf(row?.homes);
      const whose = level === 'wijk' && homes.length === 1 ? `, allemaal in ${homes[0]?.name ?? ''}` : '';
      return {
        indicator: id,
        level,
        year,
        count: known,
        areas: homes,
        text: `${inYear(id, year)}: alleen ${formatCount(known)} van de ${formatCount(total)} ${levelWord(level, 2)}${whose}.`
      };
    }
  );
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
      return [
        {
          indicator: declarationOf(id).id,
          level,
          year,
          known,
          total,
          ...(newest > year && { empty: newest })
        }
      ];
    })
  );
}
