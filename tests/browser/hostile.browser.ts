/** Texts from elsewhere — names of files, cells, links, imported talks — are shown as text, and do nothing. */
import fc from 'fast-check';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { choose, section } from '../support/drop';
import { alive, go, visit } from '../support/site';

const HOSTILE = `<img src=x onerror="globalThis.taken=1"><script>globalThis.taken=1</script>`;

/** Whether any of it ran. */
const taken = (page: Page) => page.evaluate(() => 'taken' in globalThis);

describe('a hostile file of own figures', () => {
  it('shows its name and its cells as text', async () => {
    await visit('/eigen-cijfers/', async ({ page }) => {
      const name = `${HOSTILE.replaceAll('/', '')}.csv`;
      const cells = [`gemeente;${HOSTILE}`, `Heerlen;12`, `${HOSTILE};13`, `Rotterdam;"=cmd|'/c calc'!A1"`];
      await choose(page, [{ name, bytes: new TextEncoder().encode(`${cells.join('\n')}\n`) }]);
      await section(page, name).waitFor();
      expect(await section(page, name).innerText()).toContain('<img src=x');
      const shape = {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { naam: HOSTILE, ['__proto__']: HOSTILE },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [4, 52],
                  [1e308, 52],
                  ['x', null],
                  [4, 52]
                ]
              ]
            }
          }
        ]
      };
      await choose(page, [
        { name: 'grenzen.geojson', bytes: new TextEncoder().encode(JSON.stringify(shape)) }
      ]);
      expect(await taken(page)).toBe(false);
      expect(await page.locator('main img, main script').count()).toBe(0);
    });
  });
});

describe('a hostile talk', () => {
  it('that is taken in shows its texts as text', async () => {
    await visit('/gesprek/', async ({ page }) => {
      const talk = {
        version: 2,
        id: 'voorbeeld',
        areas: [{ code: 'GM0917', name: HOSTILE, sentence: HOSTILE }],
        minutes: 60,
        made: '2026-01-01T10:00:00.000Z',
        changed: '2026-01-01T10:00:00.000Z',
        questions: [{ id: 'q', group: 'herkennen', text: HOSTILE }],
        notes: {}
      };
      await page.getByLabel('Open een bestand…').setInputFiles({
        name: 'gesprek.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ kind: 'zicht-op-kinderarmoede-gesprek', talk }))
      });
      await page.getByRole('heading', { level: 1 }).filter({ hasText: '<img src=x' }).waitFor();
      expect(await taken(page)).toBe(false);
      expect(await page.locator('main img, main script').count()).toBe(0);
    });
  });
});

describe('a hostile link', () => {
  it('opens the page it names, which says what it could not use', async () => {
    const links = fc.sample(
      fc.tuple(
        fc.constantFrom(
          '/kaart/',
          '/vergelijk/',
          '/figuur/',
          '/gebied/coalitie/',
          '/gesprek/',
          '/offline/',
          '/presentatie/'
        ),
        fc.constantFrom('kenmerk', 'gebieden', 'gemeenten', 'naam', 'gesprek', 'pagina', 'niveau'),
        fc.oneof(
          fc.constant(HOSTILE),
          fc.constant('javascript:globalThis.taken=1'),
          fc.string({ unit: 'binary', maxLength: 40 })
        )
      ),
      { numRuns: 14, seed: 7 }
    );
    await visit('/', async ({ page }) => {
      for (const [path, part, text] of links) {
        await go(
          page,
          `${path}?${new URLSearchParams({ [part]: text }).toString()}#${encodeURIComponent(text)}`
        );
        await alive(page);
        expect(await page.locator('main').innerText()).not.toMatch(/Er ging iets mis|undefined|\[object/);
        expect([path, await taken(page)]).toEqual([path, false]);
      }
    });
  });
});
