import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCount, narrowed, publishedCount, workedOut, type Cell, type Sum } from './disclosure';

const cells = (entries: Readonly<Record<string, Cell>>) => new Map(Object.entries(entries));
const SUM: readonly Sum[] = [{ whole: 'stad', parts: ['a', 'b', 'c'] }];

describe('workedOut', () => {
  it('finds the one part that a total gives away', () => {
    const given = {
      stad: publishedCount(100),
      a: publishedCount(60),
      b: publishedCount(33),
      c: hiddenCount()
    };
    expect(workedOut(cells(given), SUM)).toEqual([{ key: 'c', low: 7, high: 7 }]);
  });

  it('finds nothing where two parts are hidden, unless nothing is left for them', () => {
    const two = { stad: publishedCount(100), a: publishedCount(60), b: hiddenCount(), c: hiddenCount() };
    expect(workedOut(cells(two), SUM)).toEqual([]);
    expect(workedOut(cells({ ...two, a: publishedCount(100) }), SUM)).toEqual([
      { key: 'b', low: 0, high: 0 },
      { key: 'c', low: 0, high: 0 }
    ]);
  });

  it('finds nothing behind rounded numbers: too much is possible', () => {
    const rounded = {
      stad: publishedCount(100, 5),
      a: publishedCount(60, 5),
      b: publishedCount(30, 5),
      c: hiddenCount(5)
    };
    expect(narrowed(cells(rounded), SUM).get('c')).toEqual({ low: 2.5, high: 17.5 });
    expect(workedOut(cells(rounded), SUM)).toEqual([]);
  });

  it('goes through a hidden total to the total above it', () => {
    const sums: readonly Sum[] = [...SUM, { whole: 'land', parts: ['stad', 'dorp'] }];
    const given = {
      land: publishedCount(150),
      dorp: publishedCount(50),
      stad: hiddenCount(),
      a: publishedCount(60),
      b: publishedCount(33),
      c: hiddenCount()
    };
    expect(workedOut(cells(given), sums).map(({ key, low }) => [key, low])).toEqual([
      ['stad', 100],
      ['c', 7]
    ]);
  });

  it('draws nothing from numbers that contradict each other', () => {
    const given = {
      stad: publishedCount(90),
      a: publishedCount(60),
      b: publishedCount(33),
      c: hiddenCount()
    };
    expect(workedOut(cells(given), SUM)).toEqual([]);
  });

  it('leaves a sum aside of which a part was never loaded', () => {
    const given = { stad: publishedCount(100), a: publishedCount(60), c: hiddenCount() };
    expect(workedOut(cells(given), SUM)).toEqual([]);
  });
});

/** A country of gemeenten with wijken, each with its true count, and whether it is hidden. */
const country = fc.array(
  fc.array(fc.record({ value: fc.nat({ max: 500 }), hide: fc.boolean() }), { minLength: 1, maxLength: 5 }),
  { minLength: 1, maxLength: 4 }
);

function build(
  gemeenten: readonly (readonly { readonly value: number; readonly hide: boolean }[])[],
  roundedTo: number,
  hideGemeente: boolean
) {
  const truth = new Map<string, number>();
  const known = new Map<string, Cell>();
  const sums: Sum[] = [];
  const publish = (key: string, value: number, hide: boolean) => {
    truth.set(key, value);
    const rounded = Math.round(value / roundedTo) * roundedTo;
    known.set(key, hide ? hiddenCount(roundedTo) : publishedCount(rounded, roundedTo));
  };
  gemeenten.forEach((wijken, index) => {
    wijken.forEach(({ value, hide }, wijk) => publish(`${index}/${wijk}`, value, hide));
    publish(
      String(index),
      wijken.reduce((sum, { value }) => sum + value, 0),
      hideGemeente && index === 0
    );
    sums.push({ whole: String(index), parts: wijken.map((_, wijk) => `${index}/${wijk}`) });
  });
  publish(
    'land',
    gemeenten.flat().reduce((sum, { value }) => sum + value, 0),
    false
  );
  sums.push({ whole: 'land', parts: gemeenten.map((_, index) => String(index)) });
  return { truth, known, sums };
}

describe('narrowed', () => {
  it('never excludes the truth, rounded or not', () => {
    fc.assert(
      fc.property(country, fc.constantFrom(1, 5, 10), fc.boolean(), (gemeenten, roundedTo, hide) => {
        const { truth, known, sums } = build(gemeenten, roundedTo, hide);
        for (const [key, { low, high }] of narrowed(known, sums)) {
          const value = truth.get(key) ?? NaN;
          expect(low).toBeLessThanOrEqual(value + 1e-6);
          expect(high).toBeGreaterThanOrEqual(value - 1e-6);
        }
      })
    );
  });

  it('finds every wijk that is the only hidden one of its gemeente, when counts are exact', () => {
    fc.assert(
      fc.property(country, (gemeenten) => {
        const { truth, known, sums } = build(gemeenten, 1, false);
        const found = new Map(workedOut(known, sums).map(({ key, low }) => [key, low]));
        gemeenten.forEach((wijken, index) => {
          const hidden = wijken.flatMap(({ hide }, wijk) => (hide ? [`${index}/${wijk}`] : []));
          const [only] = hidden;
          if (hidden.length === 1 && only !== undefined) expect(found.get(only)).toBe(truth.get(only));
        });
      })
    );
  });
});
