/** Family and birth. Household type is context: never coloured good or bad. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KANSENKAART, REGIOBEELD } from './tables';

const HUISHOUDENS = cbsTable(
  '71486ned',
  'Huishoudens; grootte, samenstelling, positie in het huishouden, 1 januari'
);

const singleParent = {
  theme: 'gezin',
  unit: 'percent',
  decimals: 1,
  direction: 'context',
  number: 'eenouder_huishoudens',
  table: HUISHOUDENS,
  rounding: 'CBS geeft de aantallen niet afgerond. Wij rekenen het percentage uit.',
  suppression: 'CBS verbergt hier geen cijfers.',
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const birth = {
  theme: 'gezin',
  unit: 'percent',
  decimals: 1,
  direction: 'higher-less-favourable',
  of: 'van de baby’s',
  aggregation: { kind: 'none', why: 'Het aantal geboorten per gemeente is niet geladen.' },
  table: REGIOBEELD,
  rounding: 'RIVM rondt af op tienden van procenten. Soms is het een gemiddelde van vijf jaar.',
  suppression: 'De bron geeft geen cijfer bij minder dan 10 mensen.',
  modelled: false,
  evidence: 'C'
} as const satisfies Partial<IndicatorDeclaration>;

export const GEZIN = {
  eenouder_hh: {
    ...singleParent,
    id: 'eenouder_hh',
    name: 'Gezinnen met één ouder',
    of: 'van de huishoudens',
    sentence: { verb: 'waren', population: 'huishoudens', phrase: 'een gezin met één ouder' },
    aggregation: { kind: 'weigh', by: 'huishoudens' },
    derived: { numerator: 'eenouder_huishoudens', denominator: 'huishoudens', times: 100 },
    definition: 'eenouder_hh'
  },
  eenouder_gezinnen: {
    ...singleParent,
    id: 'eenouder_gezinnen',
    name: 'Eén ouder, van de gezinnen met kinderen',
    of: 'van de gezinnen met kinderen',
    sentence: { verb: 'hadden', population: 'gezinnen met kinderen', phrase: 'één ouder' },
    aggregation: { kind: 'ratio' },
    definition: 'eenouder_gezinnen'
  },
  big2: {
    ...birth,
    id: 'big2',
    name: 'Te vroeg of te licht geboren',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'te vroeg of te licht geboren' },
    definition: 'big2'
  },
  vroeggeboorte: {
    ...birth,
    id: 'vroeggeboorte',
    name: 'Te vroeg geboren',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'te vroeg geboren' },
    definition: 'vroeggeboorte',
    table: KANSENKAART
  },
  laag_geboortegewicht: {
    ...birth,
    id: 'laag_geboortegewicht',
    name: 'Te licht voor de duur van de zwangerschap',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'te licht voor de duur van de zwangerschap' },
    definition: 'laag_geboortegewicht',
    table: KANSENKAART
  },
  perinatale_sterfte: {
    ...birth,
    id: 'perinatale_sterfte',
    name: 'Overleden rond de geboorte',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'rond de geboorte overleden' },
    decimals: 2,
    definition: 'perinatale_sterfte',
    table: KANSENKAART
  },
  tienermoeders: {
    ...birth,
    id: 'tienermoeders',
    name: 'Jonge moeders',
    of: 'per 1.000 meisjes van 15 tot en met 19 jaar',
    sentence: { verb: 'waren', population: 'meisjes van 15 tot en met 19 jaar', phrase: 'moeder' },
    unit: 'per-1000',
    aggregation: { kind: 'none', why: 'Het aantal meisjes van 15 tot en met 19 jaar is niet geladen.' },
    definition: 'tienermoeders',
    table: {
      publisher: 'CBS',
      id: 'Jeugdmonitor, tienermoeders',
      title: 'Landelijke Jeugdmonitor, tienermoeders',
      url: 'https://jeugdmonitor.cbs.nl'
    },
    rounding: 'CBS rondt af op tienden.'
  },
  jong_ouderschap: {
    ...birth,
    id: 'jong_ouderschap',
    name: 'Jong een kind gekregen',
    of: 'van de mensen die hier opgroeiden',
    sentence: { verb: 'kregen', population: 'mensen die hier opgroeiden', phrase: 'voor hun 21ste een kind' },
    aggregation: { kind: 'none', why: 'Het aantal mensen dat hier opgroeide, is niet geladen.' },
    definition: 'jong_ouderschap',
    table: KANSENKAART
  },
  roken_vrouwen_19_45: {
    ...birth,
    id: 'roken_vrouwen_19_45',
    name: 'Vrouwen van 19 tot en met 45 jaar die roken',
    of: 'van de vrouwen van 19 tot en met 45 jaar',
    sentence: { verb: 'waren', population: 'vrouwen van 19 tot en met 45 jaar', phrase: 'rokers' },
    aggregation: { kind: 'none', why: 'Het aantal vrouwen van 19 tot en met 45 jaar is niet geladen.' },
    definition: 'roken_vrouwen'
  },
  vaccinatiegraad: {
    ...birth,
    id: 'vaccinatiegraad',
    name: 'Kinderen met alle prikken',
    of: 'van de kinderen uit één geboortejaar',
    sentence: { verb: 'hadden', population: 'kinderen', phrase: 'alle prikken' },
    direction: 'higher-more-favourable',
    aggregation: { kind: 'none', why: 'Het aantal kinderen per geboortejaar is niet geladen.' },
    definition: 'vaccinatiegraad',
    table: {
      publisher: 'RIVM',
      id: 'Vaccinatiegraad',
      title: 'Vaccinatiegraad Rijksvaccinatieprogramma per gemeente',
      url: 'https://www.rivm.nl/rijksvaccinatieprogramma'
    }
  }
} as const satisfies Record<string, IndicatorDeclaration>;
