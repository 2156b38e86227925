import { describe, expect, it } from 'vitest';
import { absent, known } from '../../domain/figure';
import { explainMissing, shareNumberLists, type ListItem } from './state';

const items: ListItem[] = [
  { code: 'A', name: 'Voorbeeldwijk A', share: known(70), number: known(100) },
  { code: 'B', name: 'Voorbeeldwijk B', share: known(35), number: known(400) },
  { code: 'C', name: 'Voorbeeldwijk C', share: absent('too-few'), number: undefined },
  { code: 'D', name: 'Voorbeeldwijk D', share: known(0), number: undefined }
];
const paint = { breaks: [10, 40], ramp: 'blauw' } as const;
const wijken = { one: 'wijk', many: 'wijken' };
const lists = shareNumberLists(items, paint, (value) => `${value}%`, wijken);

describe('shareNumberLists', () => {
  it('ranks twice, and joins the areas that stand in both', () => {
    expect(lists.shares.map(({ code }) => code)).toEqual(['A', 'B', 'D']);
    expect(lists.numbers.map(({ code }) => code)).toEqual(['B', 'A']);
    expect(lists.links).toEqual([
      { code: 'A', from: 0, to: 1 },
      { code: 'B', from: 1, to: 0 }
    ]);
  });

  it('keeps the colour of the share in both lists, and a real 0 as 0', () => {
    expect(lists.shares.map(({ colour }) => colour)).toEqual([
      'var(--blauw-5)',
      'var(--blauw-3)',
      'var(--blauw-1)'
    ]);
    expect(lists.numbers[0]?.colour).toBe('var(--blauw-3)');
    expect(lists.shares[2]).toMatchObject({ bar: 0, text: '0%' });
  });

  it('never lists an area without a figure, and says why', () => {
    expect(lists.shares.map(({ code }) => code)).not.toContain('C');
    expect(lists.missing).toBe('Eén wijk heeft geen cijfer: te weinig inwoners.');
    expect(
      explainMissing(
        [...items, ...items, { code: 'E', name: 'E', share: absent('suppressed'), number: undefined }],
        wijken
      )
    ).toBe('Drie wijken hebben geen cijfer: te weinig inwoners (2) en geheim (1).');
    expect(explainMissing([], wijken)).toBe('');
  });
});
