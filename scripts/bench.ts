/**
 * `npm run bench`: what the site costs beside the least that could do the same, as one table. Needs the
 * built site (`npm run build`).
 */
import { existsSync } from 'node:fs';
import { benchBrowser } from './bench/browser';
import { benchPipeline } from './bench/pipeline';
import { table } from './bench/rows';

if (!existsSync('build/index.html')) {
  console.error('There is no built site in build/: run "npm run data && npm run build" first.');
  process.exit(1);
}
console.log(table([...benchPipeline(), ...(await benchBrowser())]));
