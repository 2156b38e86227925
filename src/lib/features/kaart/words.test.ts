import { declarationOf } from '$lib/domain/catalogue';
import { absent, known } from '$lib/domain/figure';
import { NEDERLAND } from '$lib/domain/region';
import { describe, expect, it } from 'vitest';
import { parseAreaCode } from '$lib/domain/coalition';
import { areasOf, areaSentence, invitation, legendTitle, valueWords } from './words';

const moeite = declarationOf('moeite_rondkomen');
const bijstand = declarationOf('bijstand_per_1000');
const woz = declarationOf('woz');

describe('areaSentence', () => {
  it('says a share as people out of a hundred, beside the whole', () => {
    const whole = { name: 'Voorbeeldstad', figure: known(22.1) };
    expect(areaSentence(moeite, 2020, { name: 'Proefwijk', figure: known(28.4) }, whole)).toBe(
      'In Proefwijk hadden in 2020 ongeveer 28 van de 100 volwassenen moeite met rondkomen. In heel Voorbeeldstad waren dat er 22.'
    );
    expect(areaSentence(bijstand, 2024, { name: 'Proefwijk', figure: known(50.1) }, undefined)).toBe(
      'In Proefwijk kregen in 2024 ongeveer 50 van de 1.000 inwoners bijstand.'
    );
  });

  it('uses the singular for one, and never says none or all', () => {
    expect(areaSentence(moeite, 2020, { name: 'Proefwijk', figure: known(1.2) }, undefined)).toContain(
      'had in 2020 ongeveer 1 van'
    );
    expect(areaSentence(moeite, 2020, { name: 'Proefwijk', figure: known(0.2) }, undefined)).toContain(
      'minder dan 1 van'
    );
    expect(areaSentence(moeite, 2020, { name: 'Proefwijk', figure: known(99.8) }, undefined)).toContain(
      'bijna alle'
    );
  });

  it('says an amount with its unit', () => {
    const whole = { name: 'Nederland', figure: known(379) };
    expect(areaSentence(woz, 2024, { name: 'Voorbeeldstad', figure: known(344) }, whole)).toBe(
      'Waarde van woningen (WOZ) in Voorbeeldstad in 2024: € 344.000 per woning. In heel Nederland: € 379.000.'
    );
  });

  it('says why there is no figure, and gives no other figure in its place', () => {
    const whole = { name: 'Voorbeeldstad', figure: known(22) };
    const sentence = areaSentence(moeite, 2020, { name: 'Havenwijk', figure: absent('too-few') }, whole);
    expect(sentence).toBe(
      'Voor Havenwijk is er in 2020 geen cijfer. Minder dan 100 inwoners: daar tonen we geen cijfer.'
    );
  });
});

describe('the legend in words', () => {
  it('says what the share is of', () => {
    expect(legendTitle(moeite)).toBe('Deel van de volwassenen');
    expect(legendTitle(bijstand)).toBe('Per 1.000 inwoners');
    expect(legendTitle(woz)).toBe('Per woning');
    expect(valueWords(bijstand, 50.1)).toBe('50,1 per 1.000 inwoners');
  });
});

describe('areasOf', () => {
  const of = (code: string) => ({ code: parseAreaCode(code) ?? NEDERLAND, name: 'Voorbeeldstad' });

  it('names what is looked at: gemeenten of one gemeente are those of the country', () => {
    expect(areasOf('wijk', of('GM0599'))).toBe('wijken van Voorbeeldstad');
    expect(areasOf('gemeente', of('GM0599'))).toBe('gemeenten van Nederland');
    expect(areasOf('gemeente', of('PV28'))).toBe('gemeenten van Voorbeeldstad');
    expect(areasOf('gemeente', of('NL01'))).toBe('gemeenten van Nederland');
  });
});

describe('invitation', () => {
  it('asks for a choice only where an area has a figure', () => {
    const area = { code: parseAreaCode('GM0599') ?? NEDERLAND, name: 'Voorbeeldstad' };
    expect(invitation(moeite, 2020, 'wijk', area, true)).toBe(
      'Moeite met rondkomen in 2020: kies een wijk op de kaart of in de lijst.'
    );
    expect(invitation(moeite, 2020, 'wijk', area, false)).toBe(
      'Moeite met rondkomen in 2020: voor de wijken van Voorbeeldstad hebben we geen cijfer. In de lijst staat waarom.'
    );
  });
});
