import { describe, expect, it } from 'vitest';
import { declarationOf } from './catalogue';
import { FACTORS, inHighestFifth, isComparable, togetherSentence, type Factor } from './together';

function factor(name: string, lower: number, over: Partial<Factor> = {}): Factor {
  return {
    name,
    year: 2021,
    position: { lower, equal: 1, higher: 99 - lower, known: 100 },
    total: 100,
    oldBorders: false,
    ...over
  };
}

describe('the highest fifth', () => {
  it('begins where it is lower in 4 of every 5 areas; areas with the same figure are not lower', () => {
    expect(inHighestFifth({ lower: 80, equal: 1, higher: 19, known: 100 })).toBe(true);
    expect(inHighestFifth({ lower: 79, equal: 1, higher: 20, known: 100 })).toBe(false);
    expect(inHighestFifth({ lower: 0, equal: 100, higher: 0, known: 100 })).toBe(false);
    expect(inHighestFifth({ lower: 4, equal: 1, higher: 0, known: 5 })).toBe(true);
  });

  it('is not spoken of where fewer than one in three areas have a figure', () => {
    expect(isComparable(34, 102)).toBe(true);
    expect(isComparable(33, 102)).toBe(false);
    expect(isComparable(1, 1)).toBe(false);
  });

  it('is of factors of which higher is less favourable: never of context', () => {
    for (const id of FACTORS)
      expect([id, declarationOf(id).direction]).toEqual([id, 'higher-less-favourable']);
  });
});

describe('togetherSentence', () => {
  it.each<[string, readonly Factor[], string | undefined]>([
    ['nothing known', [], undefined],
    ['none high', [factor('Bijstand', 10)], undefined],
    [
      'the only one',
      [factor('Bijstand', 90)],
      'Eén risicofactor kunnen we voor Voorbeeldstad vergelijken: bijstand (2021). Die is in minstens 4 van de 5 gemeenten lager.'
    ],
    [
      'one of three',
      [factor('Bijstand', 90), factor('Laag inkomen', 3), factor('Schulden', 50)],
      'Drie risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij één daarvan is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand (2021).'
    ],
    [
      'both',
      [factor('Bijstand', 90), factor('Laag inkomen', 85)],
      'Twee risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij beide is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand (2021) en laag inkomen (2021).'
    ],
    [
      'all, with what must be said beside them',
      [
        factor('Bijstand', 50, { position: { lower: 50, equal: 1, higher: 9, known: 60 } }),
        factor('Laag inkomen', 85, { oldBorders: true }),
        factor('Schulden', 85)
      ],
      'Drie risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij alle drie is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand (2021, 60 gemeenten met een cijfer), laag inkomen (2021, met de grenzen van toen) en schulden (2021).'
    ]
  ])('%s', (_, factors, sentence) => {
    expect(togetherSentence('Voorbeeldstad', 'gemeente', factors)).toBe(sentence);
  });
});
