/** Start: a visitor finds the own gemeente by typing, by pointing, and without script. */
import { describe, expect, it } from 'vitest';
import { address, visit } from '../support/site';

describe('a visitor', () => {
  it('types a part of the name, presses Enter and stands on the page of the gemeente', async () => {
    await visit('/', async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Kies uw gemeente of wijk' });
      await field.fill('rott');
      await page
        .getByRole('option', { name: /Rotterdam/ })
        .first()
        .waitFor();
      await field.press('Enter');
      await page.waitForURL(address('/gebied/GM0599/'));
      await page.locator('h1', { hasText: 'Rotterdam' }).waitFor();
    });
  });

  it('finds a gemeente by the name people use, and by a misspelt one', async () => {
    await visit('/', async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Kies uw gemeente of wijk' });
      for (const [typed, name] of [
        ['Den Haag', /Gravenhage|Den Haag/],
        ['Amserdam', /Amsterdam/]
      ] as const) {
        await field.fill(typed);
        await page.getByRole('option', { name }).first().waitFor();
      }
    });
  });

  it('chooses with the arrow keys, and Escape closes the list', async () => {
    await visit('/', async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Kies uw gemeente of wijk' });
      await field.fill('utrecht');
      const options = page.getByRole('option');
      await options.nth(1).waitFor();
      await field.press('ArrowDown');
      await expect.poll(() => options.nth(1).getAttribute('aria-selected')).toBe('true');
      await field.press('Escape');
      await options.first().waitFor({ state: 'hidden' });
      expect(await field.inputValue()).toBe('utrecht');
    });
  });

  it('hears that nothing was found', async () => {
    await visit('/', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Kies uw gemeente of wijk' }).fill('qqqqqq');
      await page.getByText('Niets gevonden.').waitFor();
    });
  });

  it('without script finds every gemeente as a link', async () => {
    await visit(
      '/',
      async ({ page }) => {
        const links = page.locator('#gemeenten a[href*="/gebied/GM"]');
        expect(await links.count()).toBe(342);
        await page.locator('#gemeenten summary', { hasText: 'Zeeland' }).click();
        await page.getByRole('link', { name: 'Vlissingen' }).click();
        await page.waitForURL(address('/gebied/GM0718/'));
        await page.locator('h1', { hasText: 'Vlissingen' }).waitFor();
      },
      { javaScriptEnabled: false }
    );
  });
});
