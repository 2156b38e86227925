import { POVERTY_MEASURES } from '$lib/content/armoede';
import { declarationOf } from '$lib/domain/catalogue';
import { formatValue } from '$lib/domain/notation';
import { NEDERLAND } from '$lib/domain/region';
import { siteContext } from '$lib/features/gebied/context.server';
import { allRemarks, remarkWords } from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import type { PageServerLoad } from './$types';

/** The four measures, each with the newest figures of the country that are loaded, in words. */
export const load: PageServerLoad = async () => {
  const { history, indicators } = await siteContext();
  const land = await history(NEDERLAND, 'land');
  return {
    measures: POVERTY_MEASURES.map((measure) => ({
      ...measure,
      figures: measure.indicators.map((id) => {
        const { name, unit, decimals } = declarationOf(id);
        const indicator = indicators.get(id);
        const newest = land.get(id)?.findLast(({ figure }) => figure.kind === 'known');
        if (indicator === undefined || newest?.figure.kind !== 'known') return { id, name };
        return {
          id,
          name,
          value: formatValue(newest.figure.value, unit, decimals),
          of: [
            ofWords(indicator),
            `Nederland, ${newest.year}`,
            ...allRemarks(indicator, newest.figure).map(remarkWords)
          ]
            .filter((words) => words !== '')
            .join('; ')
        };
      })
    }))
  };
};
