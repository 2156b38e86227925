/**
 * Gemeenten that came from whole gemeenten get the figures of those, together, for the years before. The
 * figures stand beside the series, in a table of their own: a series keeps to the areas of its indeling.
 */
import { carryOver, type Combining } from '../../src/lib/domain/carry-over';
import { decodeFigure, encodeMark, type Figure } from '../../src/lib/domain/figure';
import {
  CURRENT_INDELING,
  parseRegionCode,
  type RegionChange,
  type RegionCode
} from '../../src/lib/domain/region';
import type { Database } from './database';

/** Fills table `carried`, which has the columns of `figure`. Only what is known goes in. */
export async function carryGemeenten(database: Database): Promise<void> {
  await database.run('CREATE TABLE carried AS FROM figure LIMIT 0');
  const changes = await changesIn(database);
  const gemeentenIn = await gemeentenByIndeling(database);
  const figuresIn = await figuresBySeries(database);
  const series = await database.rows(`
    SELECT DISTINCT indicator, year, indeling, source, aggregation, weight, times
    FROM figure JOIN declaration USING (indicator)
    WHERE level = 'gemeente' AND indeling < ${CURRENT_INDELING} ORDER BY ALL`);
  const rows = series.flatMap(({ indicator, year, indeling, source, aggregation, weight, times }) => {
    const from = Number(indeling);
    const gemeenten = gemeentenIn.get(from) ?? new Set();
    const figuresOf = (id: unknown): ReadonlyMap<RegionCode, Figure> =>
      figuresIn.get(seriesKey(id, year, from)) ?? new Map();
    const combining: Combining =
      aggregation === 'add' || aggregation === 'none'
        ? { kind: aggregation }
        : { kind: 'weigh', times: Number(times), ...(weight !== null && { weights: figuresOf(weight) }) };
    const carried = carryOver(figuresOf(indicator), {
      from,
      to: CURRENT_INDELING,
      gemeenten,
      changes,
      combining
    });
    // A gemeente that was there already keeps its own figure, with its boundaries of that time.
    return [...carried].flatMap(([code, figure]) =>
      figure.kind === 'absent' || gemeenten.has(code)
        ? []
        : [
            [
              String(indicator),
              'gemeente',
              CURRENT_INDELING,
              code,
              Number(year),
              String(source),
              figure.value,
              encodeMark(figure),
              null,
              null,
              figure.numerator ?? null,
              figure.denominator ?? null
            ]
          ]
    );
  });
  await database.insert('carried', rows);
}

async function gemeentenByIndeling(
  database: Database
): Promise<ReadonlyMap<number, ReadonlySet<RegionCode>>> {
  const rows = await database.rows(`
    SELECT indeling, list(code ORDER BY code) AS codes FROM region WHERE level = 'gemeente' GROUP BY indeling`);
  return new Map(
    rows.map(({ indeling, codes }) => [Number(indeling), new Set((codes as readonly unknown[]).map(codeOf))])
  );
}

const seriesKey = (indicator: unknown, year: unknown, indeling: unknown): string =>
  `${String(indicator)} ${String(year)} ${String(indeling)}`;

/**
 * The figures of gemeenten that went to another one, in earlier indelingen, in one question: there are hundreds of
 * series. The others keep their own figures.
 */
async function figuresBySeries(
  database: Database
): Promise<ReadonlyMap<string, ReadonlyMap<RegionCode, Figure>>> {
  const rows = await database.rows(`
    SELECT indicator, year, indeling, region, value, mark, num, den FROM figure
    WHERE level = 'gemeente' AND indeling < ${CURRENT_INDELING} AND region IN (SELECT from_code FROM change)
    ORDER BY region`);
  const all = new Map<string, Map<RegionCode, Figure>>();
  for (const { indicator, year, indeling, region, value, mark, num, den } of rows) {
    const key = seriesKey(indicator, year, indeling);
    const series = all.get(key) ?? new Map<RegionCode, Figure>();
    all.set(key, series);
    series.set(
      codeOf(region),
      decodeFigure({
        value: numberOrNone(value),
        mark: mark === null ? null : String(mark),
        numerator: numberOrNone(num),
        denominator: numberOrNone(den)
      })
    );
  }
  return all;
}

async function changesIn(database: Database): Promise<readonly RegionChange[]> {
  const rows = await database.rows('FROM change ORDER BY year, from_code, to_code');
  return rows.map((row) => ({
    year: Number(row.year),
    from: codeOf(row.from_code),
    fromName: String(row.from_name),
    to: codeOf(row.to_code),
    toName: String(row.to_name),
    kind: row.kind === 'part' ? 'part' : 'whole'
  }));
}

function codeOf(cell: unknown): RegionCode {
  const code = parseRegionCode(String(cell));
  if (code === undefined) throw new Error(`no region code: ${String(cell)}`);
  return code;
}

function numberOrNone(cell: unknown): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}
