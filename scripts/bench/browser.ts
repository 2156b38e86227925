/** What a reader waits for in the built site, beside the least that could do the same or a fixed bound. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { seriesTable, tableBytes } from '../../src/lib/data/arrow';
import { openParquet } from '../../src/lib/data/parquet';
import { parseCatalogue } from '../../src/lib/data/parse';
import { BROWSER_FLAGS, findBrowser } from '../find-browser';
import { benchFirstMap, benchRecolour } from './map';
import { benchPages } from './pages';
import { benchQuestions } from './questions';
import { median, type BenchRow } from './rows';
import { countingServer, type CountingServer } from './server';
import { benchTasks } from './tasks';
import { marked, visit } from './visit';

const RUNS = 5;
const SITE = 'build';
const SQL_PAGE = '/gebied/GM0599/';
const ANSWERED = 'sql:eerste-antwoord';

/** Runs every page with an empty cache, and takes medians. Needs the built site. */
export async function benchBrowser(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zicht-bench-'));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  const server = await countingServer([folder, SITE]);
  try {
    await buildPages(folder);
    return [
      ...(await benchPages(browser, server, SITE)),
      ...(await benchFirstMap(browser, server)),
      ...(await benchRecolour(browser, server, join(SITE, 'data', 'indicators.json'))),
      ...(await benchTasks(browser, server, SITE)),
      ...(await benchFirstAnswer(browser, server, join(folder, 'arrow'))),
      ...(await benchQuestions(browser, server))
    ];
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function benchFirstAnswer(
  browser: Browser,
  server: CountingServer,
  folder: string
): Promise<readonly BenchRow[]> {
  const tables = await writeArrow(folder);
  const site = await cost(browser, server, SQL_PAGE, openFirstTable);
  const bare = await cost(browser, server, `/bare/sql.html?tabellen=${tables.join(',')}`);
  const shared = {
    against: 'DuckDB-WASM with the same tables as Arrow, no app',
    budget: { times: 2 }
  };
  return [
    {
      what: 'first answer in SQL: time',
      unit: 's',
      measured: site.seconds,
      limit: bare.seconds,
      ...shared
    },
    {
      what: 'first answer in SQL: bytes (gzip)',
      unit: 'MB',
      measured: site.megabytes,
      limit: bare.megabytes,
      ...shared
    }
  ];
}

/** Median over the runs, after one that fills the server's own cache. */
async function cost(
  browser: Browser,
  server: CountingServer,
  path: string,
  act: (page: Page) => Promise<void> = () => Promise.resolve()
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const runs: { seconds: number; megabytes: number }[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const one = await visit(browser, async (page) => {
      server.reset();
      await page.goto(server.url + path);
      await act(page);
      const seconds = (await marked(page, ANSWERED)) / 1000;
      return { seconds, megabytes: server.sent() / 1e6 };
    });
    if (run > 0) runs.push(one);
  }
  return {
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: median(runs.map((run) => run.megabytes))
  };
}

/** Asks the page's first question: a press before the page is alive does nothing, so it is repeated. */
async function openFirstTable(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Tabel van/ }).first();
  const dialog = page.getByRole('dialog');
  while (!(await dialog.isVisible())) {
    await button.click({ timeout: 1000 }).catch(() => undefined);
  }
}

/** The pages of the bench: those without an app, and the one that asks the site's questions. */
async function buildPages(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '$app/paths': join(root, 'questions/paths.ts'), $lib: join(root, '../../src/lib') } },
    define: { __DATA_HASHES__: '{}' },
    worker: { rolldownOptions: { checks: { eval: false } } },
    build: {
      outDir,
      target: 'es2022',
      rolldownOptions: {
        input: ['bare/map.html', 'bare/sql.html', 'questions/index.html'].map((page) => join(root, page))
      }
    }
  });
}

/** The site's own tables as Arrow streams on disk; gives their names. */
async function writeArrow(folder: string): Promise<readonly string[]> {
  mkdirSync(folder);
  const files = {
    regions: 'regions',
    region_changes: 'region-changes',
    figures_land: 'figures-land',
    figures_provincie: 'figures-provincie',
    figures_gemeente: 'figures-gemeente',
    figures_wijk: 'figures-wijk'
  };
  for (const [table, file] of Object.entries(files)) {
    const bytes = new Uint8Array(readFileSync(join(SITE, 'data', `${file}.parquet`)));
    writeFileSync(join(folder, `${table}.arrow`), await tableBytes(await openParquet(bytes.buffer)));
  }
  const catalogue = parseCatalogue(readFileSync(join(SITE, 'data', 'indicators.json'), 'utf8'));
  writeFileSync(join(folder, 'series.arrow'), seriesTable(catalogue));
  return [...Object.keys(files), 'series'];
}
