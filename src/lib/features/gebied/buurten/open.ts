/** What the buurten of an area, or the page of one, need once they are asked for. */
import { readAreaTables } from '$lib/data/areas';
import { readBuurten } from '$lib/data/buurten';
import { readCatalogue } from '$lib/data/catalogue';
import { readColumn } from '$lib/data/columns';
import { gemeenteOfBuurt, type BuurtCode } from '$lib/domain/buurt';
import { CURRENT_INDELING, gemeenteOfWijk, levelOf, type RegionCode } from '$lib/domain/region';
import { buildBuurt, type BuurtPage } from './build';
import List from './List.svelte';

export type OpenedBuurten = Awaited<ReturnType<typeof openBuurten>>;

/** The buurten of a gemeente, or of the gemeente that a wijk is in. Rejects with a `DataError`. */
export async function openBuurten(area: RegionCode) {
  return { List, file: await readBuurten(levelOf(area) === 'wijk' ? gemeenteOfWijk(area) : area) };
}

/** The page of a buurt; `undefined` for a code that no buurt has. Rejects with a `DataError`. */
export async function openBuurt(code: BuurtCode): Promise<BuurtPage | undefined> {
  const [{ indicators }, { regions }] = await Promise.all([readCatalogue(), readAreaTables()]);
  const areas = new Map(
    regions.flatMap((region) => (region.indeling === CURRENT_INDELING ? [[region.code, region]] : []))
  );
  const gemeente = gemeenteOfBuurt(code);
  if (!areas.has(gemeente)) return undefined;
  return buildBuurt(
    {
      file: await readBuurten(gemeente),
      nameOf: (area) => areas.get(area)?.name,
      provincieOf: (area) => areas.get(area)?.provincie,
      indicators,
      read: readColumn
    },
    code
  );
}
