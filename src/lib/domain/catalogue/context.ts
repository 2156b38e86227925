/** Context: helps to read the other figures; higher is not better or worse. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KWB_2024, KWB_ROUNDING, KWB_SUPPRESSION, PUBLISHED, since } from './tables';

const context = {
  theme: 'context',
  unit: 'percent',
  decimals: 1,
  direction: 'context',
  table: KWB_2024,
  rounding: KWB_ROUNDING,
  suppression: KWB_SUPPRESSION,
  published: PUBLISHED.kwb,
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const ofPeople = {
  ...context,
  of: 'van de inwoners',
  denominator: 'alle inwoners op 1 januari',
  aggregation: { kind: 'weigh', by: 'inwoners' },
  rounding: 'CBS rondt aantallen per wijk af op 5. Wij rekenen het percentage uit.'
} as const;

const ofHomes = {
  ...context,
  of: 'van de woningen',
  denominator: 'alle woningen op 1 januari, ook woningen die leeg staan',
  decimals: 0,
  aggregation: { kind: 'weigh', by: 'woningen' }
} as const;

export const CONTEXT = {
  aandeel_0_15: {
    ...ofPeople,
    id: 'aandeel_0_15',
    name: 'Deel kinderen van 0 tot 15 jaar',
    sentence: { verb: 'waren', population: 'inwoners', phrase: 'jonger dan 15 jaar' },
    derived: { numerator: 'inwoners_0_15', denominator: 'inwoners', times: 100 },
    number: 'inwoners_0_15',
    definition: 'aandeel_0_15'
  },
  herkomst_buiten_europa: {
    ...ofPeople,
    id: 'herkomst_buiten_europa',
    name: 'Herkomst buiten Europa',
    sentence: { verb: 'hadden', population: 'inwoners', phrase: 'een herkomst buiten Europa' },
    definition: 'herkomst_buiten_europa',
    published: since(PUBLISHED.kwb, 2022)
  },
  koopwoningen: {
    ...ofHomes,
    id: 'koopwoningen',
    name: 'Koopwoningen',
    sentence: { verb: 'waren', population: 'woningen', phrase: 'koopwoningen' },
    definition: 'koopwoningen'
  },
  corporatiewoningen: {
    ...ofHomes,
    id: 'corporatiewoningen',
    name: 'Huurwoningen van een corporatie',
    sentence: { verb: 'waren', population: 'woningen', phrase: 'van een woningcorporatie' },
    definition: 'corporatiewoningen'
  },
  woz: {
    ...context,
    id: 'woz',
    name: 'Waarde van woningen (WOZ)',
    of: 'per woning, × 1.000 euro',
    unit: 'euro-1000',
    decimals: 0,
    aggregation: { kind: 'weigh', by: 'woningen' },
    definition: 'woz',
    rounding: 'CBS rondt af op duizend euro.'
  },
  ses_woa: {
    ...context,
    id: 'ses_woa',
    name: 'Welvaart, opleiding en werk (SES-WOA)',
    of: 'score',
    unit: 'score',
    decimals: 2,
    aggregation: {
      kind: 'none',
      why: 'CBS berekent de score per gebied. Een gemiddelde van scores is geen score.'
    },
    definition: 'ses_woa',
    table: cbsTable('86296NED', 'Sociaal-economische status; scores per wijk en buurt (indeling 2025)', [
      '86092NED',
      '85900NED',
      '85539NED',
      '85163NED'
    ]),
    published: since(PUBLISHED.kwb, 2014),
    rounding: 'CBS geeft drie cijfers achter de komma.',
    suppression: 'CBS geeft geen score voor gebieden met te weinig huishoudens.',
    evidence: 'F'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
