/** Gives files to the page *Eigen cijfers*, and tells what the page says of them. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { factsOf } from '../../src/lib/features/eigen/facts';

export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Waits until the reader has fetched the tables of areas: after that it asks for nothing. */
export async function ready(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page
        .workers()
        .find((worker) => worker.url().includes('reader.worker'))
        ?.evaluate(
          () =>
            performance
              .getEntriesByType('resource')
              .filter(({ name }) => /\/(regions|region-changes)\.parquet/.test(name)).length
        )
    )
    .toBe(2);
}

/** Chooses files with the button's own field, and waits until each is read or refused. */
export async function choose(page: Page, files: readonly Given[]): Promise<void> {
  await page.getByLabel('Bestanden met eigen cijfers').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes)
    }))
  );
  await settled(page, files.at(-1)?.name ?? '');
}

/** Waits until a file is there and no file is being read. */
export async function settled(page: Page, name: string): Promise<void> {
  await section(page, name).waitFor();
  await page.waitForFunction(() => document.querySelector('section[aria-busy=true]') === null, null, {
    timeout: 45_000
  });
}

/** What the page gives to save when this is done. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The part of the page about one file. */
export function section(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

/** What the page says of how a file was read: name → texts. */
export async function shownFacts(page: Page, name: string) {
  return section(page, name)
    .locator('aside dl')
    .first()
    .locator('> div')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('dt')?.textContent?.trim() ?? '',
        texts: [...row.querySelectorAll('dd')].map((cell) => cell.textContent?.trim() ?? '')
      }))
    );
}

/** The same, of the lines that `inspect` prints. */
export const expectedFacts = factsOf;
