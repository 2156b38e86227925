/** Which indicators a page shows, where, and in which order. */
import type { IndicatorId } from '$lib/domain/indicator';
import type { Level } from '$lib/domain/region';

export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly context: boolean;
  readonly rows: readonly IndicatorId[];
  /** Behind "Meer cijfers": measures that differ little from one above. */
  readonly more: readonly IndicatorId[];
  /** Kin of the measures above: behind "Meer cijfers" once loaded, else named on Bronnen alone. */
  readonly kin: readonly IndicatorId[];
  /** Worth a row, hatched, even when nothing is loaded: the talk is about these. */
  readonly always: readonly IndicatorId[];
}

const MONEY: SectionPlan = {
  id: 'geld',
  title: 'Geld in het gezin',
  context: false,
  rows: [
    'kinderen_armoede',
    'kinderen_laag_inkomen',
    'laag_inkomen_hh',
    'sociaal_minimum_120_hh',
    'moeite_rondkomen',
    'bijstand_per_1000',
    'kinderen_bijstand',
    'personen_armoede',
    'inkomen_per_inwoner'
  ],
  more: [
    'kinderen_laag_inkomen_lang',
    'kinderen_sociaal_minimum_120',
    'sociaal_minimum_101_hh',
    'sociaal_minimum_110_hh',
    'personen_net_boven_armoede',
    'besteedbaar_inkomen_hh',
    'inkomen_hh'
  ],
  kin: [
    'kinderen_sociaal_minimum_101',
    'kinderen_sociaal_minimum_110',
    'kinderen_sociaal_minimum_130',
    'kinderen_sociaal_minimum_120_nji',
    'thuiswonende_kinderen_sociaal_minimum_120',
    'sociaal_minimum_130_hh',
    'sociaal_minimum_140_hh',
    'sociaal_minimum_150_hh',
    'personen_armoede_105'
  ],
  always: ['kinderen_armoede']
};

const DEBTS: SectionPlan = {
  id: 'schulden',
  title: 'Schulden en hulp',
  context: false,
  rows: ['schuld_hh', 'jeugdzorg'],
  more: [
    'schuld_ouders_ks',
    'psychische_problemen_ouders_ks',
    'meervoudig_kwetsbare_zwangeren',
    'jeugdbescherming'
  ],
  kin: [],
  always: ['schuld_hh']
};

const FAMILY: SectionPlan = {
  id: 'gezin',
  title: 'Gezin',
  context: false,
  rows: ['eenouder_hh', 'eenouder_gezinnen'],
  more: [
    'big2',
    'vroeggeboorte',
    'laag_geboortegewicht',
    'perinatale_sterfte',
    'tienermoeders',
    'jong_ouderschap',
    'roken_vrouwen_19_45',
    'vaccinatiegraad'
  ],
  kin: ['neonatale_sterfte', 'zuigelingensterfte', 'vaccinatiegraad_dktp', 'vaccinatiegraad_bmr'],
  always: []
};

export const CONTEXT: SectionPlan = {
  id: 'context',
  title: 'Context',
  note: 'helpt om de cijfers te begrijpen; hoger is niet beter of slechter',
  context: true,
  rows: ['aandeel_0_15', 'corporatiewoningen', 'koopwoningen', 'herkomst_buiten_europa', 'woz'],
  more: ['ses_woa'],
  kin: [],
  always: []
};

/** Sections before and after "Waar in …?". */
export const BEFORE: readonly SectionPlan[] = [MONEY, DEBTS, FAMILY];
export const AFTER: readonly SectionPlan[] = [CONTEXT];

/** Indicators for "Waar in …?", the first with figures is shown first. */
export const WHERE_ORDER: readonly IndicatorId[] = [
  'bijstand_per_1000',
  'moeite_rondkomen',
  'laag_inkomen_hh',
  'sociaal_minimum_120_hh',
  'kinderen_laag_inkomen',
  'personen_armoede',
  'jeugdzorg',
  'eenouder_hh',
  'aandeel_0_15',
  'inkomen_per_inwoner',
  'corporatiewoningen',
  'koopwoningen',
  'woz',
  'herkomst_buiten_europa'
];

/** The level whose areas are the dots beside a figure: the area's own, and for the country its gemeenten. */
export function peerLevel(level: Level): Exclude<Level, 'land'> {
  return level === 'land' ? 'gemeente' : level;
}

/** Every indicator that may have a row on some page. */
export const ALL_ROWS: readonly IndicatorId[] = [...BEFORE, ...AFTER].flatMap(({ rows, more }) => [
  ...rows,
  ...more
]);
