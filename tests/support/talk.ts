/** A talk on the built site, as people begin it, keep it and take it along. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';

/** Begins a talk of an hour about these areas, and waits until it stands there. */
export async function beginTalk(page: Page, areas: readonly string[]): Promise<void> {
  for (const area of areas) {
    const field = page.getByRole('combobox', { name: /Over welk gebied|Nog een gebied erbij/ });
    await field.click();
    await field.pressSequentially(area);
    await page
      .getByRole('option', { name: new RegExp(area) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`Haal weg.*${area}`) }).waitFor();
  }
  await page.getByRole('button', { name: 'Maak een programma' }).click();
  await page.getByRole('heading', { level: 1, name: `Gesprek over ${areas[0]}` }).waitFor();
}

/** Waits until everything on the page is kept. */
export async function kept(page: Page): Promise<void> {
  await page.getByText('Bewaard op dit apparaat.').waitFor();
}

/** The file that a button gives. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click()
  ]);
  // The browser is another process: its file comes as a stream.
  return buffer(await download.createReadStream());
}

/** Opens a talk out of a file, on a page where talks begin. */
export async function openTalkFile(page: Page, file: Buffer): Promise<void> {
  await page
    .getByLabel('Open een bestand…')
    .setInputFiles({ name: 'gesprek.json', mimeType: 'application/json', buffer: file });
  await page.getByRole('heading', { level: 1, name: /^Gesprek over/ }).waitFor();
}
