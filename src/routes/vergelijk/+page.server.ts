import { serverCatalogue, serverManifest } from '$lib/data/catalogue.server';
import type { PageServerLoad } from './$types';

/** The catalogue stands in the page itself: without it there is nothing to choose from. */
export const load: PageServerLoad = () => {
  const { indicators, definitions } = serverCatalogue();
  return {
    indicators: indicators.filter(({ series }) => series.length > 0),
    definitions,
    sources: serverManifest().sources
  };
};
