/** The one place of this folder that knows SvelteKit: where the data files stand beside the pages. */
import { asset } from '$app/paths';

/** Address of a file of static/data, whatever folder or host the site is served from. */
export function dataUrl(name: string): string {
  return asset(`/data/${name}`);
}
