/** The areas that every search field finds among. */
import { resolve } from '$app/paths';
import { timed } from '$lib/data/late';
import { readIndex, type SearchArea, type SearchRow } from './search';

let asked: Promise<readonly SearchArea[]> | undefined;

/** All areas by name, fetched once for all fields; rejects where they cannot be had, and then the next call tries again. */
export function readNames(): Promise<readonly SearchArea[]> {
  asked ??= fetchNames().catch((cause: unknown) => {
    asked = undefined;
    throw cause;
  });
  return asked;
}

async function fetchNames(): Promise<readonly SearchArea[]> {
  const response = await timed(fetch(resolve('/zoek.json')));
  if (!response.ok) throw new Error(String(response.status));
  return readIndex((await response.json()) as readonly SearchRow[]);
}
