/** Files with the outlines of areas, and the list of regions that says which areas each must hold. */
import type { BoundarySet, Indeling } from '../../src/lib/domain/region';
import { CBS } from './declaration';
import type { AreaFile } from './gebieden';

export interface BoundaryFile extends AreaFile {
  readonly level: BoundarySet['level'];
  readonly listed: Indeling;
}

function boundaries(
  level: BoundarySet['level'],
  year: Indeling,
  more: Pick<BoundaryFile, 'file' | 'edition' | 'listed'>
): BoundaryFile {
  return {
    id: `grenzen-${level}-${year}`,
    ...CBS,
    publisher: 'CBS en Kadaster',
    attribution: 'Bron: CBS, Kadaster',
    table: year === 2022 && level === 'wijk' ? 'Wijk- en Buurtkaart 2022' : `Gebiedsindelingen ${year}`,
    title: `Grenzen per ${level} ${year}, gegeneraliseerd`,
    url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data',
    retrieved: String(year),
    level,
    ...more
  };
}

export const WIJK_2022 = boundaries('wijk', 2022, {
  file: 'geometry/wijk-2022.geojson',
  edition: '2022, omgezet door een ander',
  listed: 2022
});

export const WIJK_2024 = boundaries('wijk', 2024, {
  file: 'geometry/wijk-2024.geojson',
  edition: '2024, vereenvoudigd door een ander',
  listed: 2024
});

export const GEMEENTE_2022 = boundaries('gemeente', 2022, {
  file: 'geometry/pdok-gemeente-gegeneraliseerd-2022.geojson',
  edition: '2022, zoals PDOK die geeft; alleen om te controleren',
  listed: 2022
});

/** Gemeenten of 2025 are those of 2024. */
export const GEMEENTE_2025 = boundaries('gemeente', 2025, {
  file: 'geometry/gemeente-2025.geojson',
  edition: '2025, vereenvoudigd door een ander; alleen om te controleren',
  listed: 2024
});
