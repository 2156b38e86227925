/**
 * What a person takes from a file, and how it will be called: one pick per topic. An official download
 * that is surely a declared indicator takes its unit and direction from the catalogue.
 */
import { declarationOf } from '$lib/domain/catalogue';
import { UNITS, type Direction, type IndicatorDeclaration, type Unit } from '$lib/domain/indicator';
import type { IndicatorId } from '$lib/domain/indicator-ids';
import type { Level } from '$lib/domain/region';
import type { Topic, TopicSummary } from '$lib/formats/understanding';
import { capitalise } from '$lib/domain/notation';

/** A unit, and the factor that brings a value of the file to it: 100 for a fraction shown as a percentage. */
export interface Measure {
  readonly unit: Unit;
  readonly times: number;
}

export interface TopicPick {
  readonly taken: boolean;
  readonly name: string;
  readonly of: string;
  /** `undefined`: nobody knows yet; such a topic cannot be used. */
  readonly measure: Measure | undefined;
  readonly decimals: 0 | 1 | 2;
  readonly direction: Direction;
  readonly meaning: string;
  /** These figures fill the declared indicator that they surely are of. */
  readonly fills: boolean;
  /** A person changed something; what is found when the file is read again must not undo it. */
  readonly touched: boolean;
}

/** One pick per topic, by the id of the topic. */
export type TopicPicks = ReadonlyMap<string, TopicPick>;

/** (level, year) pairs that the site holds already, per declared indicator. */
export type LoadedYears = Partial<Record<IndicatorId, Partial<Record<Level, readonly number[]>>>>;

/**
 * What a recognised download brings: a level that was empty, more years, or nothing new;
 * `unknown` while its year is.
 */
export type Filling = 'empty' | 'more' | 'present' | 'unknown';

/** The declaration that a topic fills; none where the file counts in another unit than the catalogue. */
export function filledBy(topic: Pick<Topic, 'indicator' | 'unit'>): IndicatorDeclaration | undefined {
  if (topic.indicator === undefined) return undefined;
  const declaration = declarationOf(topic.indicator);
  return declaration.unit === topic.unit ? declaration : undefined;
}

/** The levels for which the site has nothing yet of an indicator. */
export function emptyLevels(
  indicator: IndicatorId,
  levels: readonly Level[],
  loaded: LoadedYears
): readonly Level[] {
  return levels.filter((level) => (loaded[indicator]?.[level] ?? []).length === 0);
}

/** What the figures of a recognised topic bring beside those that the site has. */
export function fillingOf(
  indicator: IndicatorId,
  { levels, years }: Pick<TopicSummary, 'levels' | 'years'>,
  loaded: LoadedYears
): Filling {
  if (emptyLevels(indicator, levels, loaded).length > 0) return 'empty';
  if (levels.length === 0 || years.length === 0) return 'unknown';
  const present = (level: Level, year: number) => loaded[indicator]?.[level]?.includes(year) === true;
  return levels.every((level) => years.every((year) => present(level, year))) ? 'present' : 'more';
}

/** More topics than this are not all wanted: the person ticks what is. */
const FEW = 6;

/** The pick that a topic starts with; `count` is the number of topics in the file. */
export function firstPick(
  summary: TopicSummary,
  decimals: 0 | 1 | 2,
  loaded: LoadedYears,
  count: number
): TopicPick {
  const { topic } = summary;
  const declared = filledBy(topic);
  const filling = declared && fillingOf(declared.id, summary, loaded);
  const fills = filling === 'empty' || filling === 'more';
  return {
    taken: fills || (filling !== 'present' && count <= FEW && summary.known > 0),
    name: declared?.name ?? capitalise(topic.name),
    of: declared?.of ?? '',
    measure: topic.unit === undefined ? undefined : { unit: topic.unit, times: topic.times },
    decimals: declared?.decimals ?? decimals,
    direction: declared?.direction ?? 'context',
    meaning: '',
    fills,
    touched: false
  };
}

/** Why a pick cannot be used yet, as a short Dutch sentence; `undefined` when it can. */
export function lackOf(pick: TopicPick): string | undefined {
  if (pick.name.trim() === '') return 'Geef dit kenmerk een naam.';
  if (pick.measure === undefined) return 'Zeg waarin dit is gemeten.';
  return undefined;
}

/** Every unit, for numbers that need no factor. */
export const MEASURES: readonly Measure[] = UNITS.map((unit) => ({ unit, times: 1 }));

/** All ways to read the numbers of a topic, the one that the file suggests first. */
export function measuresFor({ unit, times }: Pick<Topic, 'unit' | 'times'>): readonly Measure[] {
  const all = [
    ...(unit === undefined ? [] : [{ unit, times }]),
    ...MEASURES,
    // A fraction: 0.12 is 12%.
    { unit: 'percent', times: 100 } as const
  ];
  return [...new Map(all.map((measure) => [measureKey(measure), measure])).values()];
}

/** The measure as a text, for a form. */
export function measureKey({ unit, times }: Measure): string {
  return `${unit}×${times}`;
}
