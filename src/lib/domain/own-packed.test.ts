import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENCES, absent, known, REMARKS, type Figure } from './figure';
import { countKnown, FigureMap, packFigures } from './own-packed';
import type { RegionCode } from './region';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('known' as const),
      value: number,
      lower: number,
      upper: number,
      numerator: number,
      denominator: number,
      remarks: fc.subarray([...REMARKS])
    },
    { requiredKeys: ['kind', 'value', 'remarks'] }
  ),
  fc
    .record({ reason: fc.constantFrom(...ABSENCES), mark: fc.string({ maxLength: 10 }) })
    // An area of which nothing is loaded has no sign of a publisher.
    .map(({ reason, mark }) => absent(reason, reason === 'not-loaded' ? '' : mark))
);
const wijk = fc.integer({ min: 0, max: 999_999 }).map((n) => `WK${String(n).padStart(6, '0')}` as RegionCode);
const wijken = fc
  .array(fc.tuple(wijk, figure), { maxLength: 40 })
  .map((figures): ReadonlyMap<RegionCode, Figure> => new Map(figures));

describe('packed figures', () => {
  it('give every figure back as it was, by its code and in the order of codes', () => {
    fc.assert(
      fc.property(wijken, (figures) => {
        const map = new FigureMap(packFigures(figures));
        const sorted = [...figures].sort(([a], [b]) => (a < b ? -1 : 1));
        expect([...map]).toEqual(sorted);
        expect([...map.keys()]).toEqual(sorted.map(([code]) => code));
        expect([...map.values()]).toEqual(sorted.map(([, one]) => one));
        for (const [code, one] of figures) expect(map.get(code)).toEqual(one);
        expect(map.size).toBe(figures.size);
      })
    );
  });

  it('know no other area than those that were packed, of any level', () => {
    fc.assert(
      fc.property(wijken, wijk, (figures, code) => {
        const map = new FigureMap(packFigures(figures));
        expect(map.has(code)).toBe(figures.has(code));
        for (const other of ['NL01', 'GM0001', 'PV20', ''])
          expect(map.get(other as RegionCode)).toBeUndefined();
      })
    );
  });

  it('count the known ones, and keep no column that no figure has', () => {
    fc.assert(
      fc.property(wijken, (figures) => {
        const packed = packFigures(figures);
        const all = [...figures.values()].filter((one) => one.kind === 'known');
        expect(countKnown(packed)).toBe(all.length);
        for (const key of ['lower', 'upper', 'numerator', 'denominator'] as const) {
          expect(key in packed.counts).toBe(all.some((one) => one[key] !== undefined));
        }
      })
    );
  });

  it('survive storage and messages', () => {
    fc.assert(
      fc.property(wijken, (figures) => {
        const copy = structuredClone(packFigures(figures));
        expect(new Map(new FigureMap(copy))).toEqual(figures);
      })
    );
  });

  it('are changed as they are shown, where that is asked', () => {
    const code = 'GM9901' as RegionCode;
    const map = new FigureMap(packFigures([[code, known(1)]]), () => absent('unknown'));
    expect([map.get(code), ...map.values()]).toEqual([absent('unknown'), absent('unknown')]);
  });
});
