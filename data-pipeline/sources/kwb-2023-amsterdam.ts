import { statline, type SourceDeclaration } from './declaration';

/**
 * The wijk codes of Amsterdam in 2023 are those of 2024; of two wijken the borders moved in between.
 * `Pct_Low_Income_Households` is not taken: headings were renamed by the finder, and 9.7% for Amsterdam does
 * not fit CBS's fall of the country to 3.6% in that year; it may be the column of the social minimum.
 */
export const kwb2023Amsterdam: SourceDeclaration = {
  id: 'kwb-2023-amsterdam',
  ...statline('85618NED', 'Kerncijfers wijken en buurten 2023'),
  edition: '2023, alleen Amsterdam',
  retrieved: '2023',
  file: 'cbs-kwb/kwb-2023-amsterdam-english-headings.csv',
  indelingen: { gemeente: 2023, wijk: 2024 },
  complete: [],
  changed: ['WK0363SA', 'WK0363TK'],
  region: { kind: 'code', column: 'Area_Code' },
  year: { kind: 'fixed', year: 2023 },
  measures: [
    { indicator: 'inkomen_per_inwoner', from: 'Avg_Income_Per_Inhabitant_1000EUR' },
    { indicator: 'inkomen_hh', from: 'Avg_Std_Household_Income_1000EUR' },
    { indicator: 'sociaal_minimum_120_hh', from: 'Pct_Below_120Pct_Social_Min' }
  ]
};
