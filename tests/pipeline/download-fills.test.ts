/** What the downloads fill: every indicator whose table is fetched, or the reason why it stays empty. */
import { describe, expect, it } from 'vitest';
import { DECLARATIONS } from '../../data-pipeline/download/tables';
import { declarationOf } from '../../src/lib/domain/catalogue';
import { RULES } from '../../src/lib/domain/catalogue/recognise-rules';
import { INDICATOR_IDS, type IndicatorId } from '../../src/lib/domain/indicator-ids';

const TABLES = DECLARATIONS.flatMap((each) => (each.service === 'pdok-wfs' ? [] : [each]));

/** Indicators that a rule knows in the way of writing of CBS and RIVM. */
const RECOGNISED = new Set(
  RULES.flatMap(({ indicator, publishers }) => (publishers.includes('statline') ? [indicator] : []))
);

/** Filled: promised by a table, and recognised; or worked out from two that are. */
function isFilled(id: IndicatorId): boolean {
  const { derived } = declarationOf(id);
  if (derived !== undefined) return isFilled(derived.numerator) && isFilled(derived.denominator);
  return RECOGNISED.has(id) && TABLES.some(({ fills }) => fills.includes(id));
}

const NOT_FILLED = new Map<IndicatorId, string>([
  ['eenouder_gezinnen', 'households with children are a count that this site does not carry'],
  ['herkomst_buiten_europa', 'the table gives numbers, under one name for where people and parents were born']
]);

describe('the tables that are fetched', () => {
  it('fill every indicator that names one of them, but for those with a reason', () => {
    const fetched = new Set(TABLES.map(({ table }) => table));
    const named = INDICATOR_IDS.filter((id) => {
      const { id: table, also = [] } = declarationOf(id).table;
      return [table, ...also].some((each) => fetched.has(each));
    });
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !isFilled(id)).sort()).toEqual([...NOT_FILLED.keys()].sort());
  });

  it.each(TABLES.map(({ id, fills }) => [id, fills] as const))(
    '%s promises only what is recognised',
    (_, fills) => {
      expect(fills.filter((id) => !RECOGNISED.has(id))).toEqual([]);
    }
  );
});
