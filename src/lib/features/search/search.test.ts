import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCode } from '$lib/domain/region';
import { distance, highlight, readIndex, search, type SearchRow } from './search';

const code = (text: string) => text as RegionCode;
const rows: readonly SearchRow[] = [
  [code('PV91'), 'Voorbeeldland'],
  [code('GM9001'), 'Voorbeeldstad', code('PV91')],
  [code('GM9002'), "'s-Gravenhage", code('PV91')],
  [code('GM9003'), 'Súdwest-Fryslân', code('PV91')],
  [code('WK900100'), 'Centrum'],
  [code('WK900101'), 'Wijk 01 Oud Noord'],
  [code('WK900200'), 'Centrum']
];
const index = readIndex(rows);
const codes = (text: string) => search(index, text).map((area) => area.code);

describe('search', () => {
  it('finds by the beginning of the name, larger areas first', () => {
    expect(codes('voor')).toEqual(['PV91', 'GM9001']);
  });

  it('finds by a word inside the name', () => {
    expect(codes('noord')).toEqual(['WK900101']);
  });

  it('knows other names, accents and apostrophes', () => {
    expect(codes('den haag')).toEqual(['GM9002']);
    expect(codes('gravenhage')).toEqual(['GM9002']);
    expect(codes('sudwest')).toEqual(['GM9003']);
    expect(codes('zuidwest fr')).toEqual(['GM9003']);
  });

  it('narrows wijken by the gemeente beside them', () => {
    expect(codes('centrum')).toEqual(['WK900100', 'WK900200']);
    expect(codes('centrum gravenhage')).toEqual(['WK900200']);
  });

  it('does not list all wijken of a gemeente by the name of that gemeente', () => {
    expect(codes('voorbeeldstad')).toEqual(['GM9001']);
  });

  it('forgives typing errors in longer words only', () => {
    expect(codes('Voorbeedlstad')).toEqual(['GM9001']);
    expect(codes('gravenhgae')).toEqual([]);
    expect(codes('cen')).toHaveLength(2);
    expect(codes('xen')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(codes(' -')).toEqual([]);
  });

  it('finds every area by its own full name', () => {
    for (const area of index)
      expect(search(index, area.name).map((found) => found.code)).toContain(area.code);
  });

  it('says what an area lies in', () => {
    expect(index.map((area) => area.within)).toEqual([
      'provincie',
      'Voorbeeldland',
      'Voorbeeldland',
      'Voorbeeldland',
      'Voorbeeldstad',
      'Voorbeeldstad',
      "'s-Gravenhage"
    ]);
  });
});

describe('distance', () => {
  it('is 0 exactly for a beginning', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (start, rest) => {
        expect(distance(start, start + rest, 2)).toBe(0);
        expect(distance(start, rest, 20) === 0).toBe(rest.startsWith(start));
      })
    );
  });

  it('counts a swap as one', () => {
    expect(distance('rottredam', 'rotterdam', 2)).toBe(1);
  });
});

describe('highlight', () => {
  it('keeps the name whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        expect(highlight(name, text).join('')).toBe(name);
      })
    );
  });

  it('marks what was typed, at the beginning of a word', () => {
    expect(highlight('Rotterdam', 'rott')).toEqual(['', 'Rott', 'erdam']);
    expect(highlight('Wijk 01 Oud Noord', 'noord')).toEqual(['Wijk 01 Oud ', 'Noord', '']);
    expect(highlight('Rotterdam', 'dam')).toEqual(['Rotterdam', '', '']);
  });
});
