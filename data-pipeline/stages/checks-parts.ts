/** Parts against their total: the wijken of a gemeente, the gemeenten of a provincie, GGD region and the country. */
import { declarationOf } from '../../src/lib/domain/catalogue';
import { INDICATOR_IDS } from '../../src/lib/domain/indicator-ids';
import { formatCount } from '../../src/lib/domain/notation';
import { levelWord } from '../../src/lib/domain/position';
import { areasOf, inYears, seriesOfRow, type Checked } from './checks-sentences';
import { literal, type Database } from './database';

/** Compares published totals of which every part has a figure; a difference beyond all rounding is found. */
export async function checkParts(database: Database): Promise<Checked> {
  const steps = INDICATOR_IDS.flatMap((id) => {
    const { unit, roundedTo = 0 } = declarationOf(id);
    return unit === 'count' ? [`(${literal(id)}, ${roundedTo})`] : [];
  });
  const rows = await database.rows(`
    WITH rounding(indicator, step) AS (VALUES ${steps.join(', ')}),
    series AS (
      SELECT DISTINCT indicator, level, year, indeling, step FROM figure JOIN rounding USING (indicator)
      WHERE level IN ('gemeente', 'wijk')
    ),
    member AS (
      SELECT series.*, region.code,
        unnest(CASE series.level WHEN 'wijk' THEN [region.gemeente] ELSE [region.provincie, region.ggd, 'NL01'] END) AS parent
      FROM series JOIN region ON region.level = series.level AND region.indeling = series.indeling
    ),
    whole AS (
      SELECT member.indicator, member.level, member.year, member.indeling, step, parent,
        sum(part.value) AS total, count(*) AS parts
      FROM member
      LEFT JOIN figure AS part ON part.indicator = member.indicator AND part.year = member.year
        AND part.level = member.level AND part.region = code
      GROUP BY ALL HAVING count(*) = count(part.value)
    ),
    compared AS (
      SELECT whole.*, region.name, abs(total - figure.value) AS difference, step / 2 * (parts + 1) AS allowed
      FROM whole
      JOIN figure ON figure.indicator = whole.indicator AND figure.region = parent
        AND figure.year = whole.year AND figure.indeling = whole.indeling
      JOIN region ON region.code = parent AND region.indeling = whole.indeling
      -- A total that this project added up says nothing about the source.
      WHERE figure.value IS NOT NULL AND NOT list_contains(string_split(coalesce(figure.mark, ''), ' '), 'derived')
    )
    SELECT indicator, level, year, left(parent, 2) AS whose, count(*)::INTEGER AS compared,
      count(*) FILTER (WHERE difference > allowed)::INTEGER AS off, max(difference) AS largest,
      list([parent, name] ORDER BY difference DESC, parent) FILTER (WHERE difference > allowed) AS areas
    FROM compared GROUP BY ALL ORDER BY ALL`);
  const findings = rows.flatMap((row) => {
    const off = Number(row.off);
    const compared = Number(row.compared);
    if (off === 0) return [];
    const series = seriesOfRow(row);
    const areas = areasOf(row.areas);
    const parts = levelWord(series.level, 2);
    const whole = row.whose === 'GM' ? 'gemeente' : row.whose === 'PV' ? 'provincie' : 'land';
    const where =
      whole === 'land'
        ? `alle ${parts} samen zijn niet gelijk aan heel Nederland`
        : compared === 1
          ? `de ${parts} samen zijn niet gelijk aan de ${whole}`
          : `bij ${formatCount(off)} van de ${formatCount(compared)} ${levelWord(whole, compared)} zijn de ${parts} samen niet gelijk aan de ${whole}`;
    const largest = `Het ${off === 1 ? '' : 'grootste '}verschil is ${formatCount(Number(row.largest))}${whole === 'land' ? '' : ` (${areas[0]?.name ?? ''})`}.`;
    return [
      {
        ...series,
        count: off,
        areas,
        text: `${inYears(series.indicator, series.years)}: ${where}. ${largest}`
      }
    ];
  });
  return { checked: rows.reduce((total, row) => total + Number(row.compared), 0), findings };
}
