import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { INDELING } from '$lib/features/zoeken/indeling';
import { tekenLandkaart } from '$lib/features/zoeken/landkaart';
import type { PageServerLoad } from './$types';

const OVERZICHT = join(process.cwd(), 'static', 'data', 'boundaries-gemeente-overview.topo.json');

/** The map of the country and the list of gemeenten per provincie, ready to be written into the page. */
export const load: PageServerLoad = async () => {
  const connector = await nativeConnector();
  const [gemeenten, provincies, overzicht] = await Promise.all([
    askRegions(connector, { level: 'gemeente', indeling: INDELING }),
    askRegions(connector, { level: 'provincie', indeling: INDELING }),
    readFile(OVERZICHT, 'utf8')
  ]);
  const opNaam = new Intl.Collator('nl').compare;
  const provincieVan = new Map(gemeenten.map(({ code, provincie }) => [code, provincie]));
  return {
    kaart: tekenLandkaart(JSON.parse(overzicht) as Topology, provincieVan),
    provincies: provincies
      .map(({ code, name }) => ({
        code,
        name,
        gemeenten: gemeenten
          .filter(({ provincie }) => provincie === code)
          .map((gemeente) => ({ code: gemeente.code, name: gemeente.name }))
          .sort((a, b) => opNaam(a.name, b.name))
      }))
      .sort((a, b) => opNaam(a.name, b.name))
  };
};
