import { declarationOf } from '$lib/domain/catalogue';
import type { Figure } from '$lib/domain/figure';
import { absent, known } from '$lib/domain/figure';
import type { Indicator, IndicatorId, Series } from '$lib/domain/indicator';
import type { OwnSet } from '$lib/domain/own';
import { withOwn } from '$lib/domain/own-catalogue';
import { packFigures } from '$lib/domain/own-packed';
import type { RegionCode } from '$lib/domain/region';
import { NEDERLAND } from '$lib/domain/region';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from './state';
import {
  areaRows,
  codesInLegendRow,
  defaultIndicator,
  fillsOf,
  inLegendRow,
  inside,
  legendRows,
  orderOf,
  settle,
  stops,
  withoutFigure
} from './state';

const code = (text: string) => text as RegionCode;

function series(level: Series['level'], year: number, filled: number, total = 10): Series {
  return {
    level,
    year,
    indeling: 2024,
    source: 'proef',
    definition: 'proef',
    known: filled,
    total,
    provisional: false
  };
}

function indicator(id: IndicatorId, ...all: readonly Series[]): Indicator {
  return { ...declarationOf(id), series: all, breaks: { gemeente: [10, 20], wijk: [10, 20] } };
}

const bijstand = indicator('bijstand_per_1000', series('gemeente', 2020, 9), series('gemeente', 2024, 10));
const laag = indicator('laag_inkomen_hh', series('gemeente', 2020, 10), series('gemeente', 2023, 1));
const woz = indicator('woz', series('gemeente', 2024, 10), series('wijk', 2024, 8));
const aantal = indicator('bijstand', series('gemeente', 2024, 10));
const all = [laag, bijstand, woz, aantal];

describe('settle', () => {
  it('opens on the indicator about money that is known for most areas, in its newest filled year', () => {
    expect(defaultIndicator(all, 'gemeente')?.id).toBe('bijstand_per_1000');
    const shown = settle({ area: NEDERLAND, level: 'gemeente' }, all);
    expect([shown?.indicator.id, shown?.year, shown?.notes]).toEqual(['bijstand_per_1000', 2024, []]);
  });

  it('passes over a newer year that holds a few areas only, unless it is asked for', () => {
    const view = { area: NEDERLAND, level: 'gemeente', indicator: 'laag_inkomen_hh' } as const;
    expect(settle(view, all)?.year).toBe(2020);
    expect(settle({ ...view, year: 2023 }, all)?.year).toBe(2023);
  });

  it('says what it shows instead of a year, a level or a number that it cannot colour', () => {
    const year = settle(
      { area: NEDERLAND, level: 'gemeente', indicator: 'bijstand_per_1000', year: 2012 },
      all
    );
    expect([year?.year, year?.notes]).toEqual([
      2020,
      ['Van 2012 is er geen cijfer per gemeente. U ziet 2020.']
    ]);
    const level = settle({ area: NEDERLAND, level: 'wijk', indicator: 'laag_inkomen_hh' }, all);
    expect(level?.indicator.id).toBe('woz');
    expect(level?.notes).toHaveLength(1);
    const count = settle({ area: NEDERLAND, level: 'gemeente', indicator: 'bijstand' }, all);
    expect(count?.indicator.id).toBe('bijstand_per_1000');
    expect(count?.notes[0]).toContain('Een aantal kleuren we niet');
  });

  it('shows nothing where nothing is loaded', () => {
    expect(settle({ area: NEDERLAND, level: 'wijk' }, [laag])).toBeUndefined();
  });
});

