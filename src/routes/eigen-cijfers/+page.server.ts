import { serverCatalogue } from '$lib/data/catalogue.server';
import { LEVELS } from '$lib/domain/region';
import { yearsOf } from '$lib/domain/indicator';
import type { LoadedYears } from '$lib/features/eigen/picks';
import type { PageServerLoad } from './$types';

/** Which years the site has of each indicator: what a download adds is told beside it. */
export const load: PageServerLoad = () => {
  const loaded: LoadedYears = Object.fromEntries(
    serverCatalogue()
      .indicators.filter(({ series }) => series.length > 0)
      .map((indicator) => [
        indicator.id,
        Object.fromEntries(
          LEVELS.map((level) => [level, yearsOf(indicator, level)] as const).filter(
            ([, years]) => years.length > 0
          )
        )
      ])
  );
  return { loaded };
};
