import { CBS, statline, type Measure, type SourceDeclaration } from './declaration';

/** Thresholds in the table, as its code list names them. */
const THRESHOLDS = {
  laag_inkomen_hh: '1050290',
  sociaal_minimum_101_hh: 'A043009',
  sociaal_minimum_110_hh: 'A043007',
  sociaal_minimum_120_hh: 'A043008'
} as const;

/** The country: all private households, at least one year on the income, per year. */
export const laagInkomenLand: SourceDeclaration = {
  id: 'laag-inkomen-land',
  ...statline('83841NED', 'Laag en langdurig laag inkomen van huishoudens; huishoudenskenmerken'),
  edition: 'oktober 2025',
  retrieved: '2025-10-08',
  file: 'cbs-odata-v4/Observations.csv',
  indelingen: { land: 2024 },
  complete: ['land'],
  region: { kind: 'fixed', code: 'NL01' },
  year: { kind: 'column', column: 'Perioden', provisional: [2024] },
  only: { Measure: '1050010_2', KenmerkenVanHuishoudens: '1050010', DuurInkomenspositie: 'A028721' },
  measures: (Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]).map((indicator) => ({
    indicator,
    from: 'Value',
    where: { InkomensgrensHuishouden: THRESHOLDS[indicator] }
  }))
};

const measures: readonly Measure[] = [
  { indicator: 'kinderen_laag_inkomen', from: 'Kinderen relatief' },
  // The country's own table gives every year.
  {
    indicator: 'laag_inkomen_hh',
    from: 'Particuliere huishoudens relatief',
    levels: ['provincie', 'gemeente']
  }
];

function region(year: number, file: string): SourceDeclaration {
  return {
    id: `laag-inkomen-regio-${year}`,
    ...CBS,
    table: 'Laag en langdurig laag inkomen, regio',
    title: 'Laag en langdurig laag inkomen; huishoudenskenmerken, regio',
    url: 'https://opendata.cbs.nl/statline/#/CBS/nl/',
    // The file does not name its indeling; of these twelve gemeenten the area was the same in 2011–2020.
    edition: `${year}, twaalf gemeenten, indeling niet in het bestand`,
    retrieved: String(year),
    file,
    indelingen: { land: 2020, provincie: 2020, gemeente: 2020 },
    complete: ['land', 'provincie'],
    region: { kind: 'name', column: "Regio's" },
    year: { kind: 'column', column: 'Perioden' },
    only: {
      'Inkomensgrens huishouden': 'Inkomen tot lage-inkomensgrens',
      'Duur inkomenspositie': 'Ten minste 1 jaar',
      'Kenmerken van huishoudens': 'Particuliere huishoudens'
    },
    measures
  };
}

export const laagInkomenRegio: readonly SourceDeclaration[] = [
  region(2011, 'cbs-statline/laag-inkomen-regio-2011.csv'),
  region(2014, 'cbs-statline/laag-inkomen-regio-b.csv'),
  region(2017, 'cbs-statline/laag-inkomen-regio-c.csv')
];
