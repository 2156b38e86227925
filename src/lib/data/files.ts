import { DataError } from './errors';
import { timed } from './late';

/**
 * Fetches one data file; rejects with a `DataError` when the network or the host fails. An address that
 * tells which bytes are meant (`dataUrl`) gives those or none: neither a damaged file nor that of another
 * edition is ever read. One that came wrong is asked for once more, past every copy on the way.
 */
export function download(url: string, fetcher: typeof fetch = fetch): Promise<Response> {
  return timed(whole(url, fetcher));
}

async function whole(url: string, fetcher: typeof fetch): Promise<Response> {
  const name = nameOf(url);
  const meant = hashMeant(url);
  const response = await got(url, name, fetcher);
  if (meant === undefined || (await holds(response.clone(), meant))) return response;
  const again = await got(url, name, fetcher, { cache: 'reload' });
  if (await holds(again.clone(), meant)) return again;
  throw new DataError(
    'decode',
    `Het bestand ${name} is beschadigd of hoort bij een andere uitgave. Laad de pagina opnieuw.`
  );
}

async function got(
  url: string,
  name: string,
  fetcher: typeof fetch,
  options?: RequestInit
): Promise<Response> {
  let response: Response;
  try {
    response = await fetcher(url, options);
  } catch (cause) {
    throw new DataError('download', `Het bestand ${name} is niet op te halen. Controleer uw verbinding.`, {
      cause
    });
  }
  if (!response.ok) {
    throw new DataError('download', `Het bestand ${name} is niet op te halen (antwoord ${response.status}).`);
  }
  return response;
}

function nameOf(url: string): string {
  return /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? url;
}

/** Beginning of the sha256 of the bytes that an address means; `undefined` where it does not say. */
function hashMeant(url: string): string | undefined {
  return /[?&]sha256=([0-9a-f]{16,64})\b/.exec(url)?.[1];
}

/** Whether a response holds the bytes with this (beginning of a) sha256. Reads the response to its end. */
export async function holds(response: Response, hash: string): Promise<boolean> {
  let bytes: ArrayBuffer;
  try {
    bytes = await response.arrayBuffer();
  } catch {
    // The connection broke halfway.
    return false;
  }
  // A page that came over plain http from another machine has no `subtle`: there only the parser judges.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (subtle === undefined) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .startsWith(hash);
}

/** Keeps what was once fetched or decoded per key; a failure is forgotten, so the next call tries again. */
export function once<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    const earlier = made.get(key);
    if (earlier !== undefined) return earlier;
    const result = make(key);
    made.set(key, result);
    result.catch(() => made.delete(key));
    return result;
  };
}
