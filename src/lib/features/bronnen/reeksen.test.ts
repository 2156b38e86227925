import { describe, expect, it } from 'vitest';
import type { Series } from '$lib/domain/indicator';
import { bronnenVan, isGeladen, reeksregels } from './reeksen';

const basis: Series = {
  level: 'gemeente',
  year: 2020,
  indeling: 2020,
  source: 'voorbeeld-2020',
  definition: 'een',
  known: 3,
  total: 4,
  provisional: false
};
const series: readonly Series[] = [
  { ...basis, year: 2022, source: 'voorbeeld-2022' },
  basis,
  { ...basis, level: 'land', known: 1, total: 1 },
  { ...basis, level: 'wijk', known: 0 }
];

describe('reeksregels', () => {
  it('goes from the country down, years ascending, without levels that hold no figure', () => {
    expect(reeksregels({ series }).map(({ level, jaren }) => [level, jaren.map(({ year }) => year)])).toEqual(
      [
        ['land', [2020]],
        ['gemeente', [2020, 2022]]
      ]
    );
  });
});

describe('bronnenVan', () => {
  it('names each source once, newest first', () => {
    expect(bronnenVan({ series })).toEqual(['voorbeeld-2022', 'voorbeeld-2020']);
  });
});

describe('isGeladen', () => {
  it('needs one figure', () => {
    expect(isGeladen({ series })).toBe(true);
    expect(isGeladen({ series: [{ ...basis, known: 0 }] })).toBe(false);
    expect(isGeladen({ series: [] })).toBe(false);
  });
});
