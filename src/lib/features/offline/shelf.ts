/**
 * What this device keeps of the site, in the browser's own caches. Used by the service worker and by pages alike.
 *
 *   zicht-site-<edition>      code, style, fonts and all pages but those of areas: whole or not at all
 *   zicht-gebieden-<edition>  pages of areas, of the same edition
 *   zicht-cijfers             files of static/data, each under the hash of its bytes: belongs to every edition
 *                             that names that hash
 */
import { holds } from '../../data/files';
import type { BuurtIndex } from '../../domain/buurt-file';
import { MOST_ASKED, latestFirst, surplusOf, toBringAlong, type KeptArea } from './area';
import { editionMark } from './edition';

export interface Site {
  /** Folder under which the site is served: `''` or `/zicht`. */
  readonly base: string;
  readonly edition: string;
  /** Names of all data files that maps and lists read, with (the beginning of) their sha256. */
  readonly data: Readonly<Record<string, string>>;
}

const SITE = 'zicht-site-';
const AREAS = 'zicht-gebieden-';
export const DATA = 'zicht-cijfers';

export const siteCache = ({ edition }: Site) => SITE + edition;
export const areaCache = ({ edition }: Site) => AREAS + edition;

const dataAddress = ({ base, data }: Site, name: string) => `${base}/data/${name}?sha256=${data[name] ?? ''}`;

/** What a page says to the worker when the browser has cleared the site; the answer comes through the port. */
export const KEEP_AGAIN = 'bewaar opnieuw';

/** Only read by people who look into the data. */
const NOT_READ = ['quality.json'];

/** The host gives another edition than ours, or something that is no page of it. */
export class OtherEdition extends Error {
  override readonly name = 'OtherEdition';
}

/** The device has no room for more. */
export class ShelfFull extends Error {
  override readonly name = 'ShelfFull';
}

/** Keeps files and pages of the site: all of them or none. Rejects when the host has another edition. */
export async function keepSite(
  site: Site,
  files: readonly string[],
  pages: readonly string[]
): Promise<void> {
  const cache = await caches.open(siteCache(site));
  try {
    await cache.addAll(files);
    // Few at a time: a host has other visitors too.
    for (let at = 0; at < pages.length; at += 6)
      await Promise.all(pages.slice(at, at + 6).map((page) => keepPage(site, cache, page)));
    await expectEdition(site);
  } catch (cause) {
    await caches.delete(siteCache(site));
    throw cause;
  }
}

/** Whether the site itself is on the device: `keepSite` keeps the pages last, and a browser may clear all. */
export async function isKept(site: Site): Promise<boolean> {
  return (await caches.match(`${site.base}/`, { cacheName: siteCache(site) })) !== undefined;
}

async function keepPage(site: Site, cache: Cache, page: string): Promise<void> {
  const response = await got(page);
  if (!page.endsWith('/')) return cache.put(page, response);
  const html = await response.clone().text();
  if (!html.includes(editionMark(site.edition))) throw new OtherEdition(page);
  await cache.put(page, response);
  if (carriesData(html)) await cache.put(`${page}__data.json`, await got(`${page}__data.json`));
}

/** Whether a page has data of its own, which the router asks for when it comes from another page. */
function carriesData(html: string): boolean {
  return /\bdata: \[[^\n]*?\{type:"data"/.test(html);
}

/**
 * Keeps the page of an area, and what maps and lists read. `asked`: until it is forgotten; else as long as few
 * others are looked at. Rejects when the host has another edition, the area has no page, or the device is full.
 */
export async function keepArea(site: Site, code: string, asked = false): Promise<void> {
  const before = (await keptAreas(site)).find((area) => area.code === code);
  const page = `${site.base}/gebied/${code}/`;
  const cache = await caches.open(areaCache(site));
  const now = new Date().toISOString();
  const [html, data] = await Promise.all([textOf(cache, page), textOf(cache, `${page}__data.json`)]);
  if (!html.includes(editionMark(site.edition))) throw new OtherEdition(page);
  if (before === undefined) {
    await keepBeside(site, code, html);
    await expectEdition(site);
  }
  const area: KeptArea = {
    code,
    name: before?.name ?? nameOf(html) ?? code,
    asked: asked || (before?.asked ?? false),
    fetched: before?.fetched ?? now,
    seen: now,
    bytes: new Blob([html, data]).size
  };
  try {
    await cache.put(`${page}__data.json`, kept(data, 'application/json', area));
    await cache.put(page, kept(html, 'text/html; charset=utf-8', area));
  } catch (cause) {
    throw new ShelfFull(page, { cause });
  }
  for (const { code } of surplusOf(await keptAreas(site))) await forgetArea(site, code);
}

/** Undoes that an area was asked for: then it stays as long as any other. */
export async function forgetArea(site: Site, code: string): Promise<void> {
  const cache = await caches.open(areaCache(site));
  const page = `${site.base}/gebied/${code}/`;
  await Promise.all([cache.delete(page), cache.delete(`${page}__data.json`)]);
}

/** Forgets all areas and figures; the site itself stays. */
export async function forgetAll(site: Site): Promise<void> {
  await Promise.all([caches.delete(areaCache(site)), caches.delete(DATA)]);
}

/** The areas on this device, the one last seen first. */
export async function keptAreas(site: Site): Promise<readonly KeptArea[]> {
  return areasIn(areaCache(site));
}

/** Whether one more area may be asked for. */
export function roomForAsked(areas: readonly KeptArea[]): boolean {
  return areas.filter(({ asked }) => asked).length < MOST_ASKED;
}

export interface Kept {
  readonly bytes: number;
  /** When the newest of it was fetched, as the host's clock has it. */
  readonly fetched: Date | undefined;
}

/** Size and age of the site itself and of its figures; 0 bytes: not on this device. */
export async function keptSite(site: Site): Promise<{ readonly site: Kept; readonly data: Kept }> {
  const [ofSite, ofData] = await Promise.all([measured(siteCache(site)), measured(DATA)]);
  return { site: ofSite, data: ofData };
}

/** Takes over what the device kept of earlier editions. Rejects when the host cannot be reached. */
export async function bringAlong(site: Site): Promise<void> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(AREAS) || name === areaCache(site)) continue;
    for (const { code, asked } of toBringAlong(await areasIn(name))) {
      await keepArea(site, code, asked).catch((cause: unknown) => {
        // An area without a page in the new edition.
        if (!(cause instanceof OtherEdition)) throw cause;
      });
    }
  }
}

