/** The database in the browser: from the site's own files, with the right answers, and doing without it. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { serverCatalogue } from '../../src/lib/data/catalogue.server';
import { nativeConnector } from '../../src/lib/data/native.server';
import { askDistribution } from '../../src/lib/data/questions';
import { labelAbsence } from '../../src/lib/domain/figure';
import { formatValue } from '../../src/lib/domain/notation';
import { go, visit } from '../support/site';

const DATA = join(process.cwd(), 'build', 'data');
const ROTTERDAM = '/gebied/GM0599/';
const indicator = (() => {
  const found = serverCatalogue(DATA).indicators.find(({ id }) => id === 'laag_inkomen_hh');
  if (found === undefined) throw new Error('laag_inkomen_hh is not declared');
  return found;
})();
const FALLBACK = 'De database werkt niet in deze browser';

/** Opens the table behind the figure, and gives its year. */
async function openTable(page: Page): Promise<number> {
  await page.getByRole('button', { name: `Tabel van ${indicator.name}`, exact: true }).click();
  const caption = await page
    .getByRole('dialog')
    .locator('caption', { hasText: 'Alle gemeenten' })
    .innerText();
  return Number(/\d{4}$/.exec(caption)?.[0]);
}

async function shownRows(page: Page): Promise<(readonly string[])[]> {
  const table = page.getByRole('dialog').getByRole('table').filter({ hasText: 'Alle gemeenten' });
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
    );
}

/** Name and figure of all gemeenten, as native DuckDB gives them over the same files. */
async function expectedRows(year: number): Promise<(readonly string[])[]> {
  const connector = await nativeConnector(DATA);
  const places = await askDistribution(connector, { indicator: indicator.id, level: 'gemeente', year });
  if (places.length === 0) throw new Error(`${indicator.id} is not loaded for ${year}`);
  const collator = new Intl.Collator('nl-NL', { numeric: true });
  return [...places]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ name, figure }) => [
      name,
      figure.kind === 'known'
        ? formatValue(figure.value, indicator.unit, indicator.decimals)
        : labelAbsence(figure.reason)
    ]);
}

describe('DuckDB in the browser', () => {
  it('starts from the site’s own files and answers as native DuckDB does', async () => {
    await visit('/', async ({ page }) => {
      const fetched: { url: string; status: number }[] = [];
      page
        .context()
        .on('response', (response) => fetched.push({ url: response.url(), status: response.status() }));
      await go(page, ROTTERDAM);
      const year = await openTable(page);
      await expect.poll(() => shownRows(page)).toEqual(await expectedRows(year));
      expect(await page.getByRole('dialog').innerText()).not.toContain(FALLBACK);
      const answered = () => performance.getEntriesByName('sql:eerste-antwoord').length;
      await expect.poll(() => page.evaluate(answered)).toBe(1);
      const engine = fetched.filter(({ url }) => /duckdb-eh|engine\.worker|tables\.worker/.test(url));
      expect(engine.map(({ status }) => status)).toEqual(engine.map(() => 200));
      expect(engine.filter(({ url }) => url.includes('.wasm'))).toHaveLength(1);
    });
  });

  it('shows the same figures when the engine cannot be had, and says so', async () => {
    await visit('/', async ({ page, errors }) => {
      await page.context().route('**/*.wasm', (route) => route.abort());
      await go(page, ROTTERDAM);
      const year = await openTable(page);
      await expect.poll(() => shownRows(page)).toEqual(await expectedRows(year));
      await page.getByRole('dialog').getByText(FALLBACK).waitFor();
      // The browser reports the request that this test broke.
      errors.length = 0;
    });
  });
});
