import { ownTask } from '$lib/features/shell/turns';
import type { LayoutLoad } from './$types';

/** Every page is a file: it works on a plain static host, and its figures are there without script. */
export const prerender = true;
export const trailingSlash = 'always';

/** An opened page comes to life in a task of its own, after those in which its scripts are read. */
export const load: LayoutLoad = ownTask;
