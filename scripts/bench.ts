/**
 * `npm run bench`: what the project costs beside the least that could do the same, as one table.
 * `npm run bench pipeline` (or `growth`, `fifty`, or `site`, which needs `npm run build`) prints only that part.
 */
import { existsSync } from 'node:fs';
import { benchBrowser } from './bench/browser';
import { benchFifty, benchGrowth, benchPipeline } from './bench/pipeline';
import { table, type BenchRow } from './bench/rows';

const PARTS = new Map<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>([
  ['pipeline', benchPipeline],
  ['growth', benchGrowth],
  ['fifty', benchFifty],
  ['site', benchBrowser]
]);

const names = process.argv.length > 2 ? process.argv.slice(2) : [...PARTS.keys()];
const unknown = names.find((name) => !PARTS.has(name));
if (unknown !== undefined)
  fail(`There is no part “${unknown}”: choose from ${[...PARTS.keys()].join(', ')}.`);
if (names.includes('site') && !existsSync('build/index.html')) {
  fail('There is no built site in build/: run "npm run data && npm run build" first.');
}
const rows: BenchRow[] = [];
for (const name of names) rows.push(...((await PARTS.get(name)?.()) ?? []));
console.log(table(rows));

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
