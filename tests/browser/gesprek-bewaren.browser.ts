/** Notes on a device that lets people down: a full disk, a page that is killed, a second tab that writes. */
import type { CDPSession, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { address, alive, go, visit } from '../support/site';
import { beginTalk, kept, saved } from '../support/talk';

const answer = (page: Page) => page.getByLabel('Wat wordt er gezegd?').first();
const present = (page: Page) => page.getByLabel('Wie zijn erbij?');

/** Leaves the site so many bytes; `undefined`: as many as the device has. */
async function allow(session: CDPSession, quotaSize: number | undefined): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(address('/')).origin,
    ...(quotaSize !== undefined && { quotaSize })
  });
}

const ROOM = 20_000_000;

/** Asks for more room than the site had: a browser that finds none set apart looks at once how much there is. */
async function askForRoom(page: Page): Promise<void> {
  await page.evaluate(
    (size) =>
      new Promise<unknown>((resolve) => {
        const opened = indexedDB.open('te-groot', 1);
        opened.onerror = resolve;
        opened.onupgradeneeded = () => opened.result.createObjectStore('alles');
        opened.onsuccess = () => {
          const written = opened.result.transaction('alles', 'readwrite');
          written.objectStore('alles').put('x'.repeat(size), 'groot');
          written.onabort = resolve;
          written.oncomplete = resolve;
        };
      }).then(() => undefined),
    ROOM
  );
}

async function reopen(page: Page, url: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(url);
  await alive(other);
  await answer(other).waitFor();
  return other;
}

describe('notes typed', () => {
  it('while the disk is full stay in sight, say so, can be saved, and are kept once there is room', async () => {
    await visit('/', async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await allow(session, ROOM);
      await go(page, '/gesprek/');
      await beginTalk(page, ['Rozendaal']);
      await kept(page);
      await allow(session, 1);
      await askForRoom(page);
      const alert = page.getByRole('alert').filter({ hasText: 'niets meer bewaard' });
      // Without that question the browser would look again half a minute later.
      let typed = 'Toen de schijf vol was.';
      await expect
        .poll(
          async () => {
            typed += ' En verder.';
            await answer(page).fill(typed);
            return alert.isVisible();
          },
          { timeout: 90_000, interval: 500 }
        )
        .toBe(true);
      expect(await alert.innerText()).toMatch(
        /^Sinds \d\d:\d\d:\d\d is niets meer bewaard\. .*geen ruimte meer/
      );
      expect(await answer(page).inputValue()).toBe(typed);
      expect((await saved(page, 'Bewaar als bestand')).toString()).toContain(typed);

      // What was kept before is there; what was not is not claimed to be.
      const other = await reopen(page, page.url());
      expect(typed.startsWith(await answer(other).inputValue())).toBe(true);
      expect(await answer(other).inputValue()).not.toBe(typed);

      // Nobody presses anything.
      await allow(session, undefined);
      await alert.waitFor({ state: 'detached' });
      await kept(page);
      await expect.poll(() => answer(other).inputValue()).toBe(typed);
    });
  });

  it('before the page is killed are there again, all that was called kept, and at most the last of what was typed is not', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await beginTalk(page, ['Rozendaal']);
      const talk = page.url();
      await answer(page).pressSequentially('Eerst dit.');
      await kept(page);
      await answer(page).pressSequentially(' En toen dat.');
      const session = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined);
      await crashed;

      const other = await reopen(page, talk);
      const found = await answer(other).inputValue();
      expect(found.startsWith('Eerst dit.')).toBe(true);
      expect('Eerst dit. En toen dat.'.startsWith(found)).toBe(true);
      // It says until when it knows.
      await other.getByText(/Laatst om \d\d:\d\d:\d\d\./).waitFor();
    });
  });

  it('in two tabs at once, in the same field too, are all there in both', async () => {
    await visit('/gesprek/', async ({ page }) => {
      await beginTalk(page, ['Rozendaal']);
      await present(page).fill('de gemeente');
      await kept(page);
      const other = await reopen(page, page.url());
      await Promise.all([
        present(page)
          .press('End')
          .then(() => present(page).pressSequentially(' en de JGZ')),
        present(other)
          .press('Home')
          .then(() => present(other).pressSequentially('het wijkteam, ')),
        answer(other).fill('Dat herkennen wij.')
      ]);
      await kept(page);
      await kept(other);
      for (const tab of [page, other]) {
        await expect.poll(() => answer(tab).inputValue()).toBe('Dat herkennen wij.');
        await expect.poll(() => present(tab).inputValue()).toContain('de gemeente');
      }
      expect(await present(page).inputValue()).toBe(await present(other).inputValue());
    });
  });
});
