/**
 * Pages as readers set them for themselves: twice and four times as large, by keyboard, with room between letters, in
 * colours of their own, without movement. What axe cannot see; what a screen reader hears: `support/heard`.
 */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { tabTo } from '../support/keyboard';
import { drawn } from '../support/map';
import { alive, expectNoSidewaysScroll, visit } from '../support/site';
import { beginTalk } from '../support/talk';

interface Case {
  readonly path: string;
  /** What is waited for where a page is not whole as it comes. */
  readonly whole?: (page: Page) => Promise<void>;
}

const PAGES: readonly Case[] = [
  { path: '/' },
  { path: '/gebied/GM0599/' },
  { path: '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020', whole: drawn },
  {
    path: '/vergelijk/?v=1&gebieden=GM0599,GM0363',
    whole: (page) => page.getByRole('table').first().waitFor()
  },
  { path: '/eigen-cijfers/' },
  { path: '/bronnen/' },
  { path: '/toegankelijkheid/' }
];

/** The spacing of WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Presses of Tab on each page: past the header and into what the page is for. */
const PRESSES = 30;

/** What has the focus and cannot be seen: out of the window, or under something that stays in sight (WCAG 2.4.11). */
async function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const name = `${element.tagName} "${(element.getAttribute('aria-label') ?? (element.id || element.textContent)).trim().slice(0, 40)}"`;
    // What has no shape of its own, like a radio button under its label, is seen by its label.
    const shapes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])];
    const visible = shapes.some((shape) =>
      [...shape.getClientRects()].some(({ left, right, top, bottom }) =>
        [0.1, 0.5, 0.9].some((across) =>
          [0.1, 0.5, 0.9].some((down) => {
            const hit = document.elementFromPoint(
              left + across * (right - left),
              top + down * (bottom - top)
            );
            return hit !== null && (shape.contains(hit) || hit.contains(shape));
          })
        )
      )
    );
    return visible ? '' : `${name} has the focus and is out of sight`;
  });
}

/** Texts that their own box cuts off. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        // Words for a screen reader alone, and drawings, are cut off on purpose.
        if (
          position === 'absolute' ||
          clipPath !== 'none' ||
          element.closest('svg, .maplibregl-map') ||
          element.matches(':has(> svg)')
        )
          return false;
        const wide = element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX);
        const high = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
        return (wide || high) && element.clientWidth > 1 && element.textContent.trim() !== '';
      })
      .map(
        ({ tagName, className, textContent }) =>
          `${tagName}.${className} "${textContent.trim().slice(0, 40)}"`
      )
  );
}

/** Twice as large with every focus in sight, with other spacing, in other colours without movement, and four times as large. */
async function expectAdapts(page: Page): Promise<void> {
  // 640 by 360 is what a window of 1280 by 720 shows at 200%.
  await expectNoSidewaysScroll(page, [640]);
  await page.setViewportSize({ width: 640, height: 360 });
  for (let pressed = 0; pressed < PRESSES; pressed += 1) {
    await page.keyboard.press('Tab');
    // The browser may need a frame to scroll to what has the focus.
    await expect.poll(() => hiddenFocus(page)).toBe('');
  }

  const before = await cutOff(page);
  // As a reader's own tool does it: a `style` element is refused by the policy of the site.
  await page.evaluate(async (rules) => {
    document.adoptedStyleSheets = [await new CSSStyleSheet().replace(rules)];
  }, SPACING);
  await expectNoSidewaysScroll(page, [1280, 640]);
  expect((await cutOff(page)).filter((text) => !before.includes(text))).toEqual([]);
  await page.evaluate(() => void (document.adoptedStyleSheets = []));

  await page.emulateMedia({ forcedColors: 'active' });
  await expectNoSidewaysScroll(page, [320]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ forcedColors: null });
}

describe('a page as its reader sets it', () => {
  it.each(PAGES)('$path adapts', async ({ path, whole }) => {
    await visit(path, async ({ page }) => {
      await whole?.(page);
      await expectAdapts(page);
    });
  });

  it('a talk and its presentation adapt, and are reached and left by keyboard', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await beginTalk(page, ['Rozendaal']);
      await expectAdapts(page);
      await page.setViewportSize({ width: 1280, height: 720 });
      await tabTo(page, page.getByRole('link', { name: 'Presenteer' }));
      await page.keyboard.press('Enter');
      const begin = page.getByRole('button', { name: 'Begin de presentatie' });
      await begin.waitFor();
      await expectAdapts(page);
      await page.setViewportSize({ width: 1280, height: 720 });
      await tabTo(page, begin);
      await page.keyboard.press('Enter');
      await page.waitForURL('**#1');
      await page.getByRole('toolbar', { name: 'Presentatie' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL('**#2');
      await page.keyboard.press('Escape');
      // Back at the slide that was on the screen.
      const left = page.getByRole('button', { name: /^Begin bij dia 2: / });
      await expect.poll(() => left.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  it('moves the focus and says the title when another page opens', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      await tabTo(page, page.getByRole('link', { name: 'Bronnen', exact: true }));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/bronnen/');
      await alive(page);
      const said = page.locator('#svelte-announcer');
      await expect.poll(() => said.textContent()).toBe(await page.title());
      expect(await page.title()).toMatch(/^Bronnen/);
      // The next Tab begins at the top of the new page, where a reader may pass over the menu.
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Naar de inhoud' });
      await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('inhoud');
    });
  });
});
