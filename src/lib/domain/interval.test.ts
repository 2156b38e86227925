import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceRange, FEW_PEOPLE, wilson } from './interval';

describe('wilson', () => {
  // Newcombe (1998), table I, method 3: the score interval without correction, 95%.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('gives the published bounds of %i out of %i', (numerator, denominator, lower, upper) => {
    const interval = wilson(numerator, denominator);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  const share = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([denominator, part]) => ({ numerator: Math.round(part * denominator), denominator }));

  it('holds the share, stays between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(share, ({ numerator, denominator }) => {
        const { lower, upper } = wilson(numerator, denominator);
        const value = numerator / denominator;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
        expect(upper).toBeLessThanOrEqual(1);
        expect(upper).toBeGreaterThan(lower);
        expect(wilson(denominator - numerator, denominator).lower).toBeCloseTo(1 - upper, 9);
      })
    );
  });

  it('narrows as more people are counted', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 50 }), ({ numerator, denominator }, times) => {
        const few = wilson(numerator, denominator);
        const many = wilson(numerator * times, denominator * times);
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      })
    );
  });

  it.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
    [1, Infinity]
  ])('refuses %d out of %d', (numerator, denominator) => {
    expect(() => wilson(numerator, denominator)).toThrow(RangeError);
  });
});

describe('chanceRange', () => {
  it('is told among few people only, and only where both counts are known', () => {
    expect(chanceRange({ numerator: 20, denominator: 400 })).toEqual(wilson(20, 400));
    expect(chanceRange({ numerator: 20, denominator: FEW_PEOPLE })).toBeUndefined();
    expect(chanceRange({ numerator: 20 })).toBeUndefined();
    expect(chanceRange({ numerator: 0, denominator: 0 })).toBeUndefined();
  });

  it('is wider where the count itself was rounded, and stays a share', () => {
    const range = chanceRange({ numerator: 20, denominator: 400 }, 10);
    expect(range?.lower).toBe(wilson(15, 400).lower);
    expect(range?.upper).toBe(wilson(25, 400).upper);
    expect(chanceRange({ numerator: 0, denominator: 3 }, 10)).toEqual({ lower: 0, upper: 1 });
  });
});
