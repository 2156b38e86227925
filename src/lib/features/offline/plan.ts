/** How the service worker answers a request: what is of one edition never changes, so what is kept comes first. */

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly navigation: boolean;
  /** The page wants it from the host, past every copy. */
  readonly past: boolean;
}

export type Plan =
  /** Not ours: the browser does what it always does. */
  | { readonly kind: 'host' }
  /** A built file with a hash in its name: kept when it is used. */
  | { readonly kind: 'file'; readonly path: string }
  /** A data file of these bytes. */
  | { readonly kind: 'data'; readonly address: string; readonly hash: string }
  /** A page of the site, or the data of one. */
  | { readonly kind: 'page'; readonly path: string; readonly part: 'page' | 'data' | 'file' };

export interface Known {
  readonly origin: string;
  readonly base: string;
  /** Whether the site has a page or file at this path. */
  has(path: string): boolean;
}

export function planOf({ method, url, navigation, past }: Asked, { origin, base, has }: Known): Plan {
  const path = url.pathname;
  if (method !== 'GET' || url.origin !== origin || !path.startsWith(`${base}/`) || past)
    return { kind: 'host' };
  if (path.startsWith(`${base}/_app/immutable/`)) return { kind: 'file', path };
  const hash = /^\?sha256=([0-9a-f]{16,64})$/.exec(url.search)?.[1];
  if (path.startsWith(`${base}/data/`)) {
    return hash === undefined ? { kind: 'host' } : { kind: 'data', address: path + url.search, hash };
  }
  const page = path.replace(/__data\.json$/, '');
  if (!has(page)) return { kind: 'host' };
  const part = page !== path ? 'data' : navigation ? 'page' : 'file';
  return { kind: 'page', path, part };
}

/** Pages under which nothing may change while they are open: people talk there, or look at a screen together. */
export function isOccupied(path: string): boolean {
  return /\/(gesprek|presentatie)\/$/.test(path);
}
