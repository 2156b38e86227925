/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the site on the device, so that it works without a network: see docs/decisions/0010. A new edition waits
 * until nobody is busy: it is taken by the next page that is opened while no other page of the site is.
 */
import { base, build, files as assets, prerendered, version } from '$service-worker';
import { holds } from './lib/data/files';
import { isOccupied, planOf, type Plan } from './lib/features/offline/plan';
import {
  DATA,
  KEEP_AGAIN,
  areaCache,
  bringAlong,
  dropOthers,
  isKept,
  keepSite,
  siteCache,
  type Site
} from './lib/features/offline/shelf';

const worker = self as unknown as ServiceWorkerGlobalScope;
const site: Site = { base, edition: version, data: __DATA_HASHES__ };
/** Icons and the like; data files are asked for under their hash. */
const icons = assets.filter((path) => !path.startsWith(`${base}/data/`));
const paths = new Set([...prerendered, ...icons]);
/** Codes of wijken may hold letters: `WK0363AA`. */
const ofArea = (path: string) =>
  path.startsWith(`${base}/gebied/`) && /\/gebied\/([A-Z]{2}[0-9A-Z]+\/|stippen\/)/.test(path);

/** All but the database (34 MB): that is kept when somebody uses it. */
const files = build.filter((file) => !file.endsWith('.wasm'));
const pages = [...prerendered.filter((path) => !ofArea(path)), ...icons];

worker.addEventListener('install', (event) => {
  event.waitUntil(keepSite(site, files, pages).then(() => bringAlong(site)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers(site).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const plan = planOf(
    {
      method: request.method,
      url: new URL(request.url),
      navigation: request.mode === 'navigate',
      past: request.cache === 'reload' || request.headers.has('range')
    },
    { origin: location.origin, base, has: (path) => paths.has(path) }
  );
  if (plan.kind !== 'host') event.respondWith(answer(request, plan));
});

worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void worker.skipWaiting();
  if (event.data === KEEP_AGAIN)
    event.waitUntil(keptAgain().finally(() => event.ports[0]?.postMessage(undefined)));
});

/** What an older worker says to a newer one that waits. */
const TAKE_OVER = 'neem over';

async function answer(request: Request, plan: Exclude<Plan, { kind: 'host' }>): Promise<Response> {
  switch (plan.kind) {
    case 'file':
      return (await keptIn(siteCache(site), plan.path)) ?? keepUsed(siteCache(site), request);
    case 'data':
      return (await keptIn(DATA, plan.address)) ?? keepUsed(DATA, request, plan.hash);
    case 'page':
      if (plan.part === 'page' && (await newEditionMayCome(plan.path))) return new Response('', RELOAD);
      return (
        (await keptIn(siteCache(site), plan.path)) ??
        (await keptIn(areaCache(site), plan.path)) ??
        fromHost(request, plan)
      );
  }
}

let keeping: Promise<void> | undefined;

/** The site on the device again, where it no longer is; asked for by several pages it is fetched once. */
function keptAgain(): Promise<void> {
  keeping ??= isKept(site)
    .then((kept) => (kept ? undefined : keepSite(site, files, pages)))
    // Without a network it stays as it is: the next page that opens asks again.
    .catch(() => undefined)
    .finally(() => (keeping = undefined));
  return keeping;
}

/** The page asks again at once, and then the new worker answers. */
const RELOAD: ResponseInit = { headers: { refresh: '0' } };

/**
 * Whether a newer worker waits and nobody is busy: at most the page that is being left is open, and neither that
 * nor the one to come is a talk or a presentation. Then tells it to take over.
 */
async function newEditionMayCome(path: string): Promise<boolean> {
  const { waiting } = worker.registration;
  if (waiting === null || isOccupied(path)) return false;
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1 || open.some(({ url }) => isOccupied(new URL(url).pathname))) return false;
  waiting.postMessage(TAKE_OVER);
  return true;
}

async function keptIn(cache: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: cache });
}

/** Fetches a file that never changes, and keeps it when it is whole and there is room. */
async function keepUsed(cache: string, request: Request, hash?: string): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && (hash === undefined || (await holds(response.clone(), hash)))) {
    const copy = response.clone();
    void caches
      .open(cache)
      .then((opened) => opened.put(request, copy))
      .catch(() => undefined);
  }
  return response;
}

/** What is not kept. Without a network a reader comes to the page that tells what is. */
async function fromHost(
  request: Request,
  { path, part }: Extract<Plan, { kind: 'page' }>
): Promise<Response> {
  try {
    if (part !== 'data') return await fetch(request);
    const [response, edition] = await Promise.all([fetch(request), editionOfHost()]);
    // The router then looks for a newer edition, and opens the page anew.
    return edition === version ? response : new Response(null, { status: 410 });
  } catch (cause) {
    const page = path.slice(base.length).replace(/__data\.json$/, '');
    const missing = `${base}/offline/?pagina=${encodeURIComponent(page)}`;
    switch (part) {
      case 'page':
        return Response.redirect(missing);
      case 'data':
        return Response.json({ type: 'redirect', location: missing });
      case 'file':
        throw cause;
    }
  }
}

async function editionOfHost(): Promise<unknown> {
  const response = await fetch(`${base}/_app/version.json`, { cache: 'no-cache' });
  return ((await response.json()) as { version?: unknown }).version;
}
