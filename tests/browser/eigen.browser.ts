/** Eigen cijfers: the page says of a file what `inspect` says, mends it, keeps it, and sends nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { readAreaIndex } from '../../data-pipeline/stages/momentopname-regions';
import { understand } from '../../src/lib/formats/understand';
import { axe, expectNoSidewaysScroll, go, visit } from '../support/site';
import {
  choose,
  expectedFacts,
  ready,
  savedBy,
  section,
  settled,
  shownFacts,
  type Given
} from '../support/drop';

const PAGE = '/eigen-cijfers/';
const EXPORTS = join(process.cwd(), '..', 'shared', 'exports');
const index = readAreaIndex(join(process.cwd(), 'data-pipeline', 'momentopname'));

const file = (name: string, text: string): Given => ({ name, bytes: new TextEncoder().encode(text) });
const fromExports = (path: string): Given => ({
  name: path.split('/').at(-1) ?? path,
  bytes: readFileSync(join(EXPORTS, path))
});

// The areas exist, because the site has to have pages of them; the figures are invented.
const WIJKEN = file(
  'schuldhulp.csv',
  'Wijk;Schuldhulp (%);Jeugdhulp\nDelfshaven;9,3;410\nNoord;6,2;300\nCharlois;10,4;x\nQqqbuurt;1,0;5\n'
);
const GEMEENTEN = file(
  'minima.csv',
  'gemeentecode;jaar;Gezinnen met minimaregeling (%)\nGM0599;2023;4,1\nGM0363;2023;5,2\nGM0599;2024;4,3\nGM0363;2024;5,0\n'
);
const OFFICIAL = file(
  'armoede.csv',
  '\uFEFF"Perioden";"Regio\'s";"Regioaanduiding/Codering (code)";"Minderjarige kinderen in armoede (%)"\r\n"2023";"Rotterdam";"GM0599";6,1\r\n"2023";"Amsterdam";"GM0363";5,8\r\n'
);
const HTML = file('cijfers.csv', '<!doctype html><html><body>Niet gevonden</body></html>');

/** Notes every request from now on. The site's own code does not count: it comes in idle time, and tells nothing. */
function requests(page: Page): string[] {
  const made: string[] = [];
  page.context().on('request', (request) => {
    const code = request.method() === 'GET' && /\/_app\/immutable\/[^?]+$/.test(request.url());
    if (!code) made.push(`${request.method()} ${request.url()}`);
  });
  return made;
}

describe.skipIf(!existsSync(EXPORTS))('a real export', () => {
  it.each([
    'cbs-kwb/kwb-2024-statline-leeftijd.csv',
    'cbs-statline/laag-inkomen-regio-b.csv',
    'cbs-kwb/kwb-2019-odata-untyped-amsterdam.csv',
    'cbs-kwb/kwb-2021-gemeente-bewerkt.json',
    'cbs-kwb/kwb-2022-uittreksel-wijk.csv',
    'cbs-odata-v4/Observations.csv',
    'swing/besteedbaar-inkomen-gemeenten.csv',
    'kansenkaart/described-c35_household_below_poverty-municipality_code.csv',
    'rivm/rivm_gezondheid_wijk_buurt_2012_18plus.xlsx'
  ])('%s is read as inspect reads it, and nothing is sent', async (path) => {
    const given = fromExports(path);
    const expected = await understand(given.name, given.bytes, await index);
    if (!expected.ok) throw new Error('inspect refuses it');
    const { describe: lines } = await import('../../src/lib/formats/describe');
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      const made = requests(page);
      await choose(page, [given]);
      expect(await shownFacts(page, given.name)).toEqual(expectedFacts(lines(expected.value)));
      const count = expected.value.topics.length;
      expect(await section(page, given.name).innerText()).toContain(
        count === 1 ? 'staat één kenmerk' : `staan ${count.toLocaleString('nl-NL')} kenmerken`
      );
      expect(made).toEqual([]);
    });
  });

  it.each(['broken/kwb-2017-rewritten-by-r.csv', 'cbs-odata-v4/MeasureCodes.csv'])(
    '%s is refused for the same reason',
    async (path) => {
      const given = fromExports(path);
      const expected = await understand(given.name, given.bytes, await index);
      if (expected.ok) throw new Error('inspect reads it');
      await visit(PAGE, async ({ page }) => {
        await choose(page, [given]);
        const text = await section(page, given.name).innerText();
        for (const { found, action } of expected.problems.slice(0, 3)) {
          expect(text).toContain(found);
          expect(text).toContain(action);
        }
      });
    }
  );
});

