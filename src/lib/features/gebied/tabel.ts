/** All areas of a level with their figure, for the table beside a strip. Runs in the browser. */
import { boundarySetFor } from '$lib/domain/boundaries';
import { labelAbsence, type Figure } from '$lib/domain/figure';
import { formatValue } from '$lib/domain/notation';
import { gemeenteOfWijk } from '$lib/domain/region';
import { readBoundaries } from '$lib/data/boundaries';
import { readColumn } from '$lib/data/columns';
import { askDistribution, type Place } from '$lib/data/questions';
import { duckdb } from '$lib/data/wasm';
import type { TableRequest } from './model';

export interface TableAnswer {
  readonly places: readonly Place[];
  /** The database did not answer; the column was read without it. */
  readonly withoutDatabase: boolean;
}

/** Asks the database; if that cannot start here, reads the column. Rejects when neither gives an answer. */
export async function tableRows(request: TableRequest): Promise<TableAnswer> {
  try {
    return { places: await askDistribution(await duckdb(), request), withoutDatabase: false };
  } catch {
    return { places: await columnRows(request), withoutDatabase: true };
  }
}

/** The same areas from one column; the names stand with the outlines. */
async function columnRows({ level, indicator, year, within }: TableRequest): Promise<Place[]> {
  const figures = await readColumn(level, indicator, year);
  const set = boundarySetFor(level, Math.max(year, 2020)) ?? boundarySetFor(level, 2024);
  const object = set === undefined ? undefined : (await readBoundaries(set)).objects[set.level];
  const names = new Map<string, string>();
  if (object?.type === 'GeometryCollection') {
    for (const { id, properties } of object.geometries) {
      const name = (properties as { name?: unknown } | undefined)?.name;
      if (typeof name === 'string') names.set(String(id), name);
    }
  }
  return [...figures]
    .filter(([region]) => within === undefined || gemeenteOfWijk(region) === within)
    .map(([region, figure]) => ({ region, name: names.get(region) ?? region, figure }));
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
