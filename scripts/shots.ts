/**
 * `npm run shots`: pictures of every page and state of the built site into `shots/`, in three sizes, light and
 * dark, and as printed (a PDF of A4). `npm run shots -- gebied 390 dark` takes only those whose name holds all words.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './find-browser';
import { serve } from './serve';

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What a reader does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** States that together show every layout and the awkward cases: tiny, huge, changed, long names, no figures. */
const SHOTS: readonly Shot[] = [
  { name: 'start', path: '/' },
  {
    name: 'start-gezocht',
    path: '/',
    act: async (page) => {
      await page.getByRole('combobox').first().fill('berg');
      await page.getByRole('option').first().waitFor();
    }
  },
  { name: 'gebied-nederland', path: '/gebied/NL01/' },
  { name: 'gebied-limburg', path: '/gebied/PV31/' },
  { name: 'gebied-ggd', path: '/gebied/GG0111/' },
  { name: 'gebied-coalitie', path: '/gebied/coalitie/?gemeenten=0882-0917-0928&naam=Parkstad' },
  { name: 'gebied-rotterdam', path: '/gebied/GM0599/' },
  { name: 'gebied-amsterdam', path: '/gebied/GM0363/' },
  { name: 'gebied-delft', path: '/gebied/GM0503/' },
  { name: 'gebied-rozendaal', path: '/gebied/GM0277/' },
  { name: 'gebied-land-van-cuijk', path: '/gebied/GM1982/' },
  { name: 'gebied-wijk-feijenoord', path: '/gebied/WK059910/' },
  { name: 'gebied-uitleg', path: '/gebied/GM0599/', act: press('Bron en uitleg bij Bijstand') },
  {
    name: 'gebied-tabel',
    path: '/gebied/GM0599/',
    act: async (page) => {
      await press('Tabel van Bijstand')(page);
      await page.getByRole('dialog').getByText('Alle gemeenten').first().waitFor();
    }
  },
  { name: 'gebied-meenemen', path: '/gebied/GM0599/', act: press(/^Meenemen van Laag inkomen/) },
  { name: 'kaart-land', path: '/kaart/' },
  {
    name: 'kaart-rotterdam',
    path: '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020&gekozen=WK059910'
  },
  { name: 'kaart-wijken', path: '/kaart/?niveau=wijk&kenmerk=herkomst_buiten_europa&jaar=2024' },
  {
    name: 'kaart-cirkels',
    path: '/kaart/?v=2&gebied=GM0503&niveau=wijk&kenmerk=bijstand&weergave=cirkels'
  },
  {
    name: 'kaart-samen',
    path: '/kaart/?v=2&gebied=GM0599&niveau=wijk&kenmerk=bijstand_per_1000&weergave=samen'
  },
  { name: 'gesprek', path: '/gesprek/' },
  { name: 'figuur', path: '/figuur/?v=1&gebied=GM0599&kenmerk=bijstand_per_1000' },
  { name: 'vergelijk-leeg', path: '/vergelijk/' },
  { name: 'vergelijk-coalitie', path: '/vergelijk/?v=1&gebieden=CO0882-0917-0928,GM0599&verschil=1' },
  { name: 'vergelijk-steden', path: '/vergelijk/?v=1&gebieden=GM0599,GM0363,GM0277,GM0917' },
  {
    name: 'vergelijk-wijken',
    path: '/vergelijk/?v=1&gebieden=WK059915,WK059910,WK059903,WK059914,WK059906&tegen=GM0599&wijken=GM0599'
  },
  {
    name: 'eigen-cijfers',
    path: '/eigen-cijfers/',
    act: async (page) => {
      await page.getByLabel('Bestanden met eigen cijfers').setInputFiles({
        name: 'voorbeeld.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'gemeentecode;jaar;Minimaregeling (%)\nGM0599;2024;4,1\nGM0363;2024;x\nQqq;2024;1\n'
        )
      });
      await page.getByRole('region', { name: 'voorbeeld.csv' }).waitFor();
    }
  },
  { name: 'handvatten', path: '/handvatten/' },
  { name: 'toegankelijkheid', path: '/toegankelijkheid/' },
  { name: 'wat-is-armoede', path: '/wat-is-armoede/' },
  { name: 'bronnen', path: '/bronnen/' },
  { name: 'bronnen-kenmerk', path: '/bronnen/#kenmerk-laag_inkomen_hh' },
  { name: 'onbekend', path: '/bestaat-niet/' }
];
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 }
];
const SCHEMES = ['light', 'dark'] as const;

const words = process.argv.slice(2);
const wanted = (file: string) => words.every((word) => file.includes(word));

/** A picture of the whole page once it stands still: maps and charts may follow a size or a scheme a moment later. */
async function still(page: Page): Promise<Buffer> {
  let picture = await page.screenshot({ fullPage: true });
  for (let again = 0; again < 8; again += 1) {
    const next = await page.screenshot({ fullPage: true });
    if (next.equals(picture)) return next;
    picture = next;
  }
  return picture;
}

rmSync('shots', { recursive: true, force: true });
mkdirSync('shots');
const { url, server } = await serve(0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const context = await browser.newContext({
  locale: 'nl-NL',
  reducedMotion: 'reduce',
  serviceWorkers: 'block'
});

async function open({ path, act }: Shot, viewport: (typeof SIZES)[number]): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  // The map marks its first whole picture; other pages are whole once the network is quiet.
  if (path.startsWith('/kaart')) {
    await page
      .waitForFunction(() => performance.getEntriesByName('kaart:compleet').length > 0, null, {
        timeout: 20_000
      })
      .catch(() => console.error(`${path}: the map was not drawn within 20 s`));
  }
  await act?.(page);
  return page;
}

let taken = 0;
for (const shot of SHOTS) {
  const [first = { width: 1280, height: 720 }] = SIZES;
  for (const viewport of SIZES) {
    const fileOf = (scheme: string) => `${shot.name}-${viewport.width}x${viewport.height}-${scheme}.png`;
    const schemes = SCHEMES.filter((scheme) => wanted(fileOf(scheme)));
    if (schemes.length === 0) continue;
    const page = await open(shot, viewport);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      writeFileSync(join('shots', fileOf(colorScheme)), await still(page));
      taken += 1;
    }
    await page.close();
  }
  const printed = `${shot.name}-print.pdf`;
  if (!wanted(printed)) continue;
  const page = await open(shot, first);
  await page.pdf({ path: join('shots', printed), format: 'A4', preferCSSPageSize: true });
  await page.close();
  taken += 1;
}
await browser.close();
server.close();
console.log(`${taken} pictures in shots/`);
