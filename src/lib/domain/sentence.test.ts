import { describe, expect, it } from 'vitest';
import { declarationOf } from './catalogue';
import { ABSENCES, absent, known, NOT_LOADED, type Figure } from './figure';
import { INDICATOR_IDS, type IndicatorId } from './indicator-ids';
import { firstSentence, missingSentence, placeOf, singularVerb, type Candidate } from './sentence';

const area = { name: 'Voorbeeldstad', level: 'gemeente' } as const;

function candidate(id: IndicatorId, own: Figure, land: Figure, year = 2021): Candidate {
  return { indicator: declarationOf(id), year, own, land };
}

function lowIncome(own: number, land: number): string {
  return firstSentence(area, [candidate('laag_inkomen_hh', known(own), known(land))]);
}

describe('firstSentence', () => {
  it('counts out of 100, whole, beside the country', () => {
    expect(lowIncome(12.1, 6.3)).toBe(
      'In Voorbeeldstad hadden in 2021 ongeveer 12 van de 100 huishoudens een laag inkomen. In heel Nederland waren dat er 6.'
    );
  });

  it('is singular for one, on both sides', () => {
    expect(lowIncome(1.3, 0.8)).toBe(
      'In Voorbeeldstad had in 2021 ongeveer 1 van de 100 huishoudens een laag inkomen. In heel Nederland was dat er ook 1.'
    );
  });

  it('says "minder dan 1" below a half, and for a published 0', () => {
    expect(lowIncome(0.49, 6)).toContain('had in 2021 minder dan 1 van de 100 huishoudens');
    expect(lowIncome(0, 0)).toBe(
      'In Voorbeeldstad had in 2021 minder dan 1 van de 100 huishoudens een laag inkomen. In heel Nederland was dat ook minder dan 1.'
    );
    expect(lowIncome(0.5, 6)).toContain('ongeveer 1 van de 100');
  });

  it('says "bijna alle" at the top', () => {
    expect(lowIncome(99.6, 99.4)).toBe(
      'In Voorbeeldstad hadden in 2021 bijna alle huishoudens een laag inkomen. In heel Nederland waren dat er 99.'
    );
  });

  it('counts out of 1.000 where the figure does', () => {
    expect(firstSentence(area, [candidate('bijstand_per_1000', known(50.1), known(22.6), 2024)])).toBe(
      'In Voorbeeldstad kregen in 2024 ongeveer 50 van de 1.000 inwoners bijstand. In heel Nederland waren dat er 23.'
    );
  });

  it('says "ook" where both round to the same', () => {
    expect(lowIncome(6.4, 5.6)).toContain('In heel Nederland waren dat er ook 6.');
  });

  it('does not compare the country with itself, and admits that the country has no figure', () => {
    expect(
      firstSentence({ name: 'Nederland', level: 'land' }, [
        candidate('laag_inkomen_hh', known(6.3), known(6.3))
      ])
    ).toBe('In Nederland hadden in 2021 ongeveer 6 van de 100 huishoudens een laag inkomen.');
    expect(firstSentence(area, [candidate('laag_inkomen_hh', known(6.3), NOT_LOADED)])).toContain(
      'Voor heel Nederland is er over dat jaar geen cijfer.'
    );
  });

  it('prefers children, then households, unless that figure is five years older', () => {
    const households = candidate('laag_inkomen_hh', known(12), known(6), 2021);
    const children = (year: number) => candidate('kinderen_laag_inkomen', known(15), known(8), year);
    expect(firstSentence(area, [households, children(2017)])).toContain('15 van de 100 kinderen');
    expect(firstSentence(area, [households, children(2016)])).toContain('12 van de 100 huishoudens');
  });

  it('passes over what is absent', () => {
    expect(
      firstSentence(area, [
        candidate('kinderen_armoede', absent('suppressed'), known(3)),
        candidate('laag_inkomen_hh', known(12), known(6))
      ])
    ).toContain('huishoudens');
  });

  it('reads as one sentence for every indicator that has a grammar', () => {
    for (const id of INDICATOR_IDS) {
      const { sentence } = declarationOf(id);
      if (sentence === undefined) continue;
      expect(singularVerb(sentence.verb), id).not.toBe(sentence.verb);
    }
  });
});

describe('missing', () => {
  it('has an honest sentence without a number for every reason', () => {
    const sentences = ABSENCES.map((reason) => missingSentence(area, [reason]));
    for (const sentence of sentences) {
      expect(sentence).toContain('Voorbeeldstad');
      expect(sentence.replace('100 mensen', '')).not.toMatch(/\d/);
      expect(sentence).toMatch(/\.$/);
    }
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(ABSENCES.length - 1);
  });

  it('gives the reason that explains most, and one when nothing was asked', () => {
    expect(missingSentence(area, ['not-loaded', 'too-few'])).toContain('minder dan 100 mensen');
    expect(firstSentence(area, [])).toBe(
      'Over geld in het gezin hebben we voor Voorbeeldstad nog geen cijfer.'
    );
    expect(firstSentence(area, [candidate('laag_inkomen_hh', absent('suppressed'), known(6))])).toContain(
      'geheim'
    );
  });
});

describe('words', () => {
  it('says "op" of islands and of grounds for business', () => {
    expect(placeOf('Texel')).toBe('op Texel');
    expect(placeOf('Bedrijventerrein Noord')).toBe('op Bedrijventerrein Noord');
    expect(placeOf('Voorbeeldstad')).toBe('in Voorbeeldstad');
    expect(placeOf('GGD-regio Voorbeeldland')).toBe('in de GGD-regio Voorbeeldland');
  });

  it('refuses a verb that it cannot bend', () => {
    expect(() => singularVerb('lopen')).toThrow('lopen');
  });
});
