/** Bronnen is long: it opens where an address points, and lists what a reader asks for. */
import { describe, expect, it } from 'vitest';
import { axe, visit } from '../support/site';

/** A loaded indicator, an empty one, a check, and the tables. */
const OPENED = [
  'kenmerk-kinderen_armoede',
  'kenmerk-ses_woa',
  'controle-parts',
  'nieuwste-jaar',
  'ontbreekt',
  'gelezen-boundaries'
];

describe('bronnen', () => {
  it('opens the indicator that an address names, and shows it when the filter hid it', async () => {
    await visit('/bronnen/#kenmerk-ses_woa', async ({ page }) => {
      const entry = page.locator('#kenmerk-ses_woa');
      await entry.waitFor({ state: 'visible' });
      expect(await entry.textContent()).toContain('86296NED');
      await page.getByRole('radio', { name: /^Geladen/ }).check({ force: true });
      await entry.waitFor({ state: 'hidden' });
      await page.evaluate(() => {
        location.hash = '#kenmerk-kinderen_sociaal_minimum_130';
      });
      await page.locator('#kenmerk-kinderen_sociaal_minimum_130').waitFor({ state: 'visible' });
    });
  });

  it('lists what is loaded, or what is still empty, as many as it says', async () => {
    await visit('/bronnen/', async ({ page }) => {
      const shown = () => page.locator('.list h3:visible').count();
      const all = await shown();
      for (const name of [/^Geladen/, /^Nog leeg/]) {
        const choice = page.getByRole('radio', { name });
        const count = Number(
          /\d+/.exec((await page.locator('label', { has: choice }).textContent()) ?? '')?.[0]
        );
        const total = Number(
          /\d+/.exec((await page.locator('label', { hasText: /^\s*Alle/ }).textContent()) ?? '')?.[0]
        );
        await choice.check({ force: true });
        await expect.poll(shown).toBe(all - total + count);
      }
    });
  });

  it('tells what the checks found', async () => {
    await visit('/bronnen/#controle-parts', async ({ page }) => {
      await page.locator('#controle-parts li').first().waitFor({ state: 'visible' });
      expect(await page.locator('#controle-parts').textContent()).toContain('niet gelijk aan');
    });
  });

  it('is accessible with one of each kind open', async () => {
    await visit('/bronnen/', async ({ page }) => {
      for (const anchor of OPENED) {
        await page.locator('details', { has: page.locator(`#${anchor}`) }).evaluateAll((folds) => {
          for (const fold of folds) fold.setAttribute('open', '');
        });
      }
      expect(await axe(page)).toEqual([]);
    });
  });
});
