import adapter from '@sveltejs/adapter-static';

/** Folder under which a host serves the site, such as `/zicht`; empty at the root. */
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // Every page is prerendered; `strict` makes the build fail where a page would need a server.
    // 404.html is what static hosts show, with status 404, for an address that no page has.
    adapter: adapter({ strict: true, fallback: '404.html' }),
    paths: { base },
    prerender: { concurrency: 4, handleHttpError: 'fail', handleMissingId: 'fail' }
  },
  // A class name per component stands on each element it styles: short ones keep thousands of pages small.
  compilerOptions: { runes: true, cssHash: ({ hash, css }) => `s${hash(css)}` }
};
