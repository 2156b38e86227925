/** What a visitor with an old laptop and slow Wi-Fi has to wait for, in bytes and counts. Times: `npm run bench`. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { isEngine, weightOf } from '../../scripts/bench/weight';
import { address, go, visit } from '../support/site';

const START_SCRIPT = 50_000;
const AREA_SCRIPT = 200_000;
const AREA_DATA = 200_000;
/** Sum of layout shifts, as browsers count them. */
const SHIFT = 0.02;

/** Of each kind, the largest among them. */
const AREAS = ['NL01', 'PV31', 'GG0111', 'GM0363', 'GM0503', 'GM0599', 'WK059910', 'WK050311'];

/** How far a page moved under the reader until it stood in its own letters. */
async function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<number>((resolve) => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'layout-shift', buffered: true });
      // What was noted before comes with the first task after this one.
      setTimeout(() => {
        const values = observer.takeRecords().map((entry) => ('value' in entry ? Number(entry.value) : 0));
        resolve(values.reduce((sum, value) => sum + value, 0));
      });
    });
  });
}

it('a visitor can use Start after at most 50 kB of script, and neither map nor database comes along', async () => {
  const { script, scripts } = weightOf('/');
  expect(scripts.length).toBeGreaterThan(5);
  expect(script).toBeLessThanOrEqual(START_SCRIPT);
  expect(scripts.filter(isEngine)).toEqual([]);
});

it.each(AREAS)('a visitor reads %s after at most 200 kB of script and 200 kB of data', (code) => {
  const { script, scripts, data } = weightOf(`/gebied/${code}/`);
  expect(scripts.length).toBeGreaterThan(5);
  expect(script).toBeLessThanOrEqual(AREA_SCRIPT);
  expect(data).toBeLessThanOrEqual(AREA_DATA);
  expect(scripts.filter(isEngine)).toEqual([]);
});

it('nothing moves under the reader, letters are asked for by the page, and reading alone starts no database', async () => {
  await visit('/', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of ['/', '/gebied/NL01/', '/gebied/GM0599/', '/gebied/WK059910/']) {
      await go(page, path);
      expect(await shifts(page), `shifts of ${path}`).toBeLessThanOrEqual(SHIFT);
      expect(await page.locator('link[rel=preload][as=font]').count()).toBe(2);
    }
    expect(asked.filter((url) => /\.wasm$/.test(url))).toEqual([]);
  });
});

it('a visitor without script sees the country, and the figures of an area', async () => {
  await visit(
    '/',
    async ({ page }) => {
      expect(await page.locator('svg a[data-code^=GM] path').count()).toBe(342);
      await page.goto(address('/gebied/GM0599/'));
      expect(await page.locator('.value').first().textContent()).toMatch(/\d/);
    },
    { javaScriptEnabled: false }
  );
});