/** Removes what belongs to other editions only. */
export async function dropOthers(site: Site): Promise<void> {
  const own = [siteCache(site), areaCache(site)];
  const others = (await caches.keys()).filter(
    (name) => (name.startsWith(SITE) || name.startsWith(AREAS)) && !own.includes(name)
  );
  await Promise.all(others.map((name) => caches.delete(name)));
  const data = await caches.open(DATA);
  const named = new Set([
    ...Object.keys(site.data).map((name) => dataAddress(site, name)),
    ...(await buurtFiles(site, data)).map(({ address }) => address)
  ]);
  for (const { url } of await data.keys()) {
    const { pathname, search } = new URL(url);
    if (!named.has(pathname + search)) await data.delete(url);
  }
}

/** What the page of an area needs beside itself: drawings that it refers to, files of maps and lists, its buurten. */
async function keepBeside(site: Site, code: string, html: string): Promise<void> {
  const drawings = new Set(html.match(/(?<=\/)gebied\/stippen\/[\w-]+\.svg/g));
  const cache = await caches.open(siteCache(site));
  const data = await caches.open(DATA);
  await Promise.all([
    ...[...drawings].map((path) => keepOnce(cache, `${site.base}/${path}`)),
    ...Object.entries(site.data)
      .filter(([name]) => !NOT_READ.includes(name))
      .map(([name, hash]) => keepOnce(data, dataAddress(site, name), hash))
  ]);
  await keepBuurten(site, code, data);
}

/** The files with the buurten of a gemeente, or of that of a wijk; other areas have none. */
async function keepBuurten(site: Site, code: string, data: Cache): Promise<void> {
  if (!/^(GM|WK)/.test(code)) return;
  const own = (await buurtFiles(site, data)).filter(({ gemeente }) => gemeente === `GM${code.slice(2, 6)}`);
  await Promise.all(own.map(({ address, hash }) => keepOnce(data, address, hash)));
}

/** Addresses of the files with buurten, as the list says that is on this device. */
async function buurtFiles(site: Site, data: Cache) {
  const kept = await data.match(dataAddress(site, 'buurten.json'));
  const index = (await kept?.json()) as BuurtIndex | undefined;
  const named = (files: BuurtIndex['files'] | undefined, end: string) =>
    Object.entries(files ?? {}).map(([gemeente, hash]) => ({
      gemeente,
      hash,
      address: `${site.base}/data/buurten-${gemeente}.${end}?sha256=${hash}`
    }));
  return [...named(index?.files, 'json'), ...named(index?.outlines?.files, 'topo.json')];
}

async function keepOnce(cache: Cache, address: string, hash?: string): Promise<void> {
  if ((await cache.match(address)) !== undefined) return;
  const response = await got(address);
  if (hash !== undefined && !(await holds(response.clone(), hash))) throw new OtherEdition(address);
  await cache.put(address, response);
}

async function expectEdition({ base, edition }: Site): Promise<void> {
  const { version } = (await (await got(`${base}/_app/version.json`)).json()) as { version?: unknown };
  if (version !== edition) throw new OtherEdition(String(version));
}

async function textOf(cache: Cache, address: string): Promise<string> {
  return ((await cache.match(address)) ?? (await got(address))).text();
}

/** As it is on the host now. Rejects when there is no answer, or another than the file. */
async function got(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new OtherEdition(`${address}: ${response.status}`);
  return response;
}

const ABOUT = 'x-gebied';

function kept(body: string, type: string, area: KeptArea): Response {
  return new Response(body, {
    headers: { 'content-type': type, [ABOUT]: encodeURIComponent(JSON.stringify(area)) }
  });
}

async function areasIn(name: string): Promise<readonly KeptArea[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const areas = new Map<string, KeptArea>();
  for (const response of await cache.matchAll()) {
    const about = response.headers.get(ABOUT);
    if (about === null) continue;
    const area = JSON.parse(decodeURIComponent(about)) as KeptArea;
    areas.set(area.code, area);
  }
  return latestFirst([...areas.values()]);
}

function nameOf(html: string): string | undefined {
  return /<title>(.*?) – /.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

async function measured(name: string): Promise<Kept> {
  if (!(await caches.has(name))) return { bytes: 0, fetched: undefined };
  let bytes = 0;
  let latest = 0;
  for (const response of await (await caches.open(name)).matchAll()) {
    bytes += (await response.blob()).size;
    latest = Math.max(latest, Date.parse(response.headers.get('date') ?? '') || 0);
  }
  return { bytes, fetched: latest === 0 ? undefined : new Date(latest) };
}
