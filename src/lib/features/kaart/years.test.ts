import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap, splitYears, stops, thinLabel } from './years';

describe('stops', () => {
  it('stand at true distances', () => {
    expect(stops([2012, 2016, 2020], 2020, 400).map(({ at }) => at)).toEqual([0, 0.5, 1]);
    expect(stops([2024], 2024, 400)).toEqual([{ year: 2024, at: 1, named: true }]);
    expect(stops([], 2024, 400)).toEqual([]);
  });

  it('always name the chosen year, and never two that touch', () => {
    const years = fc
      .uniqueArray(fc.integer({ min: 1995, max: 2030 }), { minLength: 1 })
      .map((list) => list.sort());
    fc.assert(
      fc.property(years, fc.nat(), fc.integer({ min: 100, max: 900 }), (list, pick, width) => {
        const chosen = list[pick % list.length] ?? 0;
        const named = stops(list, chosen, width).filter((stop) => stop.named);
        expect(named.map(({ year }) => year)).toContain(chosen);
        for (const [index, stop] of named.entries()) {
          const next = named[index + 1];
          if (next !== undefined) expect((next.at - stop.at) * width).toBeGreaterThanOrEqual(44 - 1e-9);
        }
      })
    );
  });
});

describe('the slider', () => {
  const years = [2011, 2014, 2020, 2021];

  it('goes to the nearest year where a pointer lets go, and to the next one by key', () => {
    expect([2012, 2013, 2017, 2030].map((to) => snap(years, 2011, to, 'pointer'))).toEqual([
      2011, 2014, 2020, 2021
    ]);
    expect(snap(years, 2014, 2015, 'key')).toBe(2020);
    expect(snap(years, 2014, 2013, 'key')).toBe(2011);
    expect(snap(years, 2021, 2022, 'key')).toBe(2021);
  });

  it('always lands on a year that there is', () => {
    const some = fc
      .uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1 })
      .map((list) => list.sort());
    fc.assert(
      fc.property(
        some,
        fc.nat(),
        fc.integer({ min: 1980, max: 2040 }),
        fc.constantFrom('pointer', 'key'),
        (list, pick, to, how) => {
          expect(list).toContain(snap(list, list[pick % list.length] ?? 0, to, how));
        }
      )
    );
  });

  it('leaves out years with few figures, says how few, and keeps the year that is shown', () => {
    const fills = [
      { year: 2019, known: 1, total: 355 },
      { year: 2020, known: 355, total: 355 },
      { year: 2023, known: 0, total: 342 }
    ];
    const { full, thin } = splitYears(fills, 2020);
    expect(full).toEqual([2020]);
    expect(thin.map((fill) => thinLabel(fill, 'gemeente'))).toEqual([
      '2019: 1 van de 355 gemeenten',
      '2023: geen cijfers'
    ]);
    expect(splitYears(fills, 2019).full).toEqual([2019, 2020]);
  });
});
