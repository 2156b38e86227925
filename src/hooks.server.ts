import { building, version } from '$app/environment';
import { withEdition } from '$lib/features/offline/edition';
import { withPolicy } from '$lib/features/policy/page';
import type { Handle } from '@sveltejs/kit';

/**
 * The letters are asked for together with the style, not after it: the words do not change under the reader. Every
 * page that is built names its edition and carries its policy; the dev server needs neither.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type !== 'asset',
    ...(building && { transformPageChunk: ({ html }) => withPolicy(withEdition(html, version)) })
  });
