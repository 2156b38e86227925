import { serverCatalogue } from '$lib/data/catalogue.server';
import { nativeConnector } from '$lib/data/native.server';
import { askRegions } from '$lib/data/questions';
import { yearsOf } from '$lib/domain/indicator';
import { CURRENT_INDELING, LEVELS, NEDERLAND, type RegionCode } from '$lib/domain/region';
import type { LoadedYears } from '$lib/features/eigen/picks';
import type { PageServerLoad } from './$types';

/** Which years the site has of each indicator, and the names of the areas that a file may be about. */
export const load: PageServerLoad = async () => {
  const loaded: LoadedYears = Object.fromEntries(
    serverCatalogue().indicators.map((indicator) => [
      indicator.id,
      Object.fromEntries(
        LEVELS.map((level) => [level, yearsOf(indicator, level)] as const).filter(
          ([, years]) => years.length > 0
        )
      )
    ])
  );
  const connector = await nativeConnector();
  const gemeenten = await askRegions(connector, { level: 'gemeente', indeling: CURRENT_INDELING });
  const names: Readonly<Record<RegionCode, string>> = Object.fromEntries([
    [NEDERLAND, 'Nederland'],
    ...gemeenten.map(({ code, name }) => [code, name] as const)
  ]);
  return { loaded, names };
};
