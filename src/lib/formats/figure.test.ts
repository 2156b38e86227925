import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent } from '../domain/figure';
import { readFigure } from './figure';
import { readPeriod } from './period';
import { formatProblem, list, quote } from './problem';
import type { Dialect } from './types';

const dialect = (decimal: Dialect['decimal']): Dialect => ({
  decimal,
  missing: new Map([
    ['', 'unknown'],
    ['x', 'suppressed'],
    ['-99997', 'suppressed']
  ])
});

describe('readFigure', () => {
  it.each([
    ['  2,30 ', ',', 2.3],
    ['-0,1', ',', -0.1],
    ['0', ',', 0],
    ['1e+05', ',', 100_000],
    ['+4.5', '.', 4.5],
    ['739.0', '.', 739],
    ['-0', '.', 0]
  ] as const)('reads %j with %j', (cell, decimal, value) => {
    expect(readFigure(cell, dialect(decimal))).toEqual({ kind: 'known', value, remarks: [] });
  });

  it.each([
    ['2.3', ','],
    ['2,3', '.'],
    ['1.234,5', ','],
    ['1,234.5', '.'],
    ['1 234', ','],
    ['12%', ','],
    ['NaN', '.'],
    ['Infinity', '.'],
    ['1e999', '.'],
    ['0x1F', '.'],
    ['onbekend', ',']
  ] as const)('refuses %j with %j', (cell, decimal) => {
    expect(readFigure(cell, dialect(decimal))).toEqual({ kind: 'not-a-number', text: cell });
  });

  it('keeps absence apart from zero, in any spelling of a code', () => {
    expect(readFigure('   ', dialect(','))).toEqual({ kind: 'absent', reason: 'unknown' });
    expect(readFigure('-99997.0', dialect('.'))).toEqual(absent('suppressed', '-99997'));
    expect(readFigure('-99993', dialect('.'))).toEqual(absent('unknown', '-99993'));
    expect(readFigure(' x ', dialect(','))).toEqual(absent('suppressed', 'x'));
  });

  it('gives a finite number, an absence or the text itself for any cell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(',' as const, '.' as const),
        (cell, decimal) => {
          const figure = readFigure(cell, dialect(decimal));
          if (figure.kind === 'known') expect(Number.isFinite(figure.value)).toBe(true);
          if (figure.kind === 'not-a-number') expect(figure.text).toBe(cell.trim());
        }
      )
    );
  });
});

describe('readPeriod', () => {
  it.each([
    ['2011', { year: 2011, provisional: false }],
    ['2024*', { year: 2024, provisional: true }],
    ['2023**', { year: 2023, provisional: true }],
    [' 2022JJ00 ', { year: 2022, provisional: false }],
    ['2020MM03', undefined],
    ['20111', undefined],
    ['', undefined]
  ])('reads %j', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });
});

describe('formatProblem', () => {
  it('makes one paragraph with all that a person needs', () => {
    const problem = {
      file: 'a.csv',
      line: 3,
      column: 'x',
      expected: 'Een getal.',
      found: '“drie”.',
      action: 'Verbeter het.'
    };
    expect(formatProblem(problem)).toBe(
      'a.csv, regel 3, kolom “x”: Verwacht: Een getal. Gevonden: “drie”. Wat u kunt doen: Verbeter het.'
    );
    const { file, expected, found, action } = problem;
    expect(formatProblem({ file, expected, found, action })).toMatch(/^a\.csv: Verwacht/);
  });

  it('keeps lists and quotes short', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 2)]).toEqual([
      '',
      'a',
      'a en b',
      'a, b en nog 1'
    ]);
    expect(quote(`a\n  b${'c'.repeat(80)}`)).toMatch(/^“a bc{56}…”$/);
  });
});
