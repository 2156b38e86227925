/**
 * The public tables that this project can fetch. Table ids come from lists of tables and from answers
 * that others stored; nothing here was fetched live by the makers. Where nobody's field list was seen,
 * `fields` is empty: the table is stored whole, and the reading layer decides what it is.
 *
 * Seen: fields of KWB 2019 and 2022–2024, of the tables on laag inkomen, 70072ned, 71486ned, 71488ned, 86296NED
 * and of the forerunner of 50150NED. Not seen: fields of 86132NED, 50149NED and of KWB 2018, 2020, 2021
 * and 2025, of which only the fields that did not change between the seen years are required; of 86204NED one.
 */
import { CURRENT_INDELING, type Indeling } from '../../src/lib/domain/region';
import type { BoundaryDeclaration, Declaration, TableDeclaration } from './declaration';

const CBS_V4 = { publisher: 'CBS', service: 'cbs-v4', base: 'https://datasets.cbs.nl' } as const;
const CBS_V3 = { publisher: 'CBS', service: 'cbs-v3', base: 'https://opendata.cbs.nl' } as const;
const RIVM_V3 = { publisher: 'RIVM', service: 'rivm-v3', base: 'https://dataderden.cbs.nl' } as const;

const TO_GEMEENTE = ['NL', 'PV', 'GM'] as const;
const TO_WIJK = ['NL', 'GM', 'WK'] as const;

const POVERTY: readonly TableDeclaration[] = [
  {
    ...CBS_V4,
    id: 'armoede-kinderen',
    table: '86132NED',
    indeling: 2025,
    title: 'Armoede van kinderen, nieuwe methode',
    fills: ['kinderen_armoede'],
    levels: TO_GEMEENTE,
    fields: [],
    onlyTotals: true,
    replacedBy: 'de tabel “Armoede van kinderen” met een latere indeling, op opendata.cbs.nl/statline'
  },
  {
    ...CBS_V4,
    id: 'armoede-personen',
    table: '86131NED',
    indeling: 2025,
    title: 'Armoede van personen, nieuwe methode',
    fills: ['personen_armoede', 'personen_armoede_105'],
    levels: TO_GEMEENTE,
    fields: ['PersonenTot105ArmoedegrensRelatief'],
    onlyTotals: true,
    replacedBy: 'de tabel “Armoede van personen” met een latere indeling, op opendata.cbs.nl/statline'
  }
];

/** One series over three tables: each has all years, in the indeling of its own year. */
const LOW_INCOME: readonly TableDeclaration[] = (
  [
    [
      2025,
      '86202NED',
      'armoede-kinderen, maar dat is een andere meting: laag inkomen meet CBS vanaf 2024 niet meer'
    ],
    [2024, '86006NED', 'laag-inkomen-2025 (86202NED, indeling 2025)'],
    [2023, '85678NED', 'laag-inkomen-2024 (86006NED, indeling 2024)']
  ] as const
).map(([indeling, table, replacedBy]) => ({
  ...CBS_V4,
  id: `laag-inkomen-${indeling}`,
  table,
  indeling,
  title: `Laag inkomen en sociaal minimum van kinderen en huishoudens, indeling ${indeling}`,
  fills: [
    'kinderen_laag_inkomen',
    'kinderen_laag_inkomen_lang',
    'kinderen_sociaal_minimum_101',
    'kinderen_sociaal_minimum_110',
    'kinderen_sociaal_minimum_120',
    'kinderen_sociaal_minimum_130',
    'laag_inkomen_hh',
    'sociaal_minimum_101_hh',
    'sociaal_minimum_110_hh',
    'sociaal_minimum_120_hh',
    'sociaal_minimum_130_hh',
    'sociaal_minimum_140_hh',
    'sociaal_minimum_150_hh'
  ],
  levels: TO_GEMEENTE,
  fields: ['Minderjarige kinderen', 'Minderjarige kinderen relatief', 'Particuliere huishoudens relatief'],
  onlyFields: true,
  // Every threshold: nearly all are indicators, and one that is no longer there must not stop the rest.
  categories: { KenmerkenVanHuishoudens: ['Particuliere huishoudens'] },
  replacedBy
}));

