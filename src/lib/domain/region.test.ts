import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gemeenteOfWijk, levelOf, parseRegionCode } from './region';
import type { RegionCode } from './region';

describe('a region code', () => {
  it.each([
    ['NL01', 'land'],
    ['PV28', 'provincie'],
    ['GG4607', 'ggd'],
    ['GM0358', 'gemeente'],
    ['WK059910', 'wijk'],
    ['WK0363AA', 'wijk']
  ])('%s is of level %s', (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  it.each(['GM358', 'BU03630000', 'GG01', 'wk059910', 'WK0599', 'NL', ''])('%j is none', (text) => {
    expect(parseRegionCode(text)).toBeUndefined();
  });

  it('is read from a padded cell, and the country has one code', () => {
    expect(parseRegionCode('GM0014    ')).toBe('GM0014');
    expect(parseRegionCode('NL00      ')).toBe('NL01');
  });

  it('of a wijk names its gemeente', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.stringMatching(/^[0-9A-Z]{2}$/), (gemeente, wijk) => {
        const digits = String(gemeente).padStart(4, '0');
        expect(gemeenteOfWijk(`WK${digits}${wijk}` as RegionCode)).toBe(`GM${digits}`);
      })
    );
  });
});
