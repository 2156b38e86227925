import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surplusOf, toBringAlong, type KeptArea } from './area';

const areas = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { maxLength: 80 }).chain((codes) =>
  fc.tuple(
    ...codes.map((code) =>
      fc
        .record({
          asked: fc.boolean(),
          seen: fc.date({ min: new Date(2024, 0), max: new Date(2030, 0), noInvalidDate: true })
        })
        .map(({ asked, seen }): KeptArea => ({
          code: `GM${code}`,
          name: 'Voorbeeldstad',
          asked,
          fetched: seen.toISOString(),
          seen: seen.toISOString(),
          bytes: 1
        }))
    )
  )
);

describe('areas on a device', () => {
  it('are let go when too many were looked at: the longest unseen first, never one that was asked for', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 40 }), (all, most) => {
        const gone = surplusOf(all, most);
        const stay = all.filter((area) => !gone.includes(area) && !area.asked);
        expect(gone.every(({ asked }) => !asked)).toBe(true);
        expect(stay).toHaveLength(Math.min(most, all.filter(({ asked }) => !asked).length));
        for (const area of gone) for (const other of stay) expect(area.seen <= other.seen).toBe(true);
      })
    );
  });

  it('come along to a new edition when they were asked for, with the five that were last seen', () => {
    fc.assert(
      fc.property(areas, (all) => {
        const along = toBringAlong(all);
        expect(along.filter(({ asked }) => asked)).toEqual(all.filter(({ asked }) => asked));
        expect(along.filter(({ asked }) => !asked)).toHaveLength(
          Math.min(5, all.filter(({ asked }) => !asked).length)
        );
      })
    );
  });
});
