/**
 * Names under which publishers give the declared indicators, one table per theme. A name alone is never
 * enough: it counts with its unit, its dimensions and, in a dump without units, the table that it stands in.
 *
 * Evidence: StatLine headings, OData names and codes of tables that the pipeline reads or whose metadata
 * was seen; the short names of the workbook "Kerncijfers wijken en buurten" as its readers use them.
 */
import type { IndicatorId } from '../indicator-ids';

/** Whose way of writing: `statline` are StatLine and OData of CBS and RIVM, `other` anybody's table. */
export type Publisher = 'statline' | 'swing' | 'kansenkaart' | 'regiobeeld' | 'other';

export interface Rule {
  readonly indicator: IndicatorId;
  readonly names: readonly string[];
  /** Units of the heading that are meant, folded; "" where headings bear none. */
  readonly units: readonly string[];
  readonly publishers: readonly Publisher[];
  /** One of these columns stands in the table too, folded. */
  readonly beside?: readonly string[];
  /** A part of the topic path before the name. */
  readonly group?: string;
  /** Start of a dimension's name, folded → its values. All other dimensions must be totals. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

const PERCENT = ['%'];
const COUNT = ['aantal'];
const EURO_1000 = ['1000euro'];
const STATLINE: readonly Publisher[] = ['statline'];
const ANY: readonly Publisher[] = ['statline', 'other'];

type Extra = Pick<Rule, 'beside' | 'group' | 'where'>;

/** By heading and unit, as StatLine and `DataProperties` write them; other programs that keep both are read as well. */
function titled(
  indicator: IndicatorId,
  units: readonly string[],
  names: readonly string[],
  extra: Extra = {}
): Rule {
  return { indicator, names, units, publishers: ANY, ...extra };
}

/** OData names of "Kerncijfers wijken en buurten": no unit, but no other table has that column of areas. */
function kwb(indicator: IndicatorId, ...names: readonly string[]): Rule {
  return { indicator, names, units: [''], publishers: STATLINE, beside: ['wijkenenbuurten', 'codering'] };
}

/** OData names of 71486ned: the age of the reference person splits no other table of households. */
function households(indicator: IndicatorId, name: string): Rule {
  return {
    indicator,
    names: [name],
    units: [''],
    publishers: STATLINE,
    beside: ['leeftijdreferentiepersoon']
  };
}

/** 71488ned: ages in steps of five years. */
const UNDER_5 = { leeftijd: ['70100', '0 tot 5 jaar', '0 - 5 jaar'] };

/** Short names of the workbook "Kerncijfers wijken en buurten" and of the Wijk- en Buurtkaart. */
function short(indicator: IndicatorId, ...names: readonly string[]): Rule {
  const beside = ['gwbcode10', 'gwbcode', 'gmcode', 'gemeentecode', 'wijkcode', 'wkcode'];
  return { indicator, names, units: [''], publishers: ['other'], beside };
}

function swing(indicator: IndicatorId, ...names: readonly string[]): Rule {
  return { indicator, names, units: [''], publishers: ['swing'] };
}

const OMVANG: readonly Rule[] = [
  titled('inwoners', COUNT, ['Aantal inwoners', 'Totale bevolking', 'Bevolking op 1 januari']),
  kwb('inwoners', 'AantalInwoners'),
  short('inwoners', 'aantal_inwoners', 'a_inw', 'AANT_INW'),
  swing('inwoners', 'Bevolking totaal', 'Aantal inwoners'),
  titled('inwoners_0_5', COUNT, ['Jonger dan 5 jaar'], { group: 'Leeftijdsgroepen' }),
  titled('inwoners_0_15', COUNT, ['0 tot 15 jaar'], { group: 'Leeftijdsgroepen' }),
  kwb('inwoners_0_15', 'k_0Tot15Jaar'),
  short('inwoners_0_15', 'a_00_14'),
  titled('huishoudens', COUNT, ['Totaal particuliere huishoudens', 'Huishoudens totaal']),
  kwb('huishoudens', 'HuishoudensTotaal'),
  short('huishoudens', 'aantal_huishoudens', 'a_hh', 'AANTAL_HH'),
  titled('eenouder_huishoudens', COUNT, ['Totaal eenouderhuishoudens']),
  households('huishoudens', 'TotaalParticuliereHuishoudens'),
  households('eenouder_huishoudens', 'TotaalEenouderhuishoudens'),
  titled('woningen', COUNT, ['Woningvoorraad'], { beside: ['wijkenenbuurten', 'codering'] }),
  kwb('woningen', 'Woningvoorraad'),
  short('woningen', 'woningvoorraad', 'a_woning', 'Aantal woningen'),
  titled('thuiswonende_kinderen_0_4', COUNT, ['Thuiswonend kind'], { where: UNDER_5 }),
  {
    indicator: 'thuiswonende_kinderen_0_4',
    names: ['ThuiswonendKind'],
    units: [''],
    publishers: STATLINE,
    where: UNDER_5
  },
  titled('bijstand', COUNT, ['Personen per soort uitkering; Bijstand']),
  kwb('bijstand', 'PersonenPerSoortUitkeringBijstand'),
  short('bijstand', 'aantal_personen_met_een_alg_bijstandsuitkering_tot', 'a_soz_wb')
];

/** Low income and social minimum of one table: which threshold, how long, whose. */
const THRESHOLDS = {
  low: ['1050290', 'Inkomen tot lage-inkomensgrens'],
  101: ['A043009', 'Inkomen tot 101% sociaal minimum'],
  110: ['A043007', 'Inkomen tot 110% sociaal minimum'],
  120: ['A043008', 'Inkomen tot 120% sociaal minimum'],
  130: ['A044103', 'Inkomen tot 130% sociaal minimum'],
  140: ['A044104', 'Inkomen tot 140% sociaal minimum'],
  150: ['A044105', 'Inkomen tot 150% sociaal minimum']
} as const;
const ONE_YEAR = ['A028721', 'Ten minste 1 jaar'];
const FOUR_YEARS = ['A028724', 'Vier jaar of langer'];

function lowIncome(
  indicator: IndicatorId,
  who: 'children' | 'households',
  threshold: keyof typeof THRESHOLDS,
  duration: readonly string[] = ONE_YEAR
): readonly Rule[] {
  const where = {
    inkomensgrens: THRESHOLDS[threshold],
    duur: duration,
    kenmerkenvanhuishoudens: ['1050010', 'Particuliere huishoudens']
  };
  const names =
    who === 'children'
      ? ['Minderjarige kinderen relatief', 'Kinderen relatief']
      : ['Particuliere huishoudens relatief'];
  const code = who === 'children' ? '1016445_2' : '1050010_2';
  return [
    { indicator, names, units: PERCENT, publishers: STATLINE, where },
    { indicator, names: [...names, code], units: [''], publishers: STATLINE, where }
  ];
}

const GELD: readonly Rule[] = [
  ...lowIncome('laag_inkomen_hh', 'households', 'low'),
  ...lowIncome('sociaal_minimum_101_hh', 'households', 101),
  ...lowIncome('sociaal_minimum_110_hh', 'households', 110),
  ...lowIncome('sociaal_minimum_120_hh', 'households', 120),
  ...lowIncome('sociaal_minimum_130_hh', 'households', 130),
  ...lowIncome('sociaal_minimum_140_hh', 'households', 140),
  ...lowIncome('sociaal_minimum_150_hh', 'households', 150),
  ...lowIncome('kinderen_laag_inkomen', 'children', 'low'),
  ...lowIncome('kinderen_laag_inkomen_lang', 'children', 'low', FOUR_YEARS),
  ...lowIncome('kinderen_sociaal_minimum_101', 'children', 101),
  ...lowIncome('kinderen_sociaal_minimum_110', 'children', 110),
  ...lowIncome('kinderen_sociaal_minimum_120', 'children', 120),
  ...lowIncome('kinderen_sociaal_minimum_130', 'children', 130),
  titled('laag_inkomen_hh', PERCENT, ['Huishoudens met een laag inkomen']),
  kwb('laag_inkomen_hh', 'HuishoudensMetEenLaagInkomen'),
  short('laag_inkomen_hh', 'p_hh_lkk'),
  titled('sociaal_minimum_101_hh', PERCENT, [
    'Huish. onder of rond sociaal minimum',
    'Huishoudens onder of rond sociaal minimum'
  ]),
  kwb('sociaal_minimum_101_hh', 'HuishOnderOfRondSociaalMinimum'),
  short('sociaal_minimum_101_hh', 'p_hh_osm'),
  swing(
    'sociaal_minimum_101_hh',
    'Huishoudens met inkomen ten minste 1 jaar tot 101% sociaal minimum',
    'Huishoudens met een inkomen tot 101% van het sociaal minimum'
  ),
  titled('sociaal_minimum_110_hh', PERCENT, ['Huishoudens tot 110% van sociaal minimum']),
  kwb('sociaal_minimum_110_hh', 'HuishoudensTot110VanSociaalMinimum'),
  short('sociaal_minimum_110_hh', 'p_hh_110'),
  swing('sociaal_minimum_110_hh', 'Huishoudens met inkomen ten minste 1 jaar tot 110% sociaal minimum'),
  titled('sociaal_minimum_120_hh', PERCENT, ['Huishoudens tot 120% van sociaal minimum']),
  kwb('sociaal_minimum_120_hh', 'HuishoudensTot120VanSociaalMinimum'),
  short('sociaal_minimum_120_hh', 'p_hh_120'),
  swing('sociaal_minimum_120_hh', 'Huishoudens met inkomen ten minste 1 jaar tot 120% sociaal minimum'),
  // In tables of CBS "in armoede" is the method of 2024; the older ones say "laag inkomen" or "kans op armoede".
  {
    ...titled('personen_armoede', PERCENT, ['Personen in armoede', 'Personen in armoede, relatief']),
    publishers: STATLINE
  },
  {
    ...titled('personen_armoede_105', PERCENT, [
      'Personen tot 105% armoedegrens, relatief',
      'Personen tot 105% van de armoedegrens, relatief'
    ]),
    publishers: STATLINE
  },
  kwb('personen_armoede', 'PersonenInArmoede'),
  short('personen_armoede', 'p_ink_ar'),
  {
    ...titled('kinderen_armoede', PERCENT, [
      'Kinderen in armoede',
      'Kinderen in armoede, relatief',
      'Minderjarige kinderen in armoede',
      'Minderjarige kinderen in armoede, relatief'
    ]),
    publishers: STATLINE
  },
  {
    ...titled('personen_net_boven_armoede', PERCENT, [
      'Personen tot 25% boven armoedegrens',
      'Personen tot 25% boven de armoedegrens'
    ]),
    publishers: STATLINE
  },
  kwb('personen_net_boven_armoede', 'PersonenTot25BovenArmoedegrens'),
  short('personen_net_boven_armoede', 'p_ink_ba'),
  // Without the dimension of ages nobody can tell adults from those of 65 and over.
  {
    indicator: 'moeite_rondkomen',
    names: ['Moeite met rondkomen', 'MoeiteMetRondkomen'],
    units: ['%', ''],
    publishers: STATLINE,
    where: { leeftijd: ['20300', '18 jaar of ouder', '18 jaar en ouder'] }
  },
  swing('besteedbaar_inkomen_hh', 'Besteedbaar inkomen per huishouden'),
  titled('inkomen_per_inwoner', EURO_1000, ['Gemiddeld inkomen per inwoner']),
  kwb('inkomen_per_inwoner', 'GemiddeldInkomenPerInwoner'),
  short('inkomen_per_inwoner', 'g_ink_pi'),
  titled('inkomen_hh', EURO_1000, [
    'Gem. gestandaardiseerd inkomen van huish.',
    'Gem. gestandaardiseerd inkomen van huishoudens',
    'Gemiddeld gestandaardiseerd inkomen van huishoudens',
    'Gem. gestandaardiseerd inkomen'
  ]),
  kwb('inkomen_hh', 'GemGestandaardiseerdInkomenVanHuish', 'GemGestandaardiseerdInkomen'),
  short('inkomen_hh', 'g_hh_sti')
];

const HULP: readonly Rule[] = [
  titled('schuld_hh', PERCENT, ['Huishoudens met geregistreerde problematische schulden']),
  titled('jeugdzorg', PERCENT, ['Percentage jongeren met jeugdzorg'], {
    beside: ['wijkenenbuurten', 'codering']
  }),
  kwb('jeugdzorg', 'PercentageJongerenMetJeugdzorg'),
  short('jeugdzorg', 'p_jz_tn')
];

const CONTEXT: readonly Rule[] = [
  titled('aandeel_0_15', PERCENT, ['Personen 0 tot 15 jaar']),
  short('aandeel_0_15', 'percentage_personen_0_tot_15_jaar', 'P_00_14_JR'),
  short('herkomst_buiten_europa', 'percentage_met_herkomstland_buiten_europa'),
  titled('koopwoningen', PERCENT, ['Koopwoningen']),
  kwb('koopwoningen', 'Koopwoningen'),
  short('koopwoningen', 'percentage_koopwoningen', 'p_koopw'),
  titled('corporatiewoningen', PERCENT, ['In bezit woningcorporatie', 'Woningen in bezit woningcorporatie']),
  kwb('corporatiewoningen', 'InBezitWoningcorporatie'),
  short('corporatiewoningen', 'perc_huurwoningen_in_bezit_woningcorporaties', 'p_wcorpw'),
  titled('woz', EURO_1000, ['Gemiddelde WOZ-waarde van woningen', 'Gemiddelde woningwaarde']),
  kwb('woz', 'GemiddeldeWOZWaardeVanWoningen', 'GemiddeldeWoningwaarde'),
  short('woz', 'g_woz', 'g_wozbag', 'gemiddelde_woningwaarde'),
  {
    ...titled('ses_woa', ['getal', 'score'], ['Gemiddelde score'], { group: 'Totaalscore' }),
    publishers: STATLINE
  }
  // Its OData name alone, `GemiddeldeScore`, is also that of the three parts: not recognised.
];

/** Only of everybody: the site shows no split by income, sex or background of the parents. */
function kansenkaart(indicator: IndicatorId, outcome: string): Rule {
  return { indicator, names: [outcome], units: [''], publishers: ['kansenkaart'] };
}

const KANSEN: readonly Rule[] = [
  kansenkaart('vroeggeboorte', 'c00_preterm_birth'),
  kansenkaart('laag_geboortegewicht', 'c00_sga'),
  kansenkaart('perinatale_sterfte', 'c00_perinatal_mortality'),
  kansenkaart('neonatale_sterfte', 'c00_neonatal_mortality'),
  kansenkaart('zuigelingensterfte', 'c00_infant_mortality'),
  // At 16 (`c16_youth_protection`) it is another figure, of other children.
  kansenkaart('jeugdbescherming', 'c11_youth_protection'),
  kansenkaart('jong_ouderschap', 'c21_young_parents'),
  kansenkaart('kansenkaart_persoonlijk_inkomen', 'c35_individual_income'),
  kansenkaart('kansenkaart_huishoudinkomen', 'c35_household_income'),
  kansenkaart('kansenkaart_onder_armoedegrens', 'c35_household_below_poverty'),
  kansenkaart('kansenkaart_bijstand', 'c35_social_assistance')
  // `c35_debt` is no share of people but the debt of a household in euros; `c30_` is round the age of 30.
];

export const RULES: readonly Rule[] = [...OMVANG, ...GELD, ...HULP, ...CONTEXT, ...KANSEN];
