/** Meenemen: files read back as the programs of readers read them, figures on other sites, and paper. */
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/formats/table';
import type { Table } from '../../src/lib/formats/types';
import { drawn } from '../support/map';
import { address, axe, visit } from '../support/site';

const AREA = '/gebied/GM0599/';
const MAP = '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020';
const COMPARED = '/vergelijk/?gebieden=GM0599,GM0363,GM0917';
const FIGURE = '/figuur/?v=1&gebied=GM0599&kenmerk=laag_inkomen_hh&vorm=';

/** Opens "Meenemen" and saves one kind of file. */
async function save(page: Page, within: Locator, about: RegExp, kind: string) {
  const button = within.getByRole('button', { name: about });
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within
      .locator('.take')
      .filter({ has: page.getByRole('button', { name: about }) })
      .getByRole('button', { name: kind, exact: true })
      .click()
  ]);
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes) };
}

/** A CSV or a workbook as this site reads it back. */
async function readBack({ name, bytes }: Awaited<ReturnType<typeof save>>): Promise<Table> {
  const table = await readTable(name, bytes);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

const cellOf = (table: Table, code: string, heading: RegExp) =>
  table.rows.find(({ cells }) => cells[0] === code)?.cells[
    table.columns.findIndex((column) => heading.test(column.heading))
  ];

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

/** A drawing that stands by itself: nothing to fetch, no style sheet, every colour written out. */
function expectWhole(svg: string, words: readonly string[]): void {
  for (const part of [...words, 'Bron: ', 'Gemaakt op ']) expect(svg).toContain(part);
  expect(svg).not.toMatch(/href|var\(|<style|<image|class=|color-mix/);
}

/** Size in pixels, from the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('a reader of Gebied takes along', () => {
  it('the table of all gemeenten, in three kinds of file with the figures of the page', async () => {
    await visit(AREA, async ({ page }) => {
      const dialog = page.getByRole('dialog');
      await page
        .locator('#kenmerk-laag_inkomen_hh')
        .getByRole('button', { name: /^Tabel/ })
        .click();
      const all = dialog.getByRole('table', { name: /^Alle gemeenten/ });
      await all.waitFor();
      const count = (await all.getByRole('row').count()) - 1;
      for (const [kind, name, value] of [
        ['CSV (Nederlands)', 'laag-inkomen-gemeenten-van-nederland-2021.csv', '12,1'],
        ['CSV (internationaal)', 'laag-inkomen-gemeenten-van-nederland-2021-internationaal.csv', '12.1'],
        ['Excel', 'laag-inkomen-gemeenten-van-nederland-2021.xlsx', '12.1']
      ] as const) {
        const file = await save(page, dialog, /^Meenemen van Laag inkomen van alle/, kind);
        expect(file.name).toBe(name);
        const table = await readBack(file);
        expect(table.rows.length).toBe(count);
        expect(table.rows.find(({ cells }) => cells[0] === 'GM0599')?.cells.slice(1, 4)).toEqual([
          'Rotterdam',
          '2021',
          value
        ]);
        expect(table.source).toContain('CBS, Kerncijfers wijken en buurten 2021 (85039NED)');
      }

      // Escape closes the choice, and neither the dialog nor the place on the page.
      const button = dialog.getByRole('button', { name: /^Meenemen van Laag inkomen van alle/ });
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'CSV (Nederlands)' }).waitFor({ state: 'detached' });
      expect(await dialog.isVisible()).toBe(true);
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('a figure as a drawing, as pixels and as a code for another site', async () => {
    await visit(AREA, async ({ page }) => {
      const row = page.locator('#kenmerk-laag_inkomen_hh');
      // What makes files is fetched for who asks for them, and for nobody else.
      const asked = page.waitForRequest((request) => request.url().endsWith('.js'));
      await row.getByRole('button', { name: /^Meenemen/ }).click();
      await asked;
      const svg = await save(page, row, /^Meenemen/, 'Plaatje (SVG)');
      expect(svg.name).toMatch(/^laag-inkomen-rotterdam-.*\.svg$/);
      expectWhole(textOf(svg), ['Laag inkomen', '2021', '12,1%', 'CBS, 85039NED']);
      // All gemeenten are in it, though the page shares their drawing with other pages.
      expect((textOf(svg).match(/h0/g) ?? []).length).toBeGreaterThan(300);
      await row.getByRole('status').getByText(`Bewaard: ${svg.name}`).waitFor();
      const [width, height] = sizeOf((await save(page, row, /^Meenemen/, 'Plaatje (PNG)')).bytes);
      expect(width).toBe(1600);
      expect(height).toBeGreaterThan(600);

      await row.getByRole('button', { name: 'Insluiten' }).click();
      await row.getByLabel('Wat er te zien is').selectOption('jaren');
      await row.getByLabel('Kleuren').selectOption('donker');
      const code = await row.getByLabel('Code voor uw website').inputValue();
      const source = /^<iframe src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&');
      expect(source).toBe(`${address(FIGURE)}jaren&kleur=donker`);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('the map of its wijken with their names and figures, and the areas that look alike', async () => {
    await visit(AREA, async ({ page }) => {
      const main = page.locator('main');
      const map = /^Meenemen van de kaart en de lijsten/;
      expectWhole(textOf(await save(page, main, map, 'Plaatje (SVG)')), [
        'wijken van Rotterdam',
        'Feijenoord',
        'te weinig inwoners'
      ]);
      const parts = await readBack(await save(page, main, map, 'CSV (Nederlands)'));
      const shown = main
        .getByRole('listitem')
        .filter({ hasText: /^Feijenoord/ })
        .first();
      expect(await shown.innerText()).toContain(cellOf(parts, 'WK059910', /^Bijstand/));

      const alike = await save(page, main, /^Meenemen van deze gemeenten/, 'Excel');
      const [sheet] = await readSheets(new Blob([alike.bytes]));
      expect(sheet?.data[0]?.slice(0, 4)).toEqual(['Code', 'Gebied', 'Afstand', 'Waarom']);
      expect(sheet?.data[1]?.slice(0, 2)).toEqual(['GM0599', 'Rotterdam']);
      expect(sheet?.data[2]?.[2]).toBeTypeOf('number');
    });
  });
});

describe('a reader of the Kaart takes along', () => {
  it('the map with its classes, legend and source, and the list with why a figure is missing', async () => {
    await visit(MAP, async ({ page }) => {
      await drawn(page);
      const main = page.locator('main');
      const about = /^Meenemen van de kaart/;
      const png = await save(page, main, about, 'Plaatje (PNG)');
      expect(png.name).toBe('moeite-met-rondkomen-wijken-van-rotterdam-2020.png');
      expect(sizeOf(png.bytes)[0]).toBe(1600);
      const svg = textOf(await save(page, main, about, 'Plaatje (SVG)'));
      expectWhole(svg, ['Feijenoord', '22 tot 30%', 'geen cijfer', 'RIVM']);
      // Feijenoord, Charlois and others, 22 to 30%.
      expect(svg.match(/fill="rgb\(43, 106, 177\)"/g)?.length).toBeGreaterThan(5);

      const { bytes } = await save(page, main, about, 'Excel');
      const [sheet] = await readSheets(new Blob([bytes]));
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

      await page.getByRole('button', { name: 'Jaren naast elkaar' }).click();
      const years = await save(page, main, /^Meenemen van de kaarten/, 'Plaatje (SVG)');
      expect(years.name).toBe('moeite-met-rondkomen-wijken-van-rotterdam-2012-2020.svg');
      expectWhole(textOf(years), ['>2012<', '>2016<', '>2020<', '22 tot 30%', 'geen cijfer', 'RIVM']);
      const all = await readBack(await save(page, main, /^Meenemen van de kaarten/, 'CSV (Nederlands)'));
      const south = all.rows.filter(({ cells }) => cells[0] === 'WK059910').map(({ cells }) => cells[2]);
      expect(south).toEqual(['2012', '2016', '2020']);
    });
  });
});

describe('a reader of Vergelijk takes along', () => {
  it('the table, the years, what comes together and the dots, with the figures of the page', async () => {
    await visit(
      COMPARED,
      async ({ page }) => {
        const main = page.locator('main');
        const table = await readBack(await save(page, main, /^Meenemen van deze tabel/, 'CSV (Nederlands)'));
        const shown = await main
          .getByRole('row', { name: /^Laag inkomen/ })
          .first()
          .innerText();
        for (const code of ['GM0599', 'GM0363', 'GM0917', 'NL01'])
          expect(shown).toContain(cellOf(table, code, /^Laag inkomen/));

        const close = /^Meenemen van Laag inkomen van dichtbij/;
        // On a dark screen too it is drawn on white.
        const svg = textOf(await save(page, main, close, 'Plaatje (SVG)'));
        expectWhole(svg, ['Rotterdam', '12,1%', 'De grijze lijn is Nederland']);
        expect(svg).toMatch(/<rect [^>]*fill="#fff(fff)?"/);
        const years = await readBack(await save(page, main, close, 'Excel'));
        expect(years.rows.filter(({ cells }) => cells[0] === 'GM0599').length).toBeGreaterThan(1);

        const together = /^Meenemen van wat samenkomt/;
        const heat = await readBack(await save(page, main, together, 'CSV (internationaal)'));
        expect(cellOf(heat, 'GM0599', /^Laag inkomen: vijfde/)).toBe('5');
        expectWhole(textOf(await save(page, main, together, 'Plaatje (SVG)')), ['Amsterdam', 'vijfde']);

        const dots = await readBack(await save(page, main, /^Meenemen van de stippen/, 'CSV (Nederlands)'));
        expect(await main.innerText()).toContain(`${dots.rows.length} gemeenten`);
      },
      { colorScheme: 'dark' }
    );
  });
});

describe('a figure on another site', () => {
  it('has title, value, place, source and a way back, from 280 px wide, in light and dark', async () => {
    await visit(
      `${FIGURE}plaats&taart=1`,
      async ({ page }) => {
        await page.getByRole('heading', { name: 'Laag inkomen Rotterdam' }).waitFor();
        const words = await page.locator('main').innerText();
        for (const part of ['12,1%', '2021', 'Nederland', '85039NED', 'weggelaten: taart=1'])
          expect(words).toContain(part);
        expect(await page.title()).toBe('Laag inkomen, Rotterdam – Zicht op kinderarmoede');
        expect(await page.getByRole('link').getAttribute('href')).toBe(
          '/gebied/GM0599/#kenmerk-laag_inkomen_hh'
        );
        expect(await page.getByRole('banner').count()).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
        expect(await axe(page)).toEqual([]);
      },
      { viewport: { width: 280, height: 480 } }
    );
  });

  it('works in a frame with few rights, in the colours that were asked for', async () => {
    await visit('/bronnen/', async ({ page, errors }) => {
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
        frame.src = src;
        document.body.prepend(frame);
      }, `${FIGURE}jaren&kleur=donker`);
      const frame = page.frameLocator('iframe');
      const chart = frame.getByRole('img', { name: /^Laag inkomen door de jaren/ });
      await chart.waitFor();
      const ground = await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(ground).toBe('rgb(14, 22, 40)');
      // A frame that may open no window shows the page itself.
      await frame.getByRole('link', { name: /^Meer over Rotterdam/ }).click();
      await frame.getByRole('heading', { name: /^In Rotterdam/ }).waitFor();
      expect(errors.splice(0).join()).toContain("'allow-popups'");
    });
  });
});

describe('a reader who prints', () => {
  it('gets numbers at the links, their addresses at the end, and no controls', async () => {
    await visit('/bronnen/', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const numbered = page.locator('main a[data-noot]:visible');
      const count = await numbered.count();
      expect(count).toBeGreaterThan(0);
      const [number, href] = await numbered
        .first()
        .evaluate((link: HTMLAnchorElement) => [link.dataset['noot'], decodeURI(link.href)]);
      const notes = page.locator('.alleen-op-papier').filter({ hasText: 'Adressen van de links' });
      expect(await notes.innerText()).toMatch(/Bronnen – Zicht op kinderarmoede\. Afgedrukt op \d/);
      expect(
        await notes
          .locator('li')
          .nth(Number(number) - 1)
          .innerText()
      ).toBe(`${number} ${href}`);
      expect(await page.getByRole('navigation').count()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('[data-noot]').count()).toBe(0);
    });
  });

  it('gets the map in the colours of paper from a dark screen', async () => {
    await visit(
      MAP,
      async ({ page }) => {
        await drawn(page);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const feijenoord = page.locator('.papier path.area[fill="var(--blauw-4)"]').first();
        expect(await feijenoord.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(43, 106, 177)');
        expect(await page.locator('.maplibregl-canvas').isVisible()).toBe(false);
      },
      { colorScheme: 'dark' }
    );
  });
});
