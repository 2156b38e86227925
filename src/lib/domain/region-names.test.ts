import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionCode } from './region';
import { foldName, matchName } from './region-names';

const area = (code: string, name: string) => ({ code: code as RegionCode, name });
const GEMEENTEN = [
  area('GM0518', "'s-Gravenhage"),
  area('GM0796', "'s-Hertogenbosch"),
  area('GM0888', 'Beek (L.)'),
  area('GM0164', 'Hengelo (O.)'),
  area('GM0417', 'Laren (NH.)'),
  area('GM0687', 'Middelburg (Z.)'),
  area('GM0603', 'Rijswijk (ZH.)'),
  area('GM0971', 'Stein (L.)'),
  area('GM0014', 'Groningen'),
  area('GM0344', 'Utrecht'),
  area('GM1900', 'Súdwest-Fryslân'),
  area('GM1940', 'De Fryske Marren'),
  area('GM0893', 'Bergen (L.)'),
  area('GM0373', 'Bergen (NH.)'),
  area('GM0820', 'Nuenen, Gerwen en Nederwetten'),
  area('GM0353', 'IJsselstein')
];
const PROVINCIES = [area('PV20', 'Groningen'), area('PV21', 'Fryslân'), area('PV26', 'Utrecht')];

describe('a gemeente', () => {
  it.each([
    ['Den Haag', 'GM0518'],
    ["'s-Gravenhage (gemeente)", 'GM0518'],
    ['’s-Gravenhage', 'GM0518'],
    ['Den Bosch', 'GM0796'],
    ['Beek', 'GM0888'],
    ['Hengelo', 'GM0164'],
    ['Hengelo (O)', 'GM0164'],
    ['Laren', 'GM0417'],
    ['Middelburg', 'GM0687'],
    ['Rijswijk', 'GM0603'],
    ['Stein', 'GM0971'],
    ['Groningen (gemeente)', 'GM0014'],
    ['Gemeente Utrecht', 'GM0344'],
    ['Sudwest-Fryslan', 'GM1900'],
    ['Súdwest Fryslân', 'GM1900'],
    ['De Friese Meren', 'GM1940'],
    ['Bergen (L.)', 'GM0893'],
    ['BERGEN (NH)', 'GM0373'],
    ['Nuenen', 'GM0820'],
    ['ĳsselstein   ', 'GM0353']
  ])('%s is %s', (name, code) => {
    expect(matchName(name, GEMEENTEN)).toBe(code);
  });

  it('matches the same gemeente where the list leaves the suffix out', () => {
    expect(matchName('Hengelo (O.)', [area('GM0164', 'Hengelo')])).toBe('GM0164');
  });

  it.each([
    'Bergen',
    '',
    '  ',
    'Voorbeeldstad',
    'Hengelo (Gld.)',
    'S\uFFFDdwest-Frysl\uFFFDn',
    'Niet te lokaliseren'
  ])('does not guess at “%s”', (name) => {
    expect(matchName(name, GEMEENTEN)).toBeUndefined();
  });

  it('does not choose between two gemeenten of one name', () => {
    expect(
      matchName('Voorbeeldstad', [area('GM9001', 'Voorbeeldstad'), area('GM9002', 'Voorbeeldstad')])
    ).toBe(undefined);
  });

  it('finds every name in any case, padded, with or without accents', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00A0'), maxLength: 12 });
    const disguise = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name: string) => name.replaceAll("'", '’').replaceAll('-', ' ')
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...GEMEENTEN),
        blanks,
        blanks,
        disguise,
        ({ code, name }, before, after, change) => {
          expect(matchName(`${before}${change(name)}${after}`, GEMEENTEN)).toBe(code);
        }
      )
    );
  });
});

describe('a provincie', () => {
  it.each([
    ['Friesland', 'PV21'],
    ['Fryslan', 'PV21'],
    ['Fryslân (PV)', 'PV21'],
    ['Provincie Utrecht', 'PV26'],
    ['Groningen (PV)   ', 'PV20']
  ])('%s is %s', (name, code) => {
    expect(matchName(name, PROVINCIES)).toBe(code);
  });
});

describe('foldName', () => {
  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      })
    );
  });
});
