import { CBS, statline, type SourceDeclaration } from './declaration';

/** Figures that somebody arranged anew; only CBS's own percentages and amounts are read. */
export const kwb2021Gemeente: SourceDeclaration = {
  id: 'kwb-2021-gemeente',
  ...statline('85039NED', 'Kerncijfers wijken en buurten 2021'),
  edition: '2021, door een ander omgezet naar JSON',
  retrieved: '2021',
  file: 'cbs-kwb/kwb-2021-gemeente-bewerkt.json',
  indelingen: { gemeente: 2021 },
  complete: ['gemeente'],
  region: { kind: 'code', column: 'code' },
  year: { kind: 'fixed', year: 2021 },
  measures: [
    { indicator: 'laag_inkomen_hh', from: 'Inequality/Low income threshold' },
    { indicator: 'sociaal_minimum_101_hh', from: 'Inequality/At-or-below social minimum' },
    { indicator: 'sociaal_minimum_110_hh', from: 'Inequality/Near-poverty 110%' },
    { indicator: 'sociaal_minimum_120_hh', from: 'Inequality/Near-poverty 120%' },
    { indicator: 'jeugdzorg', from: 'Inequality/Youth welfare' },
    { indicator: 'woz', from: 'Housing/Avg WOZ value' },
    { indicator: 'koopwoningen', from: 'Housing/Owner-occupied' },
    { indicator: 'corporatiewoningen', from: 'Housing/Social housing' },
    { indicator: 'inkomen_per_inwoner', from: 'IncomeWealth/Avg income per inhabitant' },
    { indicator: 'inkomen_hh', from: 'IncomeWealth/Avg household income' }
  ]
};

export const wijkenbuurtkaart2021Gemeente: SourceDeclaration = {
  id: 'wijkenbuurtkaart-2021-gemeente',
  ...CBS,
  table: 'Wijk- en Buurtkaart 2021',
  title: 'Wijk- en Buurtkaart 2021',
  url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/wijk-en-buurtkaart-2021',
  edition: '2021, versie 1',
  retrieved: '2021',
  file: 'cbs-kwb/kwb-2021-wijkenbuurtkaart-gemeente.csv',
  indelingen: { gemeente: 2021 },
  complete: ['gemeente'],
  region: { kind: 'code', column: 'GM_CODE' },
  year: { kind: 'fixed', year: 2021 },
  measures: [
    { indicator: 'inwoners', from: 'AANT_INW' },
    { indicator: 'huishoudens', from: 'AANTAL_HH' }
  ]
};
