/** The areas of a class of size or urbanity, each with one figure. Asked when somebody opens the class. */
import { readAreaTables } from '$lib/data/areas';
import { readPlaces } from '$lib/data/places';
import { askStructure } from '$lib/data/questions/similar';
import { duckdb } from '$lib/data/wasm';
import { whyOtherArea, wijkFacts } from '$lib/domain/boundaries';
import { absent, NOT_LOADED, type Figure } from '$lib/domain/figure';
import { CURRENT_INDELING, gemeenteOfWijk, type RegionCode } from '$lib/domain/region';
import {
  comparedAreas,
  isInClass,
  standings,
  type AreaClass,
  type ComparableLevel
} from '$lib/domain/similar';
import { catalogueState, loadCatalogue } from './catalogue.svelte';
import { seriesOf } from '$lib/domain/indicator';
import type { Told } from './model';

export interface ClassMember {
  readonly code: RegionCode;
  readonly name: string;
  /** Of a wijk. */
  readonly gemeente?: string;
  readonly figure: Figure;
}

const collator = new Intl.Collator('nl', { numeric: true });

/**
 * The same areas as the middle on the page was made of, by name; a figure of an area with other borders is left
 * out, with that reason. Rejects where the database cannot start or a file cannot be had.
 */
export async function classMembers(
  level: ComparableLevel,
  of: AreaClass,
  { indicator, year }: Pick<Told, 'indicator' | 'year'>
): Promise<readonly ClassMember[]> {
  const [structure, places, tables] = await Promise.all([
    duckdb().then((connector) => askStructure(connector, { level, indeling: CURRENT_INDELING })),
    readPlaces({ indicator, level, year }),
    readAreaTables(),
    loadCatalogue()
  ]);
  const compared = comparedAreas(level, structure);
  const complete = standings(compared);
  const facts = wijkFacts(tables.regions, tables.changes);
  const names = new Map(
    tables.regions
      .filter(({ indeling }) => indeling === CURRENT_INDELING)
      .map(({ code, name }) => [code, name] as const)
  );
  const figures = new Map(places.map(({ region, figure }) => [region, figure]));
  const declared = catalogueState.loaded?.catalogue.indicators.find(({ id }) => id === indicator);
  const indeling = (declared && seriesOf(declared, level, year)?.indeling) ?? CURRENT_INDELING;
  const figureOf = (code: RegionCode): Figure => {
    const figure = figures.get(code) ?? NOT_LOADED;
    if (figure.kind === 'absent' || figure.remarks.includes('merged')) return figure;
    const why = whyOtherArea({ code, level }, indeling, CURRENT_INDELING, facts);
    return why === undefined ? figure : absent('region-changed');
  };
  return compared
    .filter(({ code, values }) => complete.has(code) && isInClass(level, of, values))
    .map(({ code }) => {
      const gemeente = level === 'wijk' ? names.get(gemeenteOfWijk(code)) : undefined;
      return {
        code,
        name: names.get(code) ?? code,
        ...(gemeente !== undefined && { gemeente }),
        figure: figureOf(code)
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}
