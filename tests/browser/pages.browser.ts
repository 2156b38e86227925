/** What must hold on every page: no errors, nothing leaves the origin, axe is silent, nothing scrolls sideways. */
import { describe, expect, it } from 'vitest';
import { axe, visit } from '../support/site';

const PATHS = [
  '/',
  '/gebied/',
  '/gebied/NL01/',
  '/gebied/PV31/',
  '/gebied/GM0599/',
  '/gebied/GM0277/',
  '/gebied/GM1982/',
  '/gebied/WK059910/',
  '/kaart/',
  '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020',
  '/vergelijk/',
  '/vergelijk/?v=1&gebieden=GM0599,GM0363',
  '/eigen-cijfers/',
  '/bronnen/'
];

describe.each(PATHS)('%s', (path) => {
  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    await visit(
      path,
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect(await axe(page)).toEqual([]);
      },
      // Without animation axe never measures a colour halfway a transition.
      { colorScheme, reducedMotion: 'reduce' }
    );
  });

  it('does not scroll sideways, down to 320 pixels wide', async () => {
    await visit(path, async ({ page }) => {
      for (const width of [1920, 1280, 820, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const wider = await page.evaluate(() => {
          const limit = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth > limit
            ? [...document.querySelectorAll('body *')]
                .filter((element) => element.getBoundingClientRect().right > limit + 1)
                .map((element) => `${element.tagName}.${element.getAttribute('class')}`)
                .slice(0, 5)
            : [];
        });
        expect({ width, wider }).toEqual({ width, wider: [] });
      }
    });
  });

  it('has one main heading, a title of its own, and the language set', async () => {
    await visit(path, async ({ page }) => {
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/Zicht op kinderarmoede/);
      expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    });
  });
});
