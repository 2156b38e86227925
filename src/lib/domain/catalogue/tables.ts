/**
 * Tables of the publishers, as an indicator names them: the place where a person can look the figure
 * up, or fetch it when the project has not loaded it yet.
 */
import type { IndicatorDeclaration } from '../indicator';

export type TableReference = IndicatorDeclaration['table'];

/** A StatLine table of CBS with its public page. */
export function cbsTable(id: string, title: string): TableReference {
  return {
    publisher: 'CBS',
    id,
    title,
    url: `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${id}/table`
  };
}

export const KWB_2024 = cbsTable('85984NED', 'Kerncijfers wijken en buurten 2024');
/** Last edition with income figures: later editions leave those columns empty. */
export const KWB_2023 = cbsTable('85618NED', 'Kerncijfers wijken en buurten 2023');

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

export const KWB_ROUNDING = 'CBS rondt percentages af op hele of tienden van procenten.';
export const KWB_SUPPRESSION = 'CBS geeft geen cijfer als het om te weinig inwoners of huishoudens gaat.';
