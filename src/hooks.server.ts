import type { Handle } from '@sveltejs/kit';

/** The letters are asked for together with the style, not after it: the words do not change under the reader. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type !== 'asset' });
