/** The cold start of Start and of an area, beside the budget or the best peer, measured on such a machine. */
import type { Browser, Page } from 'playwright';
import { median, type BenchRow } from './rows';
import type { CountingServer } from './server';
import { visit } from './visit';
import { weightOf } from './weight';

const RUNS = 7;
/** Milliseconds after which nothing of the start is at work any more. */
const SETTLED = 2500;

interface PageOfBench {
  readonly name: string;
  readonly path: string;
  /** Seconds to the largest paint of ONS Explore Local Statistics on its page of this kind. */
  readonly peer: number;
  /** Kilobytes of script until the page can be used. */
  readonly script: number;
}

const PAGES: readonly PageOfBench[] = [
  { name: 'start', path: '/', peer: 0.73, script: 50 },
  { name: 'area', path: '/gebied/GM0599/', peer: 0.94, script: 200 }
];

interface Cold {
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
}

/** Five rows for each page. `site`: folder of the built site. */
export async function benchPages(
  browser: Browser,
  server: CountingServer,
  site: string
): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, path, peer, script } of PAGES) {
    const colds: Cold[] = [];
    // The first one fills the server's own cache.
    for (let run = 0; run <= RUNS; run++) {
      const cold = await visit(browser, (page) => coldStart(page, server.url + path));
      if (run > 0) colds.push(cold);
    }
    const weight = weightOf(path, site);
    const middle = (what: keyof Cold) => median(colds.map((cold) => cold[what]));
    rows.push(
      {
        what: `${name}: largest paint`,
        unit: 's',
        measured: middle('paint'),
        limit: peer,
        against: 'ONS Explore Local Statistics, its page of this kind',
        budget: { times: 1 }
      },
      {
        what: `${name}: blocking time of a cold start`,
        unit: 'ms',
        measured: middle('blocked'),
        limit: 60,
        against: 'the budget: parts of tasks beyond 50 ms',
        budget: { times: 1 }
      },
      {
        what: `${name}: script until it can be used (brotli)`,
        unit: 'kB',
        measured: weight.script / 1000,
        limit: script,
        against: 'the budget',
        budget: { times: 1 }
      },
      {
        what: `${name}: the page with its figures (brotli)`,
        unit: 'kB',
        measured: weight.data / 1000,
        limit: 200,
        against: 'the budget',
        budget: { times: 1 }
      },
      {
        what: `${name}: layout shift`,
        unit: '',
        measured: middle('shift'),
        limit: 0.02,
        against: 'the budget',
        budget: { times: 1 }
      }
    );
  }
  return rows;
}

async function coldStart(page: Page, url: string): Promise<Cold> {
  await page.addInitScript(WATCH);
  await page.goto(url);
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.waitForTimeout(SETTLED);
  return page.evaluate(() => window.seen);
}

declare global {
  interface Window {
    /** Seconds to the largest paint so far, milliseconds beyond 50 of long tasks, sum of layout shifts. */
    seen: { paint: number; blocked: number; shift: number };
  }
}

const WATCH = `window.seen = { paint: 0, blocked: 0, shift: 0 };
const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
watch('largest-contentful-paint', ({ startTime }) => { window.seen.paint = startTime / 1000; });
watch('longtask', ({ duration }) => { window.seen.blocked += duration - 50; });
watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) window.seen.shift += value; });`;
