/**
 * The dots of all gemeenten for one indicator and year, as a drawing of its own: hundreds of pages refer
 * to it, so it is fetched once and none of them carries it.
 */
import { error } from '@sveltejs/kit';
import { BOX, dotsOf } from '$lib/charts/dotstrip/state';
import { valueOf } from '$lib/domain/figure';
import { yearsOf } from '$lib/domain/indicator';
import { isIndicatorId } from '$lib/domain/indicator-ids';
import { siteContext } from '$lib/features/gebied/context.server';
import { dotsName } from '$lib/features/gebied/row-comparison';
import { ALL_ROWS } from '$lib/features/gebied/selection';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
  const { indicators } = await siteContext();
  return ALL_ROWS.flatMap((id) => {
    const indicator = indicators.get(id);
    const years = indicator === undefined ? [] : yearsOf(indicator, 'gemeente');
    return years.map((year) => ({ name: dotsName(id, year) }));
  });
};

export const GET: RequestHandler = async ({ params }) => {
  const [, id = '', year = ''] = /^(\w+)-(\d{4})$/.exec(params.name) ?? [];
  const context = await siteContext();
  const indicator = isIndicatorId(id) ? context.indicators.get(id) : undefined;
  if (indicator === undefined) error(404, `Deze tekening kennen we niet: ${params.name}`);
  const places = await context.distribution(indicator.id, 'gemeente', Number(year));
  const values = places.flatMap(({ figure }) => valueOf(figure) ?? []);
  if (values.length === 0) error(404, `Deze tekening kennen we niet: ${params.name}`);
  const path = `<path id="stippen" vector-effect="non-scaling-stroke" d="${dotsOf(values, indicator.unit)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BOX.width} ${BOX.height}">${path}</svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
