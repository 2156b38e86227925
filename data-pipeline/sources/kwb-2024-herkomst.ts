import { statline, type SourceDeclaration } from './declaration';

/** Downloaded without codes, from the same table and in the same order as the file by age. */
export const kwb2024Herkomst: SourceDeclaration = {
  id: 'kwb-2024-herkomst',
  ...statline('85984NED', 'Kerncijfers wijken en buurten 2024'),
  edition: '2024, bevolking naar herkomst',
  retrieved: '2025-12-11',
  file: 'cbs-kwb/kwb-2024-statline-herkomst-zonder-code.csv',
  codesFrom: {
    file: 'cbs-kwb/kwb-2024-statline-leeftijd.csv',
    on: [
      ['Wijken en buurten', 'Wijken en buurten'],
      ['Gemeentenaam', 'Gemeentenaam'],
      ['Aantal inwoners', 'Aantal inwoners']
    ],
    take: 'Codering'
  },
  indelingen: { land: 2024, gemeente: 2024, wijk: 2024, buurt: 2024 },
  complete: ['land', 'gemeente', 'wijk', 'buurt'],
  region: { kind: 'code', column: 'Codering' },
  year: { kind: 'fixed', year: 2024 },
  measures: [
    { indicator: 'herkomst_buiten_europa', numerator: 'Buiten Europa', denominator: 'Aantal inwoners' }
  ]
};
