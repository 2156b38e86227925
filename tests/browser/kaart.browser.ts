/** Kaart: the map, and the list that is the map for who does not see it. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/site';

const ROTTERDAM = '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020';

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('kaart:getekend').length > 0, null, {
    timeout: 45_000
  });
}

/** Share of the picture of the map in each of the given colours (`#RRGGBB`), between 0 and 1. */
async function coloursOf(page: Page, colours: readonly string[]): Promise<readonly number[]> {
  const picture = await page.locator('canvas.maplibregl-canvas').first().screenshot();
  return page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = `#${[0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return wanted.map((colour) => (counts.get(colour.toLowerCase()) ?? 0) / (pixels.length / 4));
    },
    [picture.toString('base64'), colours] as const
  );
}

describe('a reader of the map', () => {
  it('sees the classes in colour, and every gemeente in the list', async () => {
    await visit('/kaart/', async ({ page }) => {
      await drawn(page);
      const shares = await coloursOf(page, ['#D4EAFA', '#9ACAF1', '#5A9EDC', '#2B6AB1', '#173877']);
      for (const share of shares) expect(share).toBeGreaterThan(0.001);
      expect(await page.getByRole('listbox').getByRole('option').count()).toBe(342);
    });
  });

  it('sees the wijken of Rotterdam in 2020 with their own names and figures', async () => {
    await visit(ROTTERDAM, async ({ page }) => {
      await drawn(page);
      const list = page.getByRole('listbox', { name: 'Wijken' });
      expect(await list.getByRole('option').first().innerText()).toMatch(/Feijenoord[\s\S]*28,6/);
      expect(await page.locator('main').innerText()).toContain('De kleuren zijn in alle jaren gelijk.');
    });
  });

  it('changes the year, and the address follows', async () => {
    await visit(ROTTERDAM, async ({ page }) => {
      await drawn(page);
      await page.getByRole('radio', { name: '2012' }).check({ force: true });
      await page.waitForURL(/jaar=2012/);
      await page.waitForFunction(
        () => !document.querySelector('[role=listbox]')?.textContent?.includes('28,6')
      );
    });
  });

  it('chooses an area from the list by keyboard, and finds the way to its page', async () => {
    await visit(ROTTERDAM, async ({ page }) => {
      await drawn(page);
      const list = page.getByRole('listbox', { name: 'Wijken' });
      await list.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gekozen=WK059915/);
      await page.locator('main a[href*="/gebied/WK059915/"]').first().waitFor();
    });
  });

  it('sees the whole list, and a sentence, where the browser cannot draw a map', async () => {
    await visit('/', async ({ page, errors }) => {
      await page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
        } as typeof original;
      });
      await page.goto(new URL(ROTTERDAM, page.url()).href);
      await page.getByRole('listbox', { name: 'Wijken' }).getByRole('option').first().waitFor();
      await page.getByText('Uw browser kan de kaart niet tekenen.').waitFor();
      // MapLibre itself reports the missing context on the console.
      errors.length = 0;
    });
  });

  it('is told what an address asked for that does not exist', async () => {
    await visit('/kaart/?kenmerk=bestaat_niet&niveau=planeet', async ({ page }) => {
      await drawn(page);
      expect(await page.locator('main').innerText()).toMatch(/bestaat_niet|niet bekend|kennen we niet/);
    });
  });
});
