/** Buurten: from the page of a gemeente to one of them, what is said of its figures, and back; and by its code. */
import { expect, it } from 'vitest';
import { address, axe, expectNoSidewaysScroll, visit } from '../support/site';

it('opens the buurten of Heerlen by keyboard, finds one, reads it beside its wijk, and goes back', async () => {
  await visit('/gebied/GM0917/', async ({ page }) => {
    const summary = page.getByText('Toon de buurten in Heerlen');
    const table = page.getByRole('table', { name: /^Buurten van Heerlen/ });
    expect(await table.count()).toBe(0);
    const fetched = page.waitForRequest((request) => request.url().includes('/data/buurten-GM0917.json'));
    await summary.press('Enter');
    await fetched;
    await table.waitFor();
    const row = table.getByRole('row', { name: /^Vrieheide/ });
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.map((cell) => cell.trim())).toEqual(['1.445', '220', '21,5%']);
    await page.getByText('met de grenzen van 2020').first().waitFor();
    await page.locator('#deel-buurten').getByLabel('Kies een cijfer').selectOption('aandeel_0_15');
    await table.getByRole('row', { name: /^Beitel 70 5 te weinig inwoners/ }).waitFor();
    expect(await axe(page)).toEqual([]);

    await page.getByLabel('Zoek een buurt').fill('vrieh');
    await expect.poll(() => table.getByRole('link').allInnerTexts()).toEqual(['Vrieheide']);
    await table.getByRole('link', { name: 'Vrieheide' }).press('Enter');
    await page.waitForURL(address('/gebied/buurt/?code=BU09172004'));
    await page
      .getByRole('heading', {
        level: 1,
        name: /^In Vrieheide hadden in 2020 ongeveer 22 van de 100 volwassenen/
      })
      .waitFor();
    const figures = page.getByRole('list', { name: /^Moeite met rondkomen/ });
    expect(
      (await figures.getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s*\n\s*/))
    ).toEqual([
      ['Vrieheide', '21,5%'],
      ['Wijk 20 Vrieheide-De Stack', '22,8%'],
      ['Heerlen', '17,7%'],
      ['Nederland', '13,9%']
    ]);
    await page.getByText('De bron geeft hier geen cijfer.').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Bron en uitleg bij Moeite met rondkomen' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/van de 57 buurten/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Alle buurten van Heerlen' }).press('Enter');
    await page.waitForURL(address('/gebied/GM0917/#deel-buurten'));
    await table.waitFor();

    await page.goto(address('/gebied/'));
    const field = page.getByRole('combobox', { name: 'Over welk gebied gaat het?' });
    await field.fill('bu09173602');
    await page.getByText('Druk op Enter om deze buurt te openen.').waitFor();
    await field.press('Enter');
    await page.waitForURL(address('/gebied/buurt/?code=BU09173602'));
    await page.getByRole('heading', { level: 1, name: /^In Ziekenhuis/ }).waitFor();
  });
});
