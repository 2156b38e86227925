/** Own figures: taken in as a file, seen on the Kaart and on the page of an area, kept on this device alone. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { OwnIndicator, OwnSeries, OwnSet } from '../../src/lib/domain/own';
import { absent, known } from '../../src/lib/domain/figure';
import { packFigures } from '../../src/lib/domain/own-packed';
import type { RegionCode } from '../../src/lib/domain/region';
import { plainSet } from '../../src/lib/data/own/plain';
import { readOwnFile, writeOwnFile } from '../../src/lib/data/own/schema';
import { coloursOf, drawn } from '../support/map';
import { axe, go, visit } from '../support/site';

const PURPLE = ['#EBE2F7', '#CEB9EA', '#A786D3', '#7752AC', '#482978'];
const BLUE = ['#D4EAFA', '#9ACAF1', '#5A9EDC', '#2B6AB1', '#173877'];
const OWN_MAP = '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=eigen-proef';

// The areas exist, because the site has to have pages and outlines of them; the figures are invented.
const WIJKEN = ['01', '03', '04', '05', '06', '08', '10', '12', '13', '14', '15', '16', '17', '18'];
const GEMEENTEN = ['GM0599', 'GM0363', 'GM0344', 'GM0518', 'GM0014'];

function series(level: OwnSeries['level'], year: number, codes: readonly string[]): OwnSeries {
  return {
    level,
    year,
    indeling: 2024,
    provisional: false,
    figures: packFigures(
      codes.map((code, index) => [
        code as RegionCode,
        index === 1 ? absent('suppressed', 'x') : known(2 + index * 1.5 + (year - 2022))
      ])
    )
  };
}

function indicator(part: Pick<OwnIndicator, 'id' | 'name'> & Partial<OwnIndicator>): OwnIndicator {
  return {
    of: 'van de kinderen',
    unit: 'percent',
    decimals: 1,
    direction: 'higher-less-favourable',
    meaning: 'Een proef.',
    series: [],
    ...part
  };
}

const wijken = WIJKEN.map((number) => `WK0599${number}`);
const SET: OwnSet = {
  version: 1,
  id: 'proef',
  file: 'proef.csv',
  shape: 'Gewone tabel',
  added: '2026-01-02T03:04:05.000Z',
  source: 'Bron: een proef',
  indicators: [
    indicator({
      id: 'eigen-proef',
      name: 'Proefcijfer',
      series: [
        series('gemeente', 2023, GEMEENTEN),
        series('gemeente', 2024, GEMEENTEN),
        series('wijk', 2023, wijken),
        series('wijk', 2024, wijken)
      ]
    }),
    indicator({
      id: 'eigen-armoede',
      name: 'Kinderen in armoede',
      fills: 'kinderen_armoede',
      series: [series('gemeente', 2024, GEMEENTEN)]
    })
  ]
};

/** Takes in an exported file on *Eigen cijfers*. */
async function takeIn(page: Page, sets: readonly OwnSet[] = [SET]): Promise<void> {
  await go(page, '/eigen-cijfers/');
  await page.getByLabel('Bewaard bestand met eigen cijfers').setInputFiles({
    name: 'eigen-cijfers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeOwnFile(sets, new Date('2026-01-03T00:00:00.000Z')))
  });
}

async function keep(page: Page): Promise<void> {
  await takeIn(page);
  await page.getByRole('heading', { name: SET.file }).first().waitFor();
}

async function purple(page: Page): Promise<number> {
  return (await coloursOf(page, PURPLE)).reduce((sum, share) => sum + share, 0);
}

