/** Every figure that the project set out to carry is declared, with the table that holds it. */
import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, type IndicatorId } from '../indicator-ids';
import { reasonWithoutSeries, type PublishedYears } from '../indicator';
import { declarationOf, definitionOf } from './index';

/** What was wanted, by theme: indicator, tables that hold it, level to which it goes, first and last year. */
const WANTED: readonly (readonly [
  IndicatorId,
  tables: readonly string[],
  finest: 'gemeente' | 'wijk',
  years: string
])[] = [
  // Poverty and income.
  ['kinderen_armoede', ['86132NED'], 'gemeente', '2018-'],
  ['personen_armoede', ['86131NED', '85984NED', '86165NED'], 'wijk', '2018-'],
  ['personen_armoede_105', ['86131NED'], 'gemeente', '2018-'],
  ['personen_net_boven_armoede', ['85984NED', '86165NED'], 'wijk', '2024-'],
  ['kinderen_laag_inkomen', ['86202NED', '86006NED', '85678NED'], 'gemeente', '2011-2023'],
  ['kinderen_laag_inkomen_lang', ['86202NED', '86006NED', '85678NED'], 'gemeente', '2011-2023'],
  ['kinderen_sociaal_minimum_101', ['86202NED', '86006NED', '85678NED'], 'gemeente', '2011-'],
  ['kinderen_sociaal_minimum_110', ['86202NED', '86006NED', '85678NED'], 'gemeente', '2011-'],
  ['kinderen_sociaal_minimum_120', ['86202NED', '86006NED', '85678NED', '83718NED'], 'gemeente', '2011-'],
  ['kinderen_sociaal_minimum_130', ['86202NED', '86006NED', '85678NED'], 'gemeente', '2011-'],
  ['kinderen_sociaal_minimum_120_nji', ['Staat van de jeugd, i08'], 'gemeente', '-'],
  ['sociaal_minimum_101_hh', ['85618NED'], 'wijk', '2011-'],
  ['sociaal_minimum_110_hh', ['85618NED'], 'wijk', '2011-'],
  ['sociaal_minimum_120_hh', ['85618NED'], 'wijk', '2011-'],
  ['thuiswonende_kinderen_sociaal_minimum_120', ['Dashboard thuiswonende kinderen'], 'wijk', '2015-2019'],
  ['sociaal_minimum_130_hh', ['Armoedescan'], 'wijk', '2016-2022'],
  ['sociaal_minimum_140_hh', ['Armoedescan'], 'wijk', '2016-2022'],
  ['sociaal_minimum_150_hh', ['Armoedescan'], 'wijk', '2016-2022'],
  ['kinderen_bijstand', ['Jeugdmonitor, bijstandsgezinnen'], 'gemeente', '2007-'],
  ['bijstand', ['85984NED'], 'wijk', '-'],
  ['bijstand_per_1000', ['85984NED'], 'wijk', '-'],
  ['inkomen_hh', ['86161NED'], 'wijk', '2011-'],
  ['ses_woa', ['86296NED', '86092NED', '85900NED', '85539NED', '85163NED'], 'wijk', '2014-'],
  // Debts, work, family.
  ['schuld_hh', ['Schuldenproblematiek in beeld'], 'wijk', '2015-'],
  ['schuld_ouders_ks', ['Regiobeeld'], 'gemeente', '2017-2023'],
  ['psychische_problemen_ouders_ks', ['Regiobeeld'], 'gemeente', '2017-2023'],
  ['meervoudig_kwetsbare_zwangeren', ['Regiobeeld'], 'gemeente', '2017-2023'],
  ['eenouder_gezinnen', ['71486ned', '71487ned'], 'gemeente', '1995-'],
  ['herkomst_buiten_europa', ['85984NED'], 'wijk', '2022-'],
  ['inwoners_0_15', ['85984NED'], 'wijk', '-'],
  ['inwoners_0_5', ['70072ned'], 'gemeente', '-'],
  ['moeite_rondkomen', ['50150NED'], 'wijk', '2012 2016 2020 2022 2024'],
  ['jeugdzorg', ['86204NED', '85685NED', '85075NED'], 'wijk', '-'],
  ['jeugdbescherming', ['Kansenkaart'], 'wijk', 'cohort'],
  // Pregnancy and birth.
  ['big2', ['Regiobeeld'], 'gemeente', '2017-2023'],
  ['vroeggeboorte', ['Kansenkaart'], 'wijk', 'cohort'],
  ['laag_geboortegewicht', ['Kansenkaart'], 'wijk', 'cohort'],
  ['perinatale_sterfte', ['Kansenkaart'], 'gemeente', 'cohort'],
  ['neonatale_sterfte', ['Kansenkaart'], 'gemeente', 'cohort'],
  ['zuigelingensterfte', ['Kansenkaart'], 'gemeente', 'cohort'],
  ['tienermoeders', ['Jeugdmonitor, tienermoeders'], 'gemeente', '2000-'],
  ['jong_ouderschap', ['Kansenkaart'], 'wijk', 'cohort'],
  ['roken_vrouwen_19_45', ['Regiobeeld'], 'gemeente', '-'],
  ['vaccinatiegraad_dktp', ['Vaccinatiegraad'], 'gemeente', '-'],
  ['vaccinatiegraad_bmr', ['Vaccinatiegraad'], 'gemeente', '-'],
  // Chances later.
  ['kansenkaart_persoonlijk_inkomen', ['Kansenkaart'], 'wijk', 'cohort'],
  ['kansenkaart_huishoudinkomen', ['Kansenkaart'], 'wijk', 'cohort'],
  ['kansenkaart_onder_armoedegrens', ['Kansenkaart'], 'wijk', 'cohort'],
  ['kansenkaart_bijstand', ['Kansenkaart'], 'wijk', 'cohort'],
  ['kansenkaart_schulden', ['Kansenkaart'], 'wijk', 'cohort']
];

