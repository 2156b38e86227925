import { describe, expect, it } from 'vitest';
import { known } from '../../domain/figure';
import type { History } from '../questions';
import { combineHistories } from './figures';

const history = (share: number, households: number, more: History = new Map()): History =>
  new Map([
    ['laag_inkomen_hh', [{ year: 2021, figure: known(share) }]],
    [
      'huishoudens',
      [
        { year: 2020, figure: known(1) },
        { year: 2021, figure: known(households) }
      ]
    ],
    ...more
  ]);

const INDICATORS = [
  { id: 'laag_inkomen_hh', unit: 'percent', aggregation: { kind: 'weigh', by: 'huishoudens' } },
  { id: 'huishoudens', unit: 'count', aggregation: { kind: 'add' } },
  { id: 'bijstand', unit: 'count', aggregation: { kind: 'add' } },
  { id: 'woningen', unit: 'count', aggregation: { kind: 'add' } }
] as const;

describe('the history of a coalition', () => {
  const combined = combineHistories(INDICATORS, [
    { name: 'Aardorp', history: history(10, 300) },
    {
      name: 'Bosdorp',
      history: history(20, 100, new Map([['bijstand', [{ year: 2020, figure: known(5) }]]]))
    }
  ]);

  it('weighs each year by the denominators of that year', () => {
    expect(combined.get('laag_inkomen_hh')).toEqual([
      { year: 2021, figure: { ...known(12.5, ['derived']), denominator: 400 } }
    ]);
    expect(combined.get('huishoudens')?.map(({ year, figure }) => [year, figure])).toEqual([
      [2020, known(2, ['derived'])],
      [2021, known(400, ['derived'])]
    ]);
  });

  it('has a year of which one gemeente has no figure, with the reason', () => {
    expect(combined.get('bijstand')).toMatchObject([
      {
        year: 2020,
        figure: { reason: 'incomplete', detail: 'Het ontbreekt van Aardorp (nog niet geladen).' }
      }
    ]);
  });

  it('is silent of what nobody has', () => {
    expect(combined.has('woningen')).toBe(false);
  });
});
