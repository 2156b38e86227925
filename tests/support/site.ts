/** A page of the built site, in a context of its own, that notes errors and requests to elsewhere. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect, inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** Errors of the page's own scripts, and console errors. */
  readonly errors: string[];
  /** Addresses asked for outside the site's origin. */
  readonly outside: string[];
}

let shared: Promise<Browser> | undefined;

/** A visitor of its own in the browser of this run. */
export async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  shared ??= chromium.connect(inject('browserEndpoint'));
  return (await shared).newContext(options);
}

/** Address of a path of the served site. */
export function address(path: string): string {
  return inject('siteUrl') + path;
}

/**
 * Waits until the page answers: SvelteKit adds its announcer once every component is mounted, and then the parts
 * that were left for later follow (features/shell/Later).
 */
export async function alive(page: Page): Promise<void> {
  await page.locator('body:has(#svelte-announcer):not(:has([data-waits]))').waitFor();
}

/** Goes to another path of the site as a visitor who types the address, and waits until the page answers. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(address(path));
  await alive(page);
}

/**
 * Opens `path`, waits until the page answers (unless it has no script), runs `test`, closes. Fails when
 * the page itself failed or asked for another host.
 */
export async function visit(
  path: string,
  test: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {}
): Promise<void> {
  const context = await newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'nl-NL',
    // With animation axe would measure a colour halfway a transition, and every step would wait for one.
    reducedMotion: 'reduce',
    // A first visit, whose requests a test sees and may break; tests/browser/offline is about the worker.
    serviceWorkers: 'block',
    ...options
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    const outside: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // Svelte warns only, and then makes anew what was prerendered: it moves under the reader.
      if (message.type() === 'error' || message.text().includes('hydration_mismatch'))
        errors.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== inject('siteUrl')) outside.push(request.url());
    });
    if (options.javaScriptEnabled === false) await page.goto(address(path));
    else await go(page, path);
    await test({ page, errors, outside });
    if (errors.length > 0) throw new Error(`the page reported: ${errors.join(' | ')}`);
    if (outside.length > 0) throw new Error(`requests left the origin: ${outside.join(' ')}`);
  } finally {
    await context.close();
  }
}

const CRITERIA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours alone: all that dark can break in what is whole in light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe is asked about: rules that belong together, or rules by name. */
type Rules = { readonly type: 'tag' | 'rule'; readonly values: string[] };

/**
 * Violations alone: to find the way to all that is well as well takes longer than all rules together. Nor are the
 * answers of frames of other sites, which there are none of, put together on a page of its own (`setLegacyMode`).
 */
async function violations(page: Page, runOnly: Rules): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`)
  );
}

/**
 * Violations of WCAG 2.2 AA that axe sees on the page as it stands, in light and in dark, one readable
 * line each. Dark differs from light in colours only, so there the rules about colours are enough.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  // What lies under a bar that stays in sight is one scroll away, and no small target.
  await page.evaluate(() => scrollTo(0, 0));
  const light = await violations(page, { type: 'tag', values: CRITERIA });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `in dark: ${line}`)];
}

/** Elements that stick out at the right of the page, or how wide it is; empty when it does not scroll sideways. */
async function beyond(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`);
    return [`the page is ${scrollWidth} wide`, ...wide.slice(0, 5)];
  });
}

/** Holds the page to no sideways scrolling at each width, in CSS pixels; 640 is a window of 1280 at 200%. Charts may take a moment to follow. */
export async function expectNoSidewaysScroll(
  page: Page,
  widths: readonly number[] = [1920, 1280, 1024, 820, 640, 390, 320]
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => beyond(page), { message: `${width} pixels wide` }).toEqual([]);
  }
}
