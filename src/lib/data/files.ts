import { DataError } from './errors';

/** Fetches one data file; rejects with a `DataError` when the network or the host fails. */
export async function download(url: string, fetcher: typeof fetch = fetch): Promise<Response> {
  const name = url.split('/').at(-1) ?? url;
  let response: Response;
  try {
    response = await fetcher(url);
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
