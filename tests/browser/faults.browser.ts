/** What goes wrong on the way or on the device is said in one sentence, and the page stays. See docs/faults.md. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { OwnSet } from '../../src/lib/domain/own';
import { packFigures } from '../../src/lib/domain/own-packed';
import { writeOwnFile } from '../../src/lib/data/own/schema';
import { known } from '../../src/lib/domain/figure';
import type { RegionCode } from '../../src/lib/domain/region';
import { host, type Change, type Host } from '../support/host';
import { drawn } from '../support/map';
import { alive, newContext } from '../support/site';
import { beginTalk, kept } from '../support/talk';

async function withPage(test: (site: Host, page: Page) => Promise<void>): Promise<void> {
  const site = await host();
  const context = await newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    serviceWorkers: 'block'
  });
  try {
    await test(site, await context.newPage());
  } finally {
    await context.close();
    await site.cut();
  }
}

/** Changes one file of the site, and no other. */
const file =
  (name: string, change: (bytes: Buffer) => ReturnType<Change>): Change =>
  (path, bytes) =>
    path.endsWith(name) ? change(bytes) : bytes;

/** One file of the site that does not come before the test lets go of it. */
function held(name: string): { readonly change: Change; readonly letGo: () => void } {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  return { change: file(name, (bytes) => free.then(() => bytes)), letGo };
}

const FIGURES = 'figures-gemeente.parquet';
const DAMAGED = `Het bestand ${FIGURES} is beschadigd of hoort bij een andere uitgave.`;

describe('the figures of a map', () => {
  it('that are cut off, wrong, of another edition or gone are never shown: the page names the file, and mends', async () => {
    await withPage(async (site, page) => {
      const faults: readonly (readonly [(bytes: Buffer) => Buffer | number, string])[] = [
        [(bytes) => bytes.subarray(0, bytes.length / 2), DAMAGED],
        [(bytes) => Buffer.from(bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))), DAMAGED],
        [() => Buffer.from('<!doctype html>Onderhoud'), DAMAGED],
        [() => 404, `Het bestand ${FIGURES} is niet op te halen (antwoord 404).`]
      ];
      for (const [fault, sentence] of faults) {
        site.change(file(FIGURES, fault));
        await page.goto(`${site.url}/kaart/`);
        await page.getByText(sentence).waitFor();
        // The rest of the page goes on.
        await page.getByRole('combobox').first().waitFor();
      }
      site.change((_, bytes) => bytes);
      await page.goto(`${site.url}/kaart/`);
      await drawn(page);
    });
  });

  it('that came wrong once are asked for again without a word', async () => {
    await withPage(async (site, page) => {
      let asked = 0;
      site.change(
        file(FIGURES, (bytes) => {
          asked += 1;
          return asked === 1 ? bytes.subarray(0, 100) : bytes;
        })
      );
      await page.goto(`${site.url}/kaart/`);
      await drawn(page);
      expect(asked).toBeGreaterThan(1);
      expect(await page.getByText('is beschadigd').count()).toBe(0);
    });
  });
});

describe('data that is slow', () => {
  it('is said to be on its way while the page goes on, and shows by itself: a map, and another page', async () => {
    await withPage(async (site, page) => {
      const late = page.getByRole('status').getByText('De gegevens zijn nog onderweg.');
      const figures = held(FIGURES);
      site.change(figures.change);
      await page.goto(`${site.url}/kaart/`);
      await late.waitFor();
      // The rest of the page goes on.
      await page.getByRole('radio', { name: 'Wijken' }).check();
      await page.waitForURL('**niveau=wijk**');
      await page.getByRole('radio', { name: 'Gemeenten' }).check();
      figures.letGo();
      await drawn(page);
      await late.waitFor({ state: 'detached' });

      const province = held('/gebied/PV31/__data.json');
      site.change(province.change);
      await page.goto(`${site.url}/gebied/GM0917/`);
      await alive(page);
      await page.getByRole('link', { name: 'Limburg', exact: true }).first().click();
      await late.waitFor();
      province.letGo();
      await page.waitForURL('**/gebied/PV31/');
      await late.waitFor({ state: 'detached' });
    });
  });
});

