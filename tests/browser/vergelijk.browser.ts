/** Vergelijk: areas side by side, in a table, on axes and against each other. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { OwnSet } from '../../src/lib/domain/own';
import { known } from '../../src/lib/domain/figure';
import { packFigures } from '../../src/lib/domain/own-packed';
import type { RegionCode } from '../../src/lib/domain/region';
import { writeOwnFile } from '../../src/lib/data/own/schema';
import { tabTo } from '../support/keyboard';
import { axe, expectNoSidewaysScroll, go, visit } from '../support/site';

const CITIES = '/vergelijk/?v=1&gebieden=GM0599,GM0363';
const PARKSTAD = 'CO0882-0917-0928';
const MIXED = `/vergelijk/?v=1&gebieden=${PARKSTAD},GM0917,GM0928,GM0882,WK059910&verschil=1`;

async function filled(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor();
}

/** The row of an indicator in the first table. */
function row(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'Tabel', exact: true })
    .getByRole('row', { name: new RegExp(`^${name}`) });
}

/** Names of the areas in the order of the columns. */
async function columns(page: Page): Promise<readonly string[]> {
  const heads = page.getByRole('region', { name: 'Tabel', exact: true }).getByRole('columnheader');
  return (await heads.allInnerTexts()).slice(1, -1).map((text) => text.replace(/^\w\s+/, '').trim());
}

/** Clean for axe in light and dark, and never wider than the window, down to 320 px. */
async function usable(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
}

describe('a reader who chooses what to compare', () => {
  it('begins with nothing, and adds areas by searching, by likeness and by what an area lies in', async () => {
    await visit('/vergelijk/', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Welk gebied wilt u vergelijken?' }).waitFor();
      await usable(page);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.getByRole('combobox', { name: 'Welk gebied wilt u vergelijken?' }).fill('heerlen');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebieden=GM0917/);
      await filled(page);
      await page.getByRole('button', { name: '+ Gebied erbij' }).click();
      await page.getByRole('combobox', { name: 'Welk gebied wilt u erbij?' }).fill('kerkrade');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Kerkrade' }).waitFor();
      await page.getByRole('button', { name: '+ Gebied erbij' }).click();
      await page
        .getByRole('group', { name: 'Lijkt op Heerlen' })
        .getByRole('button', { name: /^Alle \d erbij$/ })
        .click();
      await expect.poll(async () => (await columns(page)).length).toBeGreaterThan(5);
      await page.getByRole('button', { name: 'Haal Kerkrade weg' }).click();
      await expect.poll(() => columns(page)).not.toContain('Kerkrade');
      await page.getByRole('button', { name: '+ Gebied erbij' }).click();
      await page
        .getByRole('group', { name: 'Ligt in' })
        .getByRole('button', { name: 'Zet erbij: Limburg' })
        .click();
      await page.waitForURL(/PV31/);
    });
  });

  it('sets a coalition beside its gemeenten and a wijk, under the name that it has on this device', async () => {
    await visit('/vergelijk/', async ({ page }) => {
      await page.evaluate((code) => {
        localStorage.setItem(
          'zicht-op-kinderarmoede:coalities',
          JSON.stringify([{ code, name: 'Oost-Parkstad' }])
        );
      }, PARKSTAD);
      await go(page, MIXED.replace(`${PARKSTAD},`, ''));
      await filled(page);
      await page.getByRole('button', { name: '+ Gebied erbij' }).click();
      await page
        .getByRole('group', { name: 'Uw coalities' })
        .getByRole('button', { name: /Oost-Parkstad/ })
        .click();
      await page.getByRole('columnheader', { name: /Oost-Parkstad/ }).waitFor();
      // Of 43,8 and 32,4 and 28,0 per 1.000, weighed by the inhabitants.
      expect(await row(page, 'Bijstand').innerText()).toMatch(/37,3/);
      expect(await row(page, 'Moeite met rondkomen').innerText()).toContain('kan niet worden opgeteld');
      await page.getByText('Waarom één cijfer in de tabel ontbreekt').click();
      await page.getByRole('term').getByText('Moeite met rondkomen, Oost-Parkstad').waitFor();
      await page.getByText(/Gemeenten, wijken en coalities staan hier naast elkaar\./).waitFor();
      // Amounts have a difference in euros and no times; shares have both.
      expect(await row(page, 'Inkomen per inwoner').innerText()).not.toContain('keer');
      expect(await row(page, 'Bijstand').innerText()).toMatch(/per 1\.000 hoger[\s\S]*keer zo veel/);
      await page.getByText('Een coalitie staat er als één stip bij').waitFor();
      await usable(page);
    });
  });

  it('opens what an address knows, and is told what it left out', async () => {
    await visit(
      '/vergelijk/?v=1&gebieden=GM0599,GM9999,XX&kenmerken=woz,kinderen_bijstand,onzin&kleur=rood',
      async ({ page }) => {
        await filled(page);
        const main = await page.locator('main').innerText();
        expect(main).toContain('kleur=rood, gebieden=XX, kenmerken=onzin');
        expect(main).toContain('Deze gebieden kennen we niet: GM9999');
      }
    );
  });
});

