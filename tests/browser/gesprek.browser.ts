/** A coalition that talks about its figures: a programme, notes, a shared task, and all of it kept. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axe, visit } from '../support/site';

async function begin(page: Page, gemeente: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Over welk gebied?' });
  await field.click();
  await field.pressSequentially(gemeente);
  await page
    .getByRole('option', { name: new RegExp(gemeente) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Maak een programma' }).click();
  await page.getByRole('heading', { level: 1, name: `Gesprek over ${gemeente}` }).waitFor();
}

async function kept(page: Page): Promise<void> {
  await page.getByText('Bewaard op dit apparaat.').waitFor();
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click()
  ]);
  // The browser is another process: its file comes as a stream.
  return text(await download.createReadStream());
}

describe('a coalition in Heerlen with an hour', () => {
  it('writes down what is said, comes back to it, and hands it on', async () => {
    let file = '';
    await visit('/gesprek/', async ({ page }) => {
      await begin(page, 'Heerlen');
      // Every figure says of when it is and where it comes from.
      const figures = await page.locator('article .figure').allInnerTexts();
      expect(figures.length).toBeGreaterThan(4);
      for (const figure of figures) expect(figure).toMatch(/Bron: \S/);
      expect(figures.filter((figure) => /\b20\d\d\b/.test(figure)).length).toBeGreaterThan(4);

      await page.getByLabel('Wat wordt er gezegd?').nth(0).fill('Ja, vooral bij jonge ouders.');
      await page.getByLabel('Wat wordt er gezegd?').nth(1).fill('Ook in gezinnen met werk.');
      await page.getByLabel('Wat wordt er gezegd?').nth(2).fill('Dat weet de JGZ.');
      await page.getByRole('button', { name: 'Herkend', exact: true }).first().click();
      await page.getByLabel('Wie zijn erbij?').fill('JGZ\nverloskundigen');
      await page.getByLabel('Wat gaan we doen?').fill('Een spreekuur over geld');
      await page.getByRole('button', { name: 'Nog een opgave' }).click();
      await page.getByLabel('Wat gaan we doen?').nth(1).fill('Samen een training volgen');
      await kept(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page)).toEqual([]);
      }
      expect(await saved(page, 'Verslag (Markdown)')).toContain('### 2. Samen een training volgen');
      file = await saved(page, 'Bewaar als bestand');

      // The page goes away without a word; another tab finds everything.
      const talk = page.url();
      const other = await page.context().newPage();
      await page.close();
      await other.goto(talk);
      await other.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
      expect(await other.getByLabel('Wat wordt er gezegd?').nth(2).inputValue()).toBe('Dat weet de JGZ.');
      expect(await other.getByLabel('Wat gaan we doen?').nth(1).inputValue()).toBe(
        'Samen een training volgen'
      );
      expect(
        await other.getByRole('button', { name: 'Herkend', exact: true }).first().getAttribute('aria-pressed')
      ).toBe('true');
    });

    // Somebody else opens the file, and has the same.
    await visit('/gesprek/', async ({ page }) => {
      await page
        .getByLabel('Open een bestand…')
        .setInputFiles({ name: 'gesprek.json', mimeType: 'application/json', buffer: Buffer.from(file) });
      await page.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
      expect(JSON.parse(await saved(page, 'Bewaar als bestand'))).toEqual(JSON.parse(file));
    });
  });
});

describe('two tabs with the same talk', () => {
  it('do not overwrite each other, and what was done can be undone', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await begin(page, 'Rozendaal');
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByLabel('Wie zijn erbij?').waitFor();
      await page.getByLabel('Wie zijn erbij?').fill('de gemeente');
      await other.getByLabel('Geparkeerd: later over praten').fill('de fietsen');
      await kept(page);
      await kept(other);
      for (const tab of [page, other]) {
        await expect.poll(() => tab.getByLabel('Wie zijn erbij?').inputValue()).toBe('de gemeente');
        await expect
          .poll(() => tab.getByLabel('Geparkeerd: later over praten').inputValue())
          .toBe('de fietsen');
      }
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await expect.poll(() => other.getByLabel('Wie zijn erbij?').inputValue()).toBe('');
      expect(await other.getByLabel('Geparkeerd: later over praten').inputValue()).toBe('de fietsen');
    });
  });
});

describe('a talk that is not there', () => {
  it('says so, and offers to begin one', async () => {
    await visit('/gesprek/?gesprek=weg', async ({ page }) => {
      await page.getByRole('alert').getByText('Dit gesprek staat niet op dit apparaat.').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Praat er samen over' }).waitFor();
      await page.getByLabel('Open een bestand…').setInputFiles({
        name: 'brief.json',
        mimeType: 'application/json',
        buffer: Buffer.from('Beste collega')
      });
      await page.getByText('brief.json: verwacht is een bestand met een gesprek').waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });
});
