/** What each raw export holds, and which of them are refused: the account that `understand` must give. */

/**
 * File | shape | levels with their areas, those of the indeling, and the indeling | years | rows read → used |
 * topics | indicators that are recognised | what is still to be asked. A country, and a gemeente that never
 * changed, fit every indeling: the newest is named.
 */
const READ = `
cbs-kwb/kwb-2016-2025-baarn.json | region-json | gemeente 1/342 2024 | 2016–2025 | 22 → 1 | 10 | inwoners
cbs-kwb/kwb-2019-odata-untyped-amsterdam.csv | odata-untyped | gemeente 1/345 2022, wijk 99/3340 2022 | - | 579 → 100 | 111 | inwoners inwoners_0_15 huishoudens woningen woz koopwoningen corporatiewoningen inkomen_per_inwoner inkomen_hh laag_inkomen_hh sociaal_minimum_101_hh sociaal_minimum_110_hh sociaal_minimum_120_hh bijstand jeugdzorg | year
cbs-kwb/kwb-2020-amsterdam-english-headings.csv | table | gemeente 1/345 2022, wijk 99/3340 2022 | - | 579 → 100 | 20 | - | year
cbs-kwb/kwb-2020-gemeente.csv | table | gemeente 355/355 2020 | 2020 | 355 → 355 | 175 | inwoners aandeel_0_15 huishoudens woningen koopwoningen corporatiewoningen inkomen_per_inwoner inkomen_hh laag_inkomen_hh sociaal_minimum_101_hh sociaal_minimum_110_hh sociaal_minimum_120_hh
cbs-kwb/kwb-2021-gemeente-bewerkt.json | region-json | gemeente 352/352 2021 | - | 352 → 352 | 90 | - | year
cbs-kwb/kwb-2021-wijkenbuurtkaart-gemeente.csv | table | gemeente 352/352 2021 | 2021 | 352 → 352 | 30 | inwoners aandeel_0_15 huishoudens
cbs-kwb/kwb-2022-uittreksel-gemeente.csv | table | gemeente 345/345 2022 | - | 345 → 345 | 14 | - | year
cbs-kwb/kwb-2022-uittreksel-wijk.csv | table | wijk 3340/3340 2022 | - | 3340 → 3340 | 14 | - | year
cbs-kwb/kwb-2023-amsterdam-english-headings.csv | table | gemeente 1/342 2024, wijk 110/3393 2024 | - | 628 → 111 | 8 | - | year
cbs-kwb/kwb-2024-odata-uittreksel-gemeente.csv | table | gemeente 342/342 2024 | - | 342 → 342 | 17 | - | year
cbs-kwb/kwb-2024-odata-uittreksel-wijk.csv | table | wijk 3393/3393 2024 | - | 3393 → 3393 | 17 | - | year
cbs-kwb/kwb-2024-statline-leeftijd.csv | statline | land 1/1 2024, gemeente 342/342 2024, wijk 3393/3393 2024 | - | 18310 → 3736 | 8 | inwoners inwoners_0_15 | year
cbs-kwb/kwb-2024-wijkenbuurtkaart-gemeente.csv | table | gemeente 342/342 2024 | 2024 | 342 → 342 | 176 | inwoners aandeel_0_15 huishoudens herkomst_buiten_europa woningen woz koopwoningen corporatiewoningen bijstand
cbs-kwb/kwb-2024-wijkenbuurtkaart-wijk-deel.csv | table | wijk 1430/3393 2024 | 2024 | 1430 → 1430 | 176 | inwoners aandeel_0_15 huishoudens herkomst_buiten_europa woningen woz koopwoningen corporatiewoningen bijstand
cbs-odata-v3/71488ned-2020-leeftijd-positie-gemeente.csv | odata-untyped | gemeente 355/355 2020 | 2020 | 12000 → 7100 | 200 | thuiswonende_kinderen_0_4
cbs-odata-v3/v3_TypedDataSet_export_sample.csv | odata-untyped | land 1/1 2024 | 2012–2022 | 528 → 528 | 336 | -
cbs-odata-v3/v3_UntypedDataSet_export_sample.csv | odata-untyped | land 1/1 2024 | 2012–2022 | 528 → 528 | 336 | -
cbs-odata-v4/Observations.csv | odata-v4 | land 1/1 2024 | 2011–2024 | 11460 → 11460 | 864 | laag_inkomen_hh sociaal_minimum_101_hh sociaal_minimum_110_hh sociaal_minimum_120_hh
cbs-statline/70072ned-regionale-kerncijfers-2025.csv | statline | land 1/1 2024, gemeente 342/342 2024 | 2025 | 729 → 343 | 61 | inwoners inwoners_0_5 huishoudens
cbs-statline/71486ned-huishoudens-2020-namen.csv | statline | gemeente 355/355 2020 | 2020 | 600 → 355 | 10 | huishoudens eenouder_huishoudens
cbs-statline/inkomen-huishoudens-gemeente-2024.csv | statline | gemeente 342/342 2024 | 2024 | 342 → 342 | 14 | -
cbs-statline/laag-inkomen-regio-2011.csv | statline-symbols | land 1/1 2020, provincie 12/12 2020, gemeente 12/355 2020 | 2011 | 25 → 25 | 6 | laag_inkomen_hh kinderen_laag_inkomen
cbs-statline/laag-inkomen-regio-b.csv | statline-symbols | land 1/1 2020, provincie 12/12 2020, gemeente 12/355 2020 | 2014 | 25 → 25 | 6 | laag_inkomen_hh kinderen_laag_inkomen
cbs-statline/laag-inkomen-regio-c.csv | statline-symbols | land 1/1 2020, provincie 12/12 2020, gemeente 12/355 2020 | 2017 | 25 → 25 | 6 | laag_inkomen_hh kinderen_laag_inkomen
kansenkaart/described-c35_household_below_poverty-municipality_code.csv | kansenkaart | gemeente 2/342 2024 | - | 4 → 4 | 3 | kansenkaart_onder_armoedegrens | year
regions/gebieden-in-nederland-2020.csv | table | gemeente 355/355 2020 | - | 355 → 355 | 1 | - | year
rivm/rivm_gezondheid_wijk_buurt_2012_18plus.xlsx | odata-untyped | land 1/1 2020, gemeente 355/355 2020, wijk 3177/3177 2020 | 2012 | 17341 → 3533 | 35 | moeite_rondkomen
rivm/rivm_gezondheid_wijk_buurt_2016_18plus.xlsx | odata-untyped | land 1/1 2020, gemeente 355/355 2020, wijk 3177/3177 2020 | 2016 | 17341 → 3533 | 35 | moeite_rondkomen
rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx | odata-untyped | land 1/1 2020, gemeente 355/355 2020, wijk 3177/3177 2020 | 2020 | 17341 → 3533 | 35 | moeite_rondkomen
swing/besteedbaar-inkomen-gemeenten.csv | swing | gemeente 344/345 2022 | 2011–2015 | 344 → 344 | 1 | besteedbaar_inkomen_hh
swing/bevolking-totaal-gemeenten.csv | swing | gemeente 344/345 2022 | 1988–2022 | 344 → 344 | 1 | inwoners
swing/described-odata-values.json | swing-odata | gemeente 2/342 2024 | 2023 | 2 → 2 | 1 | -
swing/huishoudens-tot-101pct-sociaal-minimum-gemeenten.csv | swing | gemeente 344/345 2022 | 2011 | 344 → 344 | 1 | sociaal_minimum_101_hh
`;

