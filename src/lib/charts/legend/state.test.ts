import { describe, expect, it } from 'vitest';
import { absent, known } from '../../domain/figure';
import { legend } from './state';

describe('legend', () => {
  it('has a class per range with its count, limits at the joints, and the reasons of the hatch', () => {
    const state = legend(
      [known(5), known(15), absent('too-few'), absent('suppressed')],
      [10, 20],
      'blauw',
      'percent',
      'wijk'
    );
    expect(state.classes.map(({ range }) => range)).toEqual([
      'minder dan 10%: 1 wijk',
      '10% tot 20%: 1 wijk',
      '20% of meer: 0 wijken'
    ]);
    expect(state.joints).toEqual(['10%', '20%']);
    expect(state.start).toBe('0');
    expect(state.missing).toBe('te weinig inwoners en geheim');
  });

  it('does not start amounts at 0, and copes without limits', () => {
    const state = legend([known(300)], [], 'leisteen', 'euro-1000', 'wijk');
    expect(state).toMatchObject({ start: '', unit: '× € 1.000', missing: '' });
    expect(state.classes).toEqual([{ colour: 'var(--leisteen-3)', range: 'alle waarden: 1 wijk', count: 1 }]);
  });
});
