/** Eigen cijfers under weight: whatever is dropped, the page's own thread stays free. */
import { zipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/site';
import { choose, ready, section, settled } from '../support/drop';

const PAGE = '/eigen-cijfers/';

/** Longest time that the page's own thread was held, in ms; the browser counts from 50. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => Math.max(0, ...(globalThis as unknown as { durations: number[] }).durations));
}

/** Makes a file in the page: `head` and then `line` until it has so many bytes. */
async function make(page: Page, name: string, bytes: number): Promise<void> {
  await page.evaluate(
    ([name, head, line, bytes]) => {
      const chunk = new Blob([line.repeat(Math.ceil(1_000_000 / line.length))]);
      const made = new File([head, ...Array<Blob>(Math.ceil(bytes / chunk.size)).fill(chunk)], name);
      Object.assign(globalThis, { made });
    },
    [name, HEAD, LINE, bytes] as const
  );
}

/** Drops the file that was made. */
async function drop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((globalThis as unknown as { made: File }).made);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

const HEAD = 'gemeentecode;jaar;Minimaregeling (%)\n';
const LINE = 'GM0599;2024;4,1\n';

// The clock also counts the time that other programs take; that only ever makes a task longer.
describe('a heavy file', { retry: 2 }, () => {
  it('of 200 MB is refused before it is read', async () => {
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      await make(page, 'groot.csv', 200_000_000);
      const longest = await watchTasks(page);
      await drop(page);
      await settled(page, 'groot.csv');
      expect(await section(page, 'groot.csv').innerText()).toMatch(/Gevonden\s+20\d MB/);
      expect(await longest()).toBeLessThan(200);
    });
  });

  it('of 20 MB is read or refused while the page answers, and can be stopped', async () => {
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      await make(page, 'stop.csv', 20_000_000);
      const longest = await watchTasks(page);
      await drop(page);
      await section(page, 'stop.csv').getByRole('button', { name: 'Stop met lezen' }).click();
      await section(page, 'stop.csv').waitFor({ state: 'detached' });
      await make(page, 'groot.csv', 20_000_000);
      await drop(page);
      await settled(page, 'groot.csv');
      expect(await longest()).toBeLessThan(200);
    });
  }, 120_000);

  it('that unpacks to a thousand times its size is refused', async () => {
    const bytes = zipSync({ 'Observations.csv': new Uint8Array(120_000_000) }, { level: 9 });
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      const longest = await watchTasks(page);
      await choose(page, [{ name: 'bom.zip', bytes }]);
      const text = await section(page, 'bom.zip').innerText();
      expect(text).toContain('Dit bestand kunnen wij niet lezen.');
      expect(text).toContain('Wat u kunt doen');
      expect(await longest()).toBeLessThan(200);
    });
  });

  it('with the columns of a whole dump is shown without holding up the page', async () => {
    const headings = Array.from({ length: 170 }, (_, index) => `Kenmerk ${index}`);
    const row = (gemeente: number) => headings.map((_, index) => String(gemeente + index)).join(';');
    const codes = ['GM0599', 'GM0363', 'GM0344', 'GM0518'];
    const text = [
      ['gemeentecode', 'jaar', ...headings].join(';'),
      ...codes.map((code, index) => `${code};2024;${row(index)}`)
    ].join('\n');
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      const longest = await watchTasks(page);
      await choose(page, [{ name: 'breed.csv', bytes: new TextEncoder().encode(text) }]);
      const part = section(page, 'breed.csv');
      await part.getByRole('button', { name: 'Kies alle' }).click();
      await part.getByText('170 van 170 gekozen').waitFor();
      expect(await longest()).toBeLessThan(200);
    });
  });
});
