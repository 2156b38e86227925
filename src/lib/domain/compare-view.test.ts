import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_COMPARED,
  readCompareView,
  withArea,
  withoutArea,
  withoutWish,
  writeCompareView,
  type CompareView
} from './compare-view';
import { INDICATOR_IDS } from './indicator-ids';
import type { OwnIndicatorId } from './own';
import { NEDERLAND, type RegionCode } from './region';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const area = fc.oneof(
  fc.constant(NEDERLAND),
  digits(2).map((text) => `PV${text}` as RegionCode),
  digits(4).map((text) => `GM${text}` as RegionCode),
  digits(6).map((text) => `WK${text}` as RegionCode)
);
const indicator = fc.oneof(
  fc.constantFrom(...INDICATOR_IDS),
  fc.stringMatching(/^[a-z0-9-]{1,40}$/).map((words): OwnIndicatorId => `eigen-${words}`)
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const view: fc.Arbitrary<CompareView> = fc
  .record({
    areas: fc.uniqueArray(area, { maxLength: MOST_COMPARED }),
    indicators: maybe(fc.uniqueArray(indicator, { minLength: 1, maxLength: 12 })),
    year: maybe(fc.integer({ min: 1900, max: 2099 })),
    against: area,
    indicator: maybe(indicator),
    x: maybe(indicator),
    y: maybe(indicator),
    order: maybe(fc.oneof(fc.constant('naam' as const), indicator)),
    within: maybe(digits(4).map((text) => `GM${text}` as RegionCode)),
    differences: fc.boolean()
  })
  .map(({ areas, against, differences, indicators, year, indicator: one, x, y, order, within }) => ({
    areas,
    against,
    differences,
    ...(indicators !== undefined && { indicators }),
    ...(year !== undefined && { year }),
    ...(one !== undefined && { indicator: one }),
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
    ...(order !== undefined && { order }),
    ...(within !== undefined && { within })
  }));

const read = (text: string) => readCompareView(new URLSearchParams(text));

describe('the address of Vergelijk', () => {
  it('gives every view back as it was written', () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(read(writeCompareView(written).toString())).toEqual({ view: written, dropped: [] });
      })
    );
  });

  it('reads any text into a view that writes itself back', () => {
    const names = fc.oneof(
      fc.constantFrom('v', 'gebieden', 'kenmerken', 'jaar', 'tegen', 'x', 'y', 'volgorde', 'wijken'),
      fc.string()
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { view: found } = readCompareView(new URLSearchParams(pairs));
        expect(readCompareView(writeCompareView(found))).toEqual({ view: found, dropped: [] });
      })
    );
  });

  it('opens what it knows, and names what it left out', () => {
    const { view: found, dropped } = read(
      'v=9&gebieden=GM0599,XX1,GM0599,GM0363&kenmerken=woz,bestaat_niet&jaar=1500&kleur=rood'
    );
    expect(found.areas).toEqual(['GM0599', 'GM0363']);
    expect(found.indicators).toEqual(['woz']);
    expect(dropped).toEqual([
      { part: 'kleur', text: 'rood' },
      { part: 'v', text: '9' },
      { part: 'gebieden', text: 'XX1' },
      { part: 'gebieden', text: 'GM0599' },
      { part: 'kenmerken', text: 'bestaat_niet' },
      { part: 'jaar', text: '1500' }
    ]);
  });

  it('holds ten areas, and says which did not fit', () => {
    const codes = Array.from({ length: 12 }, (_, index) => `GM99${String(index).padStart(2, '0')}`);
    const { view: found, dropped } = read(`gebieden=${codes.join(',')}`);
    expect(found.areas).toHaveLength(MOST_COMPARED);
    expect(dropped.map(({ text }) => text)).toEqual(['GM9910', 'GM9911']);
  });

  it('adds an area once, forgets a wish, and a reference that leaves', () => {
    const one = 'GM9901' as RegionCode;
    const two = 'GM9902' as RegionCode;
    const start: CompareView = { areas: [one], against: one, differences: false };
    expect(withArea(withArea(start, two), two).areas).toEqual([one, two]);
    expect(withoutWish({ ...start, year: 2020, order: 'naam' }, 'year')).toEqual({ ...start, order: 'naam' });
    expect(withoutArea(start, one)).toEqual({ areas: [], against: NEDERLAND, differences: false });
  });
});
