/** All areas of a level with their figure, for the table beside a strip. Runs in the browser. */
import type { Peer } from '$lib/charts/dotstrip/named';
import { labelAbsence, type Figure } from '$lib/domain/figure';
import { formatValue } from '$lib/domain/notation';
import { readPlaces } from '$lib/data/places';
import { askDistribution, type Place } from '$lib/data/questions';
import { duckdb } from '$lib/data/wasm';
import type { TableRequest } from './model';

export interface TableAnswer {
  readonly places: readonly Place[];
  /** The database did not answer; the column was read without it. */
  readonly withoutDatabase: boolean;
}

/** Asks the database; if that cannot start here, reads the files without it. Rejects when neither gives an answer. */
export async function tableRows(request: TableRequest): Promise<TableAnswer> {
  try {
    return { places: await askDistribution(await duckdb(), request), withoutDatabase: false };
  } catch {
    return { places: await readPlaces(request), withoutDatabase: true };
  }
}

/** The areas with a figure, for the dots of a strip: from the file, which is there before the database is. */
export async function peersOf(request: TableRequest): Promise<readonly Peer[]> {
  const places = await readPlaces(request);
  return places.flatMap(({ region, name, figure }) =>
    figure.kind === 'known' ? [{ code: region, name, value: figure.value }] : []
  );
}

export type TableOrder = 'name' | 'value';

const collator = new Intl.Collator('nl-NL', { numeric: true });

/** By name, or by value from high to low with the areas without a figure last, by name. */
export function orderPlaces(places: readonly Place[], order: TableOrder): Place[] {
  const byName = (a: Place, b: Place) => collator.compare(a.name, b.name);
  const value = ({ figure }: Place) => (figure.kind === 'known' ? figure.value : -Infinity);
  return [...places].sort(
    order === 'name' ? byName : (a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)) || byName(a, b)
  );
}

/** The figure in a cell of the table: its value, or why there is none. */
export function cellText(figure: Figure, request: Pick<TableRequest, 'unit' | 'decimals'>): string {
  return figure.kind === 'known'
    ? formatValue(figure.value, request.unit, request.decimals)
    : labelAbsence(figure.reason);
}
