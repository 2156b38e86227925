/** From the figures of one indicator to a row of the page: value, comparison, position, course, remarks. */
import { dotStrip, type DotStripState, type ReferenceKind } from '$lib/charts/dotstrip/state';
import { trend } from '$lib/charts/trend/state';
import { PUBLISHED_EVERY, SERIES_END } from '$lib/content/reeksen';
import type { Place, YearFigure } from '$lib/data/questions';
import { declarationOf } from '$lib/domain/catalogue';
import {
  explainAbsence,
  labelAbsence,
  valueOf,
  type Figure,
  type Known,
  type Remark
} from '$lib/domain/figure';
import { seriesOf, type Indicator } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { formatCount, formatValue } from '$lib/domain/notation';
import { pluralOf, positionOf, positionSentence } from '$lib/domain/position';
import type { Level, RegionChange, RegionCode } from '$lib/domain/region';
import type { FigureRow, TableRequest, UnloadedRow } from './model';
import { ofWords } from './selection';
import { breaksBetween, courseOf } from './course';

export interface RowArea {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: Level;
}

/** An area above the own one: its provincie or, for a wijk, its gemeente. */
export interface RowReference {
  readonly kind: Exclude<ReferenceKind, 'land'>;
  readonly name: string;
  readonly level: Level;
  readonly years: readonly YearFigure[];
}

export interface RowInput {
  readonly indicator: Indicator;
  readonly area: RowArea;
  readonly own: readonly YearFigure[];
  readonly land: readonly YearFigure[];
  readonly above: RowReference | undefined;
  /** Areas of the same level in the year shown, the own one included; empty for the country. */
  readonly peers: readonly Place[];
  /** Strip over the same peers, made once for many pages. */
  readonly strips: StripMaker;
  /** Only the wijken of this gemeente are peers. */
  readonly within: { readonly code: RegionCode; readonly name: string } | undefined;
  /** Counts behind the share, by year. */
  readonly numbers: readonly YearFigure[];
  readonly changes: readonly RegionChange[];
  /** Whether the code named another area in that indeling than it does today. */
  readonly otherArea: (indeling: number) => boolean;
  readonly context: boolean;
}

/** Draws a strip; the maker may keep the dots of a set of peers. */
export type StripMaker = typeof dotStrip;

/** The year to show: the latest with a known figure, else the latest of which the source speaks. */
export function shownYear(years: readonly YearFigure[]): YearFigure | undefined {
  return years.findLast(({ figure }) => figure.kind === 'known') ?? years.at(-1);
}

/** Remark in a few words, to stand at the value. */
export function remarkWords(remark: Remark): string {
  switch (remark) {
    case 'estimate':
      return 'schatting met een model';
    case 'provisional':
      return 'voorlopig cijfer';
    case 'cited':
      return 'geciteerd cijfer';
    case 'derived':
      return 'wij rekenden dit uit';
    case 'implausible':
      return 'de bron geeft 0, dat klopt bijna zeker niet';
    default:
      return never(remark, 'remark');
  }
}

/** The figure of a year if it counts the same thing as the own series in that year. */
function sameKind(
  input: RowInput,
  level: Level,
  years: readonly YearFigure[],
  year: number
): Known | undefined {
  const own = seriesOf(input.indicator, input.area.level, year);
  const other = seriesOf(input.indicator, level, year);
  if (own === undefined || other === undefined || own.definition !== other.definition) return undefined;
  const figure = years.find((one) => one.year === year)?.figure;
  return figure?.kind === 'known' ? figure : undefined;
}

/** A row with a figure or the reason of its absence. `undefined` when nothing is loaded for this area. */
export function figureRow(input: RowInput): FigureRow | undefined {
  const { indicator, area } = input;
  const shown = shownYear(input.own);
  if (shown === undefined) return undefined;
  const { year, figure } = shown;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  const land = area.level === 'land' ? undefined : sameKind(input, 'land', input.land, year);
  const strip = area.level === 'land' ? undefined : makeStrip(input, year, figure, land);
  const values = input.peers.flatMap((peer) => valueOf(peer.figure) ?? []);
  const where = input.within === undefined ? '' : `van ${input.within.name}`;
  const position =
    figure.kind === 'known' && values.length > 2
      ? positionSentence(positionOf(figure.value, values), area.level, input.peers.length, where)
      : undefined;
  const course = courseOf(indicator, area, input.own, input.changes);
  const landCourse =
    area.level === 'land' ? [] : courseOf(indicator, { ...area, level: 'land' }, input.land, []);
  const drawn = trend({
    title: `${indicator.name} door de jaren`,
    name: area.name,
    own: course,
    land: landCourse,
    interval: PUBLISHED_EVERY[indicator.id] ?? 1,
    breaks: breaksBetween(indicator, area, course, input.changes),
    end: SERIES_END[indicator.id],
    unit: indicator.unit,
    decimals: indicator.decimals
  });
  const remarkIds = figure.kind === 'known' ? allRemarks(indicator, figure) : [];
  const number = numberWords(input, year, figure);
  const table = tableOf(input, year, values.length);
  return {
    kind: 'figure',
    indicator: indicator.id,
    name: indicator.name,
    context: input.context,
    of: `${ofWords(indicator)}, ${year}`,
    year,
    remarkIds,
    remarks: [...remarkIds.map(remarkWords), ...oldBorders(input, year), ...newerAbsence(input.own, year)],
    years: course.map((point) => ({
      year: point.year,
      own: show(point.value),
      land: landText(landCourse.find((other) => other.year === point.year)?.value, show)
    })),
    ...(figure.kind === 'known' ? { value: show(figure.value) } : { why: explainAbsence(figure.reason) }),
    ...(number !== undefined && { number }),
    ...(strip !== undefined && { strip }),
    ...(strip === undefined && land !== undefined && { beside: `Nederland ${show(land.value)}` }),
    ...(position !== undefined && { position }),
    ...(drawn === undefined ? { single: course.length === 1 ? 'Eén jaar geladen' : '' } : { trend: drawn }),
    ...(table !== undefined && { table })
  };
}

