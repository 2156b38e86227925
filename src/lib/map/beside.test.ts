import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from './beside';

const frame = { width: 600, height: 500 };
const size = { width: 200, height: 90 };

describe('beside', () => {
  it('takes the right side first, then left, below, above', () => {
    expect(beside({ left: 100, top: 100, right: 200, bottom: 200 }, size, frame)).toEqual({
      left: 212,
      top: 105
    });
    expect(beside({ left: 400, top: 100, right: 500, bottom: 200 }, size, frame)).toEqual({
      left: 188,
      top: 105
    });
    expect(beside({ left: 50, top: 20, right: 550, bottom: 120 }, size, frame)).toEqual({
      left: 200,
      top: 132
    });
    expect(beside({ left: 50, top: 300, right: 550, bottom: 480 }, size, frame)).toEqual({
      left: 200,
      top: 198
    });
  });

  it('stays inside the frame, and off the area unless the area fills it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 800 }),
        fc.integer({ min: -300, max: 800 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (left, top, width, height) => {
          const area = { left, top, right: left + width, bottom: top + height };
          const at = beside(area, size, frame);
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.left + size.width).toBeLessThanOrEqual(frame.width);
          expect(at.top + size.height).toBeLessThanOrEqual(frame.height);
          const off =
            at.left >= area.right ||
            at.left + size.width <= area.left ||
            at.top >= area.bottom ||
            at.top + size.height <= area.top;
          const corner = at.left === 8 && at.top === frame.height - size.height - 8;
          expect(off || corner).toBe(true);
        }
      )
    );
  });
});