describe('settle with own figures', () => {
  const file = { version: 1, id: 'een', file: 'voorbeeld.csv', shape: 'tabel', source: '' } as const;
  const figures = packFigures([[code('GM9901'), known(5)]]);
  const telling = { unit: 'percent', decimals: 1, of: '', meaning: '', direction: 'context' } as const;
  const gemeente = { level: 'gemeente', indeling: 2024, provisional: false, figures } as const;
  const set: OwnSet = {
    ...file,
    added: '2026-01-01T10:00:00.000Z',
    indicators: [
      { ...telling, id: 'eigen-proef', name: 'Proef', series: [{ ...gemeente, year: 2025 }] },
      {
        ...telling,
        id: 'eigen-bijstand',
        name: 'Bijstand',
        unit: 'per-1000',
        fills: 'bijstand_per_1000',
        series: [
          { ...gemeente, year: 2024 },
          { ...gemeente, year: 2026 }
        ]
      },
      {
        ...telling,
        id: 'eigen-telling',
        name: 'Telling',
        unit: 'count',
        series: [{ ...gemeente, year: 2025 }]
      }
    ]
  };
  const joined = withOwn(all, [set]);
  const country = { area: NEDERLAND, level: 'gemeente' } as const;

  it('shows them when they are asked for, and never by itself', () => {
    const own = settle({ ...country, indicator: 'eigen-proef' }, joined);
    expect([own?.year, own?.series.own?.file, own?.notes]).toEqual([2025, 'voorbeeld.csv', []]);
    expect(settle(country, joined)).toMatchObject({ indicator: { id: 'bijstand_per_1000' }, year: 2024 });
    expect(defaultIndicator(withOwn([], [set]), 'gemeente')).toBeUndefined();
  });

  it('keeps the public figure of a year, and shows the own one of a year that has none', () => {
    const wish = { ...country, indicator: 'bijstand_per_1000' } as const;
    expect(settle(wish, joined)?.years).toEqual([2020, 2024, 2026]);
    expect(settle({ ...wish, year: 2024 }, joined)?.series.own).toBeUndefined();
    expect(settle({ ...wish, year: 2026 }, joined)?.series.own?.file).toBe('voorbeeld.csv');
  });

  it('says of a link to a figure of another device where it is, and of a number why it has no colour', () => {
    const elsewhere = settle({ ...country, indicator: 'eigen-anders' }, joined);
    expect(elsewhere?.indicator.id).toBe('bijstand_per_1000');
    expect(elsewhere?.notes[0]).toContain('alleen op het apparaat');
    expect(settle({ ...country, indicator: 'eigen-telling' }, joined)?.notes[0]).toContain(
      'Een aantal kleuren we niet'
    );
  });
});

describe('inside', () => {
  it('keeps the wijken of a gemeente, the areas of a provincie or GGD region, and all gemeenten round one of them', () => {
    const wijk = { code: code('WK990101'), provincie: code('PV99'), ggd: code('GG9901') };
    expect(inside(wijk, code('GM9901'), 'wijk')).toBe(true);
    expect(inside(wijk, code('GM9902'), 'wijk')).toBe(false);
    expect(inside(wijk, code('PV99'), 'wijk')).toBe(true);
    expect(inside(wijk, code('PV98'), 'wijk')).toBe(false);
    expect(inside(wijk, code('GG9901'), 'wijk')).toBe(true);
    expect(inside(wijk, code('GG9902'), 'wijk')).toBe(false);
    expect(inside({ code: code('GM9902') }, code('GM9901'), 'gemeente')).toBe(true);
  });
});

const places: readonly Place[] = [
  { code: code('WK990101'), name: 'Voorbeeldwijk 2', outlined: true },
  { code: code('WK990102'), name: 'Voorbeeldwijk 10', outlined: true },
  { code: code('WK990103'), name: 'Proefwijk', outlined: false },
  { code: code('WK990104'), name: 'Havenwijk', outlined: true },
  { code: code('WK990105'), name: 'Nieuwe wijk', outlined: true }
];
const figures = new Map<RegionCode, Figure>([
  [code('WK990101'), known(5)],
  [code('WK990102'), known(5)],
  [code('WK990103'), known(25)],
  [code('WK990104'), absent('too-few')]
]);
const breaks = [10, 20];
const rows = areaRows(places, figures, new Map([[code('WK990101'), known(120)]]), 'value');

