/** Files that say which areas there are and were, and what became of them. All of CBS, but for two. */
import type { Indeling } from '../../src/lib/domain/region';
import { CBS, RIVM, statline, type Publication } from './declaration';

/** A file that gives areas, and no figures. */
export interface AreaFile extends Publication {
  readonly id: string;
  /** Path inside the folder of exports. */
  readonly file: string;
}

export interface RegionList extends AreaFile {
  readonly level: 'gemeente' | 'wijk';
  readonly indeling: Indeling;
  readonly columns: {
    readonly code: string;
    /** Absent where the file has no names of its own. */
    readonly name?: string;
    /** Code or name of the provincie; wijken take it from their gemeente. */
    readonly provincie?: string;
    readonly stedelijkheid?: string;
  };
  /** Areas that CBS counted on 1 January of that year: a list that holds another number is incomplete. */
  readonly count: number;
}

const INDELINGEN =
  'https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar';

function alphabetical(indeling: Indeling): Publication {
  return {
    ...CBS,
    table: 'Gemeenten alfabetisch',
    title: 'Gemeentelijke indeling',
    edition: `1 januari ${indeling}`,
    url: `${INDELINGEN}/indeling-per-jaar/gemeentelijke-indeling-op-1-januari-${indeling}`,
    retrieved: String(indeling)
  };
}

const kwb2022: Publication = {
  ...statline('85318NED', 'Kerncijfers wijken en buurten 2022'),
  edition: '2022, uittreksel',
  retrieved: '2022'
};

const kwb2024: Publication = {
  ...statline('85984NED', 'Kerncijfers wijken en buurten 2024'),
  edition: '2024, uittreksel via OData',
  retrieved: '2024'
};

/** The codes of 2020's wijken and buurten stand in a table of RIVM. */
const rivm2020 = {
  ...RIVM,
  table: '50090NED',
  title: 'Gezondheid per wijk en buurt; 2012/2016/2020 (indeling 2020)',
  url: 'https://statline.rivm.nl/#/RIVM/nl/dataset/50090NED',
  edition: '2020, 18 jaar en ouder',
  retrieved: '2022-05-06',
  file: 'rivm/rivm_gezondheid_wijk_buurt_2020_18plus.xlsx'
} as const satisfies Partial<AreaFile>;

export const PROVINCIES: AreaFile = {
  id: 'gebieden-provincie',
  ...statline('85678NED', 'Laag en langdurig laag inkomen: codelijst van de gebieden'),
  edition: 'indeling 2023, codelijst via OData',
  retrieved: '2023',
  file: 'regions/regios-codes-indeling-2023.csv'
};

/** Which file names the areas of which year. */
export const REGION_LISTS: readonly RegionList[] = [
  {
    id: 'gebieden-gemeente-2020',
    ...statline('84721NED', 'Gebieden in Nederland 2020'),
    edition: '2020',
    retrieved: '2020',
    level: 'gemeente',
    indeling: 2020,
    file: 'regions/gebieden-in-nederland-2020.csv',
    columns: { code: 'municipalityCode', name: 'municipalityName', provincie: 'provinceCode' },
    count: 355
  },
  {
    id: 'gebieden-gemeente-2021',
    ...alphabetical(2021),
    level: 'gemeente',
    indeling: 2021,
    file: 'regions/gemeenten-alfabetisch-2021.csv',
    columns: { code: 'GemeentecodeGM', name: 'Gemeentenaam', provincie: 'ProvinciecodePV' },
    count: 352
  },
  {
    id: 'gebieden-gemeente-2022',
    ...kwb2022,
    level: 'gemeente',
    indeling: 2022,
    file: 'cbs-kwb/kwb-2022-uittreksel-gemeente.csv',
    columns: { code: 'code', name: 'name', provincie: 'province' },
    count: 345
  },
  {
    id: 'gebieden-gemeente-2023',
    ...alphabetical(2023),
    level: 'gemeente',
    indeling: 2023,
    file: 'regions/gemeenten-alfabetisch-2023.csv',
    columns: { code: 'GemeentecodeGM', name: 'Gemeentenaam', provincie: 'ProvinciecodePV' },
    count: 342
  },
  {
    id: 'gebieden-gemeente-2024',
    ...kwb2024,
    level: 'gemeente',
    indeling: 2024,
    file: 'cbs-kwb/kwb-2024-odata-uittreksel-gemeente.csv',
    columns: { code: 'code', name: 'naam', provincie: 'provinciecode', stedelijkheid: 'stedelijkheid' },
    count: 342
  },
  {
    id: 'gebieden-wijk-2020',
    ...rivm2020,
    level: 'wijk',
    indeling: 2020,
    columns: { code: 'Codering_3' },
    count: 3177
  },
  {
    id: 'gebieden-wijk-2022',
    ...kwb2022,
    level: 'wijk',
    indeling: 2022,
    file: 'cbs-kwb/kwb-2022-uittreksel-wijk.csv',
    columns: { code: 'code', name: 'name' },
    count: 3340
  },
  {
    id: 'gebieden-wijk-2024',
    ...kwb2024,
    level: 'wijk',
    indeling: 2024,
    file: 'cbs-kwb/kwb-2024-odata-uittreksel-wijk.csv',
    columns: { code: 'code', name: 'naam', stedelijkheid: 'stedelijkheid' },
    count: 3393
  }
];

