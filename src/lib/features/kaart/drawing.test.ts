import { declarationOf } from '$lib/domain/catalogue';
import type { Figure } from '$lib/domain/figure';
import { absent, known } from '$lib/domain/figure';
import type { RegionCode } from '$lib/domain/region';
import { NEDERLAND } from '$lib/domain/region';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingOf, fillOf, fillsOf, pointsOf, radiiOf, type Drawn } from './drawing';
import { codesInLegendRow, fillKey, legendRows, nestedCircles, rangeLabel, sameFill } from './legend';
import type { Place } from './state';
import { areaRows } from './state';

const code = (text: string) => text as RegionCode;

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
const byColour: Drawn = { kind: 'colour', breaks };
const rows = areaRows(places, figures, new Map([[code('WK990101'), known(120)]]));

const moeite = { ...declarationOf('moeite_rondkomen'), series: [], breaks: { wijk: [10, 20, 30] } };
const woz = { ...declarationOf('woz'), series: [], breaks: {} };
const second = {
  indicator: woz,
  year: 2020,
  series: {
    level: 'wijk',
    year: 2020,
    indeling: 2020,
    source: 'proef',
    definition: 'proef',
    known: 5,
    total: 5,
    provisional: false
  }
} as const;
const settled = { indicator: moeite, level: 'wijk' } as const;
const against = (figure: Figure): Drawn =>
  drawingOf(
    {
      settled,
      rows,
      beside: { kind: 'difference', reference: { code: NEDERLAND, name: 'Nederland', figure } }
    },
    undefined
  );

describe('every way of drawing', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }).map((number) => known(number)),
    fc.constantFrom(absent('too-few'), absent('unknown'))
  );
  const areas = fc.array(fc.tuple(value, value, fc.boolean()), { minLength: 1, maxLength: 40 }).map((some) =>
    areaRows(
      some.map(([, , outlined], index) => ({ code: code(`WK${index}`), name: `${index}`, outlined })),
      new Map(some.map(([figure], index) => [code(`WK${index}`), figure])),
      undefined
    ).map((row) => ({ ...row, second: some[Number(row.code.slice(2))]?.[1] }))
  );
  const beside = fc.constantFrom(
    { kind: 'colour' } as const,
    { kind: 'circles' } as const,
    {
      kind: 'together',
      second,
      whole: absent('unknown'),
      all: { first: [10, 20, 30], second: [5, 50, 80] }
    } as const,
    { kind: 'difference', reference: { code: NEDERLAND, name: 'Nederland', figure: known(30) } } as const
  );

  it('counts every area once, in the row of the legend that its fill belongs to', () => {
    fc.assert(
      fc.property(areas, beside, fc.constantFrom('equal' as const, undefined), (list, needs, classes) => {
        const drawn = drawingOf({ settled, rows: list, beside: needs }, classes);
        const legend = legendRows(list, drawn, 'percent');
        expect(legend.reduce((sum, row) => sum + row.count, 0)).toBe(list.length);
        expect(new Set(legend.map(({ fill }) => fillKey(fill))).size).toBe(legend.length);
        const fills = [...fillsOf(list, list, drawn).values()];
        for (const row of legend) {
          expect(fills.filter((fill) => sameFill(fill, row.fill))).toHaveLength(row.count);
          expect(codesInLegendRow(list, row, drawn).size).toBe(row.count);
        }
      })
    );
  });
});

describe('by colour', () => {
  it('hatches an outline that is nobody’s in this indeling', () => {
    const fills = fillsOf([{ code: code('WK990101') }, { code: code('WK990199') }], rows, byColour);
    expect(fills.get(code('WK990101'))).toEqual({ kind: 'step', step: 1 });
    expect(fills.get(code('WK990199'))).toEqual({ kind: 'absent', reason: 'region-changed' });
  });

  it('stands high on top in the legend, with every class of the ramp', () => {
    expect(legendRows(rows, byColour, 'percent').map(({ fill, label }) => [fillKey(fill), label])).toEqual([
      ['5', '20% en meer'],
      ['3', '10 tot 20%'],
      ['1', '0 tot 10%'],
      ['region-changed', 'gebied is veranderd'],
      ['too-few', 'te weinig inwoners'],
      ['not-loaded', 'nog niet geladen']
    ]);
  });

  it('makes groups of the shown areas where that is asked for', () => {
    const drawn = drawingOf({ settled, rows, beside: { kind: 'colour' } }, 'equal');
    // Both known values are 5: there is one group.
    expect(drawn).toEqual({ kind: 'colour', breaks: [] });
    expect(drawingOf({ settled, rows, beside: { kind: 'colour' } }, undefined)).toEqual({
      kind: 'colour',
      breaks: [10, 20, 30]
    });
  });
});

describe('as circles', () => {
  it('lets the surface follow the number, and draws nothing where none is known', () => {
    const four = areaRows(
      [...places.slice(0, 2), ...places.slice(3, 4)],
      new Map([
        [code('WK990101'), known(400)],
        [code('WK990102'), known(100)]
      ]),
      undefined
    );
    const drawn = drawingOf({ settled, rows: four, beside: { kind: 'circles' } }, undefined);
    const radii = radiiOf(four, drawn);
    expect(radii?.get(code('WK990101'))).toBeCloseTo(2 * (radii?.get(code('WK990102')) ?? 0));
    expect(radii?.has(code('WK990104'))).toBe(false);
    expect(drawn.kind === 'circles' && nestedCircles(drawn).map(({ value, text }) => [value, text])).toEqual([
      [500, '500'],
      [200, '200'],
      [50, '50']
    ]);
  });
});

describe('two indicators together', () => {
  it('hatches an area of which one of the two is missing, with that reason', () => {
    const drawn: Drawn = { kind: 'together', second, limits: { first: [10, 20], second: [100, 200] } };
    expect(fillOf({ shown: known(25), second: known(150) }, drawn)).toEqual({ kind: 'step', step: 6 });
    expect(fillOf({ shown: known(25), second: absent('suppressed') }, drawn)).toEqual({
      kind: 'absent',
      reason: 'suppressed'
    });
    expect(fillOf({ shown: absent('too-few'), second: known(150) }, drawn)).toEqual({
      kind: 'absent',
      reason: 'too-few'
    });
  });
});

describe('the difference with an area', () => {
  it('is counted with the values as they are shown', () => {
    const drawn = against(known(22.04));
    expect(drawn.kind === 'difference' && pointsOf(known(28.36), drawn)).toBe(6.4);
    expect(fillOf({ shown: known(28.4) }, drawn)).toEqual({ kind: 'step', step: 4 });
    expect(legendRows(rows, drawn, 'percent')[0]?.label).toBe('15 of meer hoger');
  });

  it('is nowhere where the area itself has no figure: all is hatched with its reason', () => {
    expect(fillOf({ shown: known(28.4) }, against(absent('incomplete')))).toEqual({
      kind: 'absent',
      reason: 'incomplete'
    });
  });
});

describe('the range of a class', () => {
  const row = (from: number | undefined, to: number | undefined) => ({ from, to });

  it('names the range of each class once with its unit', () => {
    expect(rangeLabel(row(22, 30), 'percent')).toBe('22 tot 30%');
    expect(rangeLabel(row(30, undefined), 'percent')).toBe('30% en meer');
    expect(rangeLabel(row(undefined, 10.5), 'percent')).toBe('0 tot 10,5%');
    expect(rangeLabel(row(undefined, 280), 'euro-1000')).toBe('minder dan € 280.000');
    expect(rangeLabel(row(undefined, -0.2), 'score')).toBe('minder dan -0,2');
  });
});
