/** Which indicators the table shows: those that were asked for, or those that say most. */
import { COMPARE_THEMES, type CompareTheme, type CompareView } from '$lib/domain/compare-view';
import { yearsOf } from '$lib/domain/indicator';
import {
  isOwnIndicator,
  isOwnIndicatorId,
  type ShownIndicator,
  type ShownIndicatorId
} from '$lib/domain/own';
import type { Level } from '$lib/domain/region';
import { SENTENCE_ORDER } from '$lib/domain/sentence';
import { themeName } from '$lib/features/explain/texts';

function compareThemeName(theme: CompareTheme): string {
  return theme === 'eigen' ? 'Eigen cijfers' : themeName(theme);
}

/** The themes of some indicators, each with its own, in the order in which themes are shown. */
export function byTheme(indicators: readonly ShownIndicator[]): readonly {
  readonly theme: CompareTheme;
  readonly name: string;
  readonly members: readonly ShownIndicator[];
}[] {
  return COMPARE_THEMES.map((theme) => ({
    theme,
    name: compareThemeName(theme),
    members: indicators.filter((one) => one.theme === theme)
  })).filter(({ members }) => members.length > 0);
}

/** Indicators of a theme, and with a text in their name or what they are of. */
export function filtered(
  indicators: readonly ShownIndicator[],
  { theme, text }: Pick<CompareView, 'theme' | 'text'>
): readonly ShownIndicator[] {
  const wanted = text?.toLocaleLowerCase('nl') ?? '';
  return indicators.filter(
    (one) =>
      (theme === undefined || one.theme === theme) &&
      `${one.name} ${one.of}`.toLocaleLowerCase('nl').includes(wanted)
  );
}

/** Indicators with any figure at one of the levels. */
export function comparable(
  indicators: readonly ShownIndicator[],
  levels: readonly Level[]
): readonly ShownIndicator[] {
  return indicators.filter((indicator) => levels.some((level) => yearsOf(indicator, level).length > 0));
}

/** How many rows of each theme the page shows by itself. */
const BY_THEME: readonly (readonly [ShownIndicator['theme'], number])[] = [
  ['geld', 4],
  ['gezin', 1],
  ['context', 3]
];
/** Part of the areas of a level that must have a figure, for an indicator to be shown by itself. */
const FILLED = 1 / 3;

/**
 * The rows without a wish: per theme those known for most areas, the newest first; of those about money the
 * ones that carry the first sentence of an area go before their near relatives.
 */
export function defaultIndicators(
  indicators: readonly ShownIndicator[],
  levels: readonly Level[]
): readonly ShownIndicator[] {
  return BY_THEME.flatMap(([theme, most]) => {
    const candidates = indicators
      .filter((one) => one.theme === theme && one.unit !== 'count')
      .map((indicator) => ({ indicator, ...best(indicator, levels), place: sentencePlace(indicator) }))
      .filter(({ covered }) => covered >= FILLED)
      .sort((a, b) => a.place - b.place || Math.round(10 * (b.covered - a.covered)) || b.year - a.year)
      .slice(0, most)
      .map(({ indicator }) => indicator);
    return indicators.filter((one) => candidates.includes(one));
  });
}

/** Where the indicator stands in the order of first sentences; all others stand behind, together. */
function sentencePlace({ id }: ShownIndicator): number {
  return SENTENCE_ORDER.some((one) => one === id) ? 0 : 1;
}

/** The fullest public year, of the level at which the indicator is known least. */
function best(indicator: ShownIndicator, levels: readonly Level[]): { covered: number; year: number } {
  const perLevel = levels.map((level) => {
    const filled = indicator.series
      .filter((one) => one.level === level && one.own === undefined)
      .map((one) => ({ year: one.year, covered: one.known / Math.max(1, one.total) }));
    const highest = Math.max(0, ...filled.map(({ covered }) => covered));
    const years = filled.filter(({ covered }) => covered > 0.9 * highest).map(({ year }) => year);
    return { covered: highest, year: Math.max(0, ...years) };
  });
  return {
    covered: Math.min(...perLevel.map(({ covered }) => covered)),
    year: Math.min(...perLevel.map(({ year }) => year))
  };
}

/** The indicators asked for that exist here, in the order asked, and what must be said of the others. */
export function askedIndicators(
  indicators: readonly ShownIndicator[],
  asked: readonly ShownIndicatorId[]
): { readonly found: readonly ShownIndicator[]; readonly notes: readonly string[] } {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const missing = asked.filter((id) => !byId.has(id));
  const own = missing.some(isOwnIndicatorId);
  return {
    found: asked.flatMap((id) => byId.get(id) ?? []),
    notes: [
      ...(own
        ? ['Deze link vraagt om een eigen cijfer. Dat staat alleen op het apparaat waar het is ingeladen.']
        : []),
      ...missing.filter((id) => !isOwnIndicatorId(id)).map((id) => `Van ‘${id}’ is nog geen cijfer geladen.`)
    ]
  };
}

/** Whether it is drawn in slate: neither good nor bad. */
export function toneOf(indicator: ShownIndicator): 'blauw' | 'leisteen' | 'paars' {
  if (isOwnIndicator(indicator)) return 'paars';
  return indicator.direction === 'context' ? 'leisteen' : 'blauw';
}

/** Each member once, in the order in which it first came. */
export function unique<T>(members: readonly T[]): readonly T[] {
  return [...new Set(members)];
}
