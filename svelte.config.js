import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // Every page is prerendered; `strict` makes the build fail where a page would need a server.
    // 404.html is what static hosts show, with status 404, for an address that no page has.
    adapter: adapter({ strict: true, fallback: '404.html' }),
    paths: { base: process.env.BASE_PATH ?? '' },
    prerender: { concurrency: 4, handleHttpError: 'fail', handleMissingId: 'fail' }
  },
  compilerOptions: { runes: true }
};
