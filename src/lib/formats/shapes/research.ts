/** Tables of two makers who publish their way of working: Regiobeeld (RIVM) and Kansenkaart. */
import { trimmed, type RawRow } from '../book';
import { areaCode, indelingOf } from '../geo-item';
import { plainColumn, type Family } from '../part';
import { parsed } from '../problem';
import { signed } from './signatures';

/**
 * Regiobeeld: `"";"gem2023";"n_1";"n_0";"percentage";"jaar"`, codes without letters, the year of the
 * classification in the heading, the percentage as a fraction (0–1), fewer than ten persons as `<10`.
 * Unverified: known from the code that produces it; the file for the public was not seen.
 */
export const regiobeeld: Family = (part) => {
  const { headings, body } = part;
  const area = headings.findIndex((heading) => /^(gem|wijk|buurt)20\d{2}$/i.test(heading));
  const level = headings[area];
  if (level === undefined || signed(part, 'regiobeeld') === undefined) return undefined;
  const indeling = indelingOf(level);
  return parsed({
    shape: 'regiobeeld',
    columns: headings.map((heading, index) => plainColumn(heading, index === area ? 'Gebiedscode' : heading)),
    rows: withCodes(body, area, () => level),
    ...(indeling !== undefined && { indeling })
  });
};

/**
 * Kansenkaart: outcome, groups, `region_type`, `region_id`, then `n`, `est`, `lwr`, `upr` in fractions or
 * euros. Rows of fewer than ten persons are left out by the makers. Unverified: known from the makers' code.
 */
export const kansenkaart: Family = (part) => {
  const at = signed(part, 'kansenkaart');
  if (at === undefined) return undefined;
  const { headings, body } = part;
  const [type, area] = [at('region_type'), at('region_id')];
  return parsed({
    shape: 'kansenkaart',
    columns: headings.map((heading) => plainColumn(heading)),
    rows: withCodes(body, area, (row) => trimmed(row.cells[type] ?? ''))
  });
};

function withCodes(rows: readonly RawRow[], area: number, level: (row: RawRow) => string): readonly RawRow[] {
  return rows.map((row) => ({
    line: row.line,
    cells: row.cells.with(area, areaCode(level(row), trimmed(row.cells[area] ?? '')))
  }));
}