function short(years: PublishedYears): string {
  if (years.kind === 'yearly') return `${years.first ?? ''}-${years.last ?? ''}`;
  return years.kind === 'some' ? years.years.join(' ') : 'cohort';
}

describe('what the project set out to carry', () => {
  it.each(WANTED)('%s is declared with its tables, levels and years', (id, tables, finest, years) => {
    const { table, published } = declarationOf(id);
    expect([table.id, ...(table.also ?? [])]).toEqual(expect.arrayContaining([...tables]));
    expect(published.levels.at(-1)).toBe(finest);
    expect(short(published.years)).toBe(years);
  });

  it('has ids that never go away: links and saved figures hold them', () => {
    expect(INDICATOR_IDS).toEqual(expect.arrayContaining(WANTED.map(([id]) => id)));
    expect(new Set(INDICATOR_IDS).size).toBe(INDICATOR_IDS.length);
    expect(INDICATOR_IDS).toHaveLength(64);
  });

  it('tells of every share whom it is a part of', () => {
    for (const id of INDICATOR_IDS) {
      const { unit, denominator } = declarationOf(id);
      expect(denominator !== undefined, id).toBe(unit === 'percent' || unit === 'per-1000');
    }
  });

  it('keeps children apart by who counted them, though the threshold is the same', () => {
    const ids = ['kinderen_sociaal_minimum_120', 'kinderen_sociaal_minimum_120_nji'] as const;
    const [cbs, nji] = ids.map((id) => declarationOf(id).definition);
    expect(cbs).not.toBe(nji);
    expect(definitionOf(nji ?? '')?.incomparable).toContain(cbs);
  });
});

describe('a figure that is not there', () => {
  it('is not published, or not loaded', () => {
    const children = declarationOf('kinderen_armoede');
    expect(reasonWithoutSeries(children, 'wijk')).toBe('not-published');
    expect(reasonWithoutSeries(children, 'gemeente')).toBe('not-loaded');
    expect(reasonWithoutSeries(children, 'gemeente', 2016)).toBe('not-published');
    expect(reasonWithoutSeries(children, 'gemeente', 2018)).toBe('not-loaded');
    expect(reasonWithoutSeries(declarationOf('kinderen_laag_inkomen'), 'land', 2024)).toBe('not-published');
    expect(reasonWithoutSeries(declarationOf('moeite_rondkomen'), 'wijk', 2018)).toBe('not-published');
    expect(reasonWithoutSeries(declarationOf('moeite_rondkomen'), 'provincie')).toBe('not-loaded');
    expect(reasonWithoutSeries(declarationOf('vroeggeboorte'), 'wijk', 2018)).toBe('not-loaded');
  });
});
