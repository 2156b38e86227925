/** The longest moment in which the site's own code holds up the page, while a reader pans the map or searches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { listed } from './map';
import type { BenchRow } from './rows';
import type { CountingServer } from './server';
import { marked, visit } from './visit';

const BUDGET = { atMost: 100 };
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler', '__metadata'];
/** What the browser does because the page changed. */
const RENDERING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint'];

/** One row for panning a map of all wijken, one for typing in the search. `site`: folder of the built site. */
export async function benchTasks(
  browser: Browser,
  server: CountingServer,
  site: string
): Promise<readonly BenchRow[]> {
  const isOwn = ownScripts(join(site, '_app'));
  return [
    await longest('panning all wijken: longest own task', '/kaart/?niveau=wijk', pan, wholeMap),
    await longest('typing in the search: longest own task', '/', type, async (page) => {
      await page.getByRole('combobox').first().waitFor();
    })
  ];

  async function longest(
    what: string,
    path: string,
    act: (page: Page) => Promise<void>,
    ready: (page: Page) => Promise<void>
  ): Promise<BenchRow> {
    const trace = await visit(browser, async (page) => {
      await page.goto(server.url + path);
      await ready(page);
      await browser.startTracing(page, { categories: CATEGORIES });
      await act(page);
      return browser.stopTracing();
    });
    const tasks = tasksIn(JSON.parse(trace.toString()) as Trace, isOwn);
    return {
      what,
      unit: 'ms',
      measured: Math.max(0, ...tasks.map(({ own }) => own)),
      limit: Math.max(0, ...tasks.map(({ whole }) => whole)),
      against: 'the longest task, with MapLibre and the browser itself',
      budget: BUDGET
    };
  }
}

async function wholeMap(page: Page): Promise<void> {
  await marked(page, 'kaart:compleet');
  await listed(page);
}

/** Points, drags and zooms, as a hand does. */
async function pan(page: Page): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').first().boundingBox();
  if (box === null) throw new Error('the map has no size');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 150, y - 100);
  await page.mouse.move(x, y, { steps: 20 });
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 90, { steps: 30 });
  await page.mouse.up();
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
  await page.mouse.move(x + 60, y, { steps: 20 });
}

async function type(page: Page): Promise<void> {
  const field = page.getByRole('combobox').first();
  for (const text of ['Groningen', 'charlois rot', 'sgravnhage']) {
    await field.fill('');
    await field.pressSequentially(text, { delay: 60 });
  }
}

/** Whether a script is the site's own: every file of the built site but that of MapLibre. */
function ownScripts(folder: string): (url: string) => boolean {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.m?js$/.test(name)
  );
  const maplibre = files.filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('maplibregl-canvas')
  );
  const theirs = maplibre.map((name) => name.split('/').at(-1) ?? name);
  return (url) => url.includes('/_app/') && !theirs.some((name) => url.endsWith(name));
}

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly {
          readonly id: number;
          readonly parent?: number;
          readonly callFrame: { readonly url?: string };
        }[];
        readonly samples?: readonly number[];
      };
    };
  };
}

interface Trace {
  readonly traceEvents: readonly Event[];
}

type Span = readonly [from: number, to: number];

/**
 * The tasks of the page's main thread in milliseconds: `own` is the part in which a script of the site's own is
 * at work, itself or through what it calls, and in which the browser styles and lays out what changed.
 */
function tasksIn(
  { traceEvents }: Trace,
  isOwn: (url: string) => boolean
): readonly { readonly whole: number; readonly own: number }[] {
  const chunks = traceEvents.filter(({ name }) => name === 'ProfileChunk');
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
  );
  return mains.flatMap(({ pid, tid }) => {
    const spans = [
      ...ownSpans(traceEvents, chunks, pid, tid, isOwn),
      ...traceEvents
        .filter((event) => event.pid === pid && event.tid === tid && RENDERING.includes(event.name))
        .map(({ ts, dur = 0 }): Span => [ts, ts + dur])
    ].sort((a, b) => a[0] - b[0]);
    return traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask'))
      .map(({ ts, dur = 0 }) => ({ whole: dur / 1000, own: covered(spans, ts, ts + dur) / 1000 }));
  });
}

/** When a script of the site's own was on the stack. */
function ownSpans(
  events: readonly Event[],
  chunks: readonly Event[],
  pid: number,
  tid: number,
  isOwn: (url: string) => boolean
): readonly Span[] {
  return events
    .filter((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid)
    .flatMap((profile) => {
      const own = new Map<number, boolean>();
      const spans: Span[] = [];
      let now = profile.args.data?.startTime ?? profile.ts;
      let sample = 0;
      for (const { args } of chunks.filter((chunk) => chunk.pid === pid && chunk.id === profile.id)) {
        for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
          own.set(id, isOwn(callFrame.url ?? '') || (parent !== undefined && own.get(parent) === true));
        }
        const samples = args.data?.cpuProfile?.samples ?? [];
        (args.data?.timeDeltas ?? []).forEach((delta, index) => {
          // A sample tells what went on since the one before.
          if (own.get(sample) === true) spans.push([now, now + delta]);
          now += delta;
          sample = samples[index] ?? 0;
        });
      }
      return spans;
    });
}

/** How much of the time from `from` to `to` the spans cover, which are in order. */
function covered(spans: readonly Span[], from: number, to: number): number {
  let sum = 0;
  let done = from;
  for (const [begin, end] of spans) {
    const start = Math.max(begin, done);
    const stop = Math.min(end, to);
    if (stop <= start) continue;
    sum += stop - start;
    done = stop;
  }
  return sum;
}
