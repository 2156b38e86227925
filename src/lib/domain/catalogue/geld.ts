/**
 * Money: low income, social minimum, poverty by the method of 2024, bijstand, getting by, and incomes.
 * Each measure has a definition of its own; see `definitions.ts` for what must not be compared.
 */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KWB_2023, KWB_2024, KWB_ROUNDING, KWB_SUPPRESSION } from './tables';

const share = {
  theme: 'geld',
  unit: 'percent',
  decimals: 1,
  direction: 'higher-less-favourable',
  table: KWB_2023,
  rounding: KWB_ROUNDING,
  suppression: KWB_SUPPRESSION,
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const ofHouseholds = {
  ...share,
  of: 'van de huishoudens',
  aggregation: { kind: 'weigh', by: 'huishoudens' }
} as const;

const ofChildren = {
  ...share,
  of: 'van de kinderen tot 18 jaar',
  aggregation: { kind: 'none', why: 'Het aantal kinderen tot 18 jaar per gemeente is niet geladen.' }
} as const;

const ofPersons = {
  ...share,
  of: 'van de inwoners',
  aggregation: { kind: 'weigh', by: 'inwoners' }
} as const;

const LAAG_INKOMEN_KINDEREN = cbsTable(
  '86202NED',
  'Laag en langdurig laag inkomen van huishoudens; huishoudenskenmerken, regio (indeling 2025)'
);
const ARMOEDE_PERSONEN = cbsTable(
  '86131NED',
  'Armoede van personen; persoons- en huishoudenskenmerken, regio'
);

function socialMinimum<P extends 101 | 110 | 120>(percent: P) {
  return {
    ...ofHouseholds,
    id: `sociaal_minimum_${percent}_hh`,
    name: `Inkomen tot ${percent}% van het sociaal minimum`,
    sentence: {
      verb: 'hadden',
      population: 'huishoudens',
      phrase: `een inkomen tot ${percent}% van het sociaal minimum`
    },
    definition: `sociaal_minimum_${percent}`
  } as const;
}

export const GELD = {
  laag_inkomen_hh: {
    ...ofHouseholds,
    id: 'laag_inkomen_hh',
    name: 'Laag inkomen',
    sentence: { verb: 'hadden', population: 'huishoudens', phrase: 'een laag inkomen' },
    definition: 'laag_inkomen'
  },
  kinderen_laag_inkomen: {
    ...ofChildren,
    id: 'kinderen_laag_inkomen',
    name: 'Kinderen in een gezin met een laag inkomen',
    sentence: { verb: 'groeiden', population: 'kinderen', phrase: 'op in een gezin met een laag inkomen' },
    definition: 'laag_inkomen',
    table: LAAG_INKOMEN_KINDEREN
  },
  kinderen_laag_inkomen_lang: {
    ...ofChildren,
    id: 'kinderen_laag_inkomen_lang',
    name: 'Kinderen in een gezin met vier jaar of langer een laag inkomen',
    sentence: {
      verb: 'groeiden',
      population: 'kinderen',
      phrase: 'op in een gezin met vier jaar of langer een laag inkomen'
    },
    definition: 'laag_inkomen_4_jaar',
    table: LAAG_INKOMEN_KINDEREN
  },
  sociaal_minimum_101_hh: socialMinimum(101),
  sociaal_minimum_110_hh: socialMinimum(110),
  sociaal_minimum_120_hh: socialMinimum(120),
  kinderen_sociaal_minimum_120: {
    ...ofChildren,
    id: 'kinderen_sociaal_minimum_120',
    name: 'Kinderen in een gezin tot 120% van het sociaal minimum',
    sentence: {
      verb: 'groeiden',
      population: 'kinderen',
      phrase: 'op in een gezin met een inkomen tot 120% van het sociaal minimum'
    },
    definition: 'sociaal_minimum_120',
    table: LAAG_INKOMEN_KINDEREN
  },
  kinderen_armoede: {
    ...ofChildren,
    id: 'kinderen_armoede',
    name: 'Kinderen in een gezin met weinig geld',
    sentence: { verb: 'groeiden', population: 'kinderen', phrase: 'op in een gezin onder de armoedegrens' },
    definition: 'armoede2024',
    table: cbsTable('86132NED', 'Armoede van kinderen; persoons- en huishoudenskenmerken, regio'),
    evidence: 'C'
  },
  personen_armoede: {
    ...ofPersons,
    id: 'personen_armoede',
    name: 'Mensen onder de armoedegrens',
    sentence: { verb: 'leefden', population: 'inwoners', phrase: 'onder de armoedegrens' },
    definition: 'armoede2024',
    table: ARMOEDE_PERSONEN,
    evidence: 'C'
  },
  personen_net_boven_armoede: {
    ...ofPersons,
    id: 'personen_net_boven_armoede',
    name: 'Mensen net boven de armoedegrens',
    sentence: { verb: 'leefden', population: 'inwoners', phrase: 'net boven de armoedegrens' },
    definition: 'armoede2024_net_boven',
    table: KWB_2024,
    evidence: 'C'
  },
  bijstand_per_1000: {
    ...share,
    id: 'bijstand_per_1000',
    name: 'Bijstand',
    of: 'per 1.000 inwoners',
    sentence: { verb: 'kregen', population: 'inwoners', phrase: 'bijstand' },
    unit: 'per-1000',
    aggregation: { kind: 'weigh', by: 'inwoners' },
    derived: { numerator: 'bijstand', denominator: 'inwoners', times: 1000 },
    number: 'bijstand',
    definition: 'bijstand',
    table: KWB_2024,
    rounding:
      'CBS rondt aantallen mensen met bijstand af op 10. Wij delen door het aantal inwoners van hetzelfde jaar.'
  },
  kinderen_bijstand: {
    ...ofChildren,
    id: 'kinderen_bijstand',
    name: 'Kinderen in een gezin met bijstand',
    sentence: { verb: 'groeiden', population: 'kinderen', phrase: 'op in een gezin met bijstand' },
    definition: 'bijstand_kinderen',
    table: {
      publisher: 'CBS',
      id: 'Jeugdmonitor, bijstandsgezinnen',
      title: 'Jongeren in bijstandsgezinnen; 0 tot 25 jaar, regio',
      url: 'https://jeugdmonitor.cbs.nl'
    },
    evidence: 'C'
  },
  moeite_rondkomen: {
    ...share,
    id: 'moeite_rondkomen',
    name: 'Moeite met rondkomen',
    of: 'van de volwassenen',
    sentence: { verb: 'hadden', population: 'volwassenen', phrase: 'moeite met rondkomen' },
    aggregation: { kind: 'none', why: 'Het aantal volwassenen per gebied is niet geladen.' },
    definition: 'moeite_rondkomen',
    table: {
      publisher: 'RIVM',
      id: '50150NED',
      title: 'Gezondheid per wijk en buurt',
      url: 'https://statline.rivm.nl/#/RIVM/nl/dataset/50150NED/table'
    },
    rounding: 'RIVM geeft één cijfer achter de komma. Het is een schatting: lees hele getallen.',
    suppression: 'RIVM geeft geen cijfer voor gebieden met te weinig volwassenen.',
    modelled: true
  },
  besteedbaar_inkomen_hh: {
    ...share,
    id: 'besteedbaar_inkomen_hh',
    name: 'Besteedbaar inkomen van huishoudens',
    of: 'per huishouden, × 1.000 euro',
    unit: 'euro-1000',
    direction: 'higher-more-favourable',
    aggregation: { kind: 'weigh', by: 'huishoudens' },
    definition: 'besteedbaar_inkomen',
    table: {
      publisher: 'VNG, op basis van CBS',
      id: 'waarstaatjegemeente',
      title: 'Waarstaatjegemeente.nl, besteedbaar inkomen per huishouden',
      url: 'https://www.waarstaatjegemeente.nl'
    },
    rounding: 'Afgerond op honderden euro’s.'
  },
  inkomen_per_inwoner: {
    ...share,
    id: 'inkomen_per_inwoner',
    name: 'Inkomen per inwoner',
    of: 'per inwoner, × 1.000 euro',
    unit: 'euro-1000',
    direction: 'higher-more-favourable',
    aggregation: { kind: 'weigh', by: 'inwoners' },
    definition: 'inkomen_per_inwoner',
    table: KWB_2024,
    rounding: 'Afgerond op honderden euro’s.'
  },
  inkomen_hh: {
    ...share,
    id: 'inkomen_hh',
    name: 'Inkomen van huishoudens, naar grootte',
    of: 'per huishouden, × 1.000 euro',
    unit: 'euro-1000',
    direction: 'higher-more-favourable',
    aggregation: { kind: 'weigh', by: 'huishoudens' },
    definition: 'inkomen_gestandaardiseerd',
    table: cbsTable('86161NED', 'Inkomen van huishoudens; huishoudenskenmerken, regio (indeling 2025)'),
    rounding: 'Afgerond op honderden euro’s.'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
