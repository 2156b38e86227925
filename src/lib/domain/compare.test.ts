import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestYear,
  correlationInWords,
  correlationOf,
  differenceOf,
  fifthOf,
  LEAST_FOR_FIFTHS,
  pointsInWords,
  strengthOf,
  timesInWords
} from './compare';

describe('a difference', () => {
  it('is counted with the values as they are shown', () => {
    // 12,14 and 6,06 are shown as 12,1 and 6,1: the reader finds 6,0, not 6,08.
    const difference = differenceOf(12.14, 6.06, 'percent', 1);
    expect(difference.points).toBe(6);
    expect(difference.times).toBeCloseTo(12.1 / 6.1, 10);
    expect(pointsInWords(difference, 'percent', 1)).toBe('6,0 procentpunt hoger');
    expect(timesInWords(difference)).toBe('2,0 keer zo veel');
  });

  it('is told in the unit of the indicator', () => {
    const words = (
      own: number,
      other: number,
      ...[unit, decimals]: [Parameters<typeof pointsInWords>[1], number]
    ) => pointsInWords(differenceOf(own, other, unit, decimals), unit, decimals);
    expect(words(38, 50.5, 'per-1000', 1)).toBe('12,5 per 1.000 lager');
    expect(words(230, 357, 'euro-1000', 0)).toBe('€ 127.000 lager');
    expect(words(1200, 700, 'count', 0)).toBe('500 meer');
    expect(words(0.12, 0.1, 'score', 2)).toBe('0,02 hoger');
    expect(words(5.04, 4.96, 'percent', 1)).toBe('gelijk');
  });

  it('has no times where they say nothing', () => {
    expect(timesInWords(differenceOf(3, 0, 'percent', 1))).toBeUndefined();
    for (const unit of ['score', 'euro', 'euro-1000'] as const)
      expect(timesInWords(differenceOf(0.4, 0.2, unit, 1))).toBeUndefined();
    expect(timesInWords(differenceOf(10.2, 10, 'percent', 1))).toBe('ongeveer even veel');
    expect(timesInWords(differenceOf(120, 10, 'percent', 0))).toBe('12 keer zo veel');
  });
});

describe('the fifth of a level', () => {
  it('cuts a hundred different values in five times twenty', () => {
    const sorted = Array.from({ length: 100 }, (_, index) => index);
    const counts = new Map<number | undefined, number>();
    for (const value of sorted) {
      const fifth = fifthOf(value, sorted);
      counts.set(fifth, (counts.get(fifth) ?? 0) + 1);
    }
    expect([...counts]).toEqual([1, 2, 3, 4, 5].map((fifth) => [fifth, 20]));
  });

  it('says nothing of a level with few areas', () => {
    expect(fifthOf(3, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBeUndefined();
  });

  it('never puts a higher value in a lower fifth, and equal values in one', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: LEAST_FOR_FIFTHS, maxLength: 80 });
    fc.assert(
      fc.property(values, (all) => {
        const sorted = [...all].sort((a, b) => a - b);
        const fifths = sorted.map((value) => fifthOf(value, sorted) ?? 0);
        for (const [index, fifth] of fifths.entries()) {
          const before = fifths[index - 1];
          if (before !== undefined) expect(fifth).toBeGreaterThanOrEqual(before);
          // By hand: the part of the values that is lower.
          const lower = all.filter((value) => value < (sorted[index] ?? 0)).length;
          expect(fifth).toBe(Math.min(4, Math.floor((5 * lower) / all.length)) + 1);
        }
      })
    );
  });
});

describe('a correlation', () => {
  // By hand: x = 1…10, y with mean 5.5 and five pairs swapped: Σdxdy = 77.5, Σdx² = Σdy² = 82.5.
  const swapped = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9].map((y, index) => ({ x: index + 1, y }));

  it('is Pearson’s r with its number of areas', () => {
    const found = correlationOf(swapped);
    expect(found?.n).toBe(10);
    expect(found?.r).toBeCloseTo(77.5 / 82.5, 10);
    expect(correlationOf(swapped.map(({ x, y }) => ({ x, y: -2 * y })))?.r).toBeCloseTo(-77.5 / 82.5, 10);
  });

  it('is not told of few areas, or where nothing differs', () => {
    expect(correlationOf(swapped.slice(1))).toBeUndefined();
    expect(correlationOf(swapped.map(({ x }) => ({ x, y: 3 })))).toBeUndefined();
  });

  it('is put in words by its size, with its direction', () => {
    const strengths = [0.05, -0.09, 0.1, -0.29, 0.3, 0.49, 0.5, -1].map((r) => strengthOf({ r }));
    expect(strengths).toEqual(['geen', 'geen', 'zwak', 'zwak', 'matig', 'matig', 'sterk', 'sterk']);
    expect(correlationInWords({ r: 0.62, n: 342 }, 'Bijstand', 'Laag inkomen', 'gemeenten')).toBe(
      'Waar ‘Bijstand’ hoger is, is ‘Laag inkomen’ meestal ook hoger: een sterke samenhang (r\u00a0=\u00a00,62, 342\u00a0gemeenten).'
    );
    expect(correlationInWords({ r: -0.2, n: 3393 }, 'A', 'B', 'wijken')).toBe(
      'Waar ‘A’ hoger is, is ‘B’ soms lager: een zwakke samenhang (r\u00a0=\u00a0-0,20, 3.393\u00a0wijken).'
    );
    expect(correlationInWords({ r: 0.01, n: 20 }, 'A', 'B', 'wijken')).toContain('niet duidelijk samen');
  });
});

describe('the year of a row', () => {
  it('is the latest that nearly most areas have, with a reference before without', () => {
    const year = (...all: [number, number, boolean][]) =>
      bestYear(all.map(([year, known, reference]) => ({ year, known, reference })));
    expect(year([2020, 3, true], [2024, 1, true])).toBe(2020);
    expect(year([2020, 3, true], [2022, 3, true])).toBe(2022);
    expect(year([2020, 3, true], [2022, 3, false])).toBe(2020);
    expect(year([2020, 2, true], [2022, 3, false])).toBe(2022);
    expect(year([2016, 20, true], [2020, 19, true])).toBe(2020);
    expect(year([2016, 20, true], [2020, 17, true])).toBe(2016);
    expect(year([2020, 0, true])).toBeUndefined();
  });
});
