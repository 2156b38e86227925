import { serverCatalogue, serverManifest } from '$lib/data/catalogue.server';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { CURRENT_INDELING, type Level } from '$lib/domain/region';
import { listedIndelingen } from '$lib/features/kaart/listed.server';
import type { PageServerLoad } from './$types';

/** What every map needs stands in the page itself: the catalogue, and names of provincies, GGD regions and gemeenten. */
export const load: PageServerLoad = async () => {
  const connector = await nativeConnector();
  const named = async (level: Level) =>
    (await askRegions(connector, { level, indeling: CURRENT_INDELING })).map(({ code, name }) => ({
      code,
      name
    }));
  const { indicators, definitions } = serverCatalogue();
  const [provincies, ggdRegions, gemeenten] = await Promise.all([
    named('provincie'),
    named('ggd'),
    named('gemeente')
  ]);
  return {
    indicators: indicators.filter(({ series }) => series.length > 0),
    definitions,
    sources: serverManifest().sources,
    names: { provincies, ggdRegions, gemeenten },
    listed: listedIndelingen()
  };
};
