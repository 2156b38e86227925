/** Vergelijk: areas side by side, in a table, on axes and against each other. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { axe, visit } from '../support/site';

const CITIES = '/vergelijk/?v=1&gebieden=GM0599,GM0363';
const WIJKEN = '/vergelijk/?v=1&gebieden=WK059915,WK059910,WK059903,WK059914,WK059906&tegen=GM0599';

async function filled(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor();
}

describe('a reader who compares', () => {
  it('begins with nothing, and adds areas by searching', async () => {
    await visit('/vergelijk/', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Welk gebied wilt u vergelijken?' }).fill('heerlen');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebieden=GM0917/);
      await filled(page);
      await page.getByRole('button', { name: '+ Gebied erbij' }).click();
      await page.getByRole('combobox', { name: 'Welk gebied wilt u erbij?' }).fill('kerkrade');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebieden=GM0917%2CGM0928/);
      await page.getByRole('columnheader', { name: 'Kerkrade' }).waitFor();
    });
  });

  it('sees the figures of two cities with their year, and the reference', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      const row = page.getByRole('row', { name: /^Bijstand/ }).first();
      expect(await row.innerText()).toMatch(/per 1\.000 inwoners, 2024[\s\S]*50,1[\s\S]*38,2[\s\S]*22,6/);
    });
  });

  it('takes an area out, and the address follows', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      await page.getByRole('button', { name: 'Haal Rotterdam weg' }).click();
      await page.waitForURL((url) => url.searchParams.get('gebieden') === 'GM0363');
      await page.waitForFunction(() => !document.querySelector('thead')?.textContent?.includes('Rotterdam'));
    });
  });

  it('asks for the difference in points and in times', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      await page.getByRole('checkbox', { name: 'Toon het verschil' }).check();
      await page.waitForURL(/verschil=1/);
      const row = page.getByRole('row', { name: /^Bijstand/ }).first();
      expect(await row.innerText()).toMatch(/27,5 per 1\.000 hoger[\s\S]*2,2 keer zo veel/);
    });
  });

  it('changes the rows, and opens what a row means', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      await page.getByRole('button', { name: /^Kies kenmerken/ }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Waarde van woningen (WOZ)' }).click();
      await page.waitForURL(/kenmerken=/);
      await page.getByRole('button', { name: 'Sluiten' }).click();
      await page.getByRole('button', { name: 'Bron en uitleg bij Bijstand', exact: true }).first().click();
      expect(await page.getByRole('dialog').innerText()).toMatch(/Zo is het gemaakt[\s\S]*CBS/);
    });
  });

  it('opens what an address knows, and is told what it left out', async () => {
    await visit('/vergelijk/?v=1&gebieden=GM0599,GM9999,XX&kenmerken=woz,onzin', async ({ page }) => {
      await filled(page);
      const main = await page.locator('main').innerText();
      expect(main).toContain('gebieden=XX, kenmerken=onzin');
      expect(main).toContain('Deze gebieden kennen we niet: GM9999');
    });
  });

  it('sees a hatched cell with its reason where there is no figure', async () => {
    await visit(
      '/vergelijk/?v=1&gebieden=GM0277&kenmerken=inkomen_per_inwoner&jaar=2024',
      async ({ page }) => {
        await filled(page);
        await page.locator('td .arcering').first().waitFor();
        expect(await page.locator('td .arcering').first().innerText()).toMatch(/\S/);
      }
    );
  });
});

describe('a reader who looks closer', () => {
  it('changes the indicator, and reads all its years', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      await page
        .getByRole('combobox', { name: 'Kenmerk van dichtbij' })
        .selectOption({ label: 'Koopwoningen' });
      await page.waitForURL(/kenmerk=koopwoningen/);
      const section = page.getByRole('region', { name: 'Van dichtbij' });
      await section.getByRole('img', { name: /^Koopwoningen door de jaren\. Rotterdam: / }).waitFor();
      await section.getByText('Alle jaren in een tabel').click();
      expect(await section.getByRole('table').innerText()).toMatch(/2024\s+35%\s+30%/);
    });
  });

  it('sets two indicators against each other, and is warned that areas are no people', async () => {
    await visit(`${CITIES}&x=koopwoningen&y=bijstand_per_1000`, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Twee kenmerken tegen elkaar' });
      await section.getByText(/samenhang \(r\s=\s-0,\d\d, 342\sgemeenten\)/).waitFor();
      expect(await section.innerText()).toContain('Dit gaat over gebieden, niet over mensen.');
      await section
        .getByRole('combobox', { name: 'Naar rechts' })
        .selectOption({ label: 'Waarde van woningen (WOZ)' });
      await page.waitForURL(/x=woz/);
      await section.getByText(/‘Waarde van woningen \(WOZ\)’ hoger/).waitFor();
    });
  });

  it('goes through the dots with the keyboard', async () => {
    await visit(`${CITIES}&x=koopwoningen&y=bijstand_per_1000`, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Twee kenmerken tegen elkaar' });
      const summary = section.locator('summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      await section.getByRole('listbox').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('rozendaal');
      await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      const option = section.getByRole('listbox').getByRole('option', { selected: true });
      expect(await option.innerText()).toMatch(/Rozendaal[\s\S]*5,5[\s\S]*89%/);
      expect(await section.locator('.tip').innerText()).toContain('Rozendaal');
    });
  });

  it('sees all wijken of a gemeente with what comes together there, and sorts them', async () => {
    await visit(CITIES, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Wat komt samen?' });
      await section
        .getByRole('combobox', { name: 'Gebieden' })
        .selectOption({ label: 'alle wijken van Rotterdam' });
      await page.waitForURL(/wijken=GM0599/);
      await section.getByRole('button', { name: /^Bijstand/ }).click();
      await page.waitForURL(/volgorde=bijstand_per_1000/);
      const first = section.getByRole('table').getByRole('row').nth(1);
      await first.getByText('Feijenoord').waitFor();
      expect(await first.innerText()).toMatch(/73,4\s*, hoogste vijfde/);
      await section.getByRole('textbox', { name: 'Filter op naam' }).fill('pernis');
      expect(await section.getByRole('table').getByRole('row').count()).toBe(2);
    });
  });

  it('does the whole comparison by keyboard alone', async () => {
    await visit('/vergelijk/', async ({ page }) => {
      const field = page.getByRole('combobox', { name: 'Welk gebied wilt u vergelijken?' });
      await field.waitFor();
      while (!(await field.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.type('delft');
      await page.keyboard.press('Enter');
      await filled(page);
      const opener = page.getByRole('button', { name: '+ Gebied erbij' });
      await page.keyboard.press('Tab');
      while (!(await opener.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('groningen');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Groningen' }).waitFor();
      // The focus stays where the area came in.
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
      const differences = page.getByRole('checkbox', { name: 'Toon het verschil' });
      while (!(await differences.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.waitForURL(/verschil=1/);
    });
  });
});

describe.each([CITIES, WIJKEN, '/vergelijk/'])('%s', (path) => {
  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    await visit(
      path,
      async ({ page }) => {
        await page.waitForLoadState('networkidle');
        expect(await axe(page)).toEqual([]);
      },
      { colorScheme, reducedMotion: 'reduce' }
    );
  });

  it('does not scroll sideways, down to 320 pixels wide', async () => {
    await visit(path, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      for (const width of [1920, 1280, 1024, 820, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    });
  });
});
