import { statline, type Measure, type SourceDeclaration } from './declaration';

const common = {
  ...statline('85984NED', 'Kerncijfers wijken en buurten 2024'),
  edition: '2024, uittreksel via OData',
  retrieved: '2024',
  region: { kind: 'code', column: 'code' },
  year: { kind: 'fixed', year: 2024 },
  measures: [
    { indicator: 'huishoudens', from: 'huishoudens' },
    { indicator: 'woz', from: 'wozWaarde' },
    { indicator: 'koopwoningen', from: 'koopwoningen' },
    { indicator: 'inkomen_per_inwoner', from: 'inkomenPerInwoner' }
  ] satisfies readonly Measure[]
} as const;

export const kwb2024OdataGemeente: SourceDeclaration = {
  ...common,
  id: 'kwb-2024-odata-gemeente',
  file: 'cbs-kwb/kwb-2024-odata-uittreksel-gemeente.csv',
  indelingen: { gemeente: 2024 },
  complete: ['gemeente']
};

export const kwb2024OdataWijk: SourceDeclaration = {
  ...common,
  id: 'kwb-2024-odata-wijk',
  file: 'cbs-kwb/kwb-2024-odata-uittreksel-wijk.csv',
  indelingen: { wijk: 2024 },
  complete: ['wijk']
};

/** A column is blank where there is nobody and nothing to count, too. */
export const kwb2024OdataBuurt: SourceDeclaration = {
  ...common,
  id: 'kwb-2024-odata-buurt',
  file: 'cbs-kwb/kwb-2024-odata-uittreksel-buurt.csv',
  indelingen: { buurt: 2024 },
  complete: ['buurt']
};
