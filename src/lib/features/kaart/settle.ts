/** From what an address asks to what the Kaart shows: always a series that exists. Pure, without a browser. */
import { boundarySetFor } from '$lib/domain/boundaries';
import type { AreaCode } from '$lib/domain/coalition';
import { seriesOf, yearsOf } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { isOwnIndicatorId, type ShownIndicator, type ShownSeries } from '$lib/domain/own';
import type { BoundarySet } from '$lib/domain/region';
import { NEDERLAND } from '$lib/domain/region';
import { SENTENCE_ORDER } from '$lib/domain/sentence';
import type { Display, MapLevel, MapView } from '$lib/domain/view';

/** Order of the groups in the choice of an indicator. */
export const MAP_THEMES = [
  'geld',
  'schulden-en-hulp',
  'gezin',
  'kansen-later',
  'context',
  'omvang',
  'eigen'
] as const;

/** One indicator in one year. */
export interface Side {
  readonly indicator: ShownIndicator;
  readonly year: number;
  readonly series: ShownSeries;
}

/** How it is drawn after all. */
export type SettledDisplay =
  | { readonly kind: 'colour' }
  | { readonly kind: 'circles' }
  | { readonly kind: 'together'; readonly second: Side }
  | { readonly kind: 'difference'; readonly against: AreaCode };

/** What is shown after all, and what was done to get there. */
export interface Settled extends Side {
  readonly level: MapLevel;
  readonly display: SettledDisplay;
  /** Years that exist, ascending. */
  readonly years: readonly number[];
  /** Outlines that fit the series' indeling; `undefined`: none at hand, so no map. */
  readonly set: BoundarySet | undefined;
  /** Dutch sentences: where the address asked for something that does not exist. */
  readonly notes: readonly string[];
}

/** Indicators that the map can colour: shares, amounts and scores with a figure at this level. */
export function colourable(
  indicators: readonly ShownIndicator[],
  level: MapLevel
): readonly ShownIndicator[] {
  return indicators.filter(
    (indicator) =>
      // A number follows the size of an area; the map would show where many people live.
      indicator.unit !== 'count' &&
      indicator.theme !== 'omvang' &&
      level in indicator.breaks &&
      yearsOf(indicator, level).length > 0
  );
}

/** Indicators that circles can show: numbers with a figure at this level. */
function countable(indicators: readonly ShownIndicator[], level: MapLevel): readonly ShownIndicator[] {
  return indicators.filter((indicator) => indicator.unit === 'count' && yearsOf(indicator, level).length > 0);
}

/** The indicators among which a reader chooses. */
export function choicesFor(
  indicators: readonly ShownIndicator[],
  { level, display }: Pick<MapView, 'level' | 'display'>
): readonly ShownIndicator[] {
  return display?.kind === 'circles' ? countable(indicators, level) : colourable(indicators, level);
}

/** The indicator of the number behind a share. */
export function numberOf(
  { number }: ShownIndicator,
  indicators: readonly ShownIndicator[]
): ShownIndicator | undefined {
  return number === undefined ? undefined : indicators.find(({ id }) => id === number);
}

/**
 * The indicator to go on with when the map is drawn otherwise: from a share to its number and back; the same
 * where that can be drawn; else `undefined`, and the page chooses.
 */
export function counterpart(
  indicator: ShownIndicator,
  indicators: readonly ShownIndicator[],
  to: Pick<MapView, 'level' | 'display'>
): ShownIndicator | undefined {
  const choices = choicesFor(indicators, to);
  return (
    choices.find(({ id }) => id === indicator.id) ??
    choices.find(({ id, number }) => id === indicator.number || number === indicator.id)
  );
}

/** Whether all figures at a level come from own files. */
export function isOwnOnly({ series }: Pick<ShownIndicator, 'series'>, level: MapLevel): boolean {
  return series.every((one) => one.level !== level || one.own !== undefined);
}

/** Whether a map of it is all but empty: known for fewer than one in ten areas in its latest filled year. */
export function isRare(indicator: Pick<ShownIndicator, 'series'>, level: MapLevel): boolean {
  const year = filledYear(indicator, level);
  const series = year === undefined ? undefined : seriesOf(indicator, level, year);
  return series !== undefined && series.known * 10 < series.total;
}

/**
 * The indicator that a map without a wish shows: of those about money the one known for most areas in
 * its latest filled year; then the newest; then the one that carries the first sentence of an area. Own
 * figures are shown where somebody asks for them.
 */
