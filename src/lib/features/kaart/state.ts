/** From what an address asks to what the Kaart shows: pure, without a browser. */
import { boundarySetFor } from '$lib/domain/boundaries';
import { classOf, classRanges, stepOf, type Step } from '$lib/domain/classes';
import type { Absence, Absent, Figure } from '$lib/domain/figure';
import { absent, NOT_LOADED } from '$lib/domain/figure';
import { seriesOf, yearsOf } from '$lib/domain/indicator';
import { isOwnIndicatorId, type ShownIndicator, type ShownSeries } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import type { BoundarySet, Region, RegionCode } from '$lib/domain/region';
import { gemeenteOfWijk, levelOf, NEDERLAND } from '$lib/domain/region';
import { SENTENCE_ORDER } from '$lib/domain/sentence';
import type { MapLevel, MapView } from '$lib/domain/view';
import type { Fill } from '$lib/map/scene';

/** Order of the groups in the choice of an indicator. */
export const MAP_THEMES = ['geld', 'schulden-en-hulp', 'gezin', 'kansen-later', 'context', 'eigen'] as const;
export type MapTheme = (typeof MAP_THEMES)[number];

/** What is shown after all: always a series that exists, and what was done to get there. */
export interface Settled {
  readonly indicator: ShownIndicator;
  readonly level: MapLevel;
  readonly year: number;
  readonly series: ShownSeries;
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

/** Whether all figures at a level come from own files. */
export function isOwnOnly({ series }: Pick<ShownIndicator, 'series'>, level: MapLevel): boolean {
  return series.every((one) => one.level !== level || one.own !== undefined);
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

/** Makes a view complete; `undefined` when nothing at all is loaded for the level. */
export function settle(view: MapView, indicators: readonly ShownIndicator[]): Settled | undefined {
  const choices = colourable(indicators, view.level);
  const wished = choices.find(({ id }) => id === view.indicator);
  const counted = choices.find(({ number }) => number !== undefined && number === view.indicator);
  const indicator = wished ?? counted ?? defaultIndicator(indicators, view.level);
  if (indicator === undefined) return undefined;
  const years = yearsOf(indicator, view.level);
  const year = view.year === undefined ? filledYear(indicator, view.level) : nearest(years, view.year);
  const series = year === undefined ? undefined : seriesOf(indicator, view.level, year);
  if (year === undefined || series === undefined) return undefined;
  const notes: string[] = [];
  if (view.indicator !== undefined && indicator.id !== view.indicator) {
    notes.push(whyOther(view, indicators, indicator, counted !== undefined));
  }
  if (view.year !== undefined && view.year !== year) {
    notes.push(`Van ${view.year} is er geen cijfer per ${view.level}. U ziet ${year}.`);
  }
  return {
    indicator,
    level: view.level,
    year,
    series,
    years,
    set: boundarySetFor(view.level, series.indeling),
    notes
  };
}

/** Why another indicator is shown than the one that was asked for. */
function whyOther(
  { indicator: wish = '', level }: { readonly indicator?: string; readonly level: MapLevel },
  indicators: readonly ShownIndicator[],
  shown: ShownIndicator,
  counted: boolean
): string {
  const wished = indicators.find(({ id }) => id === wish);
  const instead = `U ziet ‘${shown.name}’.`;
  if (wished === undefined && isOwnIndicatorId(wish)) {
    return `Deze link wijst naar een eigen cijfer. Dat staat alleen op het apparaat waarop het is ingeladen. ${instead}`;
  }
  if (counted || wished?.unit === 'count') {
    return `Een aantal kleuren we niet: waar veel mensen wonen, is een aantal altijd hoger. U ziet ${shown.name} ${shown.of}.`;
  }
  return `Van ‘${wished?.name ?? wish}’ is er geen cijfer per ${level}. ${instead}`;
}

/**
 * The latest year that is known for at least half as many areas as the best year: newer editions may
 * hold a few areas only, and make an empty map. A year of an own file only where no year is public.
 */
export function filledYear(indicator: Pick<ShownIndicator, 'series'>, level: MapLevel): number | undefined {
  const known = (year: number) => seriesOf(indicator, level, year)?.known ?? 0;
  const all = yearsOf(indicator, level);
  const open = all.filter((year) => seriesOf(indicator, level, year)?.own === undefined);
  const years = open.length > 0 ? open : all;
  const most = Math.max(...years.map(known));
  return years.findLast((year) => known(year) * 2 >= most);
}

/** The year nearest to a wish, the later of two. */
function nearest(years: readonly number[], wish: number): number | undefined {
  return [...years].sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || b - a)[0];
}

/** What the map and the list need of an area: the compact form of `Region`. */
export type Place = Pick<Region, 'code' | 'name' | 'outlined'> & {
  readonly provincie?: RegionCode;
  readonly ggd?: RegionCode;
  /** Latest number in that indeling: the larger of two gemeenten keeps its name on the map. */
  readonly inwoners?: number;
};

/** Whether an area lies in the area that is looked at. */
export function inside(
  place: Pick<Place, 'code' | 'provincie' | 'ggd'>,
  area: RegionCode,
  level: MapLevel
): boolean {
  if (area === NEDERLAND) return true;
  if (levelOf(area) === 'provincie') return place.provincie === area;
  if (levelOf(area) === 'ggd') return place.ggd === area;
  // Gemeenten are looked at in the whole country: one gemeente alone says nothing.
  return level === 'gemeente' || gemeenteOfWijk(place.code) === area;
}

/** One area in the list. */
export interface AreaRow {
  readonly code: RegionCode;
  readonly name: string;
  /** What the source says. */
  readonly figure: Figure;
  /** What the map may show of it: hatched where the outline is not this area's. */
  readonly shown: Figure;
  /** The number behind the share, where the indicator has one. */
  readonly number: Figure | undefined;
}

const collator = new Intl.Collator('nl', { numeric: true });

/**
 * Order of the list. Context (herkomst, housing) is by name: higher is not more or less of anything that
 * ought to be ranked.
 */
export function orderOf(indicator: Pick<ShownIndicator, 'direction'>): 'value' | 'name' {
  return indicator.direction === 'context' ? 'name' : 'value';
}

/**
 * The list: highest value first and equal values by name, or all by name; areas without a figure at the
 * end by name. `silent`: what it means when the source does not name an area.
 */
export function areaRows(
  places: readonly Place[],
  figures: ReadonlyMap<RegionCode, Figure>,
  numbers: ReadonlyMap<RegionCode, Figure> | undefined,
  order: 'value' | 'name',
  silent: Absent = NOT_LOADED
): readonly AreaRow[] {
  return places
    .map(({ code, name, outlined }): AreaRow => {
      const figure = figures.get(code) ?? silent;
      return {
        code,
        name,
        figure,
        shown: figure.kind === 'known' && !outlined ? absent('region-changed') : figure,
        number: numbers?.get(code)
      };
    })
    .sort((a, b) => {
      if (a.figure.kind === 'known' && b.figure.kind === 'known') {
        const higher = order === 'value' ? b.figure.value - a.figure.value : 0;
        return higher || collator.compare(a.name, b.name);
      }
      if (a.figure.kind !== b.figure.kind) return a.figure.kind === 'known' ? -1 : 1;
      return collator.compare(a.name, b.name);
    });
}

/** Fill of every outline on the map; an outline that is nobody's in this indeling is hatched too. */
export function fillsOf(
  outlines: readonly { readonly code: RegionCode }[],
  rows: readonly AreaRow[],
  breaks: readonly number[]
): ReadonlyMap<RegionCode, Fill> {
  const shown = new Map(rows.map((row) => [row.code, row.shown]));
  return new Map(
    outlines.map(({ code }) => [code, fillOf(shown.get(code) ?? absent('region-changed'), breaks)])
  );
}

export function fillOf(figure: Figure, breaks: readonly number[]): Fill {
  return figure.kind === 'known'
    ? { kind: 'step', step: stepOf(classOf(figure.value, breaks), breaks.length + 1) }
    : { kind: 'absent', reason: figure.reason };
}

export type LegendRow = {
  /** Areas of the list in this row. */
  readonly count: number;
} & (
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | { readonly kind: 'absent'; readonly reason: Absence }
);

/** The legend, high on top, every class of the ramp; then the reasons of absence that occur. Counts add up to all rows. */
export function legendRows(rows: readonly AreaRow[], breaks: readonly number[]): readonly LegendRow[] {
  const values = rows.flatMap(({ shown }) => (shown.kind === 'known' ? [shown.value] : []));
  const reasons = new Map<Absence, number>();
  for (const { shown } of rows) {
    if (shown.kind === 'absent') reasons.set(shown.reason, (reasons.get(shown.reason) ?? 0) + 1);
  }
  return [
    ...classRanges(breaks, values)
      .map(({ step, from, to, count }): LegendRow => ({ kind: 'step', step, from, to, count }))
      .reverse(),
    ...[...reasons].map(([reason, count]): LegendRow => ({ kind: 'absent', reason, count }))
  ];
}

/** Whether a fill belongs to a row of the legend. */
export function inLegendRow(fill: Fill, row: LegendRow): boolean {
  if (fill.kind === 'step') return row.kind === 'step' && row.step === fill.step;
  return row.kind === 'absent' && row.reason === fill.reason;
}

/** Areas of the list whose fill belongs to a row of the legend. */
export function codesInLegendRow(
  rows: readonly AreaRow[],
  legend: LegendRow,
  breaks: readonly number[]
): ReadonlySet<RegionCode> {
  return codesOf(rows.filter(({ shown }) => inLegendRow(fillOf(shown, breaks), legend)));
}

export function codesOf(areas: readonly { readonly code: RegionCode }[]): ReadonlySet<RegionCode> {
  return new Set(areas.map(({ code }) => code));
}

export function rowsByCode(rows: readonly AreaRow[]): ReadonlyMap<RegionCode, AreaRow> {
  return new Map(rows.map((row) => [row.code, row]));
}

export interface Stop {
  readonly year: number;
  /** 0 to 1, at the true distance in time. */
  readonly at: number;
  /** Its year is written under it. */
  readonly named: boolean;
}

/**
 * Stops of the year slider. The first, the last and the chosen year are always named, the others where
 * `width` pixels leave room.
 */
export function stops(years: readonly number[], chosen: number, width: number): readonly Stop[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const at = (year: number) => (first === last ? 1 : (year - first) / (last - first));
  const roomy = (a: number, b: number) => Math.abs(at(a) - at(b)) * width >= YEAR_WIDTH;
  const named: number[] = [chosen];
  for (const year of [last, first, ...years]) {
    if (!named.includes(year) && named.every((other) => roomy(year, other))) named.push(year);
  }
  return years.map((year) => ({ year, at: at(year), named: named.includes(year) }));
}
/** A year of 16 px bold and the gap beside it. */
const YEAR_WIDTH = 44;

/** "6 wijken zonder cijfer", "1 gemeente zonder cijfer"; empty when every area has one. */
export function withoutFigure(rows: readonly AreaRow[], level: MapLevel): string {
  const count = rows.filter(({ figure }) => figure.kind === 'absent').length;
  if (count === 0) return '';
  return `${count} ${count === 1 ? level : pluralOf(level)} zonder cijfer`;
}
