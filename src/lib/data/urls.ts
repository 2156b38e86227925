/** The one place of this folder that knows SvelteKit: where the data files stand beside the pages. */
import { asset } from '$app/paths';

/**
 * Address of a file of static/data, whatever folder or host the site is served from. It names the bytes that
 * this build was made with, so that figures of two editions never stand together: `download` refuses others.
 * The hash of a file that the build does not name itself stands in one that it does.
 */
export function dataUrl(name: string, hash = __DATA_HASHES__[name]): string {
  return asset(`/data/${name}`) + (hash === undefined ? '' : `?sha256=${hash}`);
}
