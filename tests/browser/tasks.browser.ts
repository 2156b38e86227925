/** A whole task from beginning to end by keyboard alone: no test here touches a pointer. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { readTable } from '../../src/lib/formats/table';
import { tabTo } from '../support/keyboard';
import { drawn } from '../support/map';
import { address, visit } from '../support/site';

/** Chooses in a list that has the focus, as a reader does: by typing the first letters. */
async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters);
}

it('from Start to a table of the own gemeente, without a pointer', { timeout: 180_000 }, async () => {
  await visit('/', async ({ page }) => {
    const press = (key: string) => page.keyboard.press(key);
    const main = page.locator('main');

    // Start: the own gemeente, with letters and arrows.
    await tabTo(page, page.getByRole('combobox', { name: 'Kies uw gemeente of wijk' }));
    await page.keyboard.type('rotter');
    const options = page.getByRole('listbox').getByRole('option');
    await options.nth(1).waitFor();
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    await page.waitForURL(address('/gebied/GM0599/'));

    // Gebied: the sentence, the meaning of a figure, another figure for the wijken.
    await page
      .getByRole('heading', { level: 1, name: /^In Rotterdam hadden in 2021 ongeveer 12 van de 100/ })
      .waitFor();
    const meaning = page.getByRole('button', { name: 'Bron en uitleg bij Bijstand', exact: true }).first();
    await tabTo(page, meaning);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Bijstand' });
    await dialog.getByText('Zo is het gemaakt').waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await tabTo(page, meaning, { limit: 0 });
    await tabTo(page, page.getByLabel('Kies een cijfer').first());
    await choose(page, 'Moeite');
    await page.waitForURL(/kenmerk=moeite_rondkomen/);
    await main
      .getByRole('listitem')
      .filter({ hasText: /Feijenoord[\s\S]*28,6/ })
      .first()
      .waitFor();

    // Kaart: the same figure large; another one, another year, the list.
    await tabTo(page, main.getByRole('link', { name: 'Op de grote kaart' }));
    await press('Enter');
    await page.waitForURL(/\/kaart\/\?.*kenmerk=moeite_rondkomen/);
    await drawn(page);
    const year = page.getByRole('slider', { name: 'Jaar' });
    await tabTo(page, year);
    const before = await year.inputValue();
    await press('ArrowLeft');
    await page.waitForURL((url) => (url.searchParams.get('jaar') ?? before) !== before);
    await tabTo(page, page.getByLabel('Kenmerk'), { key: 'Shift+Tab' });
    await choose(page, 'Bijstand');
    await page.waitForURL(/kenmerk=bijstand_per_1000/);
    const list = page.getByRole('listbox', { name: 'Wijken' });
    await tabTo(page, list);
    await press('Home');
    await press('ArrowDown');
    await press('Enter');
    await page.waitForURL(/gekozen=WK0599/);
    await list.getByRole('option', { selected: true }).waitFor();

    // Take the table along: it holds every wijk of the list.
    const rows = await list.getByRole('option').count();
    await tabTo(page, main.getByRole('button', { name: /^Meenemen van de kaart/ }), { key: 'Shift+Tab' });
    await press('Enter');
    await tabTo(page, main.getByRole('button', { name: 'CSV (Nederlands)' }));
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    const table = await readTable(
      download.suggestedFilename(),
      new Uint8Array(await buffer(await download.createReadStream()))
    );
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    expect(table.value.rows.filter(({ cells }) => cells[0]?.startsWith('WK')).length).toBe(rows);

    // Vergelijk: a second gemeente, and the areas in the order of a figure.
    await tabTo(page, page.getByRole('link', { name: 'Vergelijk', exact: true }), { key: 'Shift+Tab' });
    await press('Enter');
    await page.waitForURL(/\/vergelijk\/\?gebieden=GM0599/);
    const opener = page.getByRole('button', { name: '+ Gebied erbij' });
    await tabTo(page, opener);
    await press('Enter');
    await page.keyboard.type('heerlen');
    await page
      .getByRole('option', { name: /Heerlen/ })
      .first()
      .waitFor();
    await press('Enter');
    await page.waitForURL((url) => url.searchParams.get('gebieden') === 'GM0599,GM0917');
    await page.getByRole('columnheader', { name: 'Heerlen' }).first().waitFor();
    const together = page.getByRole('region', { name: 'Wat komt samen?' });
    await tabTo(page, together.getByRole('button', { name: /^Bijstand/ }));
    await press('Enter');
    await page.waitForURL(/volgorde=bijstand_per_1000/);
    await together.getByRole('table').getByRole('row').nth(1).getByText('Rotterdam').waitFor();
  });
});