describe('a reader of the table', () => {
  it('reads figures with their year and meaning, orders them from the heads, and filters', async () => {
    await visit(`${CITIES},GM0277`, async ({ page }) => {
      await filled(page);
      expect(await row(page, 'Bijstand').innerText()).toMatch(
        /per 1\.000 inwoners, 2024[\s\S]*50,1[\s\S]*38,2[\s\S]*5,5[\s\S]*22,6/
      );
      await page.getByRole('checkbox', { name: 'Toon het verschil' }).check();
      await page.waitForURL(/verschil=1/);
      expect(await row(page, 'Bijstand').innerText()).toMatch(/27,5 per 1\.000 hoger[\s\S]*2,2 keer zo veel/);

      // The name of a row orders the areas, that of an area the rows.
      await row(page, 'Koopwoningen').getByRole('button', { name: 'Koopwoningen', exact: true }).click();
      await expect.poll(() => columns(page)).toEqual(['Rozendaal', 'Rotterdam', 'Amsterdam']);
      expect(
        await page
          .getByRole('rowheader', { name: /^Koopwoningen/ })
          .first()
          .getAttribute('aria-sort')
      ).toBe('descending');
      const rotterdam = page.getByRole('columnheader', { name: 'Rotterdam' });
      await rotterdam.getByRole('button').click();
      await page.waitForURL(/rijen=GM0599/);
      expect(await rotterdam.getAttribute('aria-sort')).toBe('descending');
      const first = page.getByRole('region', { name: 'Tabel', exact: true }).getByRole('rowheader').first();
      expect(await first.innerText()).toContain('Herkomst buiten Europa');

      await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption({ label: 'Geld in het gezin' });
      await page.getByRole('searchbox', { name: 'Zoek een kenmerk' }).fill('bijstand');
      await page.waitForURL(/thema=geld&zoek=bijstand/);
      await row(page, 'Koopwoningen').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Bron en uitleg bij Bijstand', exact: true }).first().click();
      expect(await page.getByRole('dialog').innerText()).toMatch(/CBS/);
      await page.keyboard.press('Escape');

      // Everything stands in the address: it opens the same again.
      const before = await page.getByRole('table').first().innerText();
      await page.reload();
      await filled(page);
      expect(await page.getByRole('table').first().innerText()).toBe(before);
      await page.getByRole('searchbox', { name: 'Zoek een kenmerk' }).fill('niets hiervan');
      await page.getByText('Geen kenmerk met een cijfer voor deze gebieden past bij wat u zoekt.').waitFor();
    });
  });

  it('changes the rows, and finds the own figures of this device in purple among them', async () => {
    const own: OwnSet = {
      version: 1,
      id: 'proef',
      file: 'proef.csv',
      shape: 'Gewone tabel',
      added: '2026-01-02T03:04:05.000Z',
      source: 'Bron: een proef',
      indicators: [
        {
          id: 'eigen-proef',
          name: 'Proefcijfer',
          of: 'van de kinderen',
          unit: 'percent',
          decimals: 1,
          direction: 'higher-less-favourable',
          meaning: 'Een proef.',
          series: [2023, 2024].map((year) => ({
            level: 'gemeente' as const,
            year,
            indeling: 2024,
            provisional: year === 2024,
            figures: packFigures(
              ['GM0599', 'GM0363'].map((code, index) => [code as RegionCode, known(7.5 + index)])
            )
          }))
        }
      ]
    };
    await visit('/eigen-cijfers/', async ({ page }) => {
      await page.getByLabel('Bewaard bestand met eigen cijfers').setInputFiles({
        name: 'eigen-cijfers.json',
        mimeType: 'application/json',
        buffer: Buffer.from(writeOwnFile([own], new Date('2026-01-03T00:00:00.000Z')))
      });
      await page.getByRole('heading', { name: own.file }).first().waitFor();
      await go(page, CITIES);
      await filled(page);
      await page.getByRole('button', { name: /^Kies kenmerken/ }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Proefcijfer' }).click();
      await page.waitForURL(/eigen-proef/);
      await page.getByRole('button', { name: 'Sluiten' }).click();
      await row(page, 'Proefcijfer').waitFor();
      expect(await row(page, 'Proefcijfer').innerText()).toMatch(
        /Eigen cijfer uit proef\.csv[\s\S]*voorlopig cijfer[\s\S]*7,5[\s\S]*8,5/
      );
      const fill = row(page, 'Proefcijfer').locator('.fill').first();
      expect(await fill.evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe('rgb(72, 41, 120)');
      await page
        .getByRole('combobox', { name: 'Kenmerk van dichtbij' })
        .selectOption({ label: 'Proefcijfer' });
      await page.getByText('Open rondje: voorlopig cijfer.').waitFor();
    });
  });
});

describe('a reader who looks closer', () => {
  it('changes the indicator, and reads all its years with where they break', async () => {
    await visit(CITIES, async ({ page }) => {
      await filled(page);
      const section = page.getByRole('region', { name: 'Van dichtbij' });
      await section
        .getByRole('combobox', { name: 'Kenmerk van dichtbij' })
        .selectOption({ label: 'Koopwoningen' });
      await page.waitForURL(/kenmerk=koopwoningen/);
      await section.getByRole('img', { name: /^Koopwoningen door de jaren\. Rotterdam: / }).waitFor();
      await section.getByText('Alle jaren in een tabel').click();
      expect(await section.getByRole('table').innerText()).toMatch(/2024\s+35%\s+30%/);
      await section
        .getByText(/Vergelijk links en rechts niet\./)
        .first()
        .waitFor();
    });
  });

  it('goes through the dots by keyboard, is warned that areas are no people, and takes one along', async () => {
    await visit(`${CITIES}&x=koopwoningen&y=bijstand_per_1000`, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Twee kenmerken tegen elkaar' });
      await section.getByText(/samenhang \(r\s=\s-0,\d\d, 342\sgemeenten\)/).waitFor();
      expect(await section.innerText()).toContain('Dit gaat over gebieden, niet over mensen.');
      const dots = section.getByRole('slider');
      await dots.focus();
      await page.keyboard.press('End');
      await expect
        .poll(() => dots.getAttribute('aria-valuetext'))
        .toMatch(/^Rozendaal\. Koopwoningen: 89%\. Bijstand: 5,5\.$/);
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => dots.getAttribute('aria-valuetext')).not.toContain('Rozendaal');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gekozen=GM0277/);
      await section.getByText('Aangewezen: Rozendaal.').waitFor();
      // The list goes along the same areas.
      await section.getByText('Alle 342 gemeenten in een lijst').click();
      await section.getByRole('searchbox', { name: 'Filter op naam' }).fill('rozend');
      const option = section.getByRole('listbox').getByRole('option', { selected: true });
      await expect.poll(() => option.innerText()).toMatch(/Rozendaal[\s\S]*5,5[\s\S]*89%/);
      await section.getByRole('button', { name: 'Zet Rozendaal erbij' }).click();
      await page.getByRole('columnheader', { name: 'Rozendaal' }).waitFor();
      await section
        .getByRole('combobox', { name: 'Naar rechts' })
        .selectOption({ label: 'Waarde van woningen (WOZ)' });
      await section.getByText(/‘Waarde van woningen \(WOZ\)’ hoger/).waitFor();
    });
  });

  it('sees all wijken of a gemeente with what comes together there, orders and filters them', async () => {
    await visit(CITIES, async ({ page }) => {
      const section = page.getByRole('region', { name: 'Wat komt samen?' });
      await section
        .getByRole('combobox', { name: 'Gebieden' })
        .selectOption({ label: 'alle wijken van Rotterdam' });
      await page.waitForURL(/wijken=GM0599/);
      await section
        .getByRole('button', { name: /^Bijstand/ })
        .first()
        .click();
      await page.waitForURL(/volgorde=bijstand_per_1000/);
      const first = section.getByRole('table').getByRole('row').nth(1);
      await first.getByText('Feijenoord').waitFor();
      expect(await first.innerText()).toMatch(/73,4\s*, hoogste vijfde/);
      await section.getByRole('searchbox', { name: 'Filter op naam' }).fill('pernis');
      await page.waitForURL(/naam=pernis/);
      await expect.poll(() => section.getByRole('table').getByRole('row').count()).toBe(2);
    });
  });

  it('does the whole comparison by keyboard alone', async () => {
    await visit('/vergelijk/', async ({ page }) => {
      await tabTo(page, page.getByRole('combobox', { name: 'Welk gebied wilt u vergelijken?' }));
      await page.keyboard.type('delft');
      await page.keyboard.press('Enter');
      await filled(page);
      const opener = page.getByRole('button', { name: '+ Gebied erbij' });
      await page.keyboard.press('Tab');
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      await page.keyboard.type('groningen');
      // The arrows go through a list that stands.
      await page
        .getByRole('option', { name: /^Groningen/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Groningen' }).waitFor();
      // The focus stays where the area came in.
      await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
      await tabTo(page, page.getByRole('checkbox', { name: 'Toon het verschil' }));
      await page.keyboard.press('Space');
      await page.waitForURL(/verschil=1/);
      await tabTo(page, page.getByRole('columnheader', { name: 'Groningen' }).getByRole('button'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/rijen=GM0014/);
      await tabTo(page, page.getByRole('slider'));
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/%/);
    });
  });
});
