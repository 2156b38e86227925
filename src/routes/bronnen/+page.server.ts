import { serverCatalogue, serverManifest } from '$lib/data/catalogue.server';
import type { PageServerLoad } from './$types';

/** All indicators with what is loaded of them, and the account of the pipeline. */
export const load: PageServerLoad = () => ({ catalogue: serverCatalogue(), manifest: serverManifest() });