describe('somebody with files of their own', () => {
  it('sees one refused with what to do, and the others read', async () => {
    await visit(PAGE, async ({ page }) => {
      await choose(page, [HTML, GEMEENTEN]);
      const refused = await section(page, HTML.name).innerText();
      expect(refused).toContain('Dit bestand kunnen wij niet lezen.');
      expect(refused).toContain('Wat u kunt doen');
      expect(await section(page, GEMEENTEN.name).innerText()).toContain(
        'In dit bestand staat één kenmerk van 2 gemeenten, over 2023 en 2024.'
      );
      // The heading of the first result has the focus.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(HTML.name);
    });
  });

  it('drops a file on the page, or pastes cells of a spreadsheet', async () => {
    await visit(PAGE, async ({ page }) => {
      const text = new TextDecoder().decode(GEMEENTEN.bytes);
      await page.evaluate(
        ([name, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], name));
          for (const type of ['dragover', 'drop']) {
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
            );
          }
        },
        [GEMEENTEN.name, text] as const
      );
      await settled(page, GEMEENTEN.name);
      await page.evaluate(
        (content) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', content);
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        },
        text.replaceAll(';', '\t')
      );
      await settled(page, 'geplakte tabel');
      expect(await section(page, 'geplakte tabel').innerText()).toContain('2 gemeenten');
    });
  });

  it('says of which gemeente and year wijken are, mends a column and an area, and keeps it', async () => {
    await visit(PAGE, async ({ page }) => {
      await ready(page);
      const made = requests(page);
      await choose(page, [WIJKEN]);
      const part = section(page, WIJKEN.name);
      await mendWijken(page);
      expect(await part.innerText()).toContain('2 kenmerken van 3 wijken, over 2024');

      await part.getByLabel('“Qqqbuurt”').selectOption('other');
      await part.getByLabel('Zoek het gebied').fill('Feijenoord');
      await page
        .getByRole('option', { name: /Feijenoord/ })
        .first()
        .waitFor();
      await part.getByLabel('Zoek het gebied').press('Enter');
      await part.getByText('van 4 wijken').waitFor();

      await part.getByText('Wat staat in welke kolom?').click();
      const column = part.getByRole('combobox', { name: 'Jeugdhulp', exact: true });
      await column.selectOption('ignored');
      await part.getByText('staat één kenmerk').waitFor();
      await column.selectOption('topic');
      await part.getByText('staan 2 kenmerken').waitFor();

      await part.getByRole('button', { name: 'Pas aan Schuldhulp' }).click();
      await part.getByLabel('Naam').fill('Hulp bij schulden');
      await part.getByLabel('hoger is ongunstiger').check();
      await part.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      // One of the two has no unit yet: that is asked, and nothing is kept.
      await part.getByRole('alert').getByText('Zeg waarin dit is gemeten.').waitFor();
      await part.getByLabel('Waarin is dit gemeten?').last().selectOption('count×1');
      expect(await axe(page)).toEqual([]);
      await part.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      await part.getByRole('link', { name: 'Bekijk op de kaart' }).waitFor();
      await part.getByRole('link', { name: 'Bekijk bij Rotterdam' }).waitFor();
      const kept = page.getByRole('region', { name: 'Wat u eerder hebt geladen' });
      await expect
        .poll(() => kept.innerText())
        .toMatch(/Hulp bij schulden[\s\S]*procent · 4 wijken · 2024 · hoger is ongunstiger/);
      expect(made.filter((request) => !request.startsWith('GET '))).toEqual([]);
      // Only the list of names for the search field was fetched.
      expect(made.filter((request) => !/\/zoek\.json$|\/_app\//.test(request))).toEqual([]);
    });
  });

  it('finds it back after a reload and in a second tab, changes it, and removes it', async () => {
    await visit(PAGE, async ({ page }) => {
      await choose(page, [GEMEENTEN]);
      await section(page, GEMEENTEN.name).getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      const keptIn = (tab: Page) => tab.getByRole('region', { name: 'Wat u eerder hebt geladen' });
      await keptIn(page).getByRole('heading', { name: GEMEENTEN.name }).waitFor();
      await page.reload();
      await keptIn(page).getByRole('heading', { name: GEMEENTEN.name }).waitFor();
      expect(await axe(page)).toEqual([]);

      const second = await page.context().newPage();
      await go(second, PAGE);
      await keptIn(second).getByRole('heading', { name: GEMEENTEN.name }).waitFor();
      await keptIn(page).getByRole('button', { name: 'Wijzig Gezinnen met minimaregeling' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Naam').fill('Minimaregeling');
      expect(await axe(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Bewaar' }).click();
      await keptIn(second).getByRole('button', { name: 'Wijzig Minimaregeling', exact: true }).waitFor();

      await keptIn(page)
        .getByRole('button', { name: `Haal weg ${GEMEENTEN.name}` })
        .click();
      await page.getByRole('button', { name: 'Ja, haal weg' }).click();
      await keptIn(page).getByText('nog geen eigen cijfers').waitFor();
      await keptIn(second).getByText('nog geen eigen cijfers').waitFor();
    });
  });

  it('keeps everything as one file, removes it, and takes it in again', async () => {
    await visit(PAGE, async ({ page }) => {
      await choose(page, [GEMEENTEN]);
      await section(page, GEMEENTEN.name).getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      const kept = page.getByRole('region', { name: 'Wat u eerder hebt geladen' });
      const saved = await savedBy(page, () =>
        kept.getByRole('button', { name: 'Bewaar alles als bestand' }).click()
      );
      await kept.getByRole('button', { name: 'Haal alles weg' }).click();
      await page.getByRole('button', { name: 'Ja, haal weg' }).click();
      await kept.getByText('nog geen eigen cijfers').waitFor();
      // Among the files for reading it is known for what it is.
      await page
        .getByLabel('Bestanden met eigen cijfers')
        .setInputFiles({ name: 'bewaard.json', mimeType: 'application/json', buffer: saved });
      await kept.getByRole('heading', { name: GEMEENTEN.name }).waitFor();
      await page
        .getByLabel('Bewaard bestand met eigen cijfers')
        .setInputFiles({ name: 'kapot.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await kept.getByText('Dit bestand is niet ingeladen.').waitFor();
    });
  });

  it('fills an indicator of the site that was empty', async () => {
    await visit(PAGE, async ({ page }) => {
      await choose(page, [OFFICIAL]);
      const part = section(page, OFFICIAL.name);
      expect(await part.innerText()).toMatch(
        /Dit is het kenmerk .*, dat voor gemeenten nog leeg was\. Uw bestand vult het\./
      );
      await part.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      const link = part.getByRole('link', { name: 'Bekijk op de kaart' });
      await link.waitFor();
      expect(await link.getAttribute('href')).toContain('kenmerk=kinderen_armoede');
    });
  });
});

async function mendWijken(page: Page): Promise<void> {
  const part = section(page, WIJKEN.name);
  const field = part.getByRole('combobox', { name: 'In welke gemeente liggen deze wijken?' });
  await field.fill('rotterdam');
  await page
    .getByRole('option', { name: /Rotterdam/ })
    .first()
    .waitFor();
  await field.press('Enter');
  await part.getByLabel('Van welk jaar zijn deze cijfers?').selectOption('2024');
  await part.getByText('over 2024').first().waitFor();
}

describe('the page', () => {
  it('is accessible in each state, and fits a phone while a file is mended', async () => {
    await visit(PAGE, async ({ page }) => {
      await choose(page, [HTML, WIJKEN]);
      expect(await axe(page)).toEqual([]);
      await mendWijken(page);
      await section(page, WIJKEN.name).getByText('Wat staat in welke kolom?').click();
      await page.getByRole('button', { name: 'Pas aan Schuldhulp' }).click();
      await section(page, WIJKEN.name).getByLabel('hoger is ongunstiger').waitFor();
      expect(await axe(page)).toEqual([]);
      await expectNoSidewaysScroll(page, [390, 320, 1280]);
      await section(page, WIJKEN.name).getByLabel('Jeugdhulp', { exact: true }).first().uncheck();
      await page.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      await page.getByRole('link', { name: 'Bekijk op de kaart' }).first().waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: 'Haal alles weg' }).click();
      await page.getByRole('button', { name: 'Ja, haal weg' }).waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  it('loses nothing when the device is full, and can keep it as a file', async () => {
    await visit(PAGE, async ({ page }) => {
      const devtools = await page.context().newCDPSession(page);
      const origin = new URL(page.url()).origin;
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await choose(page, [GEMEENTEN]);
      const part = section(page, GEMEENTEN.name);
      await part.getByRole('button', { name: 'Gebruik deze cijfers' }).click();
      await part.getByText('Op dit apparaat is geen ruimte meer.').waitFor();
      expect(await part.innerText()).toContain('2 gemeenten, over 2023 en 2024');
      expect(await axe(page)).toEqual([]);
      const saved = await savedBy(page, () =>
        part.getByRole('button', { name: 'Bewaar als bestand' }).click()
      );
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      await page
        .getByLabel('Bewaard bestand met eigen cijfers')
        .setInputFiles({ name: 'bewaard.json', mimeType: 'application/json', buffer: saved });
      await page
        .getByRole('region', { name: 'Wat u eerder hebt geladen' })
        .getByRole('heading', { name: GEMEENTEN.name })
        .waitFor();
    });
  });

  it('says so when the reader breaks', async () => {
    await visit('/bronnen/', async ({ page, errors }) => {
      await page
        .context()
        .route('**/reader.worker*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken for this test")' })
        );
      await go(page, PAGE);
      await choose(page, [GEMEENTEN]);
      expect(await section(page, GEMEENTEN.name).innerText()).toContain('Het lezen is afgebroken.');
      // The browser reports the worker that this test broke.
      errors.length = 0;
    });
  });
});