describe('a map whose WebGL is lost', () => {
  it('says so beside the list with its figures, and comes back', async () => {
    await withPage(async (site, page) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${site.url}/kaart/`);
      await drawn(page);
      const extension = await page.evaluateHandle(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
        const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        extension?.loseContext();
        return extension;
      });
      const lost = page.getByRole('status').getByText('De kaart is even weg en komt vanzelf terug.');
      await lost.waitFor();
      const row = page.getByRole('listbox').getByRole('option').nth(2);
      await row.hover();
      await row.click();
      await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');

      await page.evaluate(() => performance.clearMarks());
      await extension.evaluate((extension) => extension?.restoreContext());
      await drawn(page);
      expect(await lost.count()).toBe(0);
      // It answers to the list again: what is chosen there has its words on the map.
      await page.getByRole('tooltip').waitFor();
      expect(errors).toEqual([]);
    });
  });
});

describe('what the browser clears under an open page', () => {
  /** As the settings of the browser do it. */
  async function clear(page: Page, what: 'indexeddb' | 'cache_storage'): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: what });
  }

  it('stays in sight: a talk is kept again by itself, own figures and a list of talks when somebody says so', async () => {
    await withPage(async (site, page) => {
      const own = await page.context().newPage();
      await own.goto(`${site.url}/eigen-cijfers/`);
      await alive(own);
      const set = {
        version: 1,
        id: 'proef',
        file: 'proef.csv',
        shape: 'Gewone tabel',
        added: '2026-01-02T03:04:05.000Z',
        source: 'Een proef',
        indicators: [
          {
            id: 'eigen-proef',
            name: 'Proefcijfer',
            of: 'van de kinderen',
            unit: 'percent',
            decimals: 1,
            direction: 'higher-less-favourable',
            meaning: 'Een proef.',
            series: [
              {
                level: 'gemeente',
                year: 2024,
                indeling: 2024,
                provisional: false,
                figures: packFigures([['GM0599' as RegionCode, known(12)]])
              }
            ]
          }
        ]
      } as const satisfies OwnSet;
      await own.getByLabel('Bewaard bestand met eigen cijfers').setInputFiles({
        name: 'bewaard.json',
        mimeType: 'application/json',
        buffer: Buffer.from(writeOwnFile([set], new Date(0)))
      });
      const shown = own.getByRole('heading', { name: 'proef.csv' });
      await shown.waitFor();

      await page.goto(`${site.url}/gesprek/`);
      await alive(page);
      await beginTalk(page, ['Rozendaal']);
      const talk = page.url();
      const answer = page.getByLabel('Wat wordt er gezegd?').first();
      await answer.fill('Wat er stond.');
      await kept(page);
      const list = await page.context().newPage();
      await list.goto(`${site.url}/gesprek/`);
      await list.getByRole('link', { name: 'Rozendaal' }).waitFor();

      await clear(page, 'indexeddb');
      await page.getByText('Uw browser wiste wat hier bewaard was. Dit gesprek staat er weer').waitFor();
      expect(await answer.inputValue()).toBe('Wat er stond.');
      await answer.fill('Wat er stond, en meer.');
      await kept(page);
      await page.goto(talk);
      await expect.poll(() => answer.inputValue()).toBe('Wat er stond, en meer.');

      const again = own.getByRole('button', { name: 'Bewaar opnieuw' });
      await again.waitFor();
      expect(await shown.count()).toBe(1);
      await again.click();
      await again.waitFor({ state: 'detached' });
      await own.reload();
      await shown.waitFor();
      // The other tab has heard that the talk is there again.
      await list.getByRole('link', { name: 'Rozendaal' }).waitFor();
      await list.getByRole('button', { name: 'Bewaar ze opnieuw' }).waitFor({ state: 'detached' });
    });
  });
});

describe('storage that is refused', () => {
  it('does not keep a reader from a programme, and the page says that nothing is kept', async () => {
    await withPage(async (site, page) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        IDBFactory.prototype.open = refuse;
        Object.defineProperty(globalThis, 'caches', { value: undefined });
      });
      await page.goto(`${site.url}/gesprek/`);
      await alive(page);
      await page.getByText('laat deze site niets bewaren').first().waitFor();
      await page.goto(`${site.url}/offline/`);
      await page.getByText('Deze browser kan de site niet bewaren.').waitFor();
    });
  });
});
