/** How long each question of Gebied and Vergelijk takes in a browser, once the database is up. */
import type { Browser } from 'playwright';
import { median, type BenchRow } from './rows';
import type { CountingServer } from './server';

const BUDGET = { atMost: 50 };

/** One row per question and level, the slowest first. Needs the page of the folder `questions`, built. */
export async function benchQuestions(browser: Browser, server: CountingServer): Promise<readonly BenchRow[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}/questions/index.html`);
    const timings = await page.waitForFunction(
      () => (window as { timings?: Record<string, number[]> }).timings,
      undefined,
      { timeout: 120_000 }
    );
    return Object.entries((await timings.jsonValue()) ?? {})
      .map(([what, times]) => ({
        what,
        unit: 'ms' as const,
        measured: median(times),
        limit: Math.max(0.1, ...[Math.min(...times)]),
        against: 'the fastest of these answers',
        budget: BUDGET
      }))
      .sort((a, b) => b.measured - a.measured);
  } finally {
    await page.close();
  }
}
