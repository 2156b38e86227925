/** Kaart: the map, and the list that is the map for who does not see it. */
import { describe, expect, it } from 'vitest';
import { coloursOf, drawn } from '../support/map';
import { axe, go, visit } from '../support/site';

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
      const slider = page.getByRole('slider', { name: 'Jaar' });
      await slider.press('ArrowLeft');
      await page.waitForURL(/jaar=2016/);
      await slider.press('Home');
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

  it('draws Delft in every way: the address, the list, the legend and the words go along', async () => {
    await visit('/kaart/?gebied=GM0503&kenmerk=woz&jaar=2024', async ({ page }) => {
      await drawn(page);
      const main = page.locator('main');
      const list = page.getByRole('listbox', { name: 'Wijken' });
      const panel = page.getByText(/^Weergave: /);
      await panel.click();
      const draw = async (kind: string, words: RegExp) => {
        await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
        await main.getByText(words).first().waitFor();
        expect(await axe(page)).toEqual([]);
      };

      await draw('Samen', /Elke kleur is een combinatie/);
      await expect.poll(() => page.url()).toContain('weergave=samen');
      expect(await list.getByRole('option').count()).toBe(13);
      await page.getByRole('combobox', { name: 'Tweede kenmerk' }).selectOption('koopwoningen');
      const square = page.getByRole('group', { name: 'Legenda van twee cijfers' });
      await square
        .getByRole('button', { name: /Koopwoningen: / })
        .first()
        .waitFor();
      expect(await square.getByRole('button').count()).toBe(9);
      // A cell of the square rings its areas in the list.
      const cell = square.getByRole('button', { name: /Koopwoningen: \w+\. [1-9]/ }).first();
      await cell.focus();
      await list.locator('.pointed').first().waitFor();

      await draw('Verschil', /verschilt van Nederland\. Daar was het in 2024/);
      await page.getByRole('combobox', { name: 'Verschil met' }).selectOption('GM0503');
      await main.getByText(/verschilt van Delft/).waitFor();
      await expect.poll(() => page.url()).toContain('tegen=GM0503');
      expect(await list.getByRole('option', { name: 'Binnenstad' }).innerText()).toMatch(/\+€/);

      await draw('Cirkels', /Hoe groter de cirkel/);
      await expect.poll(() => page.url()).toMatch(/weergave=cirkels/);
      await page.getByRole('img', { name: /Grootte van de cirkels/ }).waitFor();

      await draw('Kleur', /in welke klasse het cijfer valt/);
      await page.getByRole('radio', { name: /^Even groot/ }).check();
      await page.waitForURL(/klassen=gelijk/);
      await main.getByText('De groepen horen bij').waitFor();
    });
  });

  it('walks over the map of Groningen by arrow keys, and hears where it is', async () => {
    await visit('/kaart/?gebied=GM0014&kenmerk=woz&jaar=2024', async ({ page }) => {
      await drawn(page);
      const heard = page.locator('[aria-live=polite]', { hasText: /euro|€|geen cijfer|inwoners/ });
      await page.locator('canvas.maplibregl-canvas').first().focus();
      await page.keyboard.press('ArrowUp');
      await heard.first().waitFor();
      const first = await heard.first().innerText();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (before) =>
          [...document.querySelectorAll('[aria-live=polite]')].every((one) => one.textContent !== before),
        first
      );
      await page.locator('[role=listbox] .pointed').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/gekozen=WK0014/);
      await page.getByText(/^Grenst aan \d+ gebied/).click();
      await page.locator('details ul button').first().click();
      await page.waitForURL((url) => url.searchParams.get('gekozen')?.startsWith('WK0014') === true);
    });
  });

  it('finds Rozendaal on the map, holds it against Gelderland, and sees the years beside each other', async () => {
    await visit('/kaart/?kenmerk=laag_inkomen_hh&jaar=2021', async ({ page }) => {
      await drawn(page);
      await page.getByRole('combobox', { name: 'Zoek op de kaart' }).fill('rozendaal');
      await page
        .getByRole('option', { name: /^Rozendaal/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/gekozen=GM0277/);
      await page.getByRole('option', { name: 'Rozendaal', selected: true }).waitFor();
      await page.getByText('Jaren met weinig cijfers').click();
      await page.getByRole('button', { name: /^2019: 1 van de 355 gemeenten/ }).waitFor();
      await page.getByRole('button', { name: 'Jaren naast elkaar' }).click();
      const years = page.getByRole('list', { name: 'Jaren naast elkaar' });
      await years.locator('canvas').nth(1).waitFor();
      expect(await axe(page)).toEqual([]);
      await years.getByRole('link', { name: /^2020/ }).click();
      await page.waitForURL(/jaar=2020/);
      await page.goto(page.url().replace('jaren=naast', 'weergave=verschil&tegen=PV25'));
      await page.getByText(/verschilt van Gelderland/).waitFor();
    });
  });

  it('sees the wijken of a coalition together, on a narrow screen too', async () => {
    await visit(
      '/kaart/?gebied=CO0882-0917-0928&niveau=wijk&kenmerk=moeite_rondkomen&jaar=2020',
      async ({ page }) => {
        await drawn(page);
        await page.getByRole('heading', { level: 1, name: /Heerlen, Kerkrade en Landgraaf/ }).waitFor();
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        expect(await width()).toBeLessThanOrEqual(320);
        await page.getByRole('button', { name: 'Lijst', exact: true }).click();
        await page
          .getByRole('option', { name: /, Kerkrade/ })
          .first()
          .waitFor();
        await page.getByText(/^Weergave: /).click();
        await page.getByRole('radio', { name: /^Samen/ }).check();
        await page.getByRole('group', { name: 'Legenda van twee cijfers' }).waitFor();
        expect(await width()).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 640 } }
    );
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
