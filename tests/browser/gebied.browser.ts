/** Gebied: what an area's page says, without script and with it. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { address, axe, visit } from '../support/site';

const NO_SCRIPT = { javaScriptEnabled: false };
const row = (page: Page, indicator: string) => page.locator(`#kenmerk-${indicator}`);

describe('the page of an area, without script', () => {
  it('begins with one sentence, says it is not about one family, and hatches what is not loaded', async () => {
    await visit(
      '/gebied/GM0599/',
      async ({ page }) => {
        expect(await page.locator('h1').innerText()).toMatch(
          /^In Rotterdam hadden in 2021 ongeveer 12 van de 100 huishoudens een laag inkomen\. In heel Nederland waren dat er 6\.$/
        );
        expect(await page.locator('main').innerText()).toContain('Ze zeggen niets over één gezin.');
        const missing = await row(page, 'kinderen_armoede').innerText();
        expect(missing).toContain('Dit cijfer is nog niet geladen.');
        expect(missing).toContain('86132NED');
        expect(missing).not.toMatch(/^\s*0([,.]0)?%?\s*$/m);
      },
      NO_SCRIPT
    );
  });

  it('has the inhabitants of the country as CBS counts them', async () => {
    await visit(
      '/gebied/NL01/',
      async ({ page }) => expect(await page.locator('main').innerText()).toContain('17.942.942'),
      NO_SCRIPT
    );
  });

  it('holds a wijk against its gemeente, the country, wijken alike, and all wijken; each in words', async () => {
    await visit(
      '/gebied/WK059910/',
      async ({ page }) => {
        const words = await row(page, 'bijstand_per_1000').innerText();
        expect(words).toMatch(/Nederland\s22,6/);
        expect(words).toMatch(/Rotterdam\s50,1/);
        expect(words).toMatch(/Zuid-Holland\s27,4/);
        expect(words).toMatch(/vergelijkbaar \(\d van de 7\)\s\d/);
        expect(words).toMatch(/wijken van Rotterdam met een cijfer is het lager\./);
        expect(words).toMatch(/wijken in Nederland met een cijfer is het lager\./);
        const parents = page.getByRole('navigation', { name: 'Waar dit gebied ligt' });
        expect(await parents.getByRole('link').allInnerTexts()).toEqual(
          expect.arrayContaining(['Nederland', 'Zuid-Holland', 'Rotterdam'])
        );
      },
      NO_SCRIPT
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
      await page.getByLabel('Kies een cijfer').first().selectOption('moeite_rondkomen');
      await page.waitForURL(address(path));
      await shown(page).waitFor();
    });
    await visit(path, async ({ page }) => {
      await shown(page).waitFor();
      expect(await page.getByLabel('Kies een cijfer').first().inputValue()).toBe('moeite_rondkomen');
    });
  });

  it('by keyboard: jumps to a part, names the dots one by one, opens an area, and goes back to a larger one', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      const parts = page.getByRole('navigation', { name: 'Op deze pagina' });
      await parts.getByRole('link', { name: 'Geld in het gezin' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(address('/gebied/GM0599/#deel-geld'));
      const dots = page.getByRole('slider', { name: /^Bijstand, 2024/ });
      await dots.focus();
      await page.keyboard.press('End');
      await page.waitForFunction(
        (element) => /: \d/.test(element?.getAttribute('aria-valuetext') ?? ''),
        await dots.elementHandle()
      );
      const highest = await dots.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => dots.getAttribute('aria-valuetext')).not.toBe(highest);
      const next = await dots.getAttribute('aria-valuetext');
      const value = (words: string | null) => Number(/: ([\d,]+)/.exec(words ?? '')?.[1]?.replace(',', '.'));
      expect(value(next)).toBeLessThanOrEqual(value(highest));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => /^\/gebied\/GM(?!0599)\d{4}\/$/.test(url.pathname));
      await page.locator('h1', { hasText: next?.split(':')[0] ?? '' }).waitFor();
      await page.getByRole('link', { name: 'Nederland', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(address('/gebied/NL01/'));
    });
  });

  it('opens the meaning and the table of a figure on a phone; Escape leads back; both are accessible', async () => {
    await visit(
      '/gebied/GM0599/',
      async ({ page }) => {
        for (const name of [/^Bron en uitleg bij Bijstand$/, /^Tabel van Bijstand$/]) {
          const button = page.getByRole('button', { name }).first();
          await button.focus();
          await page.keyboard.press('Enter');
          const dialog = page.getByRole('dialog', { name: 'Bijstand' });
          await dialog
            .getByText(/CBS|Alle gemeenten/)
            .first()
            .waitFor();
          await expect.poll(() => dialog.innerText()).toMatch(/2024/);
          expect(await axe(page)).toEqual([]);
          const beyond = await dialog.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
          expect(beyond).toBeLessThanOrEqual(0);
          await page.keyboard.press('Escape');
          await dialog.waitFor({ state: 'hidden' });
          await expect
            .poll(() => button.evaluate((element) => element === document.activeElement))
            .toBe(true);
        }
      },
      { viewport: { width: 390, height: 844 } }
    );
  });

  it('sees which factors come together, and goes from one to its row', async () => {
    await visit('/gebied/GM0503/', async ({ page }) => {
      const together = page.getByRole('region', { name: 'Wat samenkomt' });
      expect(await together.innerText()).toMatch(/In 304 van de 342 gemeenten is het lager/);
      await together.getByRole('link', { name: 'Bijstand' }).click();
      await page.waitForURL(address('/gebied/GM0503/#kenmerk-bijstand_per_1000'));
      await row(page, 'bijstand_per_1000').getByText('vergelijkbaar').first().waitFor();
    });
  });

  it('chooses a figure for the areas alike, opens their class and how they are found, and compares them', async () => {
    await visit('/gebied/GM0503/', async ({ page }) => {
      const section = page.getByRole('region', { name: 'Gemeenten die hierop lijken' });
      await section.getByLabel('Kies een cijfer').selectOption('bijstand_per_1000');
      await page.waitForURL(address('/gebied/GM0503/?naast=bijstand_per_1000'));
      await section.getByText('Bekijk deze gemeenten').last().click();
      await section
        .getByRole('listitem')
        .filter({ hasText: /Amsterdam\s*38,2/ })
        .waitFor();
      await section.getByText('Hoe we deze gemeenten zoeken').click();
      await expect.poll(() => section.getByRole('row').count()).toBe(9);
      expect(await axe(page)).toEqual([]);
      await section.getByRole('link', { name: /naast elkaar in Vergelijk/ }).click();
      await page.waitForURL(/\/vergelijk\/\?.*gebieden=GM0503(,|%2C)GM0546/);
    });
  });

  it('goes from the gemeente to a wijk and back', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      await page
        .getByRole('link', { name: /^Charlois/ })
        .first()
        .click();
      await page.waitForURL(address('/gebied/WK059915/'));
      await page.locator('h1', { hasText: 'Charlois' }).waitFor();
      await page.getByRole('link', { name: 'Rotterdam', exact: true }).first().click();
      await page.waitForURL(address('/gebied/GM0599/'));
    });
  });
});
