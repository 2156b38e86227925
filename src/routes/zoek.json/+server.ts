import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { CURRENT_INDELING, type Level } from '$lib/domain/region';
import type { SearchRow } from '$lib/features/search/search';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Gemeenten before provincies: who types "Utrecht" or "Groningen" most often means the gemeente. */
const ORDER = ['land', 'gemeente', 'provincie', 'ggd', 'wijk'] as const satisfies readonly Level[];

/** Names of all areas with a page, for the search field; in the order in which they are shown. */
export const GET: RequestHandler = async () => {
  const connector = await nativeConnector();
  const perLevel = await Promise.all(
    ORDER.map((level) => askRegions(connector, { level, indeling: CURRENT_INDELING }))
  );
  const rows = perLevel.flatMap((regions) =>
    [...regions]
      .sort((a, b) => (b.inwoners ?? 0) - (a.inwoners ?? 0) || (a.code < b.code ? -1 : 1))
      .map(({ code, name, level, provincie }): SearchRow =>
        level === 'gemeente' && provincie !== undefined ? [code, name, provincie] : [code, name]
      )
  );
  return new Response(JSON.stringify(rows), { headers: { 'content-type': 'application/json' } });
};
