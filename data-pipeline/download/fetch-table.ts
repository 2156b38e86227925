/** One table from the publisher to a file: going on where an earlier run stopped, whole or not at all. */
import { never } from '../../src/lib/domain/never';
import type { Client } from './client';
import type { Declaration } from './declaration';
import { planV3 } from './odata-v3';
import { planV4 } from './odata-v4';
import { planPdok } from './pdok';
import type { Page, Plan } from './plan';
import { ServiceError } from './service-error';
import type { Store } from './store';

export type Outcome =
  | {
      readonly kind: 'stored';
      readonly rows: number;
      readonly bytes: number;
      /** Rows that an earlier run had fetched already. */
      readonly kept: number;
      /** The publisher's word for a table that it does not renew any more; else "". */
      readonly stopped: string;
    }
  /** The file that is there is the newest. */
  | { readonly kind: 'newest'; readonly rows: number };

export interface Surroundings {
  readonly client: Client;
  readonly store: Store;
  /** Told at the start and after each page: rows so far, rows in all, and how many of them were there already. */
  readonly onRows: (rows: number, total: number | undefined, kept: number) => void;
}

const EXTENSIONS = { 'cbs-v4': 'zip', 'cbs-v3': 'json', 'rivm-v3': 'json', 'pdok-wfs': 'geojson' } as const;

/** Name of the file in the folder of downloads. */
export function fileOf({ id, service }: Declaration): string {
  return `${id}.${EXTENSIONS[service]}`;
}

function makePlan(
  declaration: Declaration,
  client: Client,
  known: string | undefined
): Promise<Plan | 'same'> {
  switch (declaration.service) {
    case 'cbs-v4':
      return planV4(declaration, client, known);
    case 'cbs-v3':
    case 'rivm-v3':
      return planV3(declaration, client, known);
    case 'pdok-wfs':
      return planPdok(declaration, client, known);
    default:
      return never(declaration, 'service');
  }
}

/** Fetches and stores; throws `ServiceError`, and then the old file is still there. */
export async function fetchTable(declaration: Declaration, around: Surroundings): Promise<Outcome> {
  const { client, store } = around;
  const file = fileOf(declaration);
  const declared = JSON.stringify(declaration);
  const stored = await store.stored(declaration.id, file);
  const same = stored?.declared === declared ? stored : undefined;
  // Twice at most: a table that changes while its pages come in is begun anew, once.
  for (let attempt = 1; ; attempt += 1) {
    const plan = await makePlan(declaration, client, same?.tag);
    if (plan === 'same' || (plan.edition !== undefined && plan.edition === same?.edition)) {
      return { kind: 'newest', rows: same?.rows ?? 0 };
    }
    const { id } = declaration;
    const { pathname, search } = new URL(plan.first);
    // Where nothing tells the edition, pages of another day are not trusted to be of the same one.
    const edition =
      plan.edition ?? `${new Date().toISOString().slice(0, 10)}, ${plan.total ?? 'niet geteld'}`;
    await store.begin(id, JSON.stringify([edition, pathname + search]));
    const gathered = await gather(id, plan, around);
    if ((await plan.editionNow()) !== plan.edition) {
      await store.forget(id);
      if (attempt === 1) continue;
      throw new ServiceError({
        kind: 'no',
        found: 'De bron veranderde de tabel terwijl wij haar ophaalden.',
        action: 'Probeer het later opnieuw.'
      });
    }
    const bytes = await store.place(
      id,
      file,
      (sink) => plan.write(pagesOf(id, plan, store, gathered.pages), sink),
      {
        declared,
        rows: gathered.rows,
        ...(plan.edition !== undefined && { edition: plan.edition }),
        ...(plan.tag !== undefined && { tag: plan.tag })
      }
    );
    const stopped = /stop|discontinu/i.test(plan.status) ? plan.status : '';
    return { kind: 'stored', rows: gathered.rows, bytes, kept: gathered.kept, stopped };
  }
}

interface Gathered {
  readonly pages: number;
  readonly rows: number;
  readonly kept: number;
}

async function gather(id: string, plan: Plan, { client, store, onRows }: Surroundings): Promise<Gathered> {
  const seen = new Set<unknown>();
  let [pages, rows, kept] = [0, 0, 0];
  onRows(rows, plan.total, kept);
  for (let url: string | undefined = plan.first; url !== undefined;) {
    const number = pages + 1;
    const left = await keptPage(id, number, plan, store);
    const page = left ?? (await askPage(url, id, number, plan, client, store));
    if (left !== undefined) kept += page.rows.length;
    if (page.rows.some((row) => isSeen(seen, plan.idOf(row)))) {
      throw await incomplete(id, store, 'De dienst gaf dezelfde rijen twee keer.');
    }
    pages = number;
    rows += page.rows.length;
    onRows(rows, plan.total, kept);
    url = nextOf(plan, page, rows, url);
  }
  if (rows === 0) throw await incomplete(id, store, 'De dienst gaf geen enkele rij.');
  if (plan.total !== undefined && plan.total !== rows) {
    throw await incomplete(id, store, `De dienst telt ${plan.total} rijen, maar gaf er ${rows}.`);
  }
  return { pages, rows, kept };
}

/** Adds an id; `true` when it was there. Rows without an id cannot be compared. */
function isSeen(seen: Set<unknown>, id: unknown): boolean {
  if (id === undefined) return false;
  const before = seen.size;
  seen.add(id);
  return seen.size === before;
}

async function incomplete(id: string, store: Store, found: string): Promise<ServiceError> {
  await store.forget(id);
  return new ServiceError({
    kind: 'no',
    found,
    action: 'Probeer het later opnieuw. Blijft het zo, meld het dan bij de bron.'
  });
}

/** A page of an earlier run; one that cannot be read is asked for again. */
async function keptPage(id: string, number: number, plan: Plan, store: Store): Promise<Page | undefined> {
  const text = await store.readPage(id, number);
  if (text === undefined) return undefined;
  try {
    return plan.readPage(text);
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

async function askPage(
  url: string,
  id: string,
  number: number,
  plan: Plan,
  client: Client,
  store: Store
): Promise<Page> {
  const answer = await client.ask({
    url,
    accept: 'json',
    absent: 'again',
    read: (text) => ({ text, page: plan.readPage(text) })
  });
  if (answer.kind === 'same') throw new Error('a question without a tag was answered with 304');
  await store.savePage(id, number, answer.value.text);
  return answer.value.page;
}

/**
 * Address of the next page. A service may cut off without a word and name no next page: then the count,
 * or a page that is exactly full, says that there may be more.
 */
function nextOf(plan: Plan, { next, rows: { length } }: Page, rows: number, url: string): string | undefined {
  if (next !== undefined) {
    // Some services write http, or a name of their own, in their links: the path is what counts.
    const { pathname, search } = new URL(next, url);
    return new URL(pathname + search, url).href;
  }
  if (length === 0) return undefined;
  const more = plan.total === undefined ? length % plan.fullPage === 0 : rows < plan.total;
  return more ? plan.onward(rows) : undefined;
}

async function* pagesOf(id: string, plan: Plan, store: Store, pages: number): AsyncGenerator<Page> {
  for (let number = 1; number <= pages; number += 1) {
    const text = await store.readPage(id, number);
    if (text === undefined) throw new Error(`page ${number} of ${id} was fetched and is gone`);
    yield plan.readPage(text);
  }
}
