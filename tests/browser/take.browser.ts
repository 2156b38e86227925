/** Meenemen: figures, maps and tables as files, read back as the programs of readers read them. */
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/formats/table';
import { drawn } from '../support/map';
import { axe, visit } from '../support/site';

const AREA = '/gebied/GM0599/';
const MAP = '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020';

/** Opens "Meenemen" and saves one kind of file. */
async function save(page: Page, within: Locator, about: RegExp, kind: string) {
  const button = within.getByRole('button', { name: about });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('button', { name: kind, exact: true }).click()
  ]);
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes) };
}

async function openTable(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await page
    .locator('#kenmerk-laag_inkomen_hh')
    .getByRole('button', { name: /^Tabel/ })
    .click();
  await dialog.getByRole('table', { name: /^Alle gemeenten/ }).waitFor();
  return dialog;
}

/** Size in pixels, from the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const TABLES = [
  ['CSV (Nederlands)', 'laag-inkomen-gemeenten-van-nederland-2021.csv', '12,1'],
  ['CSV (internationaal)', 'laag-inkomen-gemeenten-van-nederland-2021-internationaal.csv', '12.1'],
  ['Excel', 'laag-inkomen-gemeenten-van-nederland-2021.xlsx', '12.1']
] as const;

describe('a reader who takes a table along', () => {
  it('reads back every area with the figure of the page, in each kind of file', async () => {
    await visit(AREA, async ({ page }) => {
      const dialog = await openTable(page);
      const rows = dialog.getByRole('table', { name: /^Alle gemeenten/ }).getByRole('row');
      for (const [kind, name, figure] of TABLES) {
        const file = await save(page, dialog, /^Meenemen van Laag inkomen van alle/, kind);
        expect(file.name).toBe(name);
        const table = await readTable(file.name, file.bytes);
        if (!table.ok) throw new Error(JSON.stringify(table.problems));
        expect(table.value.rows.length).toBe((await rows.count()) - 1);
        const rotterdam = table.value.rows.find(({ cells }) => cells[0] === 'GM0599');
        expect(rotterdam?.cells.slice(1, 4)).toEqual(['Rotterdam', '2021', figure]);
        expect(table.value.source).toContain('CBS, Kerncijfers wijken en buurten 2021 (85039NED)');
        await dialog.getByText(`Bewaard: ${name}`).waitFor();
      }

      // Escape closes the choice, and keeps the dialog and the reader's place in it.
      const button = dialog.getByRole('button', { name: /^Meenemen van Laag inkomen van alle/ });
      await button.focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('CSV (Nederlands)');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'CSV (Nederlands)' }).waitFor({ state: 'detached' });
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      expect(await dialog.isVisible()).toBe(true);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });
});

describe('a reader who takes a figure along', () => {
  it('has it as a drawing and as a picture, with title, source, year and date, and meets no barrier', async () => {
    await visit(AREA, async ({ page }) => {
      const row = page.locator('#kenmerk-laag_inkomen_hh');
      // What makes the files is not fetched before the choice is opened.
      const fetched = page.waitForRequest((request) => request.url().endsWith('.js'));
      await row.getByRole('button', { name: /^Meenemen/ }).click();
      await fetched;
      await row.getByRole('button', { name: 'Plaatje (SVG)' }).waitFor();
      expect(await axe(page)).toEqual([]);

      const { name, bytes } = await save(page, row, /^Meenemen/, 'Plaatje (SVG)');
      expect(name).toMatch(/^laag-inkomen-rotterdam-.*\.svg$/);
      const svg = new TextDecoder().decode(bytes);
      for (const words of ['Laag inkomen', '2021', '12,1%', 'Bron: ', 'CBS, 85039NED', 'Gemaakt op '])
        expect(svg).toContain(words);
      expect(svg).not.toMatch(/href|var\(|<style|<image/);
      // All gemeenten are in it, though the page shares their drawing with other pages.
      expect((svg.match(/h0/g) ?? []).length).toBeGreaterThan(300);
      await row.getByRole('status').getByText(`Bewaard: ${name}`).waitFor();

      const picture = await save(page, row, /^Meenemen/, 'Plaatje (PNG)');
      const [width, height] = sizeOf(picture.bytes);
      expect(width).toBe(1600);
      expect(height).toBeGreaterThan(600);
    });
  });
});

describe('a reader who takes the map along', () => {
  it('has the classes, the legend and the source in the picture, and the list in a workbook', async () => {
    await visit(MAP, async ({ page }) => {
      await drawn(page);
      const main = page.locator('main');
      const { name, bytes } = await save(page, main, /^Meenemen van de kaart/, 'Plaatje (PNG)');
      expect(name).toBe('moeite-met-rondkomen-wijken-van-rotterdam-2020.png');
      expect(sizeOf(bytes)[0]).toBe(1600);
      const shares = await page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        let dark = 0;
        for (let at = 0; at < pixels.length; at += 4)
          if (pixels[at] === 0x2b && pixels[at + 1] === 0x6a && pixels[at + 2] === 0xb1) dark += 1;
        return dark / (image.width * image.height);
      }, Buffer.from(bytes).toString('base64'));
      // Feijenoord, Charlois and others, 22 to 30%: far more than the swatch of the legend alone.
      expect(shares).toBeGreaterThan(0.02);

      // The list in its order, and why a figure is missing.
      const workbook = await save(page, main, /^Meenemen van de kaart/, 'Excel');
      const [sheet] = await readSheets(new Blob([workbook.bytes]));
      const [headings, first, ...rest] = sheet?.data ?? [];
      expect(headings?.slice(0, 4)).toEqual([
        'Code',
        'Gebied',
        'Jaar',
        'Moeite met rondkomen van de volwassenen (%)'
      ]);
      expect(first?.slice(0, 4)).toEqual(['WK059910', 'Feijenoord', 2020, 28.6]);
      const missing = rest.filter((row) => String(row[0]).startsWith('WK') && row[3] === null);
      expect(missing.length).toBeGreaterThan(0);
      for (const row of missing) expect(row[4]).toContain('geen cijfer');
    });
  });
});