/** The account of each file that is read, by its path. */
export const HELD: ReadonlyMap<string, string> = new Map(
  READ.trim()
    .split('\n')
    .map((line) => {
      const end = line.indexOf(' | ');
      return [line.slice(0, end), line.slice(end + 3)];
    })
);

/** Every other file, by a part of its path, and why it is refused. */
export const REFUSED: readonly (readonly [path: RegExp, found: RegExp])[] = [
  [/^broken\/kwb-2017-rewritten-by-r/, /Een statistiekprogramma \(zoals R\) heeft de koppen herschreven/],
  [/zonder-code\.csv$/, /Alleen namen, in de kolom “Wijken en buurten”/],
  [/uittreksel-buurt\.csv$/, /^14\.574 gebieden die deze site niet toont, zoals “BU00141908”/],
  [/v3_TypedDataSet_.*_BU05990110\.json$/, /^1 gebied dat deze site niet toont: “BU05990110”\.$/],
  [/v3_TableInfos/, /\(TableInfos\), geen cijfers/],
  [/v3_service_document/, /\(service document\), geen cijfers/],
  [/v3_WijkenEnBuurten/, /Een codelijst van een tabel van CBS of RIVM, geen cijfers/],
  [
    /^cbs-odata-v4\/(Catalog|Dimensions|Distribution|Link\w+|MeasureCodes|Properties)\.csv$/,
    /CBS.*, geen cijfers/
  ],
  [
    /(^cbs-odata-v4\/\w+Codes|regions\/regios-codes-indeling-2023)\.csv$/,
    /Een codelijst van een CBS-tabel, geen cijfers/
  ],
  [
    /(^cbs-odata-v4\/\w+Groups|regions\/regios-groups)\.csv$/,
    /Een lijst van groepen bij een CBS-tabel, geen cijfers/
  ],
  [
    /^cbs-odata-v4\/D-\w+\.json$/,
    /De beschrijving van CBS-tabel “\d{5}NED”: onderwerpen en codes, geen cijfers/
  ],
  [/^regions\//, /Een lijst met gebieden, geen cijfers/]
];
