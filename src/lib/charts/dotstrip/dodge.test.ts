import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from './dodge';

describe('dodge', () => {
  it('keeps every x, and nothing overlaps while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (xs) => {
        const dots = dodge(xs, 2, 1000);
        expect(dots.map(({ x }) => x)).toEqual([...xs].sort((a, b) => a - b));
        for (const [index, a] of dots.entries()) {
          for (const b of dots.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(3.999);
          }
        }
      })
    );
  });

  it('never leaves the strip, however many dots share a value', () => {
    const dots = dodge(new Array<number>(80).fill(10), 2, 27);
    expect(Math.max(...dots.map(({ y }) => Math.abs(y)))).toBeCloseTo(27);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(80);
  });

  it('puts a lonely dot on the line', () => {
    expect(dodge([3, 300], 2, 27)).toEqual([
      { x: 3, y: 0 },
      { x: 300, y: 0 }
    ]);
  });
});
