import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classRanges } from './classes';
import { classBreaks } from './breaks';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
const decimals = fc.constantFrom(0, 1, 2);

describe('classBreaks', () => {
  it('gives at most four limits, ascending, and leaves no class empty', () => {
    fc.assert(
      fc.property(values, decimals, (sample, places) => {
        const breaks = classBreaks(sample, places);
        expect(breaks.length).toBeLessThanOrEqual(4);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(new Set(breaks).size).toBe(breaks.length);
        for (const range of classRanges(breaks, sample)) expect(range.count).toBeGreaterThan(0);
      })
    );
  });

  it('keeps to the decimals that the unit bears', () => {
    fc.assert(
      fc.property(values, decimals, (sample, places) => {
        for (const limit of classBreaks(sample, places)) expect(limit).toBe(Number(limit.toFixed(places)));
      })
    );
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(values, decimals, (sample, places) => {
        expect(classBreaks([...sample].reverse(), places)).toEqual(classBreaks(sample, places));
      })
    );
  });

  it('finds the gaps and rounds them to numbers that a person reads', () => {
    expect(classBreaks([1.1, 1.4, 9.2, 9.9, 20.3, 21.7, 30.1, 31.4, 48.8, 49.5], 1)).toEqual([5, 15, 25, 40]);
  });

  it('makes one class of values that are all the same', () => {
    expect(classBreaks([7, 7, 7], 1)).toEqual([]);
  });
});