describe('own figures on the Kaart', () => {
  it('are chosen from the list, drawn in purple, and named with their file', async () => {
    await visit('/', async ({ page }) => {
      await keep(page);
      await go(page, '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen');
      await drawn(page);
      expect(await purple(page)).toBe(0);
      await page.getByLabel('Kenmerk').selectOption({ label: 'Proefcijfer' });
      await page.waitForURL(/kenmerk=eigen-proef/);
      const list = page.getByRole('listbox', { name: 'Wijken' });
      await list.getByText('geheim').waitFor();
      await expect.poll(() => purple(page)).toBeGreaterThan(0.02);
      expect((await coloursOf(page, BLUE)).every((share) => share < 0.001)).toBe(true);
      await list.getByRole('option').first().getByText('23,5').waitFor();
      await page.getByText('Eigen cijfer uit proef.csv, alleen op dit apparaat.').first().waitFor();
      await page.getByText('Paars is een eigen cijfer.').waitFor();
      await list.getByRole('option').first().hover();
      await page.getByRole('tooltip').getByText('Eigen cijfer uit proef.csv').waitFor();
      await page.getByRole('slider', { name: 'Jaar' }).press('ArrowLeft');
      await page.waitForURL(/jaar=2023/);
      await list.getByText('22,5').waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  it('fill an indicator that has no public figures, with its own words and in purple', async () => {
    await visit('/', async ({ page }) => {
      await keep(page);
      await go(page, '/kaart/?niveau=gemeente&kenmerk=kinderen_armoede&gekozen=GM0599');
      await drawn(page);
      await page.getByText('Uit uw eigen bestand proef.csv, alleen op dit apparaat.').waitFor();
      await expect.poll(() => purple(page)).toBeGreaterThan(0);
      await page.getByRole('button', { name: /^Bron en uitleg/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Bron: een proef').first().waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  it('are not there on another device: the link says so, and shows a public map', async () => {
    await visit(OWN_MAP, async ({ page }) => {
      await drawn(page);
      await page.getByText('alleen op het apparaat waarop het is ingeladen').waitFor();
      await page.getByRole('link', { name: 'Laad het in bij Eigen cijfers' }).waitFor();
      expect(await purple(page)).toBe(0);
      expect(await axe(page)).toEqual([]);
    });
  });
});

describe('own figures on the page of an area', () => {
  it('stand in a section of their own, and where a row was not loaded', async () => {
    await visit('/', async ({ page }) => {
      await keep(page);
      await go(page, '/gebied/GM0599/');
      await page.getByRole('heading', { name: /^Eigen cijfers/ }).waitFor();
      const own = page.locator('#kenmerk-eigen-proef');
      for (const words of [
        '4,0%',
        'van de kinderen, 2024',
        'Eigen cijfer uit proef.csv',
        '4 gemeenten in uw bestand'
      ])
        await expect.poll(() => own.innerText()).toContain(words);
      await own.getByText('14 wijken in dit bestand').click();
      await expect.poll(() => own.getByRole('listitem').count()).toBe(14);
      const filled = page.locator('#kenmerk-kinderen_armoede');
      await filled.getByText('Uit uw eigen bestand proef.csv').waitFor();
      expect(await filled.getByText('nog niet geladen').count()).toBe(0);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('of wijken alone are listed at once, and no figure of the gemeente is called missing', async () => {
    const only = indicator({
      id: 'eigen-wijken',
      name: 'Wijkcijfer',
      series: [series('wijk', 2024, wijken)]
    });
    await visit('/', async ({ page }) => {
      await takeIn(page, [{ ...SET, indicators: [only] }]);
      await page.getByRole('heading', { name: SET.file }).first().waitFor();
      await go(page, '/gebied/GM0599/');
      const own = page.locator('#kenmerk-eigen-wijken');
      await own.getByText('In dit bestand staan alleen cijfers per wijk.').waitFor();
      await expect.poll(() => own.getByRole('listitem').count()).toBe(14);
      expect(await own.locator('.name .arcering').count()).toBe(0);
      expect(await axe(page)).toEqual([]);
    });
  });

  it('are offered where a figure is not loaded', async () => {
    await visit('/gebied/GM0599/', async ({ page }) => {
      const row = page.locator('#kenmerk-kinderen_armoede');
      await row.getByRole('link', { name: 'Laad het in bij Eigen cijfers' }).click();
      await page.waitForURL('**/eigen-cijfers/');
    });
  });

  it('come and go in a second tab', async () => {
    await visit('/', async ({ page }) => {
      const second = await page.context().newPage();
      await go(second, '/gebied/GM0599/');
      await keep(page);
      const heading = second.getByRole('heading', { name: /^Eigen cijfers/ });
      await heading.waitFor();
      await page.getByRole('button', { name: 'Haal alles weg' }).click();
      await page.getByRole('button', { name: 'Ja, haal weg' }).click();
      await heading.waitFor({ state: 'detached' });
      await second.locator('#kenmerk-kinderen_armoede').getByText('nog niet geladen').waitFor();
    });
  });
});

describe('the device', () => {
  it('that is full keeps what it had, and the page says what to do', async () => {
    await visit('/', async ({ page }) => {
      await keep(page);
      await page.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      });
      await takeIn(page, [{ ...SET, id: 'meer', file: 'meer.csv' }]);
      await page.getByRole('alert').getByText('geen ruimte meer').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: SET.file }).first().waitFor();
      expect(await page.getByRole('heading', { name: 'meer.csv' }).count()).toBe(0);
    });
  });

  it('that kept figures one by one, as this site once did, shows all of them', async () => {
    await visit('/eigen-cijfers/', async ({ page }) => {
      await page.getByText('nog geen eigen cijfers').waitFor();
      // A page that leaves the database alone.
      await go(page, '/bronnen/');
      await page.evaluate(async (set) => {
        const name = 'zicht-op-kinderarmoede';
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error ?? new Error('the request failed'));
          });
        await done(indexedDB.deleteDatabase(name));
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('own-sets', { keyPath: 'id' });
        const database = await done(opening);
        await done(database.transaction('own-sets', 'readwrite').objectStore('own-sets').put(set));
        database.close();
      }, plainSet(SET));
      await go(page, OWN_MAP);
      await drawn(page);
      const list = page.getByRole('listbox', { name: 'Wijken' });
      await list.getByText('geheim').waitFor();
      await list.getByRole('option').first().getByText('23,5').waitFor();
      await go(page, '/eigen-cijfers/');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Bewaar alles als bestand' }).click()
      ]);
      const written = readOwnFile(await text(await download.createReadStream()), 'bewaard.json');
      expect(written).toEqual({ ok: true, value: [SET] });
    });
  });

  it('that lets nothing be stored shows the public figures as ever', async () => {
    await visit('/', async ({ page }) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        IDBFactory.prototype.open = refuse;
        IDBFactory.prototype.databases = refuse;
      });
      await go(page, '/kaart/');
      await drawn(page);
      await go(page, '/eigen-cijfers/');
      await page.getByText('laat deze site niets bewaren').waitFor();
    });
  });

  it('of a reader without own figures gets no database', async () => {
    await visit('/kaart/', async ({ page }) => {
      await drawn(page);
      await go(page, '/gebied/GM0599/');
      await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(undefined))));
      expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(
        []
      );
    });
  });
});
