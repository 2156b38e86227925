import { statline, type Measure, type SourceDeclaration } from './declaration';

// `income_low` in this extract is the share of persons in the lowest 40% of the country: no low income.
const common = {
  ...statline('85318NED', 'Kerncijfers wijken en buurten 2022'),
  edition: '2022, uittreksel',
  retrieved: '2022',
  region: { kind: 'code', column: 'code' },
  year: { kind: 'fixed', year: 2022 },
  measures: [
    { indicator: 'inwoners', from: 'population' },
    { indicator: 'woningen', from: 'dwelling_total' },
    { indicator: 'woz', from: 'dwelling_value' },
    { indicator: 'koopwoningen', from: 'dwelling_ownership' }
  ] satisfies readonly Measure[]
} as const;

export const kwb2022Gemeente: SourceDeclaration = {
  ...common,
  id: 'kwb-2022-gemeente',
  file: 'cbs-kwb/kwb-2022-uittreksel-gemeente.csv',
  indelingen: { gemeente: 2022 },
  complete: ['gemeente']
};

export const kwb2022Wijk: SourceDeclaration = {
  ...common,
  id: 'kwb-2022-wijk',
  file: 'cbs-kwb/kwb-2022-uittreksel-wijk.csv',
  indelingen: { wijk: 2022 },
  complete: ['wijk']
};
