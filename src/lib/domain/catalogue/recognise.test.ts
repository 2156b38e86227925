import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '../indicator-ids';
import { declarationOf } from './index';
import { foldWords, recogniseTopic, type Publisher } from './recognise';
import { RULES } from './recognise-rules';

interface Words {
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly beside?: readonly string[];
  readonly publisher?: Publisher;
  readonly occurrence?: readonly [number, number];
}

/** The indicator of a heading: a topic path with its unit in the last parentheses. */
function recognised(
  heading: string,
  { dimensions = {}, beside = [], publisher = 'statline', occurrence = [1, 1] }: Words = {}
): string {
  const [, words = heading, unitText = ''] = /^(.*\S) ?\(([^()]*)\)$/.exec(heading) ?? [];
  return (
    recogniseTopic({
      path: words.split('/'),
      unitText,
      dimensions: Object.entries(dimensions),
      context: new Set(beside.map(foldWords)),
      occurrence,
      publisher
    }) ?? 'none'
  );
}

const CHILDREN = {
  'Inkomensgrens huishouden': 'Inkomen tot lage-inkomensgrens',
  'Duur inkomenspositie': 'Ten minste 1 jaar',
  'Kenmerken van huishoudens': 'Particuliere huishoudens'
};
const CODES = {
  InkomensgrensHuishouden: '1050290',
  DuurInkomenspositie: 'A028721',
  KenmerkenVanHuishoudens: '1050010'
};
const KWB = { beside: ['WijkenEnBuurten', 'Codering'] };
const XLSX = { beside: ['gwb_code_10', 'regio', 'gm_naam'], publisher: 'other' } as const;