function landText(value: number | undefined, show: (value: number) => string): string {
  return value === undefined ? '' : show(value);
}

function makeStrip(
  input: RowInput,
  year: number,
  figure: Figure,
  land: Known | undefined
): DotStripState | undefined {
  const { indicator, area, above } = input;
  const values = input.peers.flatMap((peer) => valueOf(peer.figure) ?? []);
  if (values.length < 3) return undefined;
  return input.strips({
    title: `${indicator.name}, ${year}`,
    peers: pluralOf(area.level),
    values,
    own: figure.kind === 'known' ? { name: area.name, value: figure.value } : undefined,
    references: [
      { kind: 'land', name: 'Nederland', value: land?.value },
      ...(above === undefined
        ? []
        : [
            {
              kind: above.kind,
              name: above.name,
              value: sameKind(input, above.level, above.years, year)?.value
            }
          ])
    ],
    unit: indicator.unit,
    decimals: indicator.decimals
  });
}

function tableOf(
  { indicator, area, within }: RowInput,
  year: number,
  known: number
): TableRequest | undefined {
  if (known < 2) return undefined;
  return {
    indicator: indicator.id,
    level: area.level,
    year,
    unit: indicator.unit,
    decimals: indicator.decimals,
    ...(within !== undefined && { within: within.code })
  };
}

function allRemarks(indicator: Indicator, figure: Known): readonly Remark[] {
  return indicator.modelled && !figure.remarks.includes('estimate')
    ? ['estimate', ...figure.remarks]
    : figure.remarks;
}

/** "met de grenzen van 2020": the area had the same code and another shape. */
function oldBorders({ indicator, area, otherArea }: RowInput, year: number): string[] {
  const indeling = seriesOf(indicator, area.level, year)?.indeling;
  return indeling !== undefined && otherArea(indeling) ? [`met de grenzen van ${indeling}`] : [];
}

/** "2024: te weinig inwoners": a later year in which the source gives no value. */
function newerAbsence(years: readonly YearFigure[], shown: number): string[] {
  const later = years.findLast(({ year, figure }) => year > shown && figure.kind === 'absent');
  return later?.figure.kind === 'absent' ? [`${later.year}: ${labelAbsence(later.figure.reason)}`] : [];
}

/** "5.830 mensen met bijstand" */
function numberWords({ indicator, numbers }: RowInput, year: number, figure: Figure): string | undefined {
  if (indicator.number === undefined || figure.kind === 'absent') return undefined;
  const counted = numbers.find((one) => one.year === year)?.figure;
  const count = counted?.kind === 'known' ? counted.value : figure.numerator;
  return count === undefined ? undefined : `${formatCount(count)} ${declarationOf(indicator.number).of}`;
}

/** A hatched row for an indicator of which nothing is loaded for this area. */
export function unloadedRow(
  indicator: Indicator,
  land: readonly YearFigure[],
  context: boolean
): UnloadedRow {
  const known = land.findLast(({ figure }) => figure.kind === 'known');
  const words =
    known?.figure.kind === 'known'
      ? `In heel Nederland was het in ${known.year} ${formatValue(known.figure.value, indicator.unit, indicator.decimals)}${
          known.figure.remarks.includes('cited') ? ', een cijfer dat we citeren' : ''
        }.`
      : undefined;
  return {
    kind: 'unloaded',
    indicator: indicator.id,
    name: indicator.name,
    context,
    of: ofWords(indicator),
    tableId: indicator.table.id,
    publisher: indicator.table.publisher,
    ...(words !== undefined && { land: words })
  };
}
