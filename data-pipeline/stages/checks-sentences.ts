/** Pieces of Dutch that the findings of all checks share. */
import { declarationOf } from '../../src/lib/domain/catalogue';
import { isIndicatorId, type IndicatorId } from '../../src/lib/domain/indicator-ids';
import { enumerate } from '../../src/lib/domain/notation';
import { MOST_AREAS, type QualityArea, type QualityCheck } from '../../src/lib/domain/quality';
import { LEVELS, parseRegionCode, type Level } from '../../src/lib/domain/region';

/** What one check gives: how much it looked at, and what it found. */
export type Checked = Pick<QualityCheck, 'checked' | 'findings'>;

/** "Mensen met bijstand, 2024", "Inwoners, 2011 tot en met 2019". Years ascending, at least one. */
export function inYears(indicator: IndicatorId, years: readonly number[]): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const unbroken = years.length > 2 && last - first === years.length - 1;
  const when = unbroken ? `${first} tot en met ${last}` : enumerate(years.map(String));
  return `${declarationOf(indicator).name}, ${when}`;
}

/** The indicator, level and year of a row of SQL. */
export function seriesOfRow(row: Readonly<Record<string, unknown>>): {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly years: readonly [number];
} {
  const indicator = String(row['indicator']);
  const level = LEVELS.find((one) => one === row['level']);
  if (!isIndicatorId(indicator) || level === undefined) throw new Error(`no series: ${JSON.stringify(row)}`);
  return { indicator, level, years: [Number(row['year'])] };
}

/** Areas in a list of [code, name] that SQL gave; at most `MOST_AREAS`. */
export function areasOf(list: unknown): readonly QualityArea[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_AREAS).flatMap((pair: unknown) => {
    const [text, name] = Array.isArray(pair) ? pair.map(String) : [];
    const code = parseRegionCode(text ?? '');
    return code === undefined ? [] : [{ code, name: name ?? code }];
  });
}
