import { SWING, years, type Measure, type SourceDeclaration } from './declaration';

/** The portal recalculates older years; its gemeenten are those after Weesp joined Amsterdam in March 2022. */
function topic(
  id: string,
  title: string,
  file: string,
  table: string,
  period: readonly number[],
  measure: Measure
): SourceDeclaration {
  return {
    id,
    ...SWING,
    table,
    title,
    edition: 'gemeenten na 24 maart 2022 (Weesp hoort bij Amsterdam)',
    retrieved: '2022',
    file,
    indelingen: { gemeente: 2022 },
    complete: [],
    region: { kind: 'name', column: 'Gemeenten' },
    year: { kind: 'headings', years: period },
    measures: [measure]
  };
}

export const waarstaatjegemeente: readonly SourceDeclaration[] = [
  topic(
    'wsjg-besteedbaar-inkomen',
    'Besteedbaar inkomen per huishouden',
    'swing/besteedbaar-inkomen-gemeenten.csv',
    'Besteedbaar inkomen per huishouden',
    years(2011, 2015),
    { indicator: 'besteedbaar_inkomen_hh', from: 'Besteedbaar inkomen per huishouden' }
  ),
  topic(
    'wsjg-sociaal-minimum-101',
    'Huishoudens met inkomen ten minste 1 jaar tot 101% sociaal minimum',
    'swing/huishoudens-tot-101pct-sociaal-minimum-gemeenten.csv',
    'Huishoudens tot 101% sociaal minimum',
    [2011],
    {
      indicator: 'sociaal_minimum_101_hh',
      from: 'Huishoudens met inkomen ten minste 1 jaar tot 101% sociaal minimum'
    }
  ),
  // From the first year of the income series; from 2020 on CBS's own tables give the inhabitants.
  topic(
    'wsjg-bevolking',
    'Bevolking totaal',
    'swing/bevolking-totaal-gemeenten.csv',
    'Bevolking totaal',
    years(2011, 2019),
    { indicator: 'inwoners', from: 'Bevolking totaal' }
  )
];
