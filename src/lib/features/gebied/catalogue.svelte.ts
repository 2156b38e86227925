/** The catalogue in the browser: fetched once, when the page is at rest; "Bron en uitleg" needs it. */
import { readCatalogue, readManifest, type Catalogue } from '$lib/data/catalogue';
import type { Manifest } from '$lib/domain/manifest';

interface Loaded {
  readonly catalogue: Catalogue;
  readonly manifest: Manifest;
}

let loaded = $state.raw<Loaded>();
let asked: Promise<void> | undefined;

export const catalogueState = {
  /** `undefined` until both files are there; a link to Bronnen stands in for it. */
  get loaded(): Loaded | undefined {
    return loaded;
  }
};

/** Fetches the catalogue. A failure leaves the links to Bronnen as they are; the next page tries again. */
export function loadCatalogue(): Promise<void> {
  return (asked ??= load());
}

async function load(): Promise<void> {
  try {
    const [catalogue, manifest] = await Promise.all([readCatalogue(), readManifest()]);
    loaded = { catalogue, manifest };
  } catch {
    asked = undefined;
  }
}
