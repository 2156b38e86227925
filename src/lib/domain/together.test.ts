import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationOf } from './catalogue';
import {
  FACTORS,
  factorRemarks,
  fifthOf,
  inHighestFifth,
  isComparable,
  togetherSentence,
  type Factor
} from './together';

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

  it('is the last of five, by how many areas are lower', () => {
    const at = (lower: number) => fifthOf({ lower, equal: 1, higher: 99 - lower, known: 100 });
    expect([0, 19, 20, 39, 40, 59, 60, 79, 80, 99].map(at)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 9 }), (lower, higher, equal) => {
        const position = { lower, equal, higher, known: lower + equal + higher };
        expect(fifthOf(position) === 5).toBe(inHighestFifth(position));
      })
    );
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
    [
      'one, not high',
      [factor('Bijstand', 10)],
      'Eén risicofactor kunnen we voor Voorbeeldstad vergelijken: bijstand. Die ligt niet in het hoogste vijfde deel van de gemeenten.'
    ],
    [
      'none high',
      [factor('Bijstand', 10), factor('Laag inkomen', 79)],
      'Twee risicofactoren kunnen we voor Voorbeeldstad vergelijken. Geen daarvan ligt in het hoogste vijfde deel van de gemeenten.'
    ],
    [
      'the only one',
      [factor('Bijstand', 90)],
      'Eén risicofactor kunnen we voor Voorbeeldstad vergelijken: bijstand. Die is in minstens 4 van de 5 gemeenten lager.'
    ],
    [
      'one of three',
      [factor('Bijstand', 90), factor('Laag inkomen', 3), factor('Schulden', 50)],
      'Drie risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij één daarvan is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand.'
    ],
    [
      'both',
      [factor('Bijstand', 90), factor('Laag inkomen', 85)],
      'Twee risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij beide is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand en laag inkomen.'
    ],
    [
      'all',
      [factor('Bijstand', 80), factor('Laag inkomen', 85), factor('Schulden', 85)],
      'Drie risicofactoren kunnen we voor Voorbeeldstad vergelijken. Bij alle drie is het cijfer in minstens 4 van de 5 gemeenten lager: bijstand, laag inkomen en schulden.'
    ]
  ])('%s', (_, factors, sentence) => {
    expect(togetherSentence('Voorbeeldstad', 'gemeente', factors)).toBe(sentence);
  });
});

describe('factorRemarks', () => {
  it('says year, other borders, and how few areas there are to compare with', () => {
    expect(factorRemarks(factor('Bijstand', 50), 'gemeente')).toEqual(['2021']);
    expect(factorRemarks(factor('Bijstand', 50, { oldBorders: true, total: 120 }), 'wijk')).toEqual([
      '2021',
      'met de grenzen van toen',
      '100 wijken met een cijfer'
    ]);
  });
});