export interface BuurtList extends AreaFile {
  readonly indeling: Indeling;
  readonly columns: { readonly code: string; readonly name?: string };
  /** Buurten that CBS counted on 1 January of that year. */
  readonly count: number;
}

/** Files that list the buurten of a year; together they tell which wijken still consist of the same ones. */
export const BUURTEN: readonly BuurtList[] = [
  {
    id: 'gebieden-buurt-2020',
    ...rivm2020,
    indeling: 2020,
    columns: { code: 'Codering_3' },
    count: 13_808
  },
  {
    id: 'gebieden-buurt-2024',
    ...kwb2024,
    indeling: 2024,
    file: 'cbs-kwb/kwb-2024-odata-uittreksel-buurt.csv',
    columns: { code: 'code', name: 'naam' },
    count: 14_574
  }
];

/**
 * Which GGD region each gemeente is in. The list says 2022, but holds the gemeenten of 2021 and Haaren; those of
 * other years follow from the changes (`stages/ggd-regions.ts`).
 */
export const GGD_LIST: AreaFile = {
  id: 'gebieden-ggd',
  ...CBS,
  publisher: 'samengesteld uit lijsten van CBS',
  attribution: 'Bron: CBS, bewerkt',
  table: 'Gemeenten en GGD-regio’s',
  title: 'GGD-regio’s: welke gemeente hoort waar',
  edition: 'lijst van 2022',
  url: 'https://github.com/certe-medical-epidemiology/certegis',
  retrieved: '2022',
  file: 'regions/gemeente-ggdregio-2022-namen.csv'
};

/**
 * Codes of the GGD regions in *CBS Gebiedsindelingen*, the same in 2022 and 2024, as in the copy at
 * github.com/cartomap/nl (ggdregio_2022.topojson, ggdregio_2024.topojson). The name is that of the region: CBS
 * calls them after their service ("GGD Regio Utrecht", "Dienst Gezondheid & Jeugd ZHZ"), which the matcher knows.
 */
export const GGD_REGIONS = [
  ['GG0111', 'Groningen'],
  ['GG0706', 'Drenthe'],
  ['GG1009', 'IJsselland'],
  ['GG1106', 'Twente'],
  ['GG1413', 'Noord- en Oost-Gelderland'],
  ['GG1911', 'Gelderland-Midden'],
  ['GG2014', 'Gelderland-Zuid'],
  ['GG2209', 'Flevoland'],
  ['GG2514', 'Utrecht'],
  ['GG2707', 'Hollands-Noorden'],
  ['GG3109', 'Kennemerland'],
  ['GG3406', 'Amsterdam'],
  ['GG3606', 'Gooi en Vechtstreek'],
  ['GG4506', 'Hollands-Midden'],
  ['GG4607', 'Rotterdam-Rijnmond'],
  ['GG4816', 'Zuid-Holland Zuid'],
  ['GG5006', 'Zeeland'],
  ['GG5206', 'West-Brabant'],
  ['GG5406', 'Hart voor Brabant'],
  ['GG5608', 'Brabant-Zuidoost'],
  ['GG6011', 'Limburg-Noord'],
  ['GG6106', 'Zuid-Limburg'],
  ['GG7014', 'Haaglanden'],
  ['GG7206', 'Fryslân'],
  ['GG7306', 'Zaanstreek/Waterland']
] as const;

/** CBS's chain: per former gemeente a column per year with the gemeente that it counts in. */
export const CHAIN: AreaFile & { readonly sheet: string } = {
  id: 'gebieden-keten',
  ...CBS,
  table: 'Gemeenten en COROP vanaf 1981',
  title: 'Gemeenten en COROP vanaf 1981',
  edition: '1981–2021',
  url: INDELINGEN,
  retrieved: '2021',
  file: 'regions/gemeenten-en-corop-vanaf-1981.xlsx',
  sheet: 'Gemeenten_en_COROP_vanaf_1981'
};

/** One line for each new gemeente that got a piece of an old one; it knows splits. */
export const PAIRS: AreaFile = {
  id: 'gebieden-herindelingen',
  ...CBS,
  publisher: 'samengesteld uit lijsten van CBS',
  attribution: 'Bron: CBS, bewerkt',
  table: 'Herindelingen 2019–2023',
  title: 'Herindelingen van gemeenten',
  edition: '2019–2023',
  url: INDELINGEN,
  retrieved: '2023',
  file: 'regions/herindelingen-2019-2023.csv'
};
