/** A talk in two tabs, and a talk that is not there. */
import { describe, expect, it } from 'vitest';
import { expectHeard } from '../support/heard';
import { axe, visit } from '../support/site';
import { beginTalk, kept } from '../support/talk';

describe('two tabs with the same talk', () => {
  it('do not overwrite each other, and what was done can be undone', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await beginTalk(page, ['Rozendaal']);
      await expectHeard(page, 'gesprek');
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
      await expectHeard(page, 'gesprek-begin');
      expect(await axe(page)).toEqual([]);
    });
  });
});
