/** Pages as readers set them for themselves: twice as large, with room between letters, in colours of their own. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { expectNoSidewaysScroll, visit } from '../support/site';

const PAGES = [
  '/',
  '/gebied/GM0599/',
  '/gebied/WK059910/',
  '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020&gekozen=WK059910',
  '/vergelijk/?v=1&gebieden=GM0599,GM0363',
  '/eigen-cijfers/',
  '/bronnen/'
];

/** The spacing of WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** What has the focus, and what hides it from sight: nothing, when a reader sees where they are. */
async function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // Scrolling to what has the focus may take a frame.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((drawn) => {
        requestAnimationFrame(drawn);
      });
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const name = `${element.tagName} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    // What has no shape of its own, like a radio button under its label, is seen by its label.
    const seen = (element as HTMLInputElement).labels?.[0] ?? element;
    const boxes = [...seen.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return `${name} has no place on the page`;
    const points = boxes.flatMap(({ left, right, top, bottom }) =>
      [0.5, 0.1, 0.9].flatMap((part) => [
        [left + part * (right - left), (top + bottom) / 2] as const,
        [left + part * (right - left), Math.min(bottom, innerHeight) - 2] as const,
        [left + part * (right - left), Math.max(top, 0) + 2] as const
      ])
    );
    const visible = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (seen.contains(top) || top.contains(seen));
    });
    return visible ? '' : `${name} is out of sight`;
  });
}

/** Text that is cut off by its own box. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        // Words for a screen reader alone, and drawings, are cut off on purpose.
        if (position === 'absolute' || clipPath !== 'none' || element.closest('svg, canvas, .maplibregl-map'))
          return false;
        const wide = element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX);
        const high = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
        return (wide || high) && element.clientWidth > 1 && (element.textContent ?? '').trim() !== '';
      })
      .map(
        (element) =>
          `${element.tagName}.${element.className} "${(element.textContent ?? '').trim().slice(0, 40)}"`
      )
  );
}

it.each(PAGES)('%s can be read at twice the size, with other spacing and in other colours', async (path) => {
  await visit(
    path,
    async ({ page }) => {
      // 640 by 360 with two device pixels each: what a window of 1280 by 720 shows at 200%.
      await expectNoSidewaysScroll(page, [640]);
      await page.setViewportSize({ width: 640, height: 360 });
      const hidden: string[] = [];
      for (let pressed = 0; pressed < 40; pressed += 1) {
        await page.keyboard.press('Tab');
        const found = await hiddenFocus(page);
        if (found !== '') hidden.push(found);
      }
      expect(hidden).toEqual([]);

      const before = await cutOff(page);
      await page.addStyleTag({ content: SPACING });
      await expectNoSidewaysScroll(page, [1280, 640]);
      expect((await cutOff(page)).filter((text) => !before.includes(text))).toEqual([]);

      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page, [320]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
    { deviceScaleFactor: 2 }
  );
});
