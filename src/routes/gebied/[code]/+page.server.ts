import { error } from '@sveltejs/kit';
import { siteContext } from '$lib/features/gebied/context.server';
import { buildPage } from '$lib/features/gebied/build-page';
import { parseRegionCode } from '$lib/domain/region';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Every area of the site has a page: the country, provincies, GGD regions, gemeenten and wijken. */
export const entries: EntryGenerator = async () => {
  const { regions } = await siteContext();
  return [...regions.keys()].map((code) => ({ code }));
};

export const load: PageServerLoad = async ({ params }) => {
  const code = parseRegionCode(params.code);
  const page = code === undefined ? undefined : await buildPage(await siteContext(), code);
  if (page === undefined) error(404, `Dit gebied kennen we niet: ${params.code}`);
  return page;
};
