import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionCode, membersOf, type CoalitionCode } from './coalition';
import { INDICATOR_IDS } from './indicator-ids';
import type { OwnIndicatorId } from './own';
import type { RegionCode } from './region';
import { gemeenteOfWijk, NEDERLAND } from './region';
import type { Display, MapView } from './view';
import { explainDropped } from './address';
import { MAP_LEVELS, moveView, readMapView, writeMapView } from './view';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));
const gemeente = digits(4).map((text) => `GM${text}` as RegionCode);
const coalition = fc
  .uniqueArray(gemeente, { minLength: 2, maxLength: 6 })
  .map((members) => coalitionCode(members) ?? NEDERLAND);
const area = fc.oneof(
  fc.constant(NEDERLAND),
  digits(2).map((text) => `PV${text}` as RegionCode),
  gemeente,
  coalition
);

const ownId = fc.stringMatching(/^[a-z0-9-]{1,40}$/).map((words): OwnIndicatorId => `eigen-${words}`);

const id = fc.oneof(fc.constantFrom(...INDICATOR_IDS), ownId);
const display: fc.Arbitrary<Display> = fc.oneof(
  fc.constant({ kind: 'circles' as const }),
  fc.record({ kind: fc.constant('together' as const), second: id }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('difference' as const), against: area }, { requiredKeys: ['kind'] })
);

const view: fc.Arbitrary<MapView> = fc
  .record({
    area,
    level: fc.constantFrom(...MAP_LEVELS),
    indicator: fc.option(id, { nil: undefined }),
    year: fc.option(fc.integer({ min: 1900, max: 2099 }), { nil: undefined }),
    display: fc.option(display, { nil: undefined }),
    equal: fc.boolean(),
    beside: fc.boolean(),
    other: gemeente,
    suffix: digits(2),
    hasChoice: fc.boolean()
  })
  .map(({ area, level, indicator, year, display, equal, beside, other, suffix, hasChoice }) => {
    const [member = other] = area.startsWith('CO') ? membersOf(area as CoalitionCode) : [];
    const parent = area.startsWith('GM') ? area : member;
    const chosen = (level === 'gemeente' ? member : `WK${parent.slice(2)}${suffix}`) as RegionCode;
    return {
      area,
      level,
      ...(indicator !== undefined && { indicator }),
      ...(year !== undefined && { year }),
      ...(display !== undefined && { display }),
      ...(equal && { classes: 'equal' as const }),
      ...(beside && { years: 'beside' as const }),
      ...(hasChoice && { chosen })
    };
  });

describe('the address of the Kaart', () => {
  it('gives every view back as it was written', () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(readMapView(new URLSearchParams(writeMapView(written).toString()))).toEqual({
          view: written,
          dropped: []
        });
      })
    );
  });

  it('reads any text into a view that writes itself back, and names what it left out', () => {
    const names = fc.oneof(
      fc.constantFrom('gebied', 'niveau', 'kenmerk', 'jaar', 'gekozen', 'weergave', 'met', 'tegen'),
      fc.string()
    );
    const texts = fc.oneof(
      fc.constantFrom('cirkels', 'samen', 'verschil', 'NL01', 'woz'),
      fc.string({ minLength: 1 })
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, texts)), (pairs) => {
        const { view: read, dropped } = readMapView(new URLSearchParams(pairs));
        expect(readMapView(writeMapView(read)).view).toEqual(read);
        for (const { part, text } of dropped) expect(pairs).toContainEqual([part, text]);
      })
    );
  });

  it('drops what means nothing, and says so', () => {
    const { view: read, dropped } = readMapView(
      new URLSearchParams('gebied=Rotterdam&niveau=buurt&kenmerk=geluk&jaar=20x0&gekozen=WK1&kleur=rood')
    );
    expect(read).toEqual({ area: 'NL01', level: 'gemeente' });
    expect(dropped.map(({ part }) => part)).toEqual([
      'kleur',
      'gebied',
      'niveau',
      'kenmerk',
      'jaar',
      'gekozen'
    ]);
    expect(explainDropped(dropped)).toContain('kenmerk=geluk');
    expect(explainDropped([])).toBeUndefined();
  });

  it('opens links of the first version as before, and says of a later one that it is not known', () => {
    const old = 'gebied=GM9901&niveau=wijk&kenmerk=woz&jaar=2020&gekozen=WK990101';
    const { view: read, dropped } = readMapView(new URLSearchParams(old));
    expect(read).toEqual({ area: 'GM9901', level: 'wijk', indicator: 'woz', year: 2020, chosen: 'WK990101' });
    expect(dropped).toEqual([]);
    expect(readMapView(new URLSearchParams(`v=99&${old}`))).toEqual({
      view: read,
      dropped: [{ part: 'v', text: '99' }]
    });
  });

  it('drops a second indicator where only one is shown, and a reference where nothing is held against it', () => {
    const { view: read, dropped } = readMapView(new URLSearchParams('weergave=cirkels&met=woz&tegen=NL01'));
    expect(read).toEqual({ area: 'NL01', level: 'gemeente', display: { kind: 'circles' } });
    expect(dropped.map(({ part }) => part)).toEqual(['met', 'tegen']);
  });

  it('takes the first of a part that stands there twice', () => {
    const { view: read, dropped } = readMapView(new URLSearchParams('jaar=2020&jaar=2021'));
    expect(read.year).toBe(2020);
    expect(dropped).toEqual([{ part: 'jaar', text: '2021' }]);
  });

  it('opens a gemeente on its wijken, and a wijk on its gemeente', () => {
    expect(readMapView(new URLSearchParams('gebied=GM9901')).view).toEqual({ area: 'GM9901', level: 'wijk' });
    const wijk = 'WK9901AA' as RegionCode;
    expect(readMapView(new URLSearchParams(`gebied=${wijk}`)).view).toEqual({
      area: gemeenteOfWijk(wijk),
      level: 'wijk',
      chosen: wijk
    });
  });

  it('keeps a choice only inside the gemeente that is looked at', () => {
    const { view: read, dropped } = readMapView(new URLSearchParams('gebied=GM9901&gekozen=WK990200'));
    expect(read.chosen).toBeUndefined();
    expect(dropped).toEqual([{ part: 'gekozen', text: 'WK990200' }]);
    const inside: MapView = { area: 'GM9901' as RegionCode, level: 'wijk', chosen: 'WK990100' as RegionCode };
    expect(moveView(inside, { level: 'gemeente' }).chosen).toBeUndefined();
    expect(moveView(inside, { area: NEDERLAND }).chosen).toBe('WK990100');
  });
});
