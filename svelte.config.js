import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // Every page is prerendered; `strict` makes the build fail where a page would need a server.
    adapter: adapter({ strict: true }),
    paths: { base: process.env.BASE_PATH ?? '' },
    prerender: { concurrency: 4, handleHttpError: 'fail', handleMissingId: 'fail' }
  },
  compilerOptions: { runes: true }
};
