/**
 * Whether a figure that a source leaves out can be worked out: its total minus the other parts. Counts are
 * taken with their rounding; shares and means as share × denominator, again with the rounding of both.
 */
import { declarationOf } from '../../src/lib/domain/catalogue';
import {
  hiddenCount,
  publishedCount,
  UNKNOWN,
  workedOut,
  type Cell,
  type Sum
} from '../../src/lib/domain/disclosure';
import type { IndicatorDeclaration } from '../../src/lib/domain/indicator';
import { formatCount } from '../../src/lib/domain/notation';
import { levelWord } from '../../src/lib/domain/position';
import type { QualityFinding } from '../../src/lib/domain/quality';
import { areasOf, inYears, seriesOfRow, type Checked } from './checks-sentences';
import type { Database } from './database';

type Row = Readonly<Record<string, unknown>>;

/** Tries every figure that a source hides or leaves blank, against every published total that it is part of. */
export async function checkHiddenValues(database: Database): Promise<Checked> {
  const rows = await database.rows(`
    WITH belongs AS (
      SELECT level, indeling, code, full_name AS name, unnest(CASE level
        WHEN 'wijk' THEN [gemeente] WHEN 'gemeente' THEN [provincie, ggd, 'NL01'] WHEN 'provincie' THEN ['NL01'] ELSE [] END) AS parent
      FROM place
    ),
    -- A source that knows nothing of a level hides nothing there either.
    hidden AS (
      SELECT indicator, weight, belongs.level, year, belongs.indeling, parent
      FROM figure JOIN declaration USING (indicator)
      JOIN belongs ON belongs.level = figure.level AND belongs.indeling = figure.indeling AND belongs.code = figure.region
      WHERE value IS NULL AND split_part(mark, ':', 1) IN ('suppressed', 'unknown') AND aggregation <> 'none'
    ),
    total AS (
      SELECT DISTINCT hidden.indicator, weight, hidden.level, hidden.year, hidden.indeling, parent
      FROM hidden JOIN figure AS whole ON whole.indicator = hidden.indicator AND whole.year = hidden.year
        AND whole.indeling = hidden.indeling AND whole.region = parent
      WHERE whole.value IS NOT NULL AND NOT list_contains(string_split(coalesce(whole.mark, ''), ' '), 'derived')
    ),
    cell AS (
      SELECT total.*, belongs.code, belongs.name, total.parent AS whole
      FROM total
      JOIN belongs ON belongs.level = total.level AND belongs.indeling = total.indeling AND belongs.parent = total.parent
      UNION ALL
      SELECT total.*, total.parent, NULL, NULL FROM total
    )
    SELECT cell.indicator, cell.level, cell.year, cell.indeling, cell.code, cell.name, cell.whole,
      f.value, f.num, f.mark, w.value AS weight
    FROM cell
    LEFT JOIN figure AS f ON f.indicator = cell.indicator AND f.year = cell.year AND f.indeling = cell.indeling
      AND f.region = cell.code
    LEFT JOIN figure AS w ON w.indicator = cell.weight AND w.year = cell.year AND w.indeling = cell.indeling
      AND w.region = cell.code
    ORDER BY ALL`);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.indicator, row.year, row.indeling]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  let checked = 0;
  const findings: QualityFinding[] = [];
  for (const group of groups.values()) {
    const { cells, sums, names } = readGroup(group);
    checked += [...cells.values()].filter(({ hidden }) => hidden !== undefined).length;
    const found = workedOut(cells, sums);
    const [first] = found;
    if (first === undefined) continue;
    const series = seriesOfRow(group.find(({ code }) => code === first.key) ?? {});
    findings.push({
      ...series,
      count: found.length,
      areas: areasOf(found.map(({ key }) => [key, names.get(key) ?? key])),
      text:
        `${inYears(series.indicator, series.years)}: ${formatCount(found.length)} verborgen ${found.length === 1 ? 'cijfer is' : 'cijfers zijn'} ` +
        `uit te rekenen uit wat de bron zelf publiceert (${levelWord(series.level, 2)}). Wij rekenen dat niet uit en tonen het niet.`
    });
  }
  return { checked, findings };
}

/** The cells and sums of one indicator and year. */
function readGroup(rows: readonly Row[]): {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly sums: readonly Sum[];
  readonly names: ReadonlyMap<string, string>;
} {
  const cells = new Map<string, Cell>();
  const names = new Map<string, string>();
  const parts = new Map<string, string[]>();
  for (const row of rows) {
    const code = String(row['code']);
    cells.set(code, cellOf(declarationOf(seriesOfRow(row).indicator), row));
    if (typeof row['name'] === 'string') names.set(code, row['name']);
    if (typeof row['whole'] !== 'string') continue;
    // A gemeente is part of three totals; those of one level stand apart from those of another.
    const key = `${String(row['level'])} ${row['whole']}`;
    const codes = parts.get(key);
    if (codes === undefined) parts.set(key, [code]);
    else codes.push(code);
  }
  const sums = [...parts].map(([key, codes]) => ({ whole: key.split(' ')[1] ?? '', parts: codes }));
  return { cells, sums, names };
}

/** A count as it is, or the people behind a share (the total behind a mean): value × weight. */
function cellOf({ unit, decimals, roundedTo }: IndicatorDeclaration, row: Row): Cell {
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : undefined);
  const [value, num, weight] = [number('value'), number('num'), number('weight')];
  const hides = value === undefined && /^(suppressed|unknown)/.test(String(row['mark']));
  if (unit === 'count') {
    if (value !== undefined) return publishedCount(value, roundedTo);
    return hides ? hiddenCount(roundedTo) : UNKNOWN;
  }
  if (num !== undefined) return publishedCount(num);
  if (weight === undefined) return hides ? hiddenCount() : UNKNOWN;
  const times = unit === 'percent' ? 100 : unit === 'per-1000' ? 1000 : 1;
  const step = 10 ** -decimals / times;
  if (value === undefined)
    return hides ? hiddenCount(step * weight, times === 1 ? Infinity : weight) : UNKNOWN;
  // Denominators are rounded to 5.
  return {
    low: Math.max(0, value / times - step / 2) * Math.max(0, weight - 2.5),
    high: (value / times + step / 2) * (weight + 2.5)
  };
}
