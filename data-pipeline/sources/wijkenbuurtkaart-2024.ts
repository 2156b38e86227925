import { CBS, type Measure, type SourceDeclaration } from './declaration';

const common = {
  ...CBS,
  table: 'Wijk- en Buurtkaart 2024',
  title: 'Wijk- en Buurtkaart 2024',
  url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/wijk-en-buurtkaart-2024',
  retrieved: '2024',
  year: { kind: 'fixed', year: 2024 },
  measures: [
    { indicator: 'bijstand', from: 'aantal_personen_met_een_alg_bijstandsuitkering_tot' },
    { indicator: 'woningen', from: 'woningvoorraad' },
    { indicator: 'corporatiewoningen', from: 'perc_huurwoningen_in_bezit_woningcorporaties' }
  ] satisfies readonly Measure[]
} as const;

export const wijkenbuurtkaart2024Gemeente: SourceDeclaration = {
  ...common,
  id: 'wijkenbuurtkaart-2024-gemeente',
  edition: '2024, versie 2',
  file: 'cbs-kwb/kwb-2024-wijkenbuurtkaart-gemeente.csv',
  region: { kind: 'code', column: 'gemeentecode' },
  indelingen: { gemeente: 2024 },
  complete: ['gemeente']
};

/** Not the whole country: 1,430 of the 3,393 wijken. */
export const wijkenbuurtkaart2024Wijk: SourceDeclaration = {
  ...common,
  id: 'wijkenbuurtkaart-2024-wijk',
  edition: '2024, versie 2, een deel van de wijken',
  file: 'cbs-kwb/kwb-2024-wijkenbuurtkaart-wijk-deel.csv',
  region: { kind: 'code', column: 'wijkcode' },
  indelingen: { wijk: 2024 },
  complete: []
};
