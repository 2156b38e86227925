import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionCode, FEWEST_MEMBERS, MOST_MEMBERS } from './coalition';
import {
  COMPARE_THEMES,
  MOST_COMPARED,
  readCompareView,
  readText,
  withAreas,
  withoutArea,
  withWishes,
  writeCompareView,
  type CompareView
} from './compare-view';
import { INDICATOR_IDS } from './indicator-ids';
import type { OwnIndicatorId } from './own';
import { NEDERLAND, type RegionCode } from './region';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const gemeente = digits(4).map((text) => `GM${text}` as RegionCode);
const region = fc.oneof(
  fc.constant(NEDERLAND),
  digits(2).map((text) => `PV${text}` as RegionCode),
  gemeente,
  digits(6).map((text) => `WK${text}` as RegionCode)
);
const coalition = fc
  .uniqueArray(gemeente, { minLength: FEWEST_MEMBERS, maxLength: MOST_MEMBERS })
  .map((members) => coalitionCode(members))
  .filter((code) => code !== undefined);
const area = fc.oneof(region, coalition);
const indicator = fc.oneof(
  fc.constantFrom(...INDICATOR_IDS),
  fc.stringMatching(/^[a-z0-9-]{1,40}$/).map((words): OwnIndicatorId => `eigen-${words}`)
);
const text = fc
  .string({ maxLength: 60, unit: 'grapheme' })
  .map(readText)
  .filter((one) => one !== undefined);
const view: fc.Arbitrary<CompareView> = fc.record(
  {
    areas: fc.uniqueArray(area, { maxLength: MOST_COMPARED }),
    against: area,
    differences: fc.boolean(),
    indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 12 }),
    theme: fc.constantFrom(...COMPARE_THEMES),
    text,
    year: fc.integer({ min: 1900, max: 2099 }),
    indicator,
    x: indicator,
    y: indicator,
    order: fc.oneof(fc.constant('naam' as const), indicator),
    rowsBy: area,
    within: gemeente,
    name: text,
    picked: region
  },
  { requiredKeys: ['areas', 'against', 'differences'] }
);

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
      fc.constantFrom(
        'v',
        'gebieden',
        'kenmerken',
        'thema',
        'zoek',
        'jaar',
        'tegen',
        'volgorde',
        'rijen',
        'naam'
      ),
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

  it('opens every link of the time before coalitions, filters and picked areas', () => {
    expect(
      read(
        'v=1&gebieden=GM0599,WK059910&kenmerken=woz&jaar=2020&tegen=GM0599&kenmerk=woz&x=woz&y=bijstand_per_1000&volgorde=naam&wijken=GM0599&verschil=1'
      )
    ).toEqual({
      view: {
        areas: ['GM0599', 'WK059910'],
        against: 'GM0599',
        differences: true,
        indicators: ['woz'],
        year: 2020,
        indicator: 'woz',
        x: 'woz',
        y: 'bijstand_per_1000',
        order: 'naam',
        within: 'GM0599'
      },
      dropped: []
    });
  });

  it('adds areas once and as far as they fit, forgets a wish, and what hung on an area that leaves', () => {
    const one = 'GM9901' as RegionCode;
    const two = 'GM9902' as RegionCode;
    const start: CompareView = { areas: [one], against: one, differences: false };
    expect(withAreas(start, [two, one, two]).areas).toEqual([one, two]);
    const many = Array.from(
      { length: 20 },
      (_, index) => `GM98${String(index).padStart(2, '0')}` as RegionCode
    );
    expect(withAreas(start, many).areas).toEqual([one, ...many.slice(0, MOST_COMPARED - 1)]);
    expect(withWishes({ ...start, year: 2020, order: 'naam' }, { year: undefined, theme: 'geld' })).toEqual({
      ...start,
      order: 'naam',
      theme: 'geld'
    });
    expect(withoutArea({ ...start, rowsBy: one }, one)).toEqual({
      areas: [],
      against: NEDERLAND,
      differences: false
    });
  });
});
