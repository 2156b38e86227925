/** What the buurten of an area, or the page of one, need once they are asked for. */
import { readAreaTables } from '$lib/data/areas';
import { buurtOutlinesOf, readBuurten, readBuurtOutlines } from '$lib/data/buurten';
import { readCatalogue } from '$lib/data/catalogue';
import { readColumn } from '$lib/data/columns';
import { DataError } from '$lib/data/errors';
import { gemeenteOfBuurt, type BuurtCode } from '$lib/domain/buurt';
import { CURRENT_INDELING, gemeenteOfWijk, levelOf, type RegionCode } from '$lib/domain/region';
import { buildBuurt, type BuurtPage } from './build';
import List from './List.svelte';
import { drawBuurten, type Outlined } from './picture';

export type OpenedBuurten = Awaited<ReturnType<typeof openBuurten>>;

/** The buurten of a gemeente, or of the gemeente that a wijk is in. Rejects with a `DataError`. */
export async function openBuurten(area: RegionCode) {
  const gemeente = levelOf(area) === 'wijk' ? gemeenteOfWijk(area) : area;
  const [file, outlined] = await Promise.all([readBuurten(gemeente), openOutlines(gemeente, area)]);
  return { List, file, outlined };
}

/** The list does without its map when that cannot be had. */
async function openOutlines(gemeente: RegionCode, area: RegionCode): Promise<Outlined> {
  try {
    const outlines = await buurtOutlinesOf(gemeente);
    if (outlines === undefined) return { kind: 'none' };
    const [topology, { indicators }] = await Promise.all([readBuurtOutlines(gemeente), readCatalogue()]);
    return {
      kind: 'drawn',
      drawing: drawBuurten(topology, area),
      breaks: new Map(indicators.map(({ id, breaks }) => [id, breaks.wijk ?? []])),
      attribution: `${outlines.attribution} (${outlines.licence})`
    };
  } catch (cause) {
    if (cause instanceof DataError) return { kind: 'failed', why: cause.message };
    throw cause;
  }
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
      hasMap: (await buurtOutlinesOf(gemeente)) !== undefined,
      nameOf: (area) => areas.get(area)?.name,
      provincieOf: (area) => areas.get(area)?.provincie,
      indicators,
      read: readColumn
    },
    code
  );
}
