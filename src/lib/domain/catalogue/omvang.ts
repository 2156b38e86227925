/** Counts: how many people, households and homes stand behind the shares. */
import type { IndicatorDeclaration } from '../indicator';
import { cbsTable, KWB_2024, KWB_SUPPRESSION, PUBLISHED, since } from './tables';

const exact = {
  theme: 'omvang',
  unit: 'count',
  decimals: 0,
  direction: 'context',
  aggregation: { kind: 'add' },
  rounding: 'CBS geeft deze aantallen niet afgerond.',
  suppression: KWB_SUPPRESSION,
  published: PUBLISHED.kwb,
  modelled: false,
  evidence: 'F'
} as const satisfies Partial<IndicatorDeclaration>;

const count = {
  ...exact,
  table: KWB_2024,
  rounding: 'CBS rondt aantallen per wijk af op 5. Wijken samen zijn daardoor niet precies de gemeente.',
  roundedTo: 5
} as const;

export const OMVANG = {
  inwoners: { ...count, id: 'inwoners', name: 'Inwoners', of: 'inwoners', definition: 'inwoners' },
  inwoners_0_15: {
    ...count,
    id: 'inwoners_0_15',
    name: 'Kinderen van 0 tot 15 jaar',
    of: 'kinderen van 0 tot 15 jaar',
    definition: 'inwoners_0_15'
  },
  huishoudens: {
    ...count,
    id: 'huishoudens',
    name: 'Huishoudens',
    of: 'huishoudens',
    definition: 'huishoudens'
  },
  eenouder_huishoudens: {
    ...exact,
    id: 'eenouder_huishoudens',
    name: 'Gezinnen met één ouder',
    of: 'gezinnen met één ouder',
    definition: 'eenouder_huishoudens',
    table: cbsTable('71486ned', 'Huishoudens; grootte, samenstelling, positie in het huishouden, 1 januari', [
      '71487ned'
    ]),
    published: since(PUBLISHED.region, 1995)
  },
  woningen: { ...count, id: 'woningen', name: 'Woningen', of: 'woningen', definition: 'woningen' },
  thuiswonende_kinderen_0_4: {
    ...exact,
    id: 'thuiswonende_kinderen_0_4',
    name: 'Kinderen van 0 tot 5 jaar die thuis wonen',
    of: 'kinderen van 0 tot 5 jaar',
    definition: 'thuiswonende_kinderen_0_4',
    table: cbsTable('71488ned', 'Huishoudens; personen naar geslacht, leeftijd en regio, 1 januari'),
    published: PUBLISHED.region
  },
  inwoners_0_5: {
    ...exact,
    id: 'inwoners_0_5',
    name: 'Inwoners van 0 tot 5 jaar',
    of: 'kinderen van 0 tot 5 jaar',
    definition: 'inwoners_0_5',
    table: cbsTable('70072ned', 'Regionale kerncijfers Nederland'),
    published: PUBLISHED.region
  },
  bijstand: {
    ...count,
    id: 'bijstand',
    name: 'Mensen met bijstand',
    of: 'mensen met bijstand',
    definition: 'bijstand',
    rounding: 'CBS rondt aantallen mensen met bijstand af op 10.',
    roundedTo: 10
  }
} as const satisfies Record<string, IndicatorDeclaration>;
