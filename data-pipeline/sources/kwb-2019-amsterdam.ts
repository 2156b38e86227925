import { statline, type SourceDeclaration } from './declaration';

/** The 99 wijk codes of Amsterdam in 2019 are those of 2020. */
export const kwb2019Amsterdam: SourceDeclaration = {
  id: 'kwb-2019-amsterdam',
  ...statline('84583NED', 'Kerncijfers wijken en buurten 2019'),
  edition: '2019, alleen Amsterdam',
  retrieved: '2019',
  file: 'cbs-kwb/kwb-2019-odata-untyped-amsterdam.csv',
  indelingen: { gemeente: 2020, wijk: 2020 },
  complete: [],
  region: { kind: 'code', column: 'Codering' },
  year: { kind: 'fixed', year: 2019 },
  measures: [
    // waarstaatjegemeente.nl gives the inhabitants of all gemeenten of 2019.
    { indicator: 'inwoners', from: 'AantalInwoners', levels: ['wijk'] },
    { indicator: 'inwoners_0_15', from: 'k_0Tot15Jaar' },
    { indicator: 'huishoudens', from: 'HuishoudensTotaal' },
    { indicator: 'woningen', from: 'Woningvoorraad' },
    { indicator: 'woz', from: 'GemiddeldeWoningwaarde' },
    { indicator: 'koopwoningen', from: 'Koopwoningen' },
    { indicator: 'corporatiewoningen', from: 'InBezitWoningcorporatie' },
    { indicator: 'bijstand', from: 'PersonenPerSoortUitkeringBijstand' },
    { indicator: 'inkomen_per_inwoner', from: 'GemiddeldInkomenPerInwoner' },
    { indicator: 'inkomen_hh', from: 'GemGestandaardiseerdInkomenVanHuish' },
    { indicator: 'laag_inkomen_hh', from: 'HuishoudensMetEenLaagInkomen' },
    { indicator: 'sociaal_minimum_101_hh', from: 'HuishOnderOfRondSociaalMinimum' },
    { indicator: 'sociaal_minimum_110_hh', from: 'HuishoudensTot110VanSociaalMinimum' },
    { indicator: 'sociaal_minimum_120_hh', from: 'HuishoudensTot120VanSociaalMinimum' },
    { indicator: 'jeugdzorg', from: 'PercentageJongerenMetJeugdzorg' }
  ]
};
