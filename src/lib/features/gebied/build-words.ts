/** What the figures of an area say: the candidates for its first sentence, its size, and the facts that raise questions. */
import type { History, YearFigure } from '$lib/data/questions';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { formatCount } from '$lib/domain/notation';
import type { Facts } from '$lib/domain/questions';
import { CURRENT_INDELING, type Level } from '$lib/domain/region';
import { SENTENCE_ORDER } from '$lib/domain/sentence';
import { courseOf, lastStretch, type CourseArea } from '$lib/features/explain/course';
import type { SiteContext } from './context';
import type { Histories } from './histories';
import type { Together, Where } from './model';
import { shownYear } from './row';
import { whyOther, type SiteArea } from './site-area';
import { knownParts } from './where';

/** The area as its course needs it. */
export function courseArea(context: SiteContext, area: SiteArea): CourseArea {
  return { level: area.level, whyOther: (a, b) => whyOther(context, area, a, b) };
}

/** The figures that the first sentence may tell, each with that of the country. */
export function candidates(context: SiteContext, area: SiteArea, { own, land }: Histories) {
  return SENTENCE_ORDER.flatMap((id) => {
    const indicator = context.indicators.get(id);
    const shown = shownYear(own.get(id) ?? []);
    if (indicator === undefined) return [];
    const year = shown?.year ?? 0;
    return [
      {
        indicator,
        year,
        own: shown?.figure ?? NOT_LOADED,
        land: sameYear(indicator, area, 'land', land.get(id), year)
      }
    ];
  });
}

/** The figure of a larger area in that year, if it counts the same. */
function sameYear(
  indicator: Indicator,
  area: SiteArea,
  level: Level,
  years: readonly YearFigure[] | undefined,
  year: number
): Figure {
  const figure = years?.find((one) => one.year === year)?.figure ?? NOT_LOADED;
  const [own, other] = [seriesOf(indicator, area.level, year), seriesOf(indicator, level, year)];
  return own?.definition === other?.definition ? figure : NOT_LOADED;
}

/** Inhabitants and children in the year of the classification, which the areas of the site add up to. */
export function factWords(own: History): string[] {
  const count = (id: IndicatorId) => own.get(id)?.find(({ year }) => year === CURRENT_INDELING)?.figure;
  const [inwoners, children] = [count('inwoners'), count('inwoners_0_15')];
  if (inwoners?.kind !== 'known') return [];
  return [
    `${formatCount(inwoners.value)} inwoners in ${CURRENT_INDELING}`,
    ...(children?.kind === 'known' ? [`${formatCount(children.value)} kinderen tot 15 jaar`] : [])
  ];
}

/** What questions may ask about the area. */
export function factsOf(
  context: SiteContext,
  area: SiteArea,
  { own, land, above }: Histories,
  where: Pick<Where, 'choices' | 'parts'> | undefined,
  together: Together | undefined
): Facts {
  /** The figure of a larger area that stands beside the own one. */
  const beside = (id: IndicatorId, level: Level, history: History | undefined): Figure => {
    const indicator = context.indicators.get(id);
    const shown = shownYear(own.get(id) ?? []);
    return indicator === undefined || shown === undefined
      ? NOT_LOADED
      : sameYear(indicator, area, level, history?.get(id), shown.year);
  };
  return {
    name: area.name,
    level: area.level,
    figure: (id) => shownYear(own.get(id) ?? [])?.figure ?? NOT_LOADED,
    land: (id) => beside(id, 'land', land),
    gemeente: (id) => beside(id, 'gemeente', above.find(({ kind }) => kind === 'gemeente')?.history),
    highFactors: together?.factors.filter(({ fifth }) => fifth === 5).length ?? 0,
    gap: (id, less) => latestGap(own.get(id) ?? [], own.get(less) ?? []),
    stretch: (id) => {
      const indicator = context.indicators.get(id);
      return indicator === undefined
        ? []
        : lastStretch(courseOf(indicator, courseArea(context, area), own.get(id) ?? []));
    },
    // Only the parts that the page shows: a question names what the reader can see.
    parts: (id) => (where?.choices[0]?.indicator === id ? knownParts(where.parts) : [])
  };
}

/** First − second in the latest year in which both are known. */
function latestGap(first: readonly YearFigure[], second: readonly YearFigure[]): number | undefined {
  for (const { year, figure } of first.toReversed()) {
    const other = second.find((one) => one.year === year)?.figure;
    if (figure.kind === 'known' && other?.kind === 'known') return figure.value - other.value;
  }
  return undefined;
}