export function defaultIndicator(
  indicators: readonly ShownIndicator[],
  level: MapLevel
): ShownIndicator | undefined {
  const choices = colourable(indicators, level).filter((indicator) => !isOwnOnly(indicator, level));
  const money = choices.filter(({ theme }) => theme === 'geld');
  const rank = (indicator: ShownIndicator) => {
    const year = filledYear(indicator, level) ?? 0;
    const series = seriesOf(indicator, level, year);
    const place = SENTENCE_ORDER.findIndex((id) => id === indicator.id);
    return {
      covered: series === undefined ? 0 : Math.round((100 * series.known) / Math.max(1, series.total)),
      year,
      place: place < 0 ? SENTENCE_ORDER.length : place
    };
  };
  return [...(money.length > 0 ? money : choices)].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return b.covered - a.covered || b.year - a.year || a.place - b.place;
  })[0];
}

/** The number that circles without a wish show: children, else what is known for most areas. */
function defaultNumber(indicators: readonly ShownIndicator[], level: MapLevel): ShownIndicator | undefined {
  const choices = countable(indicators, level).filter((indicator) => !isOwnOnly(indicator, level));
  const known = ({ series }: ShownIndicator) =>
    Math.max(...series.filter((one) => one.level === level).map((one) => one.known));
  return (
    choices.find(({ id }) => id === 'inwoners_0_15') ?? [...choices].sort((a, b) => known(b) - known(a))[0]
  );
}

/** Makes a view complete; `undefined` when nothing at all is loaded for the level. */
export function settle(view: MapView, indicators: readonly ShownIndicator[]): Settled | undefined {
  const choices = choicesFor(indicators, view);
  const inCircles = view.display?.kind === 'circles';
  const wished = choices.find(({ id }) => id === view.indicator);
  const asked = indicators.find(({ id }) => id === view.indicator);
  const counted = wished ?? (asked && counterpart(asked, indicators, view));
  const fallback = inCircles ? defaultNumber : defaultIndicator;
  const indicator = counted ?? fallback(indicators, view.level);
  if (indicator === undefined) return undefined;
  const years = yearsOf(indicator, view.level);
  const latest = filledYear(indicator, view.level);
  const wishedYear = years.find((one) => one === view.year);
  // Instead of a year that there is not, none that would be all but empty.
  const year =
    wishedYear ?? (view.year === undefined ? latest : nearest(filledYears(indicator, view.level), view.year));
  const series = year === undefined ? undefined : seriesOf(indicator, view.level, year);
  if (year === undefined || series === undefined) return undefined;
  const notes: string[] = [];
  if (view.indicator !== undefined && indicator.id !== view.indicator) {
    notes.push(whyOther(view, asked, indicator));
  }
  if (view.year !== undefined && view.year !== year) {
    notes.push(`Van ${view.year} is er geen cijfer per ${view.level}. U ziet ${year}.`);
  }
  const side = { indicator, year, series };
  const drawn = settleDisplay(view, side, indicators);
  return {
    ...side,
    level: view.level,
    display: drawn.display,
    years,
    set: boundarySetFor(view.level, series.indeling),
    notes: [...notes, ...drawn.notes]
  };
}

function settleDisplay(
  { display, level }: Pick<MapView, 'display' | 'level'>,
  side: Side,
  indicators: readonly ShownIndicator[]
): { readonly display: SettledDisplay; readonly notes: readonly string[] } {
  if (display === undefined) return { display: { kind: 'colour' }, notes: [] };
  switch (display.kind) {
    case 'circles':
      return { display, notes: [] };
    case 'difference':
      return { display: { kind: 'difference', against: display.against ?? NEDERLAND }, notes: [] };
    case 'together':
      return settleTogether(display, side, level, indicators);
    default:
      return never(display, 'display');
  }
}

