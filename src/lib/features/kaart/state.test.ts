import type { Figure } from '$lib/domain/figure';
import { absent, known } from '$lib/domain/figure';
import type { RegionCode } from '$lib/domain/region';
import { describe, expect, it } from 'vitest';
import { coalitionCode } from '$lib/domain/coalition';
import { areaRows, inListOrder, inOrderOfName, inside, orderOf, withoutFigure } from './state';

const code = (text: string) => text as RegionCode;

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

  it('keeps the members of a coalition, or their wijken', () => {
    const coalition = coalitionCode([code('GM9901'), code('GM9903')]);
    if (coalition === undefined) throw new Error('no coalition');
    const codes = ['GM9901', 'GM9902', 'GM9903'].map(code);
    expect(codes.map((one) => inside({ code: one }, coalition, 'gemeente'))).toEqual([true, false, true]);
    expect(inside({ code: code('WK990301') }, coalition, 'wijk')).toBe(true);
    expect(inside({ code: code('WK990201') }, coalition, 'wijk')).toBe(false);
  });
});

const places = inOrderOfName([
  { code: code('WK990101'), name: 'Voorbeeldwijk 2', outlined: true },
  { code: code('WK990102'), name: 'Voorbeeldwijk 10', outlined: true },
  { code: code('WK990103'), name: 'Proefwijk', outlined: false },
  { code: code('WK990104'), name: 'Havenwijk', outlined: true },
  { code: code('WK990105'), name: 'Nieuwe wijk', outlined: true }
]);
const figures = new Map<RegionCode, Figure>([
  [code('WK990101'), known(5)],
  [code('WK990102'), known(5)],
  [code('WK990103'), known(25)],
  [code('WK990104'), absent('too-few')]
]);
const share = { direction: 'higher-less-favourable', unit: 'percent' } as const;
const unordered = areaRows(places, figures, new Map([[code('WK990101'), known(120)]]));
const rows = inListOrder(unordered, share);

describe('the list', () => {
  it('of a context indicator runs by name, areas without a figure last', () => {
    expect(orderOf({ direction: 'context', unit: 'percent' })).toBe('name');
    expect(orderOf({ direction: 'context', unit: 'count' })).toBe('value');
    expect(orderOf(share)).toBe('value');
    const context = { direction: 'context', unit: 'percent' } as const;
    expect(inListOrder(unordered, context).map(({ name }) => name)).toEqual([
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
