/** The declarations of all indicators and the account of what was read, as the pipeline wrote them. */
import type { Manifest } from '../domain/manifest';
import { download } from './files';
import { parseCatalogue, parseManifest, type Catalogue } from './parse';
import { dataUrl } from './urls';

export type { Catalogue };

/** Reads the catalogue in the browser, or with the `fetch` of a load function. */
export async function readCatalogue(fetcher: typeof fetch = fetch): Promise<Catalogue> {
  return parseCatalogue(await (await download(dataUrl('indicators.json'), fetcher)).text());
}

/** Reads the manifest in the browser, or with the `fetch` of a load function. */
export async function readManifest(fetcher: typeof fetch = fetch): Promise<Manifest> {
  return parseManifest(await (await download(dataUrl('manifest.json'), fetcher)).text());
}
