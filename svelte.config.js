import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

/** Folder under which a host serves the site, such as `/zicht`; empty at the root. */
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** What a build is made of. The manifest holds the sha256 of every data file. */
const MADE_OF = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'static', 'src'];

/**
 * Name of this edition of the site: the same sources and data always give the same name, so a visitor's
 * device takes over a new edition only when something changed.
 */
function edition() {
  const hash = createHash('sha256').update(base);
  const files = MADE_OF.flatMap((name) =>
    /[.]/.test(name)
      ? [name]
      : readdirSync(name, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
  );
  for (const file of [...files.sort(), 'static/data/manifest.json']) {
    try {
      hash.update(file).update(readFileSync(file));
    } catch (error) {
      // Before the first `npm run data` there is no manifest, and no site either.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // Every page is prerendered; `strict` makes the build fail where a page would need a server.
    // 404.html is what static hosts show, with status 404, for an address that no page has.
    adapter: adapter({ strict: true, fallback: '404.html' }),
    paths: { base },
    // One page at a time: while a page is drawn its addresses are relative, and one that begins meanwhile is not found.
    prerender: { concurrency: 1, handleHttpError: 'fail', handleMissingId: 'fail' },
    version: { name: edition() },
    // features/offline registers it, once a page stands and not inside the page of another site.
    serviceWorker: { register: false }
  },
  // A class name per component stands on each element it styles: short ones keep thousands of pages small.
  compilerOptions: { runes: true, cssHash: ({ hash, css }) => `s${hash(css)}` }
};
