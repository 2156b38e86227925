import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { boundaryFile } from '$lib/data/boundaries';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { boundarySetFor } from '$lib/domain/boundaries';
import { CURRENT_INDELING, type Region } from '$lib/domain/region';
import { drawCountry } from '$lib/features/search/country-map.server';
import type { PageServerLoad } from './$types';

const BOUNDARIES = boundarySetFor('gemeente', CURRENT_INDELING);

/** The map of the country, ready to be written into the page, and the names of the areas, each list by name. */
export const load: PageServerLoad = async () => {
  if (BOUNDARIES === undefined) throw new Error(`no outlines of gemeenten for ${CURRENT_INDELING}`);
  const connector = await nativeConnector();
  const [gemeenten, provincies, ggdRegions, boundaries] = await Promise.all([
    askRegions(connector, { level: 'gemeente', indeling: CURRENT_INDELING }),
    askRegions(connector, { level: 'provincie', indeling: CURRENT_INDELING }),
    askRegions(connector, { level: 'ggd', indeling: CURRENT_INDELING }),
    readFile(join(process.cwd(), 'static', 'data', boundaryFile(BOUNDARIES)), 'utf8')
  ]);
  const provincieOf = new Map(gemeenten.map(({ code, provincie }) => [code, provincie]));
  const drawing = drawCountry(JSON.parse(boundaries) as Topology, provincieOf);
  // In order here, so that no browser has to put them in order.
  return {
    drawing: { ...drawing, gemeenten: drawing.gemeenten.toSorted(byName) },
    provincies: provincies.map(named).toSorted(byName),
    ggdRegions: ggdRegions.map(named).toSorted(byName)
  };
};

const compare = new Intl.Collator('nl').compare;

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name);
}

function named({ code, name }: Region): Pick<Region, 'code' | 'name'> {
  return { code, name };
}
