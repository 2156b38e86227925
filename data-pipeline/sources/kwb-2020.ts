import { CBS, statline, type SourceDeclaration } from './declaration';

export const kwb2020Gemeente: SourceDeclaration = {
  id: 'kwb-2020-gemeente',
  ...CBS,
  table: 'Wijk- en Buurtkaart 2020',
  title: 'Wijk- en Buurtkaart 2020',
  url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/wijk-en-buurtkaart-2020',
  edition: '2020, met inkomenscijfers',
  retrieved: '2020',
  file: 'cbs-kwb/kwb-2020-gemeente.csv',
  indelingen: { gemeente: 2020 },
  complete: ['gemeente'],
  region: { kind: 'code', column: 'GM_CODE' },
  year: { kind: 'fixed', year: 2020 },
  measures: [
    { indicator: 'inwoners', from: 'Aantal inwoners' },
    { indicator: 'huishoudens', from: 'Aantal huishoudens' },
    { indicator: 'woningen', from: 'Aantal woningen' },
    { indicator: 'koopwoningen', from: 'Koopwoningen (%)' },
    { indicator: 'corporatiewoningen', from: 'Woningen in bezit woningcorporatie (%)' },
    { indicator: 'bijstand', from: 'Aantal algemene bijstandsuitkeringen' },
    { indicator: 'inkomen_per_inwoner', from: 'Gemiddeld inkomen per inwoner (x1000 euro)' },
    { indicator: 'inkomen_hh', from: 'Gemiddeld gestandaardiseerd inkomen van huishoudens (x1000 euro)' },
    { indicator: 'laag_inkomen_hh', from: 'Huishoudens met een laag inkomen(%)' },
    { indicator: 'sociaal_minimum_101_hh', from: 'Huishoudens onder of rond sociaal minimum (%)' },
    { indicator: 'sociaal_minimum_110_hh', from: 'Huishoudens tot 110% van sociaal minimum (%)' },
    { indicator: 'sociaal_minimum_120_hh', from: 'Huishoudens tot 120% van sociaal minimum (%)' }
  ]
};

/** A later edition than the one of the gemeenten; therefore only its wijken are read. */
export const kwb2020AmsterdamWijk: SourceDeclaration = {
  id: 'kwb-2020-amsterdam-wijk',
  ...statline('84799NED', 'Kerncijfers wijken en buurten 2020'),
  edition: '2020, alleen Amsterdam',
  retrieved: '2020',
  file: 'cbs-kwb/kwb-2020-amsterdam-english-headings.csv',
  indelingen: { wijk: 2020 },
  complete: [],
  region: { kind: 'code', column: 'Area_Code' },
  year: { kind: 'fixed', year: 2020 },
  measures: [
    { indicator: 'inwoners', from: 'Population_Total' },
    { indicator: 'inwoners_0_15', from: 'Pop_Age_0_15' },
    { indicator: 'woz', from: 'Avg_Property_Value_1000EUR' },
    { indicator: 'koopwoningen', from: 'Pct_Owner_Occupied' },
    { indicator: 'inkomen_per_inwoner', from: 'Avg_Income_Per_Inhabitant_1000EUR' },
    { indicator: 'inkomen_hh', from: 'Avg_Std_Household_Income_1000EUR' },
    { indicator: 'laag_inkomen_hh', from: 'Pct_Low_Income_Households' },
    { indicator: 'sociaal_minimum_120_hh', from: 'Pct_Below_120Pct_Social_Min' }
  ]
};
