/** Kaart: the map, and the list that is the map for who does not see it. */
import { describe, expect, it } from 'vitest';
import { coloursOf, drawn } from '../support/map';
import { go, visit } from '../support/site';

const ROTTERDAM = '/kaart/?gebied=GM0599&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020';

describe('a reader of the map', () => {
  it('sees the classes in colour, and every gemeente in the list', async () => {
    await visit('/kaart/', async ({ page }) => {
      await drawn(page);
      const shares = await coloursOf(page, ['#D4EAFA', '#9ACAF1', '#5A9EDC', '#2B6AB1', '#173877']);
      for (const share of shares) expect(share).toBeGreaterThan(0.001);
      await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(342);
    });
  });

  it('sees the wijken of Rotterdam in 2020 with their own names and figures', async () => {
    await visit(ROTTERDAM, async ({ page }) => {
      await drawn(page);
      const list = page.getByRole('listbox', { name: 'Wijken' });
      await list
        .getByRole('option')
        .first()
        .filter({ hasText: /Feijenoord[\s\S]*28,6/ })
        .waitFor();
      await page.getByText('De kleuren zijn in alle jaren gelijk.').waitFor();
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
      await go(page, ROTTERDAM);
      await page.getByRole('listbox', { name: 'Wijken' }).getByRole('option').first().waitFor();
      await page.getByText('Uw browser kan de kaart niet tekenen.').waitFor();
      // MapLibre itself reports the missing context on the console.
      errors.length = 0;
    });
  });

  it('is told what an address asked for that does not exist', async () => {
    await visit('/kaart/?kenmerk=bestaat_niet&niveau=planeet', async ({ page }) => {
      await drawn(page);
      await page
        .locator('main')
        .filter({ hasText: /bestaat_niet|niet bekend|kennen we niet/ })
        .waitFor();
    });
  });
});
