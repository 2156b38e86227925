import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremes, overlooked, type Part } from './parts';

function part(name: string, share: number, number?: number): Part {
  return { code: name, name, share, number };
}

describe('extremes', () => {
  it('tells the highest share from the most people', () => {
    const found = extremes([part('A', 9, 10), part('B', 3, 90), part('C', 5)]);
    expect([found?.highest.name, found?.most.name]).toEqual(['A', 'B']);
  });

  it('knows nothing without counts or without parts', () => {
    expect(extremes([part('A', 9)])).toBeUndefined();
    expect(extremes([])).toBeUndefined();
  });
});

describe('overlooked', () => {
  const six = [
    part('A', 70, 60),
    part('B', 60, 50),
    part('C', 50, 10),
    part('D', 40, 9),
    part('E', 30, 8),
    part('F', 20, 7)
  ];

  it('finds the part that climbs most into the upper third by number', () => {
    const large = six.map((one) => (one.name === 'D' ? { ...one, number: 55 } : one));
    expect(overlooked(large)?.name).toBe('D');
  });

  it('finds none where the order is the same, or one place apart', () => {
    expect(overlooked(six)).toBeUndefined();
    expect(overlooked([part('A', 9, 1), part('B', 8, 2)])).toBeUndefined();
    expect(overlooked([part('A', 9, 1), part('B', 8, 2), part('C', 7, 3)])?.name).toBe('C');
  });

  it('is always a part with a count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ share: fc.nat(50), number: fc.option(fc.nat(50), { nil: undefined }) })),
        (records) => {
          const found = overlooked(
            records.map(({ share, number }, index) => part(String(index), share, number))
          );
          expect(found === undefined || found.number !== undefined).toBe(true);
        }
      )
    );
  });
});
