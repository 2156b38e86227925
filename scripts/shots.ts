/** `npm run shots`: pictures of every page of the built site, in three sizes, light and dark, into `shots/`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './find-browser';
import { serve } from './serve';

/** Pages that together show every layout and the awkward cases: tiny, huge, changed, long names, no figures. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['start', '/'],
  ['gebied-nederland', '/gebied/NL01/'],
  ['gebied-limburg', '/gebied/PV31/'],
  ['gebied-rotterdam', '/gebied/GM0599/'],
  ['gebied-amsterdam', '/gebied/GM0363/'],
  ['gebied-rozendaal', '/gebied/GM0277/'],
  ['gebied-land-van-cuijk', '/gebied/GM1982/'],
  ['gebied-wijk-feijenoord', '/gebied/WK059910/'],
  ['kaart-land', '/kaart/'],
  ['kaart-rotterdam', '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020'],
  ['kaart-wijken', '/kaart/?niveau=wijk&kenmerk=herkomst_buiten_europa&jaar=2024'],
  ['vergelijk-steden', '/vergelijk/?v=1&gebieden=GM0599,GM0363,GM0277,GM0917'],
  [
    'vergelijk-wijken',
    '/vergelijk/?v=1&gebieden=WK059915,WK059910,WK059903,WK059914,WK059906&tegen=GM0599&wijken=GM0599'
  ],
  ['vergelijk-leeg', '/vergelijk/'],
  ['eigen-cijfers', '/eigen-cijfers/'],
  ['bronnen', '/bronnen/'],
  ['onbekend', '/bestaat-niet/']
];
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 }
];

// `npm run shots -- gebied 390` takes only the pictures whose name holds all words.
const words = process.argv.slice(2);
rmSync('shots', { recursive: true, force: true });
mkdirSync('shots');
const { url, server } = await serve(0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
let taken = 0;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'nl-NL' });
    const page = await context.newPage();
    for (const [name, path] of PAGES) {
      const file = `${name}-${viewport.width}x${viewport.height}-${colorScheme}.png`;
      if (!words.every((word) => file.includes(word))) continue;
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      // The map marks its first whole picture; other pages are whole once the network is quiet.
      if (path.startsWith('/kaart')) {
        await page
          .waitForFunction(() => performance.getEntriesByName('kaart:compleet').length > 0, null, {
            timeout: 20_000
          })
          .catch(() => console.error(`${file}: the map was not drawn within 20 s`));
      }
      await page.screenshot({ path: join('shots', file), fullPage: true });
      taken += 1;
    }
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`${taken} pictures in shots/`);
