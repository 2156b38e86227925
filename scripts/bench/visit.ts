/** A page with an empty cache, and the moments that it names on its own timeline. */
import type { Browser, Page } from 'playwright';

/** The map stands still in its (new) colours; see `DRAWN_MARK`. */
export const DRAWN = 'kaart:getekend';

/** Opens a page that nothing was fetched for yet, hands it over, and closes it. */
export async function visit<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'nl-NL',
    // A first visit: what the worker fetches afterwards is no part of it.
    serviceWorkers: 'block'
  });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the page to the first time that it names `mark`. */
export async function marked(page: Page, mark: string): Promise<number> {
  const found = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark, {
    polling: 20,
    timeout: 120_000
  });
  return (await found.jsonValue()) ?? 0;
}
