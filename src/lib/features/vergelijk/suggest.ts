/** Areas to compare with, at hand for one click: what an area lies in, and what looks like it. */
import { askStructure } from '$lib/data/questions/similar';
import { duckdb } from '$lib/data/wasm';
import { CURRENT_INDELING, gemeenteOfWijk, parseRegionCode, type RegionCode } from '$lib/domain/region';
import { comparedAreas, FAR, nearest, standings } from '$lib/domain/similar';
import type { Atlas, NamedArea } from './areas';

/**
 * The areas that look most like a gemeente or wijk by structure, nearest first; for a wijk those in other
 * gemeenten. None for other areas. Rejects with a `DataError` where the database cannot start.
 */
export async function areasLike(area: NamedArea, atlas: Atlas): Promise<readonly NamedArea[]> {
  const { level } = area;
  const code = parseRegionCode(area.code);
  if (code === undefined || (level !== 'gemeente' && level !== 'wijk')) return [];
  const structure = await askStructure(await duckdb(), { level, indeling: CURRENT_INDELING });
  const places = standings(comparedAreas(level, structure));
  const elsewhere = (other: RegionCode) =>
    level === 'gemeente' || gemeenteOfWijk(other) !== gemeenteOfWijk(code);
  return nearest(code, places, elsewhere)
    .filter(({ distance }) => distance <= FAR)
    .flatMap((one) => atlas.areaOf(one.code) ?? []);
}
