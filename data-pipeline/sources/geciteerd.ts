/**
 * Single figures from publications, for indicators of which no whole table is loaded; the figures stand
 * in `geciteerd.csv`. A table that holds the same indicator, level and year takes their place.
 */
import type { Level, Indeling } from '../../src/lib/domain/region';
import { CBS, type Publication } from './declaration';

export interface CitedPublication extends Publication {
  /** As in the column `publication` of the CSV. */
  readonly id: string;
  readonly indelingen: Partial<Record<Level, Indeling>>;
}

/** Path of the figures, from the folder of the pipeline. */
export const CITED_FILE = 'sources/geciteerd.csv';

export const CITED: readonly CitedPublication[] = [
  {
    id: 'cbs-jeugdmonitor',
    ...CBS,
    table: 'Landelijke Jeugdmonitor, paragraaf 4.1',
    title: 'Landelijke Jeugdmonitor 2018, 2020, 2022 en 2023',
    edition: 'geciteerd; kinderen van 0 tot 18 jaar op 31 december',
    url: 'https://jeugdmonitor.cbs.nl',
    retrieved: '2023',
    indelingen: { land: 2024, gemeente: 2024 }
  },
  {
    id: 'cbs-armoede',
    ...CBS,
    table: 'Armoede en sociale uitsluiting, hoofdstuk 6',
    title: 'Armoede en sociale uitsluiting 2021 en 2023; nieuwsbericht 2023, week 45',
    edition: 'geciteerd',
    url: 'https://www.cbs.nl/nl-nl/publicatie/2023/51/armoede-sociale-uitsluiting-2023',
    retrieved: '2023',
    indelingen: { land: 2024 }
  },
  {
    id: 'ede-stad',
    ...CBS,
    publisher: 'CBS, via Ede Stad',
    attribution: 'Bron: CBS, via Ede Stad',
    table: 'Cijfers van CBS in Ede Stad',
    title: 'Kinderen in een gezin met een laag inkomen in Ede',
    edition: 'geciteerd',
    url: 'https://www.edestad.nl',
    retrieved: '2020',
    indelingen: { gemeente: 2020 }
  },
  {
    id: 'cbs-scp-nibud',
    ...CBS,
    publisher: 'CBS, SCP en Nibud',
    attribution: 'Bron: CBS, SCP en Nibud',
    table: 'Nieuwe methode om armoede te meten',
    title: 'Nieuwe methode om armoede te meten, 17 oktober 2024',
    edition: 'geciteerd',
    url: 'https://www.cbs.nl',
    retrieved: '2024-10-17',
    indelingen: { land: 2024 }
  },
  {
    id: 'cbs-schulden',
    ...CBS,
    table: 'Schuldenproblematiek in beeld',
    title: 'Schuldenproblematiek in beeld 2020',
    edition: 'geciteerd; 1 oktober 2020',
    url: 'https://dashboards.cbs.nl/v5/SchuldenproblematiekInBeeld/',
    retrieved: '2020',
    indelingen: { land: 2020, gemeente: 2020 }
  },
  {
    id: 'cbs-kwb-armoede',
    ...CBS,
    table: '85984NED',
    title: 'Kerncijfers wijken en buurten 2024, armoede',
    edition: 'geciteerd',
    url: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85984NED',
    retrieved: '2024',
    indelingen: { land: 2024 }
  }
];