const KWB_COMMON = [
  'AantalInwoners',
  'k_0Tot15Jaar',
  'HuishoudensTotaal',
  'PersonenPerSoortUitkeringBijstand'
];
const KWB_TO_2023 = [
  'HuishoudensMetEenLaagInkomen',
  'HuishoudensTot110VanSociaalMinimum',
  'HuishoudensTot120VanSociaalMinimum'
];
const LOW_INCOME_KWB = [
  'laag_inkomen_hh',
  'sociaal_minimum_101_hh',
  'sociaal_minimum_110_hh',
  'sociaal_minimum_120_hh'
] as const;
const KWB_FROM_2024 = ['PersonenInArmoede', 'PersonenTot25BovenArmoedegrens'];

/** Kerncijfers wijken en buurten: a table per year, of which the newest lacks incomes and benefits. */
const KWB: readonly TableDeclaration[] = (
  [
    [2018, '84286NED'],
    [2019, '84583NED'],
    [2020, '84799NED'],
    [2021, '85039NED'],
    [2022, '85318NED'],
    [2023, '85618NED'],
    [2024, '85984NED'],
    [2025, '86165NED']
  ] as const
).map(([year, table]) => ({
  ...CBS_V3,
  id: `kwb-${year}`,
  table,
  indeling: year,
  year,
  title: `Kerncijfers wijken en buurten ${year}`,
  fills: [
    'inwoners',
    'inwoners_0_15',
    'huishoudens',
    'woningen',
    'koopwoningen',
    'corporatiewoningen',
    'woz',
    'inkomen_per_inwoner',
    'inkomen_hh',
    'bijstand',
    'jeugdzorg',
    ...(year <= 2023 ? LOW_INCOME_KWB : (['personen_armoede', 'personen_net_boven_armoede'] as const))
  ],
  levels: TO_WIJK,
  fields: [...KWB_COMMON, ...(year <= 2023 ? KWB_TO_2023 : KWB_FROM_2024)],
  replacedBy: 'het Excel-bestand van dat jaar bij “Kerncijfers wijken en buurten” op cbs.nl'
}));

