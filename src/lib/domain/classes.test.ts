import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, classRanges, colourOf, rampOf, stepOf } from './classes';

const breaks = [10, 20, 40, 70];

describe('classOf', () => {
  it('puts a value on a limit in the higher class', () => {
    expect([0, 9.9, 10, 69.9, 70, 500].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 3, 4, 4]);
    expect(classOf(5, [])).toBe(0);
  });

  it('a higher value never falls in a lower class', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (a, b) => {
        expect(classOf(Math.max(a, b), breaks)).toBeGreaterThanOrEqual(classOf(Math.min(a, b), breaks));
      })
    );
  });
});

describe('colours', () => {
  it('uses both ends of the ramp, however few classes there are', () => {
    expect([0, 1, 2, 3, 4].map((index) => stepOf(index, 5))).toEqual([1, 2, 3, 4, 5]);
    expect([0, 1, 2].map((index) => stepOf(index, 3))).toEqual([1, 3, 5]);
    expect(stepOf(0, 1)).toBe(3);
    expect(colourOf(80, breaks, 'blauw')).toBe('var(--blauw-5)');
  });

  it('keeps context in slate', () => {
    expect(rampOf('context')).toBe('leisteen');
    expect(rampOf('higher-less-favourable')).toBe('blauw');
    expect(rampOf('higher-more-favourable')).toBe('blauw');
  });
});

describe('classRanges', () => {
  it('counts every value once', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true })), (values) => {
        const ranges = classRanges(breaks, values);
        expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(ranges.map(({ from, to }) => [from, to])).toEqual([
          [undefined, 10],
          [10, 20],
          [20, 40],
          [40, 70],
          [70, undefined]
        ]);
      })
    );
  });
});
