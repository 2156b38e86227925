/** Debts and help: registered debts, and the use of care by children and parents. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KANSENKAART, KWB_SUPPRESSION, PUBLISHED, REGIOBEELD, since } from './tables';

const share = {
  theme: 'schulden-en-hulp',
  unit: 'percent',
  decimals: 1,
  direction: 'higher-less-favourable',
  suppression: 'De bron geeft geen cijfer als het om te weinig mensen gaat.',
  modelled: false,
  evidence: 'C'
} as const satisfies Partial<IndicatorDeclaration>;

const ofParents = {
  ...share,
  of: 'van de aanstaande ouders',
  denominator: 'vrouwen die minstens 24 weken zwanger waren, en hun partners',
  published: since(PUBLISHED.gemeente, 2017, 2023),
  aggregation: { kind: 'none', why: 'Het aantal aanstaande ouders per gemeente is niet geladen.' },
  table: REGIOBEELD,
  rounding: 'RIVM rondt af op tienden van procenten. Soms is het een gemiddelde van vijf jaar.',
  suppression: 'RIVM geeft geen cijfer bij minder dan 10 mensen.'
} as const;

export const HULP = {
  schuld_hh: {
    ...share,
    id: 'schuld_hh',
    name: 'Grote schulden die bekend zijn',
    of: 'van de huishoudens',
    sentence: {
      verb: 'hadden',
      population: 'huishoudens',
      phrase: 'grote schulden die bij een instantie bekend zijn'
    },
    aggregation: { kind: 'weigh', by: 'huishoudens' },
    definition: 'schuld_hh',
    table: {
      publisher: 'CBS',
      id: 'Schuldenproblematiek in beeld',
      title: 'Schuldenproblematiek in beeld',
      url: 'https://dashboards.cbs.nl/v5/SchuldenproblematiekInBeeld/'
    },
    denominator: 'alle huishoudens, zonder tehuizen',
    published: since(PUBLISHED.kwb, 2015),
    rounding: 'CBS rondt percentages af op tienden.'
  },
  schuld_ouders_ks: {
    ...ofParents,
    id: 'schuld_ouders_ks',
    name: 'Aanstaande ouders met grote schulden',
    sentence: { verb: 'hadden', population: 'aanstaande ouders', phrase: 'grote schulden' },
    definition: 'schuld_ouders'
  },
  psychische_problemen_ouders_ks: {
    ...ofParents,
    id: 'psychische_problemen_ouders_ks',
    name: 'Aanstaande ouders met psychische problemen',
    sentence: { verb: 'kregen', population: 'aanstaande ouders', phrase: 'zorg voor psychische problemen' },
    definition: 'psychische_problemen_ouders'
  },
  meervoudig_kwetsbare_zwangeren: {
    ...ofParents,
    id: 'meervoudig_kwetsbare_zwangeren',
    name: 'Zwangere vrouwen die op meer gebieden kwetsbaar zijn',
    of: 'van de zwangere vrouwen',
    sentence: { verb: 'waren', population: 'zwangere vrouwen', phrase: 'op meer dan één gebied kwetsbaar' },
    denominator: 'alle zwangere vrouwen',
    definition: 'meervoudig_kwetsbare_zwangeren',
    modelled: true
  },
  jeugdzorg: {
    ...share,
    id: 'jeugdzorg',
    name: 'Jongeren met jeugdzorg',
    of: 'van de jongeren tot 23 jaar',
    sentence: { verb: 'kregen', population: 'jongeren', phrase: 'jeugdzorg' },
    // Use of care is no measure of need: more care can also mean that help is near.
    direction: 'context',
    aggregation: { kind: 'none', why: 'Het aantal jongeren tot 23 jaar per gemeente is niet geladen.' },
    denominator: 'alle jongeren tot 23 jaar in het gebied',
    definition: 'jeugdzorg',
    table: cbsTable('86204NED', 'Jongeren met jeugdzorg in natura; wijken, 2025', ['85685NED', '85075NED']),
    published: PUBLISHED.kwb,
    rounding: 'CBS rondt percentages af op tienden.',
    suppression: KWB_SUPPRESSION,
    evidence: 'F'
  },
  jeugdbescherming: {
    ...share,
    id: 'jeugdbescherming',
    name: 'Kinderen met jeugdbescherming',
    of: 'van de kinderen in groep 8',
    sentence: { verb: 'kregen', population: 'kinderen', phrase: 'jeugdbescherming' },
    aggregation: { kind: 'none', why: 'Het aantal kinderen in groep 8 is niet geladen.' },
    denominator: 'kinderen in groep 8, naar de plaats waar zij werden geboren',
    definition: 'jeugdbescherming_opgroeien',
    table: KANSENKAART,
    published: PUBLISHED.cohort,
    rounding: 'De Kansenkaart geeft een deel van 1. Wij tonen procenten.',
    suppression: 'De Kansenkaart geeft geen cijfer bij minder dan 10 mensen.'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
