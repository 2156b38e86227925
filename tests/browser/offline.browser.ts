/** After one visit the network may go: the area, the map, the talk and the presentation go on. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectHeard } from '../support/heard';
import { host, type Host } from '../support/host';
import { drawn } from '../support/map';
import { alive, axe, expectNoSidewaysScroll, newContext } from '../support/site';

const HEERLEN = '/gebied/GM0917/';

async function withHost(test: (site: Host, context: BrowserContext) => Promise<void>): Promise<void> {
  const site = await host();
  const context = await newContext({ viewport: { width: 1280, height: 720 }, locale: 'nl-NL' });
  try {
    await test(site, context);
  } finally {
    await context.close();
    await site.cut();
  }
}

async function open(site: Host, context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  await alive(page);
  return page;
}

/** Waits until the site is on the device, with the page of this area. */
async function kept(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await expect
    .poll(() => page.evaluate(async (url) => (await caches.match(url)) !== undefined, path), {
      timeout: 60_000
    })
    .toBe(true);
}

async function beginTalk(page: Page): Promise<string> {
  const field = page.getByRole('combobox', { name: 'Over welk gebied?' });
  await field.click();
  await field.pressSequentially('Heerlen');
  await page
    .getByRole('option', { name: /Heerlen/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Maak een programma' }).click();
  await page.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
  return page.url();
}

describe('without a network, after one visit of an area', () => {
  it('area, map, talk and presentation work in a tab that is opened again', async () => {
    await withHost(async (site, context) => {
      const first = await open(site, context, HEERLEN);
      const sentence = await first.getByRole('heading', { level: 1 }).innerText();
      await kept(first, HEERLEN);
      await first.close();
      await site.cut();

      const area = await open(site, context, HEERLEN);
      expect(await area.getByRole('heading', { level: 1 }).innerText()).toBe(sentence);
      const map = await open(site, context, '/kaart/?gebied=GM0917&niveau=wijk');
      await drawn(map);
      expect(await map.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(10);

      const talk = await open(site, context, '/gesprek/');
      const address = await beginTalk(talk);
      await talk.getByLabel('Wat wordt er gezegd?').first().fill('Ook zonder internet.');
      await talk.getByText('Bewaard op dit apparaat.').waitFor();

      // By a link of the site itself, and for a page that was never here.
      await area.getByRole('link', { name: 'Zonder internet' }).click();
      await area.getByRole('heading', { level: 1, name: 'Wat werkt zonder internet?' }).waitFor();
      await area.getByRole('listitem').filter({ hasText: 'Heerlen' }).waitFor();
      const missing = await open(site, context, '/gebied/GM0599/');
      await missing.getByRole('alert').getByText('Deze pagina staat niet op dit apparaat').waitFor();
      const presentation = await open(site, context, `/presentatie/${new URL(address).search}`);
      await presentation.getByRole('heading').first().waitFor();
    });
  });
});

describe('the page about what is on this device', () => {
  it('keeps the area that was looked at, tells its size, keeps all again when the browser cleared it, and forgets it', async () => {
    await withHost(async (site, context) => {
      const page = await open(site, context, HEERLEN);
      await kept(page, HEERLEN);
      await page.getByRole('link', { name: 'Zonder internet' }).click();
      await page.getByRole('button', { name: 'Bewaar Heerlen voor onderweg' }).first().click();
      await page.getByText('Heerlen is bewaard voor onderweg.').waitFor();
      const row = page.getByRole('listitem').filter({ hasText: 'Heerlen' });
      expect(await row.innerText()).toMatch(/voor onderweg, opgehaald op \d+ \w+ \d{4}, 0,\d MB/);
      // The pages of areas are not part of the site itself, those of wijken with letters in their code neither.
      expect(await page.getByText('De site zelf').locator('xpath=..').innerText()).toMatch(/\b\d,\d MB/);
      await expectHeard(page, 'zonder-internet');
      expect(await axe(page)).toEqual([]);
      await expectNoSidewaysScroll(page, [1280, 320]);

      // Cleared in the settings of the browser, as it stands open.
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'cache_storage' });
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await page.getByText('De site en wat u voor onderweg bewaarde, staan er weer.').waitFor();
      expect(await page.getByText('De site zelf').locator('xpath=..').innerText()).toMatch(/\b\d,\d MB/);
      await row.getByRole('button', { name: 'Vergeet Heerlen' }).click();
      await page.getByText('Heerlen staat niet meer op dit apparaat.').waitFor();
      await row.waitFor({ state: 'detached' });
    });
  });
});

describe('a new edition of the site', () => {
  it('waits while a talk is open, says so, and is there at the next opening, with the area that was kept', async () => {
    await withHost(async (site, context) => {
      const { version: edition } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
        version: string;
      };
      const next = [...edition].reverse().join('');
      const shown = (page: Page) => page.locator('meta[name=uitgave]').getAttribute('content');

      const area = await open(site, context, HEERLEN);
      await kept(area, HEERLEN);
      await area.close();
      const talk = await open(site, context, '/gesprek/');
      await beginTalk(talk);
      site.change((path, bytes) =>
        /\.(html|js|json)$/.test(path) && !path.startsWith('/data/')
          ? Buffer.from(bytes.toString().replaceAll(edition, next))
          : bytes
      );
      await talk.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      await talk.getByText('Er is een nieuwe versie van deze site.').waitFor();
      // The talk goes on with what it has, also when it is loaded again.
      await talk.reload();
      await talk.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
      expect(await shown(talk)).toBe(edition);
      const other = await open(site, context, HEERLEN);
      expect(await shown(other)).toBe(edition);
      await talk.close();
      await other.close();

      const later = await context.newPage();
      await later.goto(site.url);
      await expect.poll(() => shown(later)).toBe(next);
      await kept(later, HEERLEN);
      await site.cut();
      await later.goto(site.url + HEERLEN);
      await alive(later);
      expect(await shown(later)).toBe(next);
    });
  });
});
