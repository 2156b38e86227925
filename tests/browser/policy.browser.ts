/** No page and no task does what the policy of the site forbids. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { drawn } from '../support/map';
import { go, visit } from '../support/site';

/** From here on, what the browser refused stands in the page's own storage. */
async function watch(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      const said = [effectiveDirective, blockedURI, sample, sourceFile].join(' ');
      sessionStorage.setItem('refused', `${sessionStorage.getItem('refused') ?? ''}${said}\n`);
    });
  });
  return () => page.evaluate(() => (sessionStorage.getItem('refused') ?? '').split('\n').filter(Boolean));
}

describe('the policy of the site', () => {
  it('stands in every kind of page, without a word that would open it', async () => {
    await visit('/', async ({ page }) => {
      for (const path of ['/', '/gebied/GM0917/', '/kaart/', '/figuur/', '/404.html']) {
        const html = await (await page.request.get(new URL(path, page.url()).href)).text();
        const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
        expect([path, policy]).toEqual([
          path,
          expect.stringContaining("default-src 'none'; script-src 'self' 'sha256-")
        ]);
        expect(policy).toContain("require-trusted-types-for 'script'");
        expect(policy).not.toMatch(/unsafe|https?:|\*/);
        expect(html).not.toMatch(/<[a-z][^>]*\sstyle="/);
      }
    });
  });

  it('is never in the way: pages, map, database, files, talk and saving', async () => {
    await visit('/', async ({ page }) => {
      const refused = await watch(page);
      await go(page, '/gebied/GM0917/');
      await page
        .getByRole('button', { name: /^Tabel van / })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('row').nth(5).waitFor();
      await page.keyboard.press('Escape');
      // By a link, so that a page made for another address takes this one in.
      await page
        .getByRole('navigation', { name: 'Hoofdmenu' })
        .getByRole('link', { name: 'Kaart' })
        .first()
        .click();
      await drawn(page);
      await go(page, '/vergelijk/?gebieden=GM0917,GM0599');
      await page.getByRole('table').first().waitFor();
      await go(page, '/eigen-cijfers/');
      await page.getByLabel('Bestanden met eigen cijfers').setInputFiles({
        name: 'voorbeeld.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('gemeente;aantal\nHeerlen;12\nRotterdam;30\nGroningen;7\n')
      });
      await page.getByRole('region', { name: 'voorbeeld.csv', exact: true }).waitFor();
      for (const path of ['/gesprek/', '/bronnen/', '/handvatten/', '/wat-is-armoede/', '/offline/'])
        await go(page, path);
      expect(await refused()).toEqual([]);
    });
  });

  it('places every mark of a page before any script runs, and after', async () => {
    const placesOf = (page: Page) =>
      page
        .locator('.own')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).left).slice(0, 20));
    let before: readonly string[] = [];
    await visit('/gebied/GM0917/', async ({ page }) => void (before = await placesOf(page)), {
      javaScriptEnabled: false
    });
    await visit('/gebied/GM0917/', async ({ page }) => {
      await page.locator('#stijl-van-de-pagina').waitFor({ state: 'detached' });
      expect(before.length).toBeGreaterThan(5);
      expect(new Set(before).size).toBeGreaterThan(3);
      await expect.poll(() => placesOf(page)).toEqual(before);
    });
  });
});