describe('recogniseTopic', () => {
  it.each([
    ['Bevolking/Aantal inwoners (aantal)', {}, 'inwoners'],
    ['Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)', {}, 'inwoners'],
    ['Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)', {}, 'inwoners_0_15'],
    [
      'Particuliere huishoudens: samenstelling/Meerpersoonshuishouden/Eenouderhuishouden/Totaal eenouderhuishoudens (aantal)',
      { dimensions: { 'Leeftijd referentiepersoon': 'Totaal' } },
      'eenouder_huishoudens'
    ],
    ['Kinderen relatief (%)', { dimensions: CHILDREN }, 'kinderen_laag_inkomen'],
    ['Minderjarige kinderen relatief (%)', { dimensions: CHILDREN }, 'kinderen_laag_inkomen'],
    [
      'Minderjarige kinderen relatief (%)',
      { dimensions: { ...CHILDREN, 'Duur inkomenspositie': 'Vier jaar of langer' } },
      'kinderen_laag_inkomen_lang'
    ],
    ['1016445_2', { dimensions: CODES }, 'kinderen_laag_inkomen'],
    ['1016445_2', { dimensions: { ...CODES, DuurInkomenspositie: 'A028724' } }, 'kinderen_laag_inkomen_lang'],
    [
      '1016445_2',
      { dimensions: { ...CODES, InkomensgrensHuishouden: 'A043008' } },
      'kinderen_sociaal_minimum_120'
    ],
    ['Particuliere huishoudens relatief (%)', { dimensions: CHILDREN }, 'laag_inkomen_hh'],
    ['1050010_2', { dimensions: { ...CODES, InkomensgrensHuishouden: 'A043009' } }, 'sociaal_minimum_101_hh'],
    ['HuishoudensMetEenLaagInkomen', KWB, 'laag_inkomen_hh'],
    ['HuishOnderOfRondSociaalMinimum', KWB, 'sociaal_minimum_101_hh'],
    ['PersonenInArmoede', KWB, 'personen_armoede'],
    ['PersonenTot25BovenArmoedegrens', KWB, 'personen_net_boven_armoede'],
    ['PercentageJongerenMetJeugdzorg', KWB, 'jeugdzorg'],
    ['GemGestandaardiseerdInkomen', KWB, 'inkomen_hh'],
    ['Koopwoningen', KWB, 'koopwoningen'],
    ['MoeiteMetRondkomen', { dimensions: { Leeftijd: '20300' } }, 'moeite_rondkomen'],
    ['SES-WOA/Totaalscore/Gemiddelde score (Getal)', {}, 'ses_woa'],
    [
      'Bevolking/Bevolkingssamenstelling op 1 januari/Leeftijd/Leeftijdsgroepen/Jonger dan 5 jaar (aantal)',
      {},
      'inwoners_0_5'
    ],
    [
      'TotaalEenouderhuishoudens',
      { beside: ['LeeftijdReferentiepersoon'], dimensions: { LeeftijdReferentiepersoon: '10000' } },
      'eenouder_huishoudens'
    ],
    [
      'ThuiswonendKind',
      { dimensions: { Geslacht: 'T001038', Leeftijd: '70100' } },
      'thuiswonende_kinderen_0_4'
    ],
    ...(
      [
        ['A043009', 'kinderen_sociaal_minimum_101', 'sociaal_minimum_101_hh'],
        ['A043007', 'kinderen_sociaal_minimum_110', 'sociaal_minimum_110_hh'],
        ['A043008', 'kinderen_sociaal_minimum_120', 'sociaal_minimum_120_hh'],
        ['A044103', 'kinderen_sociaal_minimum_130', 'sociaal_minimum_130_hh'],
        ['A044104', 'none', 'sociaal_minimum_140_hh'],
        ['A044105', 'none', 'sociaal_minimum_150_hh']
      ] as const
    ).flatMap(([threshold, children, households]) => {
      const dimensions = { ...CODES, InkomensgrensHuishouden: threshold };
      return [
        ['1016445_2', { dimensions }, children],
        ['1050010_2', { dimensions }, households]
      ] as const;
    }),
    [
      'Personen tot 105% armoedegrens, relatief (%)',
      {
        dimensions: {
          'Kenmerken van personen': 'Totaal personen',
          'Kenmerken van huishoudens': 'Particuliere huishoudens'
        }
      },
      'personen_armoede_105'
    ],
    ['c11_youth_protection', { publisher: 'kansenkaart' }, 'jeugdbescherming'],
    ['c00_neonatal_mortality', { publisher: 'kansenkaart' }, 'neonatale_sterfte'],
    ['c21_young_parents', { publisher: 'kansenkaart' }, 'jong_ouderschap'],
    ['p_hh_lkk', XLSX, 'laag_inkomen_hh'],
    ['p_ink_ar', XLSX, 'personen_armoede'],
    ['p_jz_tn', XLSX, 'jeugdzorg'],
    [
      'Huishoudens met een inkomen tot 101% van het sociaal minimum',
      { publisher: 'swing' },
      'sociaal_minimum_101_hh'
    ],
    [
      'c35_social_assistance',
      { dimensions: { income_group: 'all', gender_group: 'all' }, publisher: 'kansenkaart' },
      'kansenkaart_bijstand'
    ]
  ] satisfies readonly (readonly [string, Words, string])[])('knows %s', (heading, words, indicator) => {
    expect(recognised(heading, words)).toBe(indicator);
  });

  it.each([
    // Another unit, another threshold, another group, another moment: another figure.
    ['Kinderen (x 1 000)', { dimensions: CHILDREN }],
    ['Kinderen relatief (%)', {}],
    ['Kinderen relatief (%)', { dimensions: { ...CHILDREN, 'Duur inkomenspositie': 'Totaal' } }],
    [
      'Kinderen relatief (%)',
      { dimensions: { ...CHILDREN, 'Kenmerken van huishoudens': 'Type: Eenoudergezin' } }
    ],
    ['1016445_2', { dimensions: { ...CODES, InkomensgrensHuishouden: 'A043010' } }],
    [
      '1016445_2',
      { dimensions: { ...CODES, InkomensgrensHuishouden: 'A043008', DuurInkomenspositie: 'A028724' } }
    ],
    ['1016445_1', { dimensions: CODES }],
    ['Particuliere huishoudens (x 1 000)', { dimensions: CHILDREN }],
    ['Bevolking/Aantal inwoners (aantal)', { dimensions: { Geslacht: 'Vrouwen' } }],
    ['Leeftijdsgroepen, relatief/0 tot 15 jaar (%)', {}],
    ['0 tot 15 jaar (aantal)', {}],
    ['MoeiteMetRondkomen', { dimensions: { Leeftijd: '80200' } }],
    ['MoeiteMetRondkomen', {}],
    ['SES-WOA/Deelscore financiële welvaart/Gemiddelde score (Getal)', {}],
    // The score as a whole and its three parts have one name.
    ['GemiddeldeScore', { ...KWB, occurrence: [1, 4] }],
    ['GemiddeldeScore', KWB],
    ['Leeftijdsgroepen, relatief/Jonger dan 5 jaar (%)', {}],
    ['Jonger dan 5 jaar (aantal)', {}],
    [
      'TotaalEenouderhuishoudens',
      { beside: ['LeeftijdReferentiepersoon'], dimensions: { LeeftijdReferentiepersoon: '53105' } }
    ],
    ['TotaalEenouderhuishoudens', {}],
    ['ThuiswonendKind', { dimensions: { Geslacht: 'T001038', Leeftijd: '70200' } }],
    ['Personen in armoede (%)', { dimensions: { 'Kenmerken van huishoudens': 'Type: Eenoudergezin' } }],
    // Particuliere huishoudens are everybody among characteristics, and a choice among populations.
    ['Personen in armoede (%)', { dimensions: { Populatie: 'Particuliere huishoudens' } }],
    ['Koopwoningen', { ...KWB, occurrence: [1, 2] }],
    // The same name in another table.
    ['Koopwoningen', {}],
    ['Koopwoningen (aantal)', {}],
    ['p_ink_ar', { publisher: 'other' }],
    ['Besteedbaar inkomen per huishouden', { publisher: 'other' }],
    [
      'Inkomen/Gemiddeld besteedbaar inkomen (1 000 euro)',
      { dimensions: { Populatie: 'Particuliere huishoudens' } }
    ],
    // 40% of the country is no low income.
    ['k_40HuishoudensMetLaagsteInkomen', KWB],
    ['p_hh_li', XLSX],
    ['Kinderen in armoede (%)', { publisher: 'other' }],
    // Round the age of 30, at 16 instead of in groep 8, euros of debt instead of people with debts.
    ['c30_social_assistance', { publisher: 'kansenkaart' }],
    ['c16_youth_protection', { publisher: 'kansenkaart' }],
    ['c35_debt', { publisher: 'kansenkaart' }],
    ['c35_social_assistance', { dimensions: { income_group: 'Low' }, publisher: 'kansenkaart' }],
    ['', {}]
  ] satisfies readonly (readonly [string, Words])[])('is not sure of %s', (heading, words) => {
    expect(recognised(heading, words)).toBe('none');
  });

  it('names declared indicators only, in the unit that they are declared in', () => {
    const units = { percent: '%', count: 'aantal', 'euro-1000': '1000euro' } as const;
    for (const { indicator, units: told } of RULES) {
      expect(INDICATOR_IDS).toContain(indicator);
      const { unit } = declarationOf(indicator);
      const own =
        unit === 'percent' || unit === 'count' || unit === 'euro-1000' ? [units[unit]] : ['getal', 'score'];
      expect(told.filter((text) => text !== '').every((text) => own.includes(text as never))).toBe(true);
    }
  });
});
