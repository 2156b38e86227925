import { describe, expect, it } from 'vitest';
import type { Series } from '$lib/domain/indicator';
import { isLoaded, loadedRows, sourcesOf } from './loaded';

const base: Series = {
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
  { ...base, year: 2022, source: 'voorbeeld-2022' },
  base,
  { ...base, level: 'land', known: 1, total: 1 },
  { ...base, level: 'wijk', known: 0 }
];

describe('loadedRows', () => {
  it('goes from the country down, years ascending, without levels that hold no figure', () => {
    expect(loadedRows({ series }).map(({ level, years }) => [level, years.map(({ year }) => year)])).toEqual([
      ['land', [2020]],
      ['gemeente', [2020, 2022]]
    ]);
  });
});

describe('sourcesOf', () => {
  it('names each source once, newest first', () => {
    expect(sourcesOf({ series })).toEqual(['voorbeeld-2022', 'voorbeeld-2020']);
  });
});

describe('isLoaded', () => {
  it('needs one figure', () => {
    expect(isLoaded({ series })).toBe(true);
    expect(isLoaded({ series: [{ ...base, known: 0 }] })).toBe(false);
    expect(isLoaded({ series: [] })).toBe(false);
  });
});
