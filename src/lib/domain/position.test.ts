import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pluralOf, positionOf, positionSentence } from './position';
import { LEVELS } from './region';

describe('positionOf', () => {
  it('counts lower, equal (itself included) and higher', () => {
    expect(positionOf(3, [1, 2, 3, 3, 5])).toEqual({ lower: 2, equal: 2, higher: 1, known: 5 });
  });

  it('the three always add up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const { lower, equal, higher, known } = positionOf(values[0] ?? 0, values);
        expect(lower + equal + higher).toBe(known);
        expect(equal).toBeGreaterThan(0);
      })
    );
  });
});

describe('positionSentence', () => {
  const of = (value: number, values: number[], total = values.length, where = '') =>
    positionSentence(positionOf(value, values), 'gemeente', total, where);

  it('names the larger side', () => {
    expect(of(5, [1, 2, 5])).toBe('In 2 van de 3 gemeenten is het lager.');
    expect(of(1, [1, 2, 5])).toBe('In 2 van de 3 gemeenten is het hoger.');
    expect(of(2, [2, 2])).toBe('Het is in alle 2 gemeenten gelijk.');
  });

  it('says so when many have no figure', () => {
    expect(of(5, [1, 2, 5], 10)).toBe('In 2 van de 3 gemeenten met een cijfer is het lager.');
  });

  it('says nothing without peers, and narrows to a place', () => {
    expect(of(5, [5])).toBeUndefined();
    expect(positionSentence(positionOf(5, [1, 5]), 'wijk', 2, 'van Voorbeeldstad')).toBe(
      'In 1 van de 2 wijken van Voorbeeldstad is het lager.'
    );
  });

  it('has a plural for every level', () => {
    expect(LEVELS.map(pluralOf)).toEqual(['landen', 'provincies', 'GGD-regio’s', 'gemeenten', 'wijken']);
  });
});
