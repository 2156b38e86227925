import { statline, type SourceDeclaration } from './declaration';

/** By name, with the dissolved gemeenten as empty rows. */
export const huishoudens2020: SourceDeclaration = {
  id: 'huishoudens-2020',
  ...statline('71486ned', 'Huishoudens; grootte, samenstelling, positie in het huishouden, 1 januari'),
  edition: '1 januari 2020',
  retrieved: '2020',
  file: 'cbs-statline/71486ned-huishoudens-2020-namen.csv',
  indelingen: { gemeente: 2020 },
  complete: ['gemeente'],
  region: { kind: 'name', column: "Regio's" },
  year: { kind: 'column', column: 'Perioden' },
  only: { 'Leeftijd referentiepersoon': 'Totaal' },
  measures: [
    { indicator: 'eenouder_huishoudens', from: 'Totaal eenouderhuishoudens' },
    // The denominator is this table's own total, not the one of another edition.
    {
      indicator: 'eenouder_hh',
      numerator: 'Totaal eenouderhuishoudens',
      denominator: 'Totaal particuliere huishoudens'
    }
  ]
};

const common = {
  ...statline('71488ned', 'Huishoudens; personen naar geslacht, leeftijd en regio, 1 januari'),
  edition: '1 januari 2020, via OData',
  retrieved: '2020',
  file: 'cbs-odata-v3/71488ned-2020-leeftijd-positie-gemeente.csv',
  indelingen: { gemeente: 2020 },
  complete: ['gemeente'],
  region: { kind: 'code', column: 'RegioS' },
  year: { kind: 'column', column: 'Perioden' }
} as const satisfies Partial<SourceDeclaration>;

export const kinderen2020: SourceDeclaration = {
  ...common,
  id: 'kinderen-2020',
  only: { Geslacht: 'T001038', Leeftijd: '0 - 5 jaar' },
  measures: [{ indicator: 'thuiswonende_kinderen_0_4', from: 'ThuiswonendKind' }]
};

/**
 * Families from persons: a single-parent household has one parent, a couple with children two partners.
 * Added over all ages; CBS counts the same single-parent households in 71486ned (tested).
 */
export const gezinnen2020: SourceDeclaration = {
  ...common,
  id: 'gezinnen-2020',
  only: { Geslacht: 'T001038' },
  addRows: true,
  measures: [
    {
      indicator: 'eenouder_gezinnen',
      numerator: 'OuderInEenouderhuishouden',
      denominator: [
        { column: 'OuderInEenouderhuishouden', times: 1 },
        { column: 'PartnerInNietGehuwdPaarMetKinderen', times: 0.5 },
        { column: 'PartnerInGehuwdPaarMetKinderen', times: 0.5 }
      ]
    }
  ]
};
