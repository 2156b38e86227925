/** A page of the built site, in a context of its own, that notes errors and requests to elsewhere. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** Errors of the page's own scripts, and console errors. */
  readonly errors: string[];
  /** Addresses asked for outside the site's origin. */
  readonly outside: string[];
}

let shared: Promise<Browser> | undefined;

/** Address of a path of the served site. */
export function address(path: string): string {
  return inject('siteUrl') + path;
}

/** Opens `path`, runs `test`, closes. Fails when the page itself failed or asked for another host. */
export async function visit(
  path: string,
  test: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {}
): Promise<void> {
  shared ??= chromium.connect(inject('browserEndpoint'));
  const browser = await shared;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'nl-NL',
    ...options
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    const outside: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== inject('siteUrl')) outside.push(request.url());
    });
    await page.goto(address(path));
    await test({ page, errors, outside });
    if (errors.length > 0) throw new Error(`the page reported: ${errors.join(' | ')}`);
    if (outside.length > 0) throw new Error(`requests left the origin: ${outside.join(' ')}`);
  } finally {
    await context.close();
  }
}

/** Violations of WCAG 2.2 AA that axe sees, one readable line each. */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`)
  );
}
