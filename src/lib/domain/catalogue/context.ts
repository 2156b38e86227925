/** Context: helps to read the other figures; higher is not better or worse. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KWB_2024, KWB_ROUNDING, KWB_SUPPRESSION } from './tables';

const context = {
  theme: 'context',
  unit: 'percent',
  decimals: 1,
  direction: 'context',
  table: KWB_2024,
  rounding: KWB_ROUNDING,
  suppression: KWB_SUPPRESSION,
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const ofHomes = {
  ...context,
  of: 'van de woningen',
  decimals: 0,
  aggregation: { kind: 'weigh', by: 'woningen' }
} as const;

export const CONTEXT = {
  aandeel_0_15: {
    ...context,
    id: 'aandeel_0_15',
    name: 'Deel kinderen van 0 tot 15 jaar',
    of: 'van de inwoners',
    sentence: { verb: 'waren', population: 'inwoners', phrase: 'jonger dan 15 jaar' },
    aggregation: { kind: 'weigh', by: 'inwoners' },
    derived: { numerator: 'inwoners_0_15', denominator: 'inwoners', times: 100 },
    number: 'inwoners_0_15',
    definition: 'aandeel_0_15',
    rounding: 'CBS rondt aantallen per wijk af op 5. Wij rekenen het percentage uit.'
  },
  herkomst_buiten_europa: {
    ...context,
    id: 'herkomst_buiten_europa',
    name: 'Herkomst buiten Europa',
    of: 'van de inwoners',
    sentence: { verb: 'hadden', population: 'inwoners', phrase: 'een herkomst buiten Europa' },
    aggregation: { kind: 'weigh', by: 'inwoners' },
    definition: 'herkomst_buiten_europa',
    rounding: 'CBS rondt aantallen per wijk af op 5. Wij rekenen het percentage uit.'
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
    table: cbsTable('86296NED', 'Sociaal-economische status; scores per wijk en buurt (indeling 2025)'),
    rounding: 'CBS geeft drie cijfers achter de komma.',
    suppression: 'CBS geeft geen score voor gebieden met te weinig huishoudens.',
    evidence: 'C'
  }
} as const satisfies Record<string, IndicatorDeclaration>;
