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
import { literal, type Database } from './database';

/** Fills table `carried`, which has the columns of `figure`. Only what is known goes in. */
export async function carryGemeenten(database: Database): Promise<void> {
  await database.run('CREATE TABLE carried AS FROM figure LIMIT 0');
  const changes = await changesIn(database);
  const series = await database.rows(`
    SELECT DISTINCT indicator, year, indeling, source, aggregation, weight, times
    FROM figure JOIN declaration USING (indicator)
    WHERE level = 'gemeente' AND indeling < ${CURRENT_INDELING} ORDER BY ALL`);
  for (const { indicator, year, indeling, source, aggregation, weight, times } of series) {
    const from = Number(indeling);
    const gemeenten = await gemeentenOf(database, from);
    const slice = { year: Number(year), indeling: from };
    const weights =
      weight === null ? undefined : await figuresOf(database, { ...slice, indicator: String(weight) });
    const combining: Combining =
      aggregation === 'add' || aggregation === 'none'
        ? { kind: aggregation }
        : { kind: 'weigh', times: Number(times), ...(weights !== undefined && { weights }) };
    const figures = await figuresOf(database, { ...slice, indicator: String(indicator) });
    const carried = carryOver(figures, { from, to: CURRENT_INDELING, gemeenten, changes, combining });
    await database.insert(
      'carried',
      // A gemeente that was there already keeps its own figure, with its boundaries of that time.
      [...carried].flatMap(([code, figure]) =>
        figure.kind === 'absent' || gemeenten.has(code)
          ? []
          : [
              [
                String(indicator),
                'gemeente',
                CURRENT_INDELING,
                code,
                slice.year,
                String(source),
                figure.value,
                encodeMark(figure),
                null,
                null,
                figure.numerator ?? null,
                figure.denominator ?? null
              ]
            ]
      )
    );
  }
}

async function gemeentenOf(database: Database, indeling: number): Promise<ReadonlySet<RegionCode>> {
  const rows = await database.rows(
    `SELECT code FROM region WHERE level = 'gemeente' AND indeling = ${indeling} ORDER BY code`
  );
  return new Set(rows.map(({ code }) => codeOf(code)));
}

async function figuresOf(
  database: Database,
  slice: { readonly indicator: string; readonly year: number; readonly indeling: number }
): Promise<ReadonlyMap<RegionCode, Figure>> {
  const rows = await database.rows(`
    SELECT region, value, mark, num, den FROM figure
    WHERE level = 'gemeente' AND indicator = ${literal(slice.indicator)} AND year = ${slice.year}
      AND indeling = ${slice.indeling} ORDER BY region`);
  return new Map(
    rows.map(({ region, value, mark, num, den }) => [
      codeOf(region),
      decodeFigure({
        value: numberOrNone(value),
        mark: mark === null ? null : String(mark),
        numerator: numberOrNone(num),
        denominator: numberOrNone(den)
      })
    ])
  );
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
