/** The hour of a coalition, from choosing the gemeente to the report that goes round afterwards. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/lib/content/gesprek';
import { alive, axe, expectNoSidewaysScroll, visit } from '../support/site';
import { beginTalk, kept, openTalkFile, saved } from '../support/talk';

const SAID = ['Ja, vooral bij jonge ouders.', 'Ook in gezinnen met werk.', 'Dat weet de JGZ.'];
const TASKS = ['Een spreekuur over geld', 'Samen een training volgen'];

/** The texts of a part of an Office file. */
function textOf(file: Buffer, part: RegExp): string {
  const parts = unzipSync(file, { filter: ({ name }) => part.test(name) });
  return Object.values(parts)
    .map((bytes) => strFromU8(bytes).replace(/<[^>]*>/g, ' '))
    .join(' ');
}

async function holdTalk(page: Page): Promise<void> {
  for (const [index, text] of SAID.entries())
    await page.getByLabel('Wat wordt er gezegd?').nth(index).fill(text);
  await page.getByRole('button', { name: 'Herkend', exact: true }).first().click();
  await page.getByLabel('Wie zijn erbij?').fill('JGZ\nverloskundigen');
  await page.getByLabel('Wat gaan we doen?').fill(TASKS[0] ?? '');
  await page.getByRole('button', { name: 'Nog een opgave' }).click();
  await page
    .getByLabel('Wat gaan we doen?')
    .nth(1)
    .fill(TASKS[1] ?? '');
  await page.getByText('Wie zit er nog niet aan tafel?').click();
  await page.getByRole('group', { name: 'voedselbank' }).getByRole('button', { name: 'Missen we' }).click();
  await page
    .getByRole('heading', { level: 3, name: 'Wie van ons kent iemand van: voedselbank? En wie nodigt uit?' })
    .waitFor();
  await kept(page);
}

/** Shows the programme on a screen, from the area to what is agreed, and comes back to the talk. */
async function present(page: Page): Promise<void> {
  const talk = page.url();
  await page.getByRole('link', { name: 'Presenteer' }).click();
  await page.getByRole('button', { name: 'Begin de presentatie' }).click();
  const slide = page.locator('.toneel');
  await slide.getByText('Heerlen').first().waitFor();
  await page.keyboard.press('End');
  await slide.getByRole('heading', { level: 1, name: STEPS.opgave.aim }).waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => new URL(page.url()).hash).toBe('#1');
  await page.goto(talk);
  await alive(page);
  await page.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
}

/** All four ways to change a programme: leave out, move, add, and ask in other words. */
async function changeProgramme(page: Page): Promise<void> {
  const questions = page.locator('article h3');
  await page.getByRole('button', { name: 'Pas het programma aan' }).click();
  const before = await questions.allInnerTexts();
  await page.getByRole('button', { name: 'Omlaag' }).first().click();
  await expect
    .poll(async () => (await questions.allInnerTexts()).slice(0, 2))
    .toEqual([before[1], before[0]]);
  await page.getByRole('button', { name: 'Laat weg' }).last().click();
  await expect.poll(() => questions.count()).toBe(before.length - 1);
  await page.getByLabel('Een eigen vraag').fill('Wie kent de vaders?');
  await page.getByLabel('Bij welke stap?').selectOption('Duiden');
  await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await page.getByRole('heading', { level: 3, name: 'Wie kent de vaders?' }).waitFor({ state: 'attached' });
  await page.getByLabel('Vraag in eigen woorden').first().fill('Zien wij dit ook?');
  await expect.poll(() => questions.first().innerText()).toBe('Zien wij dit ook?');
  await page.getByRole('button', { name: 'Klaar met aanpassen' }).click();
  await kept(page);
}

describe('a coalition in Heerlen with an hour', () => {
  it('chooses, presents, talks, agrees, comes back to all of it, and hands it on', async () => {
    let file: Buffer | undefined;
    await visit('/gesprek/', async ({ page }) => {
      await beginTalk(page, ['Heerlen', 'Hoensbroek']);
      // Every figure says of where and when it is, and where it comes from; both areas have their turn.
      const figures = await page.locator('article .figure').allInnerTexts();
      for (const figure of figures) expect(figure).toMatch(/(Heerlen|Hoensbroek).*\. Bron: \S/);
      expect(figures.filter((figure) => /\b20\d\d\b/.test(figure)).length).toBeGreaterThan(4);
      for (const area of ['Heerlen. Bron', 'Hoensbroek'])
        expect(figures.filter((figure) => figure.includes(area))).not.toEqual([]);

      await changeProgramme(page);
      await present(page);
      await holdTalk(page);
      expect(await axe(page)).toEqual([]);
      await expectNoSidewaysScroll(page, [1280, 640, 320]);

      const markdown = (await saved(page, 'Markdown')).toString();
      const word = textOf(await saved(page, 'Word'), /document\.xml$/);
      const slides = textOf(await saved(page, 'PowerPoint'), /slides\/slide\d+\.xml$/);
      for (const text of [...SAID, ...TASKS, 'Zien wij dit ook?', 'voedselbank'])
        for (const report of [markdown, word, slides]) expect(report).toContain(text);
      file = await saved(page, 'Bewaar als bestand');

      // On paper stands the report, and nothing to press.
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 2, name: 'Gezamenlijke opgaven' }).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });

      // The page goes away without a word; another tab finds everything.
      const talk = page.url();
      const other = await page.context().newPage();
      await page.close();
      await other.goto(talk);
      await other.getByRole('heading', { level: 1, name: 'Gesprek over Heerlen' }).waitFor();
      for (const [index, text] of SAID.entries())
        expect(await other.getByLabel('Wat wordt er gezegd?').nth(index).inputValue()).toBe(text);
      for (const [index, text] of TASKS.entries())
        expect(await other.getByLabel('Wat gaan we doen?').nth(index).inputValue()).toBe(text);
      const herkend = other.getByRole('button', { name: 'Herkend', exact: true }).first();
      expect(await herkend.getAttribute('aria-pressed')).toBe('true');
    });

    // Somebody else opens the file, and has the same.
    await visit('/gesprek/', async ({ page }) => {
      if (file === undefined) throw new Error('no file was saved');
      await openTalkFile(page, file);
      const again = await saved(page, 'Bewaar als bestand');
      expect(JSON.parse(again.toString())).toEqual(JSON.parse(file.toString()));
    });
  });
});
