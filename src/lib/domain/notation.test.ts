import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalise,
  countInWords,
  enumerate,
  formatCount,
  formatNumber,
  formatTicks,
  formatValue
} from './notation';

describe('formatValue', () => {
  it.each([
    [12.1, 'percent', 1, '12,1%'],
    [44, 'percent', 0, '44%'],
    [50.1, 'per-1000', 1, '50,1'],
    [13160, 'count', 0, '13.160'],
    [487, 'euro-1000', 0, '€ 487.000'],
    [35.2, 'euro-1000', 1, '€ 35.200'],
    [35.55, 'euro-1000', 1, '€ 35.600'],
    [35.45, 'euro-1000', 1, '€ 35.500'],
    [30123.4, 'euro', 0, '€ 30.123'],
    [-0.38, 'score', 2, '-0,38']
  ] as const)('%d %s → %s', (value, unit, decimals, text) => {
    expect(formatValue(value, unit, decimals)).toBe(text);
  });

  it('never writes a negative zero', () => {
    expect(formatNumber(-0.04, 1)).toBe('0,0');
  });
});

describe('formatTicks', () => {
  it('says the unit once, on the last tick', () => {
    expect(formatTicks([0, 4, 8, 12], 'percent')).toEqual(['0', '4', '8', '12%']);
    expect(formatTicks([0, 0.5, 1], 'percent')).toEqual(['0,0', '0,5', '1,0%']);
    expect(formatTicks([30, 40], 'euro-1000')).toEqual(['30', '40 × € 1.000']);
    expect(formatTicks([0, 20], 'per-1000')).toEqual(['0', '20']);
  });
});

describe('words', () => {
  it('joins a list and counts in words', () => {
    expect(enumerate([])).toBe('');
    expect(enumerate(['a'])).toBe('a');
    expect(enumerate(['a', 'b', 'c'])).toBe('a, b en c');
    expect(countInWords(6)).toBe('zes');
    expect(countInWords(13)).toBe('13');
    expect(capitalise('één wijk')).toBe('Eén wijk');
    expect(capitalise('’t')).toBe('’t');
  });

  it('a count reads back as the number it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (count) => {
        expect(Number(formatCount(count).replaceAll('.', ''))).toBe(count);
      })
    );
  });
});
