/**
 * Money: low income, social minimum, poverty by the method of 2024, bijstand, getting by, and incomes.
 * Each measure has a definition of its own; see `definitions.ts` for what must not be compared.
 */
import type { IndicatorDeclaration } from '../indicator';
import {
  ARMOEDESCAN,
  cbsTable,
  KWB_2023,
  KWB_2024,
  KWB_ROUNDING,
  KWB_SUPPRESSION,
  PUBLISHED,
  since,
  STAAT_VAN_DE_JEUGD,
  THUISWONENDE_KINDEREN
} from './tables';

const share = {
  theme: 'geld',
  unit: 'percent',
  decimals: 1,
  direction: 'higher-less-favourable',
  table: KWB_2023,
  rounding: KWB_ROUNDING,
  suppression: KWB_SUPPRESSION,
  published: PUBLISHED.kwb,
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const ofHouseholds = {
  ...share,
  of: 'van de huishoudens',
  denominator: 'huishoudens met een inkomen, zonder studenten en zonder tehuizen',
  published: since(PUBLISHED.kwb, 2011),
  aggregation: { kind: 'weigh', by: 'huishoudens' }
} as const;

const ofChildren = {
  ...share,
  of: 'van de kinderen tot 18 jaar',
  denominator:
    'kinderen tot 18 jaar op 1 januari, in een huishouden met het hele jaar een inkomen, zonder studenten',
  aggregation: { kind: 'none', why: 'Het aantal kinderen tot 18 jaar per gemeente is niet geladen.' }
} as const;

const ofPersons = {
  ...share,
  of: 'van de inwoners',
  denominator: 'mensen in een huishouden, zonder tehuizen',
  aggregation: { kind: 'weigh', by: 'inwoners' }
} as const;

const LAAG_INKOMEN_KINDEREN = cbsTable(
  '86202NED',
  'Laag en langdurig laag inkomen van huishoudens; huishoudenskenmerken, regio (indeling 2025)',
  ['86006NED', '85678NED', '83718NED']
);
const ARMOEDE_PERSONEN = cbsTable(
  '86131NED',
  'Armoede van personen; persoons- en huishoudenskenmerken, regio',
  ['85984NED', '86165NED', '86127NED']
);

type Percent = 101 | 110 | 120 | 130 | 140 | 150;

function socialMinimum<P extends Percent>(percent: P) {
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

/** Thresholds that only the Armoedescan has for households. */
function armoedescan<P extends Percent>(percent: P) {
  return {
    ...socialMinimum(percent),
    table: ARMOEDESCAN,
    rounding: 'De afronding staat bij het dashboard.',
    published: { levels: ['gemeente', 'wijk'], years: { kind: 'yearly', first: 2016, last: 2022 } },
    evidence: 'C'
  } as const;
}

function childrenBelow<P extends Percent>(percent: P) {
  return {
    ...ofChildren,
    id: `kinderen_sociaal_minimum_${percent}`,
    name: `Kinderen in een gezin tot ${percent}% van het sociaal minimum`,
    sentence: {
      verb: 'groeiden',
      population: 'kinderen',
      phrase: `op in een gezin met een inkomen tot ${percent}% van het sociaal minimum`
    },
    definition: `sociaal_minimum_${percent}`,
    table: LAAG_INKOMEN_KINDEREN,
    published: since(PUBLISHED.region, 2011)
  } as const;
}

export const GELD = {
  laag_inkomen_hh: {
    ...ofHouseholds,
    id: 'laag_inkomen_hh',
    name: 'Laag inkomen',
    sentence: { verb: 'hadden', population: 'huishoudens', phrase: 'een laag inkomen' },
    published: since(PUBLISHED.kwb, 2011, 2023),
    definition: 'laag_inkomen'
  },
  kinderen_laag_inkomen: {
    ...ofChildren,
    id: 'kinderen_laag_inkomen',
    name: 'Kinderen in een gezin met een laag inkomen',
    sentence: { verb: 'groeiden', population: 'kinderen', phrase: 'op in een gezin met een laag inkomen' },
    definition: 'laag_inkomen',
    table: LAAG_INKOMEN_KINDEREN,
    published: since(PUBLISHED.region, 2011, 2023)
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
    table: LAAG_INKOMEN_KINDEREN,
    published: since(PUBLISHED.region, 2011, 2023)
  },
  sociaal_minimum_101_hh: socialMinimum(101),
  sociaal_minimum_110_hh: socialMinimum(110),
  sociaal_minimum_120_hh: socialMinimum(120),
  sociaal_minimum_130_hh: armoedescan(130),
  sociaal_minimum_140_hh: armoedescan(140),
  sociaal_minimum_150_hh: armoedescan(150),
  kinderen_sociaal_minimum_101: childrenBelow(101),
  kinderen_sociaal_minimum_110: childrenBelow(110),
  kinderen_sociaal_minimum_120: childrenBelow(120),
  kinderen_sociaal_minimum_130: childrenBelow(130),
  kinderen_sociaal_minimum_120_nji: {
    ...childrenBelow(120),
    id: 'kinderen_sociaal_minimum_120_nji',
    name: 'Kinderen in een gezin tot 120% van het sociaal minimum (Staat van de jeugd)',
    denominator: 'alle kinderen tot 18 jaar in de gemeente',
    definition: 'sociaal_minimum_120_nji',
    table: STAAT_VAN_DE_JEUGD,
    rounding: 'De afronding staat op de website.',
    published: PUBLISHED.gemeente,
    evidence: 'C'
  },
  thuiswonende_kinderen_sociaal_minimum_120: {
    ...childrenBelow(120),
    id: 'thuiswonende_kinderen_sociaal_minimum_120',
    name: 'Kinderen die thuis wonen, tot 120% van het sociaal minimum',
    of: 'van de kinderen die thuis wonen',
    denominator: 'alle kinderen die op 1 januari thuis wonen',
    definition: 'sociaal_minimum_120_thuiswonend',
    table: THUISWONENDE_KINDEREN,
    rounding: 'De afronding staat bij het dashboard.',
    published: { levels: ['gemeente', 'wijk'], years: { kind: 'yearly', first: 2015, last: 2019 } },
    evidence: 'C'
  },
  kinderen_armoede: {
    ...ofChildren,
    id: 'kinderen_armoede',
    name: 'Kinderen in een gezin met weinig geld',
    sentence: { verb: 'groeiden', population: 'kinderen', phrase: 'op in een gezin onder de armoedegrens' },
    denominator: 'kinderen tot 18 jaar in een huishouden, zonder tehuizen',
    definition: 'armoede2024',
    table: cbsTable('86132NED', 'Armoede van kinderen; persoons- en huishoudenskenmerken, regio'),
    published: since(PUBLISHED.gemeente, 2018),
    evidence: 'C'
  },
  personen_armoede: {
    ...ofPersons,
    id: 'personen_armoede',
    name: 'Mensen onder de armoedegrens',
    sentence: { verb: 'leefden', population: 'inwoners', phrase: 'onder de armoedegrens' },
    definition: 'armoede2024',
    table: ARMOEDE_PERSONEN,
    published: since(PUBLISHED.kwb, 2018),
    evidence: 'C'
  },
  personen_armoede_105: {
    ...ofPersons,
    id: 'personen_armoede_105',
    name: 'Mensen tot net boven de armoedegrens (105%)',
    sentence: { verb: 'hadden', population: 'inwoners', phrase: 'een budget tot 105% van de armoedegrens' },
    definition: 'armoede2024_105',
    table: ARMOEDE_PERSONEN,
    published: since(PUBLISHED.gemeente, 2018),
    evidence: 'C'
  },
  personen_net_boven_armoede: {
    ...ofPersons,
    id: 'personen_net_boven_armoede',
    name: 'Mensen net boven de armoedegrens',
    sentence: { verb: 'leefden', population: 'inwoners', phrase: 'net boven de armoedegrens' },
    definition: 'armoede2024_net_boven',
    table: cbsTable('85984NED', 'Kerncijfers wijken en buurten 2024', ['86165NED']),
    published: since(PUBLISHED.kwb, 2024),
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
    denominator: 'alle inwoners op 1 januari, ook kinderen en ouderen',
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
    denominator: 'alle kinderen tot 18 jaar',
    definition: 'bijstand_kinderen',
    published: since(PUBLISHED.gemeente, 2007),
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
    denominator: 'alle mensen van 18 jaar en ouder',
    definition: 'moeite_rondkomen',
    published: {
      levels: ['land', 'gemeente', 'wijk'],
      years: { kind: 'some', years: [2012, 2016, 2020, 2022, 2024] }
    },
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
    published: PUBLISHED.gemeente,
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
    published: since(PUBLISHED.kwb, 2011),
    table: cbsTable('86161NED', 'Inkomen van huishoudens; huishoudenskenmerken, regio (indeling 2025)'),
    rounding: 'Afgerond op honderden euro’s.'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