const OTHER_TABLES: readonly TableDeclaration[] = [
  {
    ...CBS_V3,
    id: 'huishoudens',
    table: '71486ned',
    title: 'Huishoudens naar samenstelling, 1 januari',
    fills: ['huishoudens', 'eenouder_huishoudens'],
    levels: TO_GEMEENTE,
    fields: ['TotaalParticuliereHuishoudens', 'TotaalMeerpersoonshuishoudens', 'TotaalEenouderhuishoudens'],
    categories: { LeeftijdReferentiepersoon: 'total' },
    replacedBy: 'kwb: de Kerncijfers wijken en buurten'
  },
  {
    ...CBS_V3,
    id: 'jonge-kinderen',
    table: '70072ned',
    title: 'Regionale kerncijfers: inwoners jonger dan 5 jaar',
    fills: ['inwoners_0_5'],
    levels: TO_GEMEENTE,
    fields: ['JongerDan5Jaar'],
    onlyFields: true,
    replacedBy: 'de tabel “Bevolking op 1 januari en gemiddeld; geslacht, leeftijd en regio” van CBS'
  },
  {
    ...CBS_V3,
    id: 'thuiswonende-kinderen',
    table: '71488ned',
    title: 'Kinderen van 0 tot 5 jaar die thuis wonen, 1 januari',
    fills: ['thuiswonende_kinderen_0_4'],
    levels: TO_GEMEENTE,
    fields: ['ThuiswonendKind'],
    onlyFields: true,
    categories: { Geslacht: 'total', Leeftijd: ['70100'] },
    replacedBy: 'jonge-kinderen: alle inwoners jonger dan 5 jaar'
  },
  {
    ...CBS_V3,
    id: 'ses-woa',
    table: '86296NED',
    indeling: 2025,
    title: 'SES-WOA: welvaart, opleiding en arbeidsverleden, indeling 2025',
    fills: ['ses_woa'],
    levels: TO_WIJK,
    fields: ['GemiddeldeScore'],
    replacedBy:
      'de tabel “SES-WOA-scores per wijk en buurt” met een latere indeling, op opendata.cbs.nl/statline'
  },
  {
    ...CBS_V3,
    id: 'jeugdzorg',
    table: '86204NED',
    indeling: 2025,
    title: 'Jeugdzorg in natura per wijk, 2025',
    // Numbers of young people; the percentage that this site shows is in KWB.
    fills: [],
    levels: TO_WIJK,
    fields: [],
    replacedBy: 'kwb: de Kerncijfers wijken en buurten, met het percentage jongeren met jeugdzorg'
  },
  {
    ...RIVM_V3,
    id: 'gezondheid',
    table: '50150NED',
    indeling: 2024,
    title: 'Gezondheid per wijk en buurt, 18 jaar en ouder (modelschatting)',
    fills: ['moeite_rondkomen'],
    levels: TO_WIJK,
    fields: ['MoeiteMetRondkomen'],
    onlyFields: true,
    // Estimate, lower and upper bound are all asked for: an estimate is shown with its interval.
    categories: { Leeftijd: ['20300'] },
    replacedBy: 'de nieuwste tabel “Gezondheid per wijk en buurt” op statline.rivm.nl'
  },
  {
    ...RIVM_V3,
    id: 'regiobeeld',
    table: '50149NED',
    indeling: 2024,
    title: 'Regiobeeld: zorgkosten en patiënten per gemeente',
    // None of its topics is an indicator of this site yet; those of Kansrijke Start are on regiobeeld.nl.
    fills: [],
    levels: ['NL', 'GM'],
    fields: [],
    replacedBy: 'de cijfers op regiobeeld.nl'
  }
];

const OUTLINED = { gemeente: 'gemeenten', wijk: 'wijken', buurt: 'buurten' } as const;

function boundaries(level: keyof typeof OUTLINED, indeling: Indeling): BoundaryDeclaration {
  return {
    publisher: 'PDOK',
    service: 'pdok-wfs',
    base: 'https://service.pdok.nl',
    id: `${level}-${indeling}`,
    title: `Grenzen van ${OUTLINED[level]}, ${indeling}`,
    fills: [],
    layer: `${level}_gegeneraliseerd`,
    indeling,
    fields: ['statcode', 'statnaam'],
    replacedBy:
      indeling < CURRENT_INDELING
        ? `de Wijk- en Buurtkaart ${indeling} op cbs.nl, of ${level}-${CURRENT_INDELING} als de gebieden gelijk bleven`
        : `de Wijk- en Buurtkaart ${indeling} op cbs.nl`
  };
}

/** Buurten of the indeling of this site: the only ones that have figures and names here. */
export const BUURT_OUTLINES = boundaries('buurt', CURRENT_INDELING);

/** Gemeenten and wijken as they were on 1 January of each year that has figures, generalised; and the buurten. */
const BOUNDARIES: readonly BoundaryDeclaration[] = [
  ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((indeling) =>
    (['gemeente', 'wijk'] as const).map((level) => boundaries(level, indeling))
  ),
  BUURT_OUTLINES
];

/** In the order in which they are fetched when nothing is named. */
export const DECLARATIONS: readonly Declaration[] = [
  ...POVERTY,
  ...LOW_INCOME,
  ...KWB,
  ...OTHER_TABLES,
  ...BOUNDARIES
];

/** Does a word of the command line mean this one: its id, its table, or the group that its id begins with. */
export function isMeant(word: string, declaration: Declaration): boolean {
  const wanted = word.toLowerCase();
  const { id } = declaration;
  const table = declaration.service === 'pdok-wfs' ? undefined : declaration.table.toLowerCase();
  return wanted === id || wanted === table || id.startsWith(`${wanted}-`);
}
