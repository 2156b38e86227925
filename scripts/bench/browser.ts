/** Bytes and time to the first coloured map and to the first answer in SQL, beside their bare limits. */
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
import { median, type BenchRow } from './rows';
import { countingServer, type CountingServer } from './server';

const RUNS = 5;
const BUDGET = { times: 2 };
const SITE = 'build';
const MAP_PAGE = '/kaart/';
const SQL_PAGE = '/gebied/GM0599/';

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly paths: readonly string[];
}

/** Runs every page with an empty cache, and takes medians. Needs the built site. */
export async function benchBrowser(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zicht-bench-'));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  const server = await countingServer([folder, SITE]);
  try {
    await buildBarePages(folder);
    const map = await cost(browser, server, MAP_PAGE, 'kaart:getekend');
    const outlines = map.paths
      .find((path) => path.startsWith('/data/boundaries-'))
      ?.split('/')
      .at(-1);
    if (outlines === undefined) throw new Error(`${MAP_PAGE} drew a map without boundaries`);
    const bareMap = await cost(browser, server, `/map.html?grenzen=${outlines}`, 'kaart:getekend');

    const sql = await cost(browser, server, SQL_PAGE, 'sql:eerste-antwoord', openFirstTable);
    const tables = await writeArrow(join(folder, 'arrow'));
    const bareSql = await cost(
      browser,
      server,
      `/sql.html?tabellen=${tables.join(',')}`,
      'sql:eerste-antwoord'
    );
    return [
      ...rows('first coloured map', map, bareMap, `MapLibre with ${outlines}, no app`),
      ...rows('first answer in SQL', sql, bareSql, 'DuckDB-WASM with the same tables as Arrow, no app')
    ];
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function rows(what: string, site: Cost, bare: Cost, against: string): readonly BenchRow[] {
  return [
    {
      what: `${what}: time`,
      unit: 's',
      measured: site.seconds,
      limit: bare.seconds,
      against,
      budget: BUDGET
    },
    {
      what: `${what}: bytes (gzip)`,
      unit: 'MB',
      measured: site.megabytes,
      limit: bare.megabytes,
      against,
      budget: BUDGET
    }
  ];
}

/** Median over the runs, after one that fills the server's own cache. */
async function cost(
  browser: Browser,
  server: CountingServer,
  path: string,
  mark: string,
  act: (page: Page) => Promise<void> = () => Promise.resolve()
): Promise<Cost> {
  const runs: Cost[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const one = await visit(browser, server, path, mark, act);
    if (run > 0) runs.push(one);
  }
  return {
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
    paths: runs[0]?.paths ?? []
  };
}

async function visit(
  browser: Browser,
  server: CountingServer,
  path: string,
  mark: string,
  act: (page: Page) => Promise<void>
): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    server.reset();
    await page.goto(server.url + path);
    await act(page);
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
      polling: 20
    });
    const megabytes = server.sent() / 1e6;
    const milliseconds = await page.evaluate(
      (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0,
      mark
    );
    return { seconds: milliseconds / 1000, megabytes, paths: server.paths() };
  } finally {
    await context.close();
  }
}

/** Asks the page's first question: a press before the page is alive does nothing, so it is repeated. */
async function openFirstTable(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Tabel van/ }).first();
  const dialog = page.getByRole('dialog');
  while (!(await dialog.isVisible())) {
    await button.click({ timeout: 1000 }).catch(() => undefined);
  }
}

async function buildBarePages(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('./bare', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      rolldownOptions: { input: [join(root, 'map.html'), join(root, 'sql.html')] }
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
