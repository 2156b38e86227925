/** Ids of all declared indicators; each has its declaration in `catalogue/`. Stable: links hold them. */
export const INDICATOR_IDS = [
  // omvang: counts
  'inwoners',
  'inwoners_0_15',
  'huishoudens',
  'eenouder_huishoudens',
  'woningen',
  'thuiswonende_kinderen_0_4',
  'inwoners_0_5',
  'bijstand',
  // geld
  'laag_inkomen_hh',
  'kinderen_laag_inkomen',
  'kinderen_laag_inkomen_lang',
  'sociaal_minimum_101_hh',
  'sociaal_minimum_110_hh',
  'sociaal_minimum_120_hh',
  'sociaal_minimum_130_hh',
  'sociaal_minimum_140_hh',
  'sociaal_minimum_150_hh',
  'kinderen_sociaal_minimum_101',
  'kinderen_sociaal_minimum_110',
  'kinderen_sociaal_minimum_120',
  'kinderen_sociaal_minimum_130',
  'kinderen_sociaal_minimum_120_nji',
  'thuiswonende_kinderen_sociaal_minimum_120',
  'kinderen_armoede',
  'personen_armoede',
  'personen_armoede_105',
  'personen_net_boven_armoede',
  'bijstand_per_1000',
  'kinderen_bijstand',
  'moeite_rondkomen',
  'besteedbaar_inkomen_hh',
  'inkomen_per_inwoner',
  'inkomen_hh',
  // schulden en hulp
  'schuld_hh',
  'schuld_ouders_ks',
  'psychische_problemen_ouders_ks',
  'meervoudig_kwetsbare_zwangeren',
  'jeugdzorg',
  'jeugdbescherming',
  // gezin en geboorte
  'eenouder_hh',
  'eenouder_gezinnen',
  'big2',
  'vroeggeboorte',
  'laag_geboortegewicht',
  'perinatale_sterfte',
  'neonatale_sterfte',
  'zuigelingensterfte',
  'tienermoeders',
  'jong_ouderschap',
  'roken_vrouwen_19_45',
  'vaccinatiegraad',
  'vaccinatiegraad_dktp',
  'vaccinatiegraad_bmr',
  // context
  'aandeel_0_15',
  'herkomst_buiten_europa',
  'koopwoningen',
  'corporatiewoningen',
  'woz',
  'ses_woa',
  // kansen later
  'kansenkaart_persoonlijk_inkomen',
  'kansenkaart_huishoudinkomen',
  'kansenkaart_onder_armoedegrens',
  'kansenkaart_bijstand',
  'kansenkaart_schulden'
] as const;

export type IndicatorId = (typeof INDICATOR_IDS)[number];

export function isIndicatorId(text: string): text is IndicatorId {
  return (INDICATOR_IDS as readonly string[]).includes(text);
}
