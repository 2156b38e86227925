/** What goes wrong on the way or on the device is said in one sentence, and the page stays. See docs/faults.md. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { host, type Change, type Host } from '../support/host';
import { drawn } from '../support/map';
import { alive, newContext } from '../support/site';

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
  (name: string, change: (bytes: Buffer) => Buffer | number): Change =>
  (path, bytes) =>
    path.endsWith(name) ? change(bytes) : bytes;

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

describe('a map whose WebGL is lost', () => {
  it('leaves the list, and the figures in it', async () => {
    await withPage(async (site, page) => {
      await page.goto(`${site.url}/kaart/`);
      await drawn(page);
      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
        (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))
          ?.getExtension('WEBGL_lose_context')
          ?.loseContext();
      });
      const row = page.getByRole('listbox').getByRole('option').nth(2);
      await row.click();
      await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
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