function settleTogether(
  { second: wish }: Extract<Display, { kind: 'together' }>,
  first: Side,
  level: MapLevel,
  indicators: readonly ShownIndicator[]
): { readonly display: SettledDisplay; readonly notes: readonly string[] } {
  const sides = sidesBeside(first, level, indicators);
  const wished = sides.find(({ indicator }) => indicator.id === wish);
  const second = wished ?? bestBeside(first, sides);
  if (second === undefined) {
    const why = `Bij ‘${first.indicator.name}’ van ${first.year} is er geen tweede cijfer met dezelfde grenzen.`;
    return { display: { kind: 'colour' }, notes: [`${why} U ziet één cijfer.`] };
  }
  if (wish === undefined || wished !== undefined) return { display: { kind: 'together', second }, notes: [] };
  const name = indicators.find(({ id }) => id === wish)?.name ?? wish;
  const why =
    wish === first.indicator.id
      ? 'Een cijfer naast zichzelf zegt niets.'
      : `Van ‘${name}’ is er geen cijfer per ${level} met dezelfde grenzen.`;
  return {
    display: { kind: 'together', second },
    notes: [`${why} U ziet er ‘${second.indicator.name}’ bij.`]
  };
}

/**
 * What may stand beside an indicator: every other one, in the well-filled year nearest to it that is drawn
 * on the same outlines. A code may mean another area on other outlines.
 */
export function sidesBeside(
  first: Side,
  level: MapLevel,
  indicators: readonly ShownIndicator[]
): readonly Side[] {
  const drawnOn = ({ indeling }: ShownSeries) => boundarySetFor(level, indeling) ?? indeling;
  return colourable(indicators, level).flatMap((indicator): readonly Side[] => {
    if (indicator.id === first.indicator.id) return [];
    const fitting = indicator.series.filter(
      (one) => one.level === level && one.known > 0 && drawnOn(one) === drawnOn(first.series)
    );
    const most = Math.max(...fitting.map(({ known }) => known));
    const filled = fitting.filter(({ known }) => known * 2 >= most).map(({ year }) => year);
    const year = nearest(filled, first.year);
    const series = fitting.find((one) => one.year === year);
    return year === undefined || series === undefined ? [] : [{ indicator, year, series }];
  });
}

/** Of another theme, known for most areas, and nearest in time. */
function bestBeside(first: Side, sides: readonly Side[]): Side | undefined {
  const rank = ({ indicator, year, series }: Side) => ({
    own: Number(series.own !== undefined),
    covered: Math.round((20 * series.known) / Math.max(1, series.total)),
    alike: Number(indicator.theme === first.indicator.theme),
    away: Math.abs(year - first.year)
  });
  return [...sides].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a.own - b.own || b.covered - a.covered || a.alike - b.alike || a.away - b.away;
  })[0];
}

/** Why another indicator is shown than the one that was asked for. */
function whyOther(
  { indicator: wish, level, display }: Pick<MapView, 'indicator' | 'level' | 'display'>,
  asked: ShownIndicator | undefined,
  shown: ShownIndicator
): string {
  const instead = `U ziet ‘${shown.name}’.`;
  if (asked === undefined && isOwnIndicatorId(wish)) {
    return `Deze link wijst naar een eigen cijfer. Dat staat alleen op het apparaat waarop het is ingeladen. ${instead}`;
  }
  const exists = asked !== undefined && yearsOf(asked, level).length > 0;
  if (exists && display?.kind === 'circles' && asked.unit !== 'count') {
    return `Een cirkel staat voor een aantal, en ‘${asked.name}’ is geen aantal. ${instead}`;
  }
  if (display?.kind !== 'circles' && asked?.unit === 'count') {
    return `Een aantal kleuren we niet: waar veel mensen wonen, is een aantal altijd hoger. U ziet ${shown.name} ${shown.of}.`;
  }
  return `Van ‘${asked?.name ?? wish ?? ''}’ is er geen cijfer per ${level}. ${instead}`;
}

/**
 * The latest of the filled years: newer editions may hold a few areas only, and make an empty map. A year of
 * an own file only where no year is public.
 */
function filledYear(indicator: Pick<ShownIndicator, 'series'>, level: MapLevel): number | undefined {
  return filledYears(indicator, level).at(-1);
}

/** The years that are known for at least half as many areas as the best one, ascending. */
function filledYears(indicator: Pick<ShownIndicator, 'series'>, level: MapLevel): readonly number[] {
  const known = (year: number) => seriesOf(indicator, level, year)?.known ?? 0;
  const all = yearsOf(indicator, level);
  const open = all.filter((year) => seriesOf(indicator, level, year)?.own === undefined);
  const years = open.length > 0 ? open : all;
  const most = Math.max(...years.map(known));
  return years.filter((year) => known(year) * 2 >= most);
}

/** The year nearest to a wish, the later of two. */
function nearest(years: readonly number[], wish: number): number | undefined {
  return [...years].sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a)[0];
}
