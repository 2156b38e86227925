/** A coalition: somebody works with three gemeenten, looks at them as one area, and has it forgotten again. */
import { expect, it } from 'vitest';
import { expectHeard } from '../support/heard';
import { address, axe, visit } from '../support/site';

it('chooses three gemeenten on Start by keyboard, names them, reads their figures together, and forgets them', async () => {
  await visit('/', async ({ page }) => {
    const field = page.getByRole('combobox', { name: 'Kies de gemeenten, een voor een' });
    for (const name of ['Heerlen', 'Kerkrade', 'Landgraaf']) {
      await field.fill(name);
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor();
      await field.press('Enter');
      await page.getByRole('button', { name: `Haal ${name} weg` }).waitFor();
    }
    await page.getByLabel('Naam van uw gebied').fill('Parkstad');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Naam van uw gebied').press('Enter');

    await page.waitForURL(address('/gebied/coalitie/?gemeenten=0882-0917-0928&naam=Parkstad'));
    const heading = page.getByRole('heading', {
      level: 1,
      name: /^In Parkstad \(Heerlen, Kerkrade en Landgraaf\)/
    });
    await heading.waitFor();
    const welfare = page.getByRole('list', { name: 'Bijstand per gemeente, 2024' });
    expect(await welfare.getByRole('listitem').allInnerTexts()).toHaveLength(3);
    // 3.830 + 1.470 + 1.040, as the gemeenten themselves have them.
    await page.getByText('6.340 mensen met bijstand').first().waitFor();
    await page.getByText('Dit cijfer kan niet worden opgeteld.').first().waitFor();
    await expectHeard(page, 'coalitie');
    expect(await axe(page)).toEqual([]);

    const parts = page.getByRole('link', { name: 'per gemeente', exact: true });
    await parts.press('Enter');
    await page.waitForURL(/delen=gemeente/);
    await page.getByRole('heading', { name: 'Waar in Parkstad?' }).waitFor();
    expect(await page.locator('header').getByText('Parkstad').count()).toBeGreaterThan(0);

    await page.getByRole('link', { name: 'Andere naam geven of vergeten' }).click();
    await page.getByRole('link', { name: 'Parkstad', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Vergeet Parkstad' }).press('Enter');
    await page.getByText('Parkstad is vergeten.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

it('opens what is known of an address that is partly wrong, and says what it left out', async () => {
  await visit(
    '/gebied/coalitie/?gemeenten=0917-0000-0928&kleur=rood',
    async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: /^In Heerlen en Kerkrade/ }).waitFor();
      const told = await page.getByText('Die zijn weggelaten').textContent();
      expect(told).toContain('gemeenten=0000');
      expect(told).toContain('kleur=rood');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);

      await page.goto(address('/gebied/coalitie/?gemeenten=0917'));
      await page.getByRole('heading', { name: 'Kies minstens twee gemeenten' }).waitFor();
      await page.getByRole('link', { name: 'Bekijk Heerlen' }).waitFor();
    },
    { viewport: { width: 320, height: 640 } }
  );
});
