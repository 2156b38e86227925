import { declarationOf } from '$lib/domain/catalogue';
import { known } from '$lib/domain/figure';
import type { Indicator, IndicatorId, Series } from '$lib/domain/indicator';
import type { OwnSet } from '$lib/domain/own';
import { withOwn } from '$lib/domain/own-catalogue';
import { packFigures } from '$lib/domain/own-packed';
import type { RegionCode } from '$lib/domain/region';
import { NEDERLAND } from '$lib/domain/region';
import { describe, expect, it } from 'vitest';
import { choicesFor, counterpart, defaultIndicator, isRare, settle, sidesBeside } from './settle';

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

  it('knows a map that would be all but empty: fewer than one in ten areas', () => {
    const rare = indicator('schuld_hh', series('wijk', 2020, 9, 100), series('gemeente', 2020, 10, 100));
    expect(isRare(rare, 'wijk')).toBe(true);
    expect(isRare(rare, 'gemeente')).toBe(false);
    // Its newest year holds one area, but the map opens on another.
    expect(isRare(laag, 'gemeente')).toBe(false);
    expect(isRare(laag, 'wijk')).toBe(false);
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

describe('settle in other displays', () => {
  const country = { area: NEDERLAND, level: 'gemeente' } as const;
  const circles = { ...country, display: { kind: 'circles' } } as const;
  const together = { ...country, display: { kind: 'together' } } as const;
  const old: Indicator = {
    ...declarationOf('inkomen_hh'),
    breaks: { gemeente: [1, 2] },
    series: [{ ...series('gemeente', 2020, 10), indeling: 2021 }]
  };

  it('shows numbers as circles, and goes from a share to its number and back', () => {
    expect(choicesFor(all, circles).map(({ id }) => id)).toEqual(['bijstand']);
    expect(settle(circles, all)).toMatchObject({
      indicator: { id: 'bijstand' },
      display: { kind: 'circles' }
    });
    expect(counterpart(bijstand, all, circles)?.id).toBe('bijstand');
    expect(counterpart(aantal, all, country)?.id).toBe('bijstand_per_1000');
    expect(counterpart(woz, all, circles)).toBeUndefined();
    const asked = settle({ ...circles, indicator: 'woz' }, all);
    expect([asked?.indicator.id, asked?.notes]).toEqual([
      'bijstand',
      [
        'Een cirkel staat voor een aantal, en ‘Waarde van woningen (WOZ)’ is geen aantal. U ziet ‘Mensen met bijstand’.'
      ]
    ]);
  });

  it('puts a second indicator beside the first in the year nearest to it, on the same outlines', () => {
    const shown = settle({ ...together, indicator: 'bijstand_per_1000' }, all);
    expect(shown?.display).toMatchObject({
      kind: 'together',
      second: { indicator: { id: 'woz' }, year: 2024 }
    });
    const first = { indicator: bijstand, year: 2024, series: series('gemeente', 2024, 10) };
    expect(sidesBeside(first, 'gemeente', [...all, old]).map(({ indicator }) => indicator.id)).toEqual([
      'laag_inkomen_hh',
      'woz'
    ]);
  });

  it('says so when the second indicator is not to be had, or is the first itself', () => {
    const same = settle({ ...together, indicator: 'woz', display: { kind: 'together', second: 'woz' } }, all);
    expect(same?.notes[0]).toContain('naast zichzelf');
    const none = settle({ ...together, indicator: 'woz' }, [woz, old]);
    expect([none?.display.kind, none?.notes.length]).toEqual(['colour', 1]);
  });

  it('takes the difference with Nederland unless another area is named', () => {
    expect(settle({ ...country, display: { kind: 'difference' } }, all)?.display).toEqual({
      kind: 'difference',
      against: 'NL01'
    });
    const named = settle({ ...country, display: { kind: 'difference', against: code('PV28') } }, all);
    expect(named?.display).toEqual({ kind: 'difference', against: 'PV28' });
  });
});