describe('the list', () => {
  it('of a context indicator runs by name, areas without a figure last', () => {
    expect(orderOf({ direction: 'context' })).toBe('name');
    expect(orderOf({ direction: 'higher-less-favourable' })).toBe('value');
    expect(areaRows(places, figures, undefined, 'name').map(({ name }) => name)).toEqual([
      'Proefwijk',
      'Voorbeeldwijk 2',
      'Voorbeeldwijk 10',
      'Havenwijk',
      'Nieuwe wijk'
    ]);
  });

  it('runs from high to low, equal values by name, areas without a figure last', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'Proefwijk',
      'Voorbeeldwijk 2',
      'Voorbeeldwijk 10',
      'Havenwijk',
      'Nieuwe wijk'
    ]);
    expect(withoutFigure(rows, 'wijk')).toBe('2 wijken zonder cijfer');
    expect(withoutFigure(rows.slice(0, 3), 'wijk')).toBe('');
  });

  it('keeps the figure of an area that the map must not draw', () => {
    expect(rows[0]).toMatchObject({ figure: { value: 25 }, shown: { reason: 'region-changed' } });
    expect(rows[3]?.shown).toEqual(absent('too-few'));
    expect(rows[4]?.figure).toEqual(absent('not-loaded'));
  });
});

describe('the map and its legend', () => {
  it('hatches an outline that is nobody’s in this indeling', () => {
    const fills = fillsOf([{ code: code('WK990101') }, { code: code('WK990199') }], rows, breaks);
    expect(fills.get(code('WK990101'))).toEqual({ kind: 'step', step: 1 });
    expect(fills.get(code('WK990199'))).toEqual({ kind: 'absent', reason: 'region-changed' });
  });

  it('counts every area once, in the row that its fill belongs to', () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }).map((number) => known(number)),
      fc.constantFrom(absent('too-few'), absent('unknown'))
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean())), (areas) => {
        const some = areas.map(([, outlined], index) => ({
          code: code(`WK${index}`),
          name: `${index}`,
          outlined
        }));
        const list = areaRows(
          some,
          new Map(areas.map(([figure], index) => [code(`WK${index}`), figure])),
          undefined,
          'value'
        );
        const legend = legendRows(list, breaks);
        expect(legend.reduce((sum, row) => sum + row.count, 0)).toBe(areas.length);
        const fills = [...fillsOf(some, list, breaks).values()];
        for (const row of legend) {
          expect(fills.filter((fill) => inLegendRow(fill, row))).toHaveLength(row.count);
          expect(codesInLegendRow(list, row, breaks).size).toBe(row.count);
        }
      })
    );
  });

  it('stands high on top, with every class of the ramp', () => {
    expect(legendRows(rows, breaks).map((row) => (row.kind === 'step' ? row.step : row.reason))).toEqual([
      5,
      3,
      1,
      'region-changed',
      'too-few',
      'not-loaded'
    ]);
  });
});

describe('stops', () => {
  it('stand at true distances', () => {
    expect(stops([2012, 2016, 2020], 2020, 400).map(({ at }) => at)).toEqual([0, 0.5, 1]);
    expect(stops([2024], 2024, 400)).toEqual([{ year: 2024, at: 1, named: true }]);
    expect(stops([], 2024, 400)).toEqual([]);
  });

  it('always name the chosen year, and never two that touch', () => {
    const years = fc
      .uniqueArray(fc.integer({ min: 1995, max: 2030 }), { minLength: 1 })
      .map((list) => list.sort());
    fc.assert(
      fc.property(years, fc.nat(), fc.integer({ min: 100, max: 900 }), (list, pick, width) => {
        const chosen = list[pick % list.length] ?? 0;
        const named = stops(list, chosen, width).filter((stop) => stop.named);
        expect(named.map(({ year }) => year)).toContain(chosen);
        for (const [index, stop] of named.entries()) {
          const next = named[index + 1];
          if (next !== undefined) expect((next.at - stop.at) * width).toBeGreaterThanOrEqual(44 - 1e-9);
        }
      })
    );
  });
});
