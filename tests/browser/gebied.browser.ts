/** Gebied: what an area's page says, without script and with it. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { address, axe, visit } from '../support/site';

/** Figures as the publishers give them, in the words of the page: area, indicator, what stands in its row. */
const PUBLISHED = [
  ['GM0599', 'laag_inkomen_hh', '12,1%'],
  ['GM0599', 'moeite_rondkomen', '22,4%'],
  ['GM0599', 'bijstand_per_1000', '33.630 mensen met bijstand'],
  ['GM0599', 'eenouder_hh', '34.305'],
  ['GM0917', 'eenouder_hh', '4.174'],
  ['GM0363', 'bijstand_per_1000', '35.620 mensen met bijstand'],
  ['GM0363', 'moeite_rondkomen', '24,3%'],
  ['WK059910', 'bijstand_per_1000', '5.830 mensen met bijstand']
] as const;

describe('the page of an area, without script', () => {
  it.each(PUBLISHED)('of %s says of %s: %s', async (code, indicator, figure) => {
    await visit(
      `/gebied/${code}/`,
      async ({ page }) => {
        expect(await page.locator(`#kenmerk-${indicator}`).innerText()).toContain(figure);
      },
      { javaScriptEnabled: false }
    );
  });

  it('begins with one sentence that names area, year and number, and says it is not about one family', async () => {
    await visit(
      '/gebied/GM0599/',
      async ({ page }) => {
        expect(await page.locator('h1').innerText()).toMatch(
          /^In Rotterdam hadden in 2021 ongeveer 12 van de 100 huishoudens een laag inkomen\. In heel Nederland waren dat er 6\.$/
        );
        expect(await page.locator('main').innerText()).toContain('Ze zeggen niets over één gezin.');
      },
      { javaScriptEnabled: false }
    );
  });

  it('shows a figure that is not loaded as not loaded, with where it can be had, and no number', async () => {
    await visit(
      '/gebied/GM0599/',
      async ({ page }) => {
        const text = await page.locator('#kenmerk-kinderen_armoede').innerText();
        expect(text).toContain('Dit cijfer is nog niet geladen.');
        expect(text).toContain('86132NED');
        expect(text).not.toMatch(/^\s*0([,.]0)?%?\s*$/m);
      },
      { javaScriptEnabled: false }
    );
  });

  it('has the inhabitants of the country as CBS counts them', async () => {
    await visit(
      '/gebied/NL01/',
      async ({ page }) => expect(await page.locator('main').innerText()).toContain('17.942.942'),
      { javaScriptEnabled: false }
    );
  });
});

describe('a reader of an area', () => {
  it('chooses another figure for the wijken, and the link reopens exactly that', async () => {
    const path = '/gebied/GM0599/?kenmerk=moeite_rondkomen';
    const shown = (page: Page) =>
      page
        .getByRole('listitem')
        .filter({ hasText: /Feijenoord[\s\S]*28,6/ })
        .first();
    await visit('/gebied/GM0599/', async ({ page }) => {
      await page.waitForLoadState('networkidle');
      await page.getByLabel('Kies een cijfer').selectOption('moeite_rondkomen');
      await page.waitForURL(address(path));
      await shown(page).waitFor();
    });
    await visit(path, async ({ page }) => {
      await shown(page).waitFor();
      expect(await page.getByLabel('Kies een cijfer').inputValue()).toBe('moeite_rondkomen');
    });
  });

  it('opens the meaning of a figure with the keyboard, and Escape leads back', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      await page.waitForLoadState('networkidle');
      const button = page.getByRole('button', { name: /Bron en uitleg.*Bijstand/ }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await dialog.innerText()).toMatch(/CBS/);
      expect(await dialog.innerText()).toMatch(/2024/);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it.each([
    ['the meaning of a figure', /^Bron en uitleg bij Bijstand$/],
    ['the table of a figure', /^Tabel van Bijstand$/]
  ])('finds %s accessible, on a phone too', async (_what, name) => {
    await visit(
      '/gebied/GM0599/',
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        await page.getByRole('button', { name }).first().click();
        const dialog = page.getByRole('dialog', { name: 'Bijstand' });
        await dialog.waitFor();
        expect(await axe(page)).toEqual([]);
        const beyond = await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      },
      { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' }
    );
  });

  it('opens how the areas alike are found, and goes to one of them', async () => {
    await visit('/gebied/GM0503/', async ({ page }) => {
      await page.waitForLoadState('networkidle');
      const section = page.getByRole('region', { name: 'Gemeenten die hierop lijken' });
      expect(await page.locator('#kenmerk-bijstand_per_1000').innerText()).toContain('vergelijkbaar');
      await section.getByText('Hoe we deze gemeenten zoeken').click();
      expect(await section.getByRole('row').count()).toBe(9);
      expect(await axe(page)).toEqual([]);
      await section.getByRole('link').first().click();
      await page.waitForURL(address('/gebied/GM0546/'));
    });
  });

  it('goes from the gemeente to a wijk and back', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      await page.waitForLoadState('networkidle');
      await page
        .getByRole('link', { name: /^Charlois/ })
        .first()
        .click();
      await page.waitForURL(address('/gebied/WK059915/'));
      expect(await page.locator('h1').innerText()).toContain('Charlois');
      await page.getByRole('link', { name: 'Rotterdam' }).first().click();
      await page.waitForURL(address('/gebied/GM0599/'));
    });
  });
});
