/** The areas of one level in one indeling, compact: the names that the map and its list need at once. */
import { error, json } from '@sveltejs/kit';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { MAP_LEVELS } from '$lib/domain/view';
import { listedIndelingen } from '$lib/features/kaart/listed.server';
import type { Place } from '$lib/features/kaart/state';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
  const listed = listedIndelingen();
  return MAP_LEVELS.flatMap((level) => listed[level].map((indeling) => ({ lijst: `${level}-${indeling}` })));
};

export const GET: RequestHandler = async ({ params }) => {
  const [name, year] = params.lijst.split('-');
  const level = MAP_LEVELS.find((known) => known === name);
  const indeling = Number(year);
  if (level === undefined || !Number.isInteger(indeling)) error(404, 'Deze lijst is er niet.');
  const regions = await askRegions(await nativeConnector(), { level, indeling });
  return json(
    regions.map(({ code, name, outlined, provincie, ggd, inwoners }): Place => ({
      code,
      name,
      outlined,
      ...(provincie !== undefined && { provincie }),
      ...(ggd !== undefined && { ggd }),
      ...(level === 'gemeente' && inwoners !== undefined && { inwoners })
    }))
  );
};
