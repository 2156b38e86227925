import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode, indelingOf } from './geo-item';

describe('areaCode', () => {
  const digits = (count: number) =>
    fc.integer({ min: 1, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));

  it('gives a gemeente its whole code, with or without leading zeros or a level in front', () => {
    fc.assert(
      fc.property(
        digits(4),
        fc.constantFrom('gemeente', 'Gemeenten', 'gem2023', 'municipality_code'),
        (code, level) => {
          for (const item of [code, String(Number(code)), `gemeente_${code}`, `GM${code}`])
            expect(areaCode(level, item)).toBe(`GM${code}`);
        }
      )
    );
  });

  it.each([
    ['wijk24', '036310', 'WK036310'],
    ['wijk24', '0363AA', 'WK0363AA'],
    ['wijk24', '36310', 'WK036310'],
    ['neighborhood_code', '036300', 'WK036300'],
    ['buurt', '03630001', 'BU03630001'],
    ['provincie', '20', 'PV20'],
    ['corop_code', '1', 'CR01'],
    ['nederland', '1', 'NL00'],
    ['gemeente', 'Voorbeeldstad', 'Voorbeeldstad'],
    ['gemeente', '123456', '123456'],
    ['ggd', '23', '23']
  ])('%s %s is %s', (level, item, code) => {
    expect(areaCode(level, item)).toBe(code);
  });
});

describe('indelingOf', () => {
  it.each([
    ['wijk24', 2024],
    ['wijk20', 2020],
    ['gem2023', 2023],
    ['gemeente', undefined],
    ['municipality_code', undefined]
  ])('%s is of %s', (level, year) => {
    expect(indelingOf(level)).toBe(year);
  });
});
