/** What must hold on every page: no errors, nothing leaves the origin, axe is silent, nothing scrolls sideways. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { drawn } from '../support/map';
import { axe, expectNoSidewaysScroll, visit } from '../support/site';

const compared = (page: Page) => page.getByRole('table').first().waitFor();

interface Case {
  readonly path: string;
  /** What is waited for where a page is not whole as it comes. */
  readonly whole?: (page: Page) => Promise<void>;
}

const PAGES: readonly Case[] = [
  { path: '/' },
  { path: '/gebied/' },
  { path: '/gebied/NL01/' },
  { path: '/gebied/PV31/' },
  { path: '/gebied/GG0111/' },
  { path: '/gebied/GM0599/' },
  { path: '/gebied/GM0277/' },
  { path: '/gebied/GM1982/' },
  { path: '/gebied/WK059910/' },
  { path: '/kaart/', whole: drawn },
  { path: '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020', whole: drawn },
  { path: '/vergelijk/' },
  { path: '/vergelijk/?v=1&gebieden=GM0599,GM0363', whole: compared },
  {
    path: '/vergelijk/?v=1&gebieden=WK059915,WK059910,WK059903,WK059914,WK059906&tegen=GM0599',
    whole: compared
  },
  { path: '/handvatten/' },
  { path: '/wat-is-armoede/' },
  { path: '/toegankelijkheid/' },
  {
    path: '/figuur/?v=1&gebied=GM0599&kenmerk=bijstand_per_1000',
    whole: (page) => page.locator('h1').waitFor()
  },
  { path: '/eigen-cijfers/' },
  { path: '/bronnen/' }
];

it.each(PAGES)('$path is accessible in light and dark, and fits every width', async ({ path, whole }) => {
  await visit(path, async ({ page }) => {
    await whole?.(page);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/Zicht op kinderarmoede/);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await axe(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
});
