import { statline, type SourceDeclaration } from './declaration';

export const kwb2024Leeftijd: SourceDeclaration = {
  id: 'kwb-2024-leeftijd',
  ...statline('85984NED', 'Kerncijfers wijken en buurten 2024'),
  edition: '2024, bevolking naar leeftijd',
  retrieved: '2024',
  file: 'cbs-kwb/kwb-2024-statline-leeftijd.csv',
  indelingen: { land: 2024, gemeente: 2024, wijk: 2024, buurt: 2024 },
  complete: ['land', 'gemeente', 'wijk', 'buurt'],
  region: { kind: 'code', column: 'Codering' },
  year: { kind: 'fixed', year: 2024 },
  measures: [
    { indicator: 'inwoners', from: 'Aantal inwoners' },
    { indicator: 'inwoners_0_15', from: '0 tot 15 jaar' }
  ]
};
