import { serverCatalogue, serverManifest, serverQuality } from '$lib/data/catalogue.server';
import type { PageServerLoad } from './$types';

/** All indicators with what is loaded of them, the account of the pipeline, and what its checks found. */
export const load: PageServerLoad = () => ({
  catalogue: serverCatalogue(),
  manifest: serverManifest(),
  quality: serverQuality()
});
