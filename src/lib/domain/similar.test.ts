import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alikeOn,
  distance,
  median,
  nearest,
  sizeClass,
  spreadOf,
  standings,
  type Standing,
  type StructureArea
} from './similar';
import type { RegionCode } from './region';

const code = (text: string) => text as RegionCode;

function area(
  name: string,
  inwoners: number,
  stedelijkheid: number,
  kinderen: number,
  huishouden: number
): StructureArea {
  return { code: code(name), values: { inwoners, stedelijkheid, kinderen, huishouden } };
}

describe('median and spread', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 4], 4],
    [[9, 1, 4, 5], 4.5]
  ])('the middle of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('is not shifted by one very large value', () => {
    // Distances to the middle 3: 2, 1, 0, 1 and 997; their middle is 1.
    expect(spreadOf([1, 2, 3, 4, 1000])).toEqual({ centre: 3, width: 1.4826 });
  });

  it('takes the mean distance where more than half are alike, and has no width where all are', () => {
    expect(spreadOf([2, 2, 2, 6])).toEqual({ centre: 2, width: 1.2533 });
    expect(spreadOf([2, 2, 2])).toEqual({ centre: 2, width: 0 });
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('standings', () => {
  it('puts every variable in spreads from the middle, inhabitants by order of magnitude', () => {
    const places = standings([
      area('GM9001', 1000, 1, 10, 2),
      area('GM9002', 10_000, 2, 12, 2.5),
      area('GM9003', 100_000, 3, 16, 3)
    ]);
    // Middles: log 4, class 2, 12%, 2,5. Middles of the distances to them: 1, 1, 2 and 0,5.
    const one = 1 / 1.4826;
    const expected = [
      [-one, -one, -one, -one],
      [0, 0, 0, 0],
      [one, one, 2 * one, one]
    ];
    for (const [index, place] of [...places.values()].entries())
      for (const [variable, value] of place.entries())
        expect(value).toBeCloseTo(expected[index]?.[variable] ?? NaN);
  });

  it('leaves out an area of which something is not known, or where nobody lives', () => {
    const places = standings([
      area('GM9001', 1000, 1, 10, 2),
      { code: code('GM9002'), values: { inwoners: 1000, stedelijkheid: 1, kinderen: 10 } },
      area('GM9003', 0, 1, 10, 2)
    ]);
    expect([...places.keys()]).toEqual(['GM9001']);
  });
});

describe('nearest', () => {
  const places = new Map<RegionCode, Standing>([
    [code('GM9001'), [0, 0, 0, 0]],
    [code('GM9002'), [3, 4, 0, 0]],
    [code('GM9004'), [0, 1, 0, 0]],
    [code('GM9003'), [1, 0, 0, 0]]
  ]);

  it('gives the nearest first, equally near ones by code, and never the area itself', () => {
    expect(nearest(code('GM9001'), places)).toEqual([
      { code: 'GM9003', distance: 1 },
      { code: 'GM9004', distance: 1 },
      { code: 'GM9002', distance: 5 }
    ]);
    expect(nearest(code('GM9001'), places, () => true, 1)).toEqual([{ code: 'GM9003', distance: 1 }]);
  });

  it('passes over areas that are not wanted', () => {
    const others = nearest(code('GM9001'), places, (other) => other !== 'GM9003', 1);
    expect(others).toEqual([{ code: 'GM9004', distance: 1 }]);
  });

  it('knows nothing of an area that has no place', () => {
    expect(nearest(code('GM9009'), places)).toEqual([]);
  });

  const place = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: -9, max: 9, noNaN: true })));

  it('measures a distance that is symmetric, 0 to itself, and no longer by way of a third', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 1e-9);
      })
    );
  });

  it('finds what sorting all distances finds, whatever the order of the areas', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), fc.nat(8), (list, count) => {
        const entries = list.map((one, index) => [code(`GM${9000 + index}`), one] as const);
        const own = entries[0]?.[1] ?? [];
        const sorted = entries
          .slice(1)
          .map(([other, one]) => ({ code: other, distance: distance(own, one) }))
          .sort((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
          .slice(0, count + 1);
        expect(nearest(code('GM9000'), new Map(entries), undefined, count + 1)).toEqual(sorted);
        expect(nearest(code('GM9000'), new Map(entries.toReversed()), undefined, count + 1)).toEqual(sorted);
      })
    );
  });
});

describe('likeness and size', () => {
  it('says on what two areas are about the same; urbanity only in the same class', () => {
    expect(alikeOn([0, 0, 0, 0], [0.5, 0.1, -0.5, 0.6])).toEqual(['inwoners', 'kinderen']);
    expect(alikeOn([0, 1, 0, 0], [2, 1, 2, 2])).toEqual(['stedelijkheid']);
  });

  it.each([
    ['gemeente', 0, { from: 0, to: 5000 }],
    ['gemeente', 99_999, { from: 50_000, to: 100_000 }],
    ['gemeente', 100_000, { from: 100_000, to: 150_000 }],
    ['gemeente', 931_298, { from: 250_000 }],
    ['wijk', 500, { from: 500, to: 1000 }],
    ['wijk', 20_000, { from: 20_000 }]
  ] as const)('a %s of %d inhabitants is in its class', (level, inwoners, expected) => {
    expect(sizeClass(level, inwoners)).toEqual(expected);
  });
});
