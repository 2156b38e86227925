import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART, partsWithin, renewParts } from './list-parts';

const rowsOf = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at}`);

describe('a list that is renewed in parts', () => {
  it('renews the first part at once, and another for each hundred rows that may be in view', () => {
    expect(partsWithin(0)).toBe(1);
    expect(partsWithin(2399)).toBe(1);
    expect(partsWithin(2400)).toBe(2);
  });

  it('keeps earlier rows, told in the earlier way, where a part is not renewed yet', () => {
    const before = renewParts([], rowsOf(250, 'a'), 'share', 3);
    const after = renewParts(before, rowsOf(230, 'b'), 'number', 1);
    expect(after.map(({ rows, as }) => [rows[0], rows.length, as])).toEqual([
      ['b0', 100, 'number'],
      ['a100', 100, 'share'],
      ['a200', 50, 'share']
    ]);
  });

  it('leaves out the parts that the new list no longer has, and leaves new ones empty until their turn', () => {
    const long = renewParts([], rowsOf(250, 'a'), 1, 3);
    expect(renewParts(long, rowsOf(20, 'b'), 2, 1)).toEqual([{ rows: rowsOf(20, 'b'), as: 2 }]);
    expect(renewParts([], rowsOf(250, 'a'), 1, 1).map(({ rows }) => rows.length)).toEqual([100, 0, 0]);
  });

  it('holds every row once, in order, after as many renewals as there are parts', () => {
    const lists = fc.array(fc.nat({ max: 4 * PART }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, (counts) => {
        let parts = renewParts<string, number>([], [], 0, 1);
        for (const [turn, count] of counts.entries()) {
          const rows = rowsOf(count, `${turn}-`);
          for (let fresh = 1; fresh <= Math.max(1, parts.length); fresh += 1)
            parts = renewParts(parts, rows, turn, fresh);
          expect(parts.flatMap((part) => part.rows)).toEqual(rows);
        }
      })
    );
  });
});
