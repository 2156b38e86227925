import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

describe('spread', () => {
  it('leaves places that do not touch, and moves those that do round their middle', () => {
    expect(spread([10, 50, 90], 20, [0, 100])).toEqual([10, 50, 90]);
    expect(spread([50, 50], 20, [0, 100])).toEqual([40, 60]);
    expect(spread([2, 3], 20, [0, 100])).toEqual([0, 20]);
    expect(spread([98, 99], 20, [0, 100])).toEqual([80, 100]);
  });

  it('keeps order, distance and bounds', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 10 });
    fc.assert(
      fc.property(places, (unsorted) => {
        const found = spread(
          [...unsorted].sort((a, b) => a - b),
          22,
          [0, 300]
        );
        expect(found).toHaveLength(unsorted.length);
        for (const [index, place] of found.entries()) {
          const before = found[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(22 - 1e-9);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(300 + 1e-9);
        }
      })
    );
  });
});
