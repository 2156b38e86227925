/** The first coloured map, and another indicator on the map of all wijken, each beside MapLibre without an app. */
import { group } from 'd3';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { parseCatalogue } from '../../src/lib/data/parse';
import { boundarySetName } from '../../src/lib/domain/boundaries';
import { NEDERLAND } from '../../src/lib/domain/region';
import { colourable, settle } from '../../src/lib/features/kaart/settle';
import { median, type BenchRow } from './rows';
import type { CountingServer } from './server';
import { DRAWN, marked, visit } from './visit';

const RUNS = 5;
const TURNS = 9;
/** A frame more or less is a third of what one turn takes: three visits make the middle of many turns. */
const VISITS = 3;
/** Milliseconds in which a reader looks through the choice of indicators. */
const LOOKING = 1000;
const MAP_PAGE = '/kaart/';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Milliseconds that one change of indicator took. */
type Turn = Record<'site' | 'bare' | 'layered', number>;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Time and bytes until the first coloured map: site and bare in turns, so that a busy moment hits both. */
export async function benchFirstMap(browser: Browser, server: CountingServer): Promise<readonly BenchRow[]> {
  const first = await visit(browser, async (page) => {
    server.reset();
    await page.goto(server.url + MAP_PAGE);
    await marked(page, DRAWN);
    const outlines = server.paths().find((path) => path.startsWith('/data/boundaries-'));
    if (outlines === undefined) throw new Error(`${MAP_PAGE} drew a map without boundaries`);
    return { outlines: outlines.split('/').at(-1) ?? '', size: await mapSize(page) };
  });
  const bare = barePath(first.outlines, first.size);
  await cost(browser, server, bare);
  const costs: { site: Cost; bare: Cost }[] = [];
  for (let run = 0; run < RUNS; run++) {
    costs.push({ site: await cost(browser, server, MAP_PAGE), bare: await cost(browser, server, bare) });
  }
  const middle = (side: 'site' | 'bare', what: keyof Cost) => median(costs.map((both) => both[side][what]));
  const against = `MapLibre with ${first.outlines}, no app`;
  return [
    {
      what: 'first coloured map: time',
      unit: 's',
      measured: middle('site', 'seconds'),
      limit: middle('bare', 'seconds'),
      against,
      budget: { times: 1.3 }
    },
    {
      what: 'first coloured map: bytes (gzip)',
      unit: 'MB',
      measured: middle('site', 'megabytes'),
      limit: middle('bare', 'megabytes'),
      against,
      budget: { times: 2 }
    }
  ];
}

/** From the choice of another indicator to a map that stands still: every indicator for the first time. */
export async function benchRecolour(
  browser: Browser,
  server: CountingServer,
  catalogueFile: string
): Promise<readonly BenchRow[]> {
  const [start, ...others] = sameOutlines(catalogueFile);
  if (start === undefined) throw new Error('no indicator can be coloured per wijk');
  const choose = (page: Page, indicator: string) =>
    page
      .getByLabel('Kenmerk')
      .and(page.locator('select'))
      .evaluate(async (select: HTMLSelectElement, wanted) => {
        const begin = performance.now();
        const drawn = window.nextDrawn();
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return (await drawn) - begin;
      }, indicator);
  const recolour = (page: Page, turn: number) =>
    page.evaluate(async (next) => {
      const begin = performance.now();
      const drawn = window.nextDrawn();
      window.recolour(next);
      return (await drawn) - begin;
    }, turn);
  // In turns, so that a busy moment hits all.
  const turns = () =>
    visit(browser, (page) =>
      visit(browser, (bare) =>
        visit(browser, async (layered) => {
          for (const one of [page, bare, layered]) await one.addInitScript(NEXT_DRAWN);
          await page.goto(`${server.url}${MAP_PAGE}?niveau=wijk&kenmerk=${start.indicator}`);
          await marked(page, 'kaart:compleet');
          await listed(page);
          const path = barePath(start.outlines, await mapSize(page));
          await bare.goto(server.url + path);
          await marked(bare, DRAWN);
          await layered.goto(`${server.url}${path}&lagen`);
          await marked(layered, DRAWN);
          // Whoever chooses is at the choice, and looks through it first.
          await page.getByLabel('Kenmerk').and(page.locator('select')).focus();
          await page.waitForTimeout(LOOKING);
          const measured: Turn[] = [];
          for (const [turn, { indicator }] of others.entries()) {
            await page.bringToFront();
            const site = await choose(page, indicator);
            await listed(page);
            await bare.bringToFront();
            const least = await recolour(bare, turn + 1);
            await layered.bringToFront();
            measured.push({ site, bare: least, layered: await recolour(layered, turn + 1) });
          }
          return measured;
        })
      )
    );
  const times: Turn[] = [];
  for (let run = 0; run < VISITS; run++) times.push(...(await turns()));
  const measured = median(times.map(({ site }) => site));
  return (['layered', 'bare'] as const).map((which) => ({
    what: 'other indicator, all wijken',
    unit: 'ms',
    measured,
    limit: median(times.map((all) => all[which])),
    against: `setFeatureState on all areas of ${start.outlines}, ${which === 'bare' ? 'colour only' : 'with hatch and borders as on the site'}, no app`,
    budget: { times: 1.25 }
  }));
}

/** Until every row of the list beside the map is there. */
export async function listed(page: Page): Promise<void> {
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
}

declare global {
  interface Window {
    /** When the map next stands still in new colours. */
    nextDrawn: () => Promise<number>;
    /** See `bare/map.ts`. */
    recolour: (turn: number) => void;
  }
}

const NEXT_DRAWN = `window.nextDrawn = () => new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    const [mark] = list.getEntriesByName('${DRAWN}');
    if (mark === undefined) return;
    observer.disconnect();
    resolve(mark.startTime);
  }).observe({ type: 'mark' });
});`;

/** Indicators per wijk that stand on the same outlines, as many as are needed. */
function sameOutlines(catalogueFile: string): readonly { indicator: string; outlines: string }[] {
  const { indicators } = parseCatalogue(readFileSync(catalogueFile, 'utf8'));
  const shown = colourable(indicators, 'wijk').flatMap(({ id }) => {
    const set = settle({ area: NEDERLAND, level: 'wijk', indicator: id }, indicators)?.set;
    return set === undefined
      ? []
      : [{ indicator: id, outlines: `boundaries-${boundarySetName(set)}.topo.json` }];
  });
  const sets = [...group(shown, ({ outlines }) => outlines).values()];
  return (sets.sort((a, b) => b.length - a.length)[0] ?? []).slice(0, 1 + TURNS);
}

async function cost(browser: Browser, server: CountingServer, path: string): Promise<Cost> {
  return visit(browser, async (page) => {
    server.reset();
    await page.goto(server.url + path);
    const seconds = (await marked(page, DRAWN)) / 1000;
    return { seconds, megabytes: server.sent() / 1e6 };
  });
}

async function mapSize(page: Page): Promise<Size> {
  const box = await page.locator('.maplibregl-canvas').first().boundingBox();
  if (box === null) throw new Error('the map has no size');
  return box;
}

function barePath(outlines: string, { width, height }: Size): string {
  return `/bare/map.html?grenzen=${outlines}&breed=${Math.round(width)}&hoog=${Math.round(height)}`;
}
