/** Two indicators of all areas of one level, with the compared ones among them: pure, without a browser. */
import { correlationOf, type Correlation } from '$lib/domain/compare';
import type { Pair, Side } from '$lib/data/pairs';
import { valueOf } from '$lib/domain/figure';
import { seriesOf, yearsOf } from '$lib/domain/indicator';
import type { ShownIndicator, ShownIndicatorId } from '$lib/domain/own';
import { NEDERLAND, type Level } from '$lib/domain/region';
import type { AreaCode } from '$lib/domain/coalition';
import type { Atlas } from './areas';
import { defaultIndicators } from './choice';
import type { Column, Gathered } from './table';

/** A level with enough areas to set out against each other. */
export type CrowdLevel = Extract<Level, 'gemeente' | 'wijk'>;

export interface CrowdPoint {
  readonly code: AreaCode;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly letter?: string;
  readonly first?: boolean;
}

/** Both indicators of an area. */
interface Place {
  readonly region: AreaCode;
  readonly x: number;
  readonly y: number;
}

export interface Crowd {
  readonly level: CrowdLevel;
  readonly x: Side;
  readonly y: Side;
  /** From low to high by x. */
  readonly points: readonly CrowdPoint[];
  readonly correlation: Correlation | undefined;
  /** Areas with both figures, but with other borders in the one year than in the other. */
  readonly moved: number;
}

/** The level of most of the areas that have a crowd round them; the first decides between equals. */
export function crowdLevel(columns: readonly Pick<Column, 'level'>[]): CrowdLevel {
  const of = (level: CrowdLevel) => columns.filter((column) => column.level === level).length;
  const [wijken, gemeenten] = [of('wijk'), of('gemeente')];
  if (wijken === gemeenten) return columns[0]?.level === 'wijk' ? 'wijk' : 'gemeente';
  return wijken > gemeenten ? 'wijk' : 'gemeente';
}

/** Part of the areas that must have a figure for a year to be taken. */
const FILLED = 0.3;

/** What can be set out: no numbers, which follow the size of an area, and figures of enough areas. */
export function crowdChoices(
  indicators: readonly ShownIndicator[],
  level: CrowdLevel
): readonly ShownIndicator[] {
  return indicators.filter((one) => one.unit !== 'count' && sideOf(one, level) !== undefined);
}

/** The indicator in its latest filled year, else in its latest with any figure of an own file. */
function sideOf(indicator: ShownIndicator, level: CrowdLevel): Side | undefined {
  const year = [...yearsOf(indicator, level)].reverse().find((one) => {
    const series = seriesOf(indicator, level, one);
    return series !== undefined && (series.own !== undefined || series.known >= FILLED * series.total);
  });
  return year === undefined ? undefined : { indicator, year };
}

/** What is set out to the right without a wish: what a household is, before what it earns. */
const X_ORDER: readonly ShownIndicatorId[] = ['eenouder_hh', 'koopwoningen', 'corporatiewoningen'];

/** The two that were asked for; else the first about money, and the first of another theme. */
export function sidesOf(
  indicators: readonly ShownIndicator[],
  level: CrowdLevel,
  asked: { readonly x?: ShownIndicatorId | undefined; readonly y?: ShownIndicatorId | undefined }
): { readonly x: Side; readonly y: Side } | undefined {
  const choices = crowdChoices(indicators, level);
  const shown = defaultIndicators(choices, [level]);
  const y =
    choices.find(({ id }) => id === asked.y) ?? shown.find(({ theme }) => theme === 'geld') ?? choices[0];
  const x =
    choices.find(({ id }) => id === asked.x) ??
    X_ORDER.flatMap((id) => choices.find((one) => one.id === id && one.id !== y?.id) ?? [])[0] ??
    shown.find((one) => one.id !== y?.id && one.theme !== y?.theme) ??
    choices.find((one) => one.id !== y?.id);
  const sides = { x: x && sideOf(x, level), y: y && sideOf(y, level) };
  return sides.x && sides.y ? { x: sides.x, y: sides.y } : undefined;
}

const byName = new Intl.Collator('nl');

/** `coalitions`: drawn among the gemeenten that they are made of, and no part of the correlation. */
export function crowdOf(
  level: CrowdLevel,
  x: Side,
  y: Side,
  pairs: readonly Pair[],
  columns: readonly Column[],
  atlas: Atlas,
  coalitions: readonly Place[] = []
): Crowd {
  const [a, b] = [x, y].map(({ indicator, year }) => seriesOf(indicator, level, year)?.indeling);
  const same = pairs.filter(
    ({ region }) =>
      a === undefined || b === undefined || atlas.whyOther({ code: region, level }, a, b) === undefined
  );
  const letters = new Map<AreaCode, Column>(columns.map((column) => [column.code, column]));
  const points = [...same, ...coalitions].map(({ region, x: one, y: two }): CrowdPoint => {
    const column = letters.get(region);
    const area = atlas.areaOf(region);
    const place = area?.kind.replace(/^wijk in /, '');
    return {
      code: region,
      name: area === undefined ? region : level === 'wijk' ? `${area.name}, ${place ?? ''}` : area.name,
      x: one,
      y: two,
      ...(column && { letter: column.letter, first: column.first })
    };
  });
  return {
    level,
    x,
    y,
    points: points.sort((one, other) => one.x - other.x || byName.compare(one.name, other.name)),
    correlation: correlationOf(same),
    moved: pairs.length - same.length
  };
}

/** The coalitions of which both figures are there in the year of the drawing. */
export function coalitionPlaces(gathered: Gathered, x: Side, y: Side): readonly Place[] {
  const valueIn = ({ indicator, year }: Side, code: AreaCode) => {
    const years = gathered.courses.get(indicator.id)?.get(code);
    const figure = years?.find((one) => one.year === year)?.figure;
    return figure && valueOf(figure);
  };
  return gathered.columns.flatMap(({ code }) => {
    const [one, two] = [valueIn(x, code), valueIn(y, code)];
    return one === undefined || two === undefined ? [] : [{ region: code, x: one, y: two }];
  });
}

/** Names of compared areas that the drawing does not hold. */
export function notAmong(columns: readonly Column[], points: readonly CrowdPoint[]): readonly string[] {
  return columns
    .filter(({ code }) => code !== NEDERLAND && points.every((point) => point.code !== code))
    .map(({ name }) => name);
}
