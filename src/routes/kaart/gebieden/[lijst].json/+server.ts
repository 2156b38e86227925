/** The areas of one level in one indeling, compact: the names that the map and its list need at once. */
import { error, json } from '@sveltejs/kit';
import { serverCatalogue } from '$lib/data/catalogue.server';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { MAP_LEVELS } from '$lib/domain/view';
import { CURRENT_INDELING } from '$lib/domain/region';
import type { Place } from '$lib/features/kaart/state';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** A list for every indeling that a series speaks of; beside wijken those of their gemeenten, and the lists of now. */
export const entries: EntryGenerator = () => {
  const lists = new Set(MAP_LEVELS.map((level) => `${level}-${CURRENT_INDELING}`));
  for (const { series } of serverCatalogue().indicators) {
    for (const { level, indeling } of series) {
      if (level === 'wijk') lists.add(`wijk-${indeling}`);
      if (level === 'gemeente' || level === 'wijk') lists.add(`gemeente-${indeling}`);
    }
  }
  return [...lists].map((lijst) => ({ lijst }));
};

export const GET: RequestHandler = async ({ params }) => {
  const [name, year] = params.lijst.split('-');
  const level = MAP_LEVELS.find((known) => known === name);
  const indeling = Number(year);
  if (level === undefined || !Number.isInteger(indeling)) error(404, 'Deze lijst is er niet.');
  const regions = await askRegions(await nativeConnector(), { level, indeling });
  return json(
    regions.map(({ code, name, outlined, provincie, inwoners }): Place => ({
      code,
      name,
      outlined,
      ...(provincie !== undefined && { provincie }),
      ...(level === 'gemeente' && inwoners !== undefined && { inwoners })
    }))
  );
};
