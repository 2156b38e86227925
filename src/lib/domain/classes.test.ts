import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  classOf,
  classRanges,
  colourOf,
  differenceLimits,
  evenBreaks,
  rampOf,
  stepOf,
  stepOfDifference,
  thirdOf
} from './classes';

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

describe('evenBreaks', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });

  it('cuts five groups of as many areas each', () => {
    expect(evenBreaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([3, 5, 7, 9]);
    expect(evenBreaks([4, 4, 4], 5)).toEqual([]);
  });

  it('leaves no group empty, and keeps equal values together', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 6 }), (some, groups) => {
        const limits = evenBreaks(some, groups);
        expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
        for (const { count } of classRanges(limits, some)) expect(count).toBeGreaterThan(0);
      })
    );
  });
});

describe('two indicators together', () => {
  it('have nine colours, one for each pair of thirds', () => {
    const thirds = [1, 2, 3] as const;
    const cells = thirds.flatMap((second) => thirds.map((first) => cellOf(first, second)));
    expect(cells).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('calls nothing low or high where all values are equal', () => {
    expect([1, 2, 3, 9].map((value) => thirdOf(value, [2, 3]))).toEqual([1, 2, 3, 3]);
    expect(thirdOf(7, evenBreaks([7, 7, 7], 3))).toBe(2);
  });
});

describe('the difference with a reference', () => {
  it('has limits that follow the fixed classes', () => {
    expect(differenceLimits([12, 16, 22, 30], 1)).toEqual({ small: 2, large: 6 });
    expect(differenceLimits([10, 20, 40, 70], 0)).toEqual({ small: 10, large: 30 });
    expect(differenceLimits([0.1, 0.2], 0)).toEqual({ small: 1, large: 3 });
  });

  it('is coloured as far to one side as to the other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        (points, small) => {
          const limits = { small, large: 3 * small };
          expect(stepOfDifference(points, limits) + stepOfDifference(-points, limits)).toBe(6);
        }
      )
    );
    expect(
      [-7, -6, -2, -1.9, 0, 1.9, 2, 6].map((points) => stepOfDifference(points, { small: 2, large: 6 }))
    ).toEqual([1, 1, 2, 3, 3, 3, 4, 5]);
  });
});
