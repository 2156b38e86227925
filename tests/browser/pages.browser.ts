/** What must hold on every page: no errors, nothing leaves the origin, axe is silent, nothing scrolls sideways, a screen reader hears what it should. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { expectHeard } from '../support/heard';
import { drawn } from '../support/map';
import { axe, expectNoSidewaysScroll, visit } from '../support/site';

const compared = (page: Page) => page.getByRole('table').first().waitFor();

interface Case {
  readonly path: string;
  /** Where it stands how a screen reader gets the page: `expectHeard`. */
  readonly heard?: string;
  /** What is waited for where a page is not whole as it comes. */
  readonly whole?: (page: Page) => Promise<void>;
}

const PAGES: readonly Case[] = [
  { path: '/', heard: 'start' },
  { path: '/gebied/', heard: 'gebied' },
  { path: '/gebied/NL01/', heard: 'land' },
  { path: '/gebied/PV31/' },
  { path: '/gebied/GG0111/' },
  { path: '/gebied/GM0599/', heard: 'gemeente' },
  { path: '/gebied/GM0277/' },
  { path: '/gebied/GM1982/' },
  { path: '/gebied/WK059910/', heard: 'wijk' },
  { path: '/kaart/', heard: 'kaart', whole: drawn },
  { path: '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020', whole: drawn },
  { path: '/vergelijk/', heard: 'vergelijk-begin' },
  { path: '/vergelijk/?v=1&gebieden=GM0599,GM0363', heard: 'vergelijk', whole: compared },
  {
    path: '/vergelijk/?v=1&gebieden=WK059915,WK059910,WK059903,WK059914,WK059906&tegen=GM0599',
    whole: compared
  },
  { path: '/handvatten/', heard: 'handvatten' },
  { path: '/wat-is-armoede/', heard: 'wat-is-armoede' },
  { path: '/toegankelijkheid/', heard: 'toegankelijkheid' },
  {
    path: '/figuur/?v=1&gebied=GM0599&kenmerk=bijstand_per_1000',
    heard: 'figuur',
    whole: (page) => page.locator('h1').waitFor()
  },
  { path: '/eigen-cijfers/', heard: 'eigen-cijfers' },
  { path: '/bronnen/', heard: 'bronnen' }
];

it.each(PAGES)(
  '$path is accessible in light and dark, and fits every width',
  async ({ path, heard, whole }) => {
    await visit(path, async ({ page }) => {
      await whole?.(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/Zicht op kinderarmoede/);
      expect(await page.locator('html').getAttribute('lang')).toBe('nl');
      if (heard !== undefined) await expectHeard(page, heard);
      expect(await axe(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
    });
  }
);
