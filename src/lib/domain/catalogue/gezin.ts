/** Family and birth. Household type is context: never coloured good or bad. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KANSENKAART, PUBLISHED, REGIOBEELD, since } from './tables';

const HUISHOUDENS = cbsTable(
  '71486ned',
  'Huishoudens; grootte, samenstelling, positie in het huishouden, 1 januari',
  ['71487ned']
);

const singleParent = {
  theme: 'gezin',
  unit: 'percent',
  decimals: 1,
  direction: 'context',
  number: 'eenouder_huishoudens',
  table: HUISHOUDENS,
  published: since(PUBLISHED.region, 1995),
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
  denominator: 'alle baby’s die na minstens 24 weken zijn geboren',
  aggregation: { kind: 'none', why: 'Het aantal geboorten per gemeente is niet geladen.' },
  table: REGIOBEELD,
  published: since(PUBLISHED.gemeente, 2017, 2023),
  rounding: 'RIVM rondt af op tienden van procenten. Soms is het een gemiddelde van vijf jaar.',
  suppression: 'De bron geeft geen cijfer bij minder dan 10 mensen.',
  modelled: false,
  evidence: 'C'
} as const satisfies Partial<IndicatorDeclaration>;

const BORN = 'alle baby’s uit een aantal geboortejaren';

const death = {
  ...birth,
  decimals: 2,
  denominator: BORN,
  table: KANSENKAART,
  published: { levels: PUBLISHED.gemeente.levels, years: { kind: 'cohort' } }
} as const;

const vaccinated = {
  ...birth,
  of: 'van de kinderen uit één geboortejaar',
  denominator: 'alle kinderen uit één geboortejaar die in de gemeente wonen',
  direction: 'higher-more-favourable',
  aggregation: { kind: 'none', why: 'Het aantal kinderen per geboortejaar is niet geladen.' },
  table: {
    publisher: 'RIVM',
    id: 'Vaccinatiegraad',
    title: 'Vaccinatiegraad Rijksvaccinatieprogramma per gemeente',
    url: 'https://www.rivm.nl/rijksvaccinatieprogramma'
  },
  published: PUBLISHED.gemeente
} as const;

export const GEZIN = {
  eenouder_hh: {
    ...singleParent,
    id: 'eenouder_hh',
    name: 'Gezinnen met één ouder',
    of: 'van de huishoudens',
    sentence: { verb: 'waren', population: 'huishoudens', phrase: 'een gezin met één ouder' },
    aggregation: { kind: 'weigh', by: 'huishoudens' },
    derived: { numerator: 'eenouder_huishoudens', denominator: 'huishoudens', times: 100 },
    denominator: 'alle huishoudens op 1 januari, zonder tehuizen',
    definition: 'eenouder_hh'
  },
  eenouder_gezinnen: {
    ...singleParent,
    id: 'eenouder_gezinnen',
    name: 'Eén ouder, van de gezinnen met kinderen',
    of: 'van de gezinnen met kinderen',
    sentence: { verb: 'hadden', population: 'gezinnen met kinderen', phrase: 'één ouder' },
    aggregation: { kind: 'ratio' },
    denominator: 'alle huishoudens met een of meer kinderen die thuis wonen',
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
    denominator: BORN,
    definition: 'vroeggeboorte',
    table: KANSENKAART,
    published: PUBLISHED.cohort
  },
  laag_geboortegewicht: {
    ...birth,
    id: 'laag_geboortegewicht',
    name: 'Te licht voor de duur van de zwangerschap',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'te licht voor de duur van de zwangerschap' },
    denominator: BORN,
    definition: 'laag_geboortegewicht',
    table: KANSENKAART,
    published: PUBLISHED.cohort
  },
  perinatale_sterfte: {
    ...death,
    id: 'perinatale_sterfte',
    name: 'Overleden rond de geboorte',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'rond de geboorte overleden' },
    definition: 'perinatale_sterfte'
  },
  neonatale_sterfte: {
    ...death,
    id: 'neonatale_sterfte',
    name: 'Overleden tot vier weken na de geboorte',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'tot vier weken na de geboorte overleden' },
    definition: 'neonatale_sterfte'
  },
  zuigelingensterfte: {
    ...death,
    id: 'zuigelingensterfte',
    name: 'Overleden tot een jaar na de geboorte',
    sentence: { verb: 'waren', population: 'baby’s', phrase: 'tot een jaar na de geboorte overleden' },
    definition: 'zuigelingensterfte'
  },
  tienermoeders: {
    ...birth,
    id: 'tienermoeders',
    name: 'Jonge moeders',
    of: 'per 1.000 meisjes van 15 tot en met 19 jaar',
    sentence: { verb: 'waren', population: 'meisjes van 15 tot en met 19 jaar', phrase: 'moeder' },
    unit: 'per-1000',
    aggregation: { kind: 'none', why: 'Het aantal meisjes van 15 tot en met 19 jaar is niet geladen.' },
    denominator: 'alle meisjes van 15 tot en met 19 jaar op 1 januari',
    definition: 'tienermoeders',
    published: since(PUBLISHED.gemeente, 2000),
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
    sentence: { verb: 'kregen', population: 'mensen die hier opgroeiden', phrase: 'voor hun 20ste een kind' },
    aggregation: { kind: 'none', why: 'Het aantal mensen dat hier opgroeide, is niet geladen.' },
    denominator: 'jonge volwassenen, naar de plaats waar zij opgroeiden',
    definition: 'jong_ouderschap',
    table: KANSENKAART,
    published: PUBLISHED.cohort
  },
  roken_vrouwen_19_45: {
    ...birth,
    id: 'roken_vrouwen_19_45',
    name: 'Vrouwen van 19 tot en met 45 jaar die roken',
    of: 'van de vrouwen van 19 tot en met 45 jaar',
    sentence: { verb: 'waren', population: 'vrouwen van 19 tot en met 45 jaar', phrase: 'rokers' },
    aggregation: { kind: 'none', why: 'Het aantal vrouwen van 19 tot en met 45 jaar is niet geladen.' },
    denominator: 'alle vrouwen van 19 tot en met 45 jaar',
    published: PUBLISHED.gemeente,
    definition: 'roken_vrouwen'
  },
  vaccinatiegraad: {
    ...vaccinated,
    id: 'vaccinatiegraad',
    name: 'Kinderen met alle prikken',
    sentence: { verb: 'hadden', population: 'kinderen', phrase: 'alle prikken' },
    definition: 'vaccinatiegraad'
  },
  vaccinatiegraad_dktp: {
    ...vaccinated,
    id: 'vaccinatiegraad_dktp',
    name: 'Kinderen met de DKTP-prikken',
    sentence: { verb: 'hadden', population: 'kinderen', phrase: 'de DKTP-prikken' },
    definition: 'vaccinatiegraad_dktp'
  },
  vaccinatiegraad_bmr: {
    ...vaccinated,
    id: 'vaccinatiegraad_bmr',
    name: 'Kinderen met de BMR-prik',
    sentence: { verb: 'hadden', population: 'kinderen', phrase: 'de BMR-prik' },
    definition: 'vaccinatiegraad_bmr'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
