import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { boundaryFile } from '$lib/data/boundaries';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { boundarySetFor } from '$lib/domain/boundaries';
import { INDELING } from '$lib/features/zoeken/indeling';
import { tekenLandkaart } from '$lib/features/zoeken/landkaart.server';
import type { PageServerLoad } from './$types';

const GRENZEN = boundarySetFor('gemeente', INDELING);

/** The map of the country, ready to be written into the page, and the names of the provincies. */
export const load: PageServerLoad = async () => {
  if (GRENZEN === undefined) throw new Error(`no outlines of gemeenten for ${INDELING}`);
  const connector = await nativeConnector();
  const [gemeenten, provincies, grenzen] = await Promise.all([
    askRegions(connector, { level: 'gemeente', indeling: INDELING }),
    askRegions(connector, { level: 'provincie', indeling: INDELING }),
    readFile(join(process.cwd(), 'static', 'data', boundaryFile(GRENZEN)), 'utf8')
  ]);
  const provincieVan = new Map(gemeenten.map(({ code, provincie }) => [code, provincie]));
  return {
    kaart: tekenLandkaart(JSON.parse(grenzen) as Topology, provincieVan),
    provincies: provincies.map(({ code, name }) => ({ code, name }))
  };
};
