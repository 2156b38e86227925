/**
 * Tables of the publishers, as an indicator names them: the place where a person can look the figure
 * up, or fetch it when the project has not loaded it yet.
 */
import type { IndicatorDeclaration, Published } from '../indicator';

export type TableReference = IndicatorDeclaration['table'];

/** A StatLine table of CBS with its public page, and the tables that came before it or stand beside it. */
export function cbsTable(id: string, title: string, also: readonly string[] = []): TableReference {
  return {
    publisher: 'CBS',
    id,
    title,
    url: `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${id}/table`,
    ...(also.length > 0 && { also })
  };
}

export const KWB_2024 = cbsTable('85984NED', 'Kerncijfers wijken en buurten 2024');
/** Last edition with income figures: later editions leave those columns empty. */
export const KWB_2023 = cbsTable('85618NED', 'Kerncijfers wijken en buurten 2023');

/** Dashboards and pages without a table number. */
export const ARMOEDESCAN: TableReference = {
  publisher: 'CBS',
  id: 'Armoedescan',
  title: 'Armoedescan',
  url: 'https://dashboards.cbs.nl/v5/Armoedescan/'
};
export const THUISWONENDE_KINDEREN: TableReference = {
  publisher: 'CBS',
  id: 'Dashboard thuiswonende kinderen',
  title: 'Dashboard armoede thuiswonende kinderen (2021)',
  url: 'https://www.cbs.nl/nl-nl/publicatie/2021/41/dashboard-armoede-thuiswonende-kinderen'
};
export const STAAT_VAN_DE_JEUGD: TableReference = {
  publisher: 'NJi',
  id: 'Staat van de jeugd, i08',
  title: 'Staat van de jeugd: kinderen in armoede',
  url: 'https://www.staat-van-de-jeugd.nl'
};

export const KANSENKAART: TableReference = {
  publisher: 'Kansenkaart (Erasmus Universiteit Rotterdam)',
  id: 'Kansenkaart',
  title: 'Kansenkaart: kansen naar de plaats waar iemand opgroeide',
  url: 'https://kansenkaart.nl'
};

/** Indicators of the programme Kansrijke Start that RIVM shows per gemeente. */
export const REGIOBEELD: TableReference = {
  publisher: 'RIVM',
  id: 'Regiobeeld',
  title: 'Regiobeeld, onderdeel Kansrijke Start',
  url: 'https://www.regiobeeld.nl/kansrijke-start'
};

/** Where a publisher has figures, and of which years. */
export const PUBLISHED = {
  kwb: { levels: ['land', 'gemeente', 'wijk'], years: { kind: 'yearly' } },
  region: { levels: ['land', 'provincie', 'gemeente'], years: { kind: 'yearly' } },
  gemeente: { levels: ['land', 'gemeente'], years: { kind: 'yearly' } },
  cohort: { levels: ['land', 'gemeente', 'wijk'], years: { kind: 'cohort' } }
} as const satisfies Record<string, Published>;

/** The same, from a first year, and perhaps to a last one. */
export function since<L extends Published>(where: L, first: number, last?: number): Published {
  return { levels: where.levels, years: { kind: 'yearly', first, ...(last !== undefined && { last }) } };
}

export const KWB_ROUNDING = 'CBS rondt percentages af op hele of tienden van procenten.';
export const KWB_SUPPRESSION = 'CBS geeft geen cijfer als het om te weinig inwoners of huishoudens gaat.';
