/** Files that come with a table and are no table of figures: each refused by name, with the file to choose. */
import { list, quote, refused } from '../problem';
import type { Family } from '../part';

interface Companion {
  /** Headings that together no table of figures has. */
  readonly headings: readonly string[];
  /** No other headings than these beside them. */
  readonly others?: ReadonlySet<string>;
  readonly found: string;
  readonly action: string;
}

const ZIP = 'Kies bij het CBS de zip “volledige dataset” van deze tabel, zonder die uit te pakken.';
const DATASET =
  'Kies het bestand met de cijfers zelf: TypedDataSet of UntypedDataSet, of een CSV uit StatLine.';

const COMPANIONS: readonly Companion[] = [
  {
    headings: ['MeasureGroupId', 'Identifier', 'Title'],
    found: 'De lijst van onderwerpen van een CBS-tabel (MeasureCodes), geen cijfers.',
    action: ZIP
  },
  {
    headings: ['DimensionGroupId', 'DimensionId', 'Identifier'],
    found: 'Een codelijst van een CBS-tabel, geen cijfers.',
    action: ZIP
  },
  {
    headings: ['ParentId', 'Title', 'Index'],
    found: 'Een lijst van groepen bij een CBS-tabel, geen cijfers.',
    action: ZIP
  },
  {
    headings: ['Kind', 'ContainsCodes', 'MapYear'],
    found: 'De lijst van uitsplitsingen van een CBS-tabel (Dimensions), geen cijfers.',
    action: ZIP
  },
  {
    headings: ['Title', 'Url', 'DatasetId'],
    found: 'Een lijst van verwijzingen bij een CBS-tabel, geen cijfers.',
    action: ZIP
  },
  {
    headings: ['Title', 'ObservationCount', 'Identifier'],
    found: 'De beschrijving van een CBS-tabel (Properties), geen cijfers.',
    action: ZIP
  },
  {
    headings: ['Title', 'Homepage', 'ContactPoint'],
    found: 'De beschrijving van een catalogus van het CBS (Catalog), geen cijfers.',
    action: ZIP
  },
  {
    headings: ['Format', 'MediaType', 'DownloadUrl'],
    found: 'Een lijst van plaatsen waar een CBS-tabel te halen is (Distribution), geen cijfers.',
    action: ZIP
  },
  {
    headings: ['ShortTitle', 'ReasonDelivery', 'Identifier'],
    found: 'De beschrijving van een tabel van CBS of RIVM (TableInfos), geen cijfers.',
    action: DATASET
  },
  {
    headings: ['ParentID', 'Type', 'Title'],
    found: 'De lijst van onderwerpen van een tabel van CBS of RIVM (DataProperties), geen cijfers.',
    action: DATASET
  },
  {
    headings: ['Key', 'Title', 'Description'],
    found: 'Een codelijst van een tabel van CBS of RIVM, geen cijfers.',
    action: DATASET
  },
  {
    headings: ['name', 'url'],
    others: new Set(['kind', 'title']),
    found: 'Een lijst van onderdelen van een tabel (service document), geen cijfers.',
    action: DATASET
  }
];

/** Refuses code lists, descriptions of tables and service documents (OData v3 and v4, CSV and JSON). */
export const lists: Family = ({ headings, headingLine }, { file }) => {
  const present = new Set(headings);
  const companion = COMPANIONS.find(
    (one) =>
      one.headings.every((heading) => present.has(heading)) &&
      headings.every((heading) => one.headings.includes(heading) || (one.others?.has(heading) ?? true))
  );
  if (companion === undefined) return undefined;
  return refused({
    file,
    line: headingLine,
    expected: 'Een tabel met cijfers.',
    found: `${companion.found} De kolommen zijn ${list(headings.map(quote), 4)}.`,
    action: companion.action
  });
};
