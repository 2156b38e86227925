/** A talk on a large screen: every slide can be read from the back of the room, and what is said is kept with it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectHeard } from '../support/heard';
import { address, alive, axe, visit } from '../support/site';

async function chooseArea(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: /^Over welk gebied|^Nog een gebied/ });
  await field.click();
  await field.pressSequentially(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Gekozen gebieden' }).getByText(name, { exact: true }).waitFor();
}

/** A programme of the longest time, so that as many kinds of slides as can be are looked at. */
async function beginTalk(page: Page): Promise<string> {
  await page.getByRole('radio', { name: '90 minuten' }).check();
  await page.getByRole('button', { name: 'Maak een programma' }).click();
  await page.getByRole('heading', { level: 1, name: /^Gesprek over / }).waitFor();
  await page.getByRole('link', { name: 'Presenteer' }).click();
  await page.getByRole('button', { name: 'Begin de presentatie' }).waitFor();
  await expect.poll(() => page.getByText('Het cijfer wordt geladen.').count()).toBe(0);
  return new URL(page.url()).search;
}

/** The slides of the overview; a small picture of a slide may hold lists of its own. */
const slidesOf = (page: Page) => page.locator('.overview > ol > li');

async function onSlide(page: Page, number: number): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${number}`);
  await page.locator('.toneel header .number').getByText(`${number} van `).waitFor();
}

/** What cannot be read from five metres, or is cut off; empty when all is well. The measures are those of 1280 × 720. */
async function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scale = Math.min(innerWidth / 1280, innerHeight / 720);
    const slide = document.querySelector('.toneel .slide');
    if (slide === null) return ['no slide'];
    const wrong: string[] = [];
    const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const colour = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
    const light = (text: string) => {
      const [r = 0, g = 0, b = 0] = colour(text).map((value) => channel(value / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return colour(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    for (const element of slide.querySelectorAll('*')) {
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''
      );
      if (!words || !element.checkVisibility()) continue;
      const what = element.textContent?.trim().slice(0, 40) ?? '';
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize) / scale;
      const serif = style.fontFamily.startsWith('"Source Serif"');
      if (size < (serif && !element.closest('.many') ? 45.9 : 19.9)) wrong.push(`${size} px: ${what}`);
      const [one, other] = [light(style.color), light(groundOf(element))].sort((a, b) => b - a);
      const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
      if (contrast < 7) wrong.push(`contrast ${contrast.toFixed(1)}: ${what}`);
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        wrong.push(`outside the screen: ${what}`);
    }
    const body = slide.querySelector('.body');
    if (body !== null && body.scrollHeight > body.clientHeight + 1) wrong.push('more than fits');
    return wrong;
  });
}

/** Walks all slides with a key, and holds each to what a room can read. Gives how many there are. */
async function walk(page: Page, count: number, key: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let number = 1; number <= count; number += 1) {
    await onSlide(page, number);
    await expect
      .poll(() => unreadable(page), { message: `slide ${number} at ${page.viewportSize()?.width} px` })
      .toEqual([]);
    await page.keyboard.press(key);
  }
}

/** Both sizes of a projector that a room may have. */
async function walkAll(page: Page): Promise<void> {
  const count = await slidesOf(page).count();
  expect(count).toBeGreaterThan(15);
  await page.getByRole('button', { name: 'Begin de presentatie' }).click();
  await walk(page, count, 'ArrowRight');
  await page.setViewportSize({ width: 3840, height: 2160 });
  await walk(page, count, 'PageDown');
  expect(await page.locator('.toneel').getByRole('heading', { level: 1 }).count()).toBe(1);
}

/** Two windows and every key: more than other tasks. */
const LONG = { timeout: 240_000 } as const;

describe('a coalition that presents its talk', () => {
  it('reads every slide about a gemeente from the back of the room, on a small and a large projector', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await chooseArea(page, 'Heerlen');
      await beginTalk(page);
      await walkAll(page);
    });
  });

  it('reads those about a coalition and a gemeente with a long name too', async () => {
    await visit('/gebied/coalitie/?gemeenten=0882-0917-0928', async ({ page }) => {
      await page.getByRole('heading', { level: 1 }).filter({ hasText: /\d/ }).waitFor();
      await page
        .getByRole('navigation', { name: 'Hoofdmenu' })
        .getByRole('link', { name: 'Gesprek' })
        .click();
      await page.getByText('Heerlen, Kerkrade en Landgraaf').first().waitFor();
      await chooseArea(page, 'Súdwest-Fryslân');
      await beginTalk(page);
      await walkAll(page);
    });
  });

  it(
    'steers with the keys, keeps what is said with its question, and puts its own slides in order',
    LONG,
    async () => {
      await visit('/gesprek/', async ({ page }) => {
        await chooseArea(page, 'Heerlen');
        const search = await beginTalk(page);
        await expectHeard(page, 'presentatie');

        // Words of its own, later in the order; another slide left out and taken back.
        await page.getByRole('button', { name: 'Eigen tekst toevoegen' }).click();
        const slides = slidesOf(page);
        await page.getByPlaceholder('Wat wilt u laten zien?').fill('Welkom, fijn dat u er bent');
        const count = await slides.count();
        await page.getByRole('button', { name: /^Laat weg ?: dia 2,/ }).click();
        await expect.poll(() => slides.count()).toBe(count - 1);
        await page.getByRole('button', { name: /^Zet terug/ }).click();
        await expect.poll(() => slides.count()).toBe(count);
        await page.getByRole('button', { name: new RegExp(`^Eerder ?: dia ${count - 1}$`) }).click();
        await expect
          .poll(() =>
            slides
              .nth(count - 3)
              .getByPlaceholder('Wat wilt u laten zien?')
              .inputValue()
          )
          .toBe('Welkom, fijn dat u er bent');
        await page.getByText('Bewaard op dit apparaat.').waitFor();

        await page.getByRole('button', { name: 'Begin de presentatie' }).click();
        await onSlide(page, 1);
        await page.keyboard.press('Space');
        await onSlide(page, 2);
        await expectHeard(page, 'dia');
        expect(
          (
            await new AxeBuilder({ page })
              .withRules(['color-contrast-enhanced', 'aria-allowed-role', 'region'])
              .analyze()
          ).violations
        ).toEqual([]);
        await page.keyboard.press('End');
        await onSlide(page, count);
        await page.keyboard.press('ArrowLeft');
        await onSlide(page, count - 1);
        await page.keyboard.press('PageUp');
        await onSlide(page, count - 2);
        await page.getByRole('heading', { level: 1, name: 'Welkom, fijn dat u er bent' }).waitFor();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await onSlide(page, 2);
        await page.keyboard.press('b');
        await page.getByRole('button', { name: 'Laat de dia weer zien' }).waitFor();
        await page.keyboard.press('b');
        await expect.poll(() => page.getByRole('button', { name: 'Laat de dia weer zien' }).count()).toBe(0);
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Toetsen' }).getByText('volgende dia').waitFor();
        await page.keyboard.press('Escape');
        await expect.poll(() => page.getByRole('dialog', { name: 'Toetsen' }).count()).toBe(0);

        // Another year, and a name at a dot.
        const years = page.getByRole('group', { name: 'Jaar' }).getByRole('button');
        const first = await years.first().innerText();
        await years.first().click();
        await page.locator('.toneel header').getByText(`, ${first}`).waitFor();
        await page.locator('.toneel [role=slider]').focus();
        await page.keyboard.press('End');
        await page.locator('.toneel .tip').getByText(/\d/).waitFor();
        await page.locator('.toneel').focus();

        // The notes of who speaks keep step, and land with the question.
        const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
        await alive(notes);
        await notes.getByRole('heading', { level: 1, name: 'Notities bij dia 2 van' }).waitFor();
        await notes.getByRole('button', { name: 'Volgende' }).click();
        await onSlide(page, 3);
        await page.keyboard.press('ArrowLeft');
        await notes.getByRole('heading', { level: 1, name: 'Notities bij dia 2 van' }).waitFor();
        const question = await page.locator('.toneel').getByRole('heading', { level: 1 }).innerText();
        await notes.getByLabel('Wat wordt er gezegd?').fill('Vooral bij jonge ouders.');
        await notes.getByText('Bewaard op dit apparaat.').waitFor();
        await expectHeard(notes, 'notities');
        expect(await axe(notes)).toEqual([]);

        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Begin de presentatie' }).waitFor();
        // On paper every slide stands with its note.
        await page.emulateMedia({ media: 'print' });
        await page.locator('.handout .note').getByText('Vooral bij jonge ouders.').waitFor();
        await page.emulateMedia({ media: null });
        await page.goto(address(`/gesprek/${search}`));
        await alive(page);
        const card = page.locator('article').filter({ hasText: question });
        await expect
          .poll(() => card.getByLabel('Wat wordt er gezegd?').inputValue())
          .toBe('Vooral bij jonge ouders.');
      });
    }
  );

  it('puts a figure of a page in the presentation, and makes a talk where there is none', async () => {
    await visit('/gebied/GM0917/', async ({ page }) => {
      const row = page.locator('#kenmerk-laag_inkomen_hh');
      await row.getByRole('button', { name: /^Meenemen/ }).click();
      await row.getByRole('button', { name: 'Zet in presentatie' }).click();
      await row.getByRole('link', { name: 'Bekijk de dia’s' }).click();
      await page.getByRole('heading', { level: 1, name: 'Presentatie over Heerlen' }).waitFor();
      await page.getByRole('button', { name: /^Begin bij dia \d+: In Heerlen hadden in 2021/ }).waitFor();
      await expect.poll(() => page.getByText('Het cijfer wordt geladen.').count()).toBe(0);
      expect(await axe(page)).toEqual([]);
      await page.goto(address('/presentatie/?gesprek=weg'));
      await page.getByRole('alert').getByText('Dit gesprek staat niet op dit apparaat.').waitFor();
      await page.getByRole('link', { name: 'Heerlen', exact: true }).click();
      await page.getByRole('button', { name: 'Begin de presentatie' }).waitFor();
    });
  });
});
