import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { LEVELS } from '$lib/domain/region';
import type { ZoekRij } from '$lib/features/zoeken/zoek';
import { INDELING } from '$lib/features/zoeken/indeling';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Names of all areas with a page, for the search field; large areas first, then many inhabitants first. */
export const GET: RequestHandler = async () => {
  const connector = await nativeConnector();
  const perLevel = await Promise.all(
    LEVELS.map((level) => askRegions(connector, { level, indeling: INDELING }))
  );
  const rijen = perLevel.flatMap((regions) =>
    [...regions]
      .sort((a, b) => (b.inwoners ?? 0) - (a.inwoners ?? 0) || (a.code < b.code ? -1 : 1))
      .map(({ code, name, level, provincie }): ZoekRij =>
        level === 'gemeente' && provincie !== undefined ? [code, name, provincie] : [code, name]
      )
  );
  return new Response(JSON.stringify(rijen), { headers: { 'content-type': 'application/json' } });
};
