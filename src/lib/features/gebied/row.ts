/** From the figures of one indicator to a row of the page: value, comparison, position, course, remarks. */
import { dotStrip, type DotStripState, type ReferenceKind } from '$lib/charts/dotstrip/state';
import type { CoursePoint } from '$lib/charts/course/course';
import { trend } from '$lib/charts/trend/state';
import { PUBLISHED_EVERY, SERIES_END } from '$lib/content/reeksen';
import type { Place, YearFigure } from '$lib/data/questions';
import { declarationOf } from '$lib/domain/catalogue';
import {
  explainAbsent,
  labelAbsence,
  NOT_LOADED,
  valueOf,
  type Figure,
  type Known
} from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { formatCount, formatValue } from '$lib/domain/notation';
import { isOwnIndicator, type ShownIndicator, type ShownIndicatorId } from '$lib/domain/own';
import { pluralOf, positionOf, positionSentence } from '$lib/domain/position';
import type { Indeling, Level, RegionCode } from '$lib/domain/region';
import type { FigureRow, TableRequest } from './model';
import {
  allRemarks,
  marginOf,
  marginWords,
  newerAbsence,
  oldBorders,
  remarkWords
} from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/explain/texts';
import { breaksBetween, courseOf, type CourseArea } from '$lib/features/explain/course';

export interface RowArea {
  readonly name: string;
  readonly level: Level;
  /** See `CourseArea`. */
  readonly whyOther: CourseArea['whyOther'];
}

/** An area above the own one: its provincie and, for a wijk, its gemeente. */
export interface RowReference {
  readonly kind: Exclude<ReferenceKind, 'land' | 'vergelijkbaar'>;
  readonly name: string;
  readonly level: Level;
  readonly years: readonly YearFigure[];
}

/** The middle of the comparable areas, in the year of the peers. */
export interface SimilarReference {
  /** "vergelijkbaar" */
  readonly name: string;
  /** `undefined` when too few of them have a figure. */
  readonly value: number | undefined;
}

export interface RowInput<I extends ShownIndicator = ShownIndicator> {
  readonly indicator: I;
  readonly area: RowArea;
  readonly own: readonly YearFigure[];
  /** Of a coalition: its gemeenten. */
  readonly members?: readonly { readonly name: string; readonly years: readonly YearFigure[] }[];
  readonly land: readonly YearFigure[];
  /** Nearest first: the gemeente of a wijk, then the provincie. */
  readonly above: readonly RowReference[];
  /** The areas to compare with in the last year that enough of them have a figure, the own one included. */
  readonly peers: { readonly year: number; readonly places: readonly Place[] } | undefined;
  /** All areas of the level in that year, where `peers` are those of one gemeente. */
  readonly everywhere?: { readonly values: readonly number[]; readonly total: number } | undefined;
  readonly similar: SimilarReference | undefined;
  /** What the peers are; differs from the area's own level for the country only. */
  readonly peerLevel: Exclude<Level, 'land'>;
  /** Only the wijken of this gemeente are peers. */
  readonly within: { readonly code: RegionCode; readonly name: string } | undefined;
  /** Counts behind the share, by year. */
  readonly numbers: readonly YearFigure[];
  /** Indeling of the areas that have a page. */
  readonly today: Indeling;
  readonly context: boolean;
}

/** The year to show: the latest with a known figure, else the latest of which the source speaks. */
export function shownYear(years: readonly YearFigure[]): YearFigure | undefined {
  return years.findLast(({ figure }) => figure.kind === 'known') ?? years.at(-1);
}

function figureOf(years: readonly YearFigure[], year: number): Figure {
  return years.find((one) => one.year === year)?.figure ?? NOT_LOADED;
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

/** The country is the same in every indeling. */
const LAND: CourseArea = { level: 'land', whyOther: () => undefined };

/** A row with a figure or the reason of its absence. `undefined` when nothing is loaded for this area. */
export function figureRow<I extends ShownIndicator>(input: RowInput<I>): FigureRow<I['id']> | undefined {
  const { indicator, area } = input;
  const shown = shownYear(input.own);
  if (shown === undefined) return undefined;
  const { year, figure } = shown;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  const course = courseOf(indicator, area, input.own);
  const landCourse = area.level === 'land' ? [] : courseOf(indicator, LAND, sameDefinitions(input));
  const remarkIds = figure.kind === 'known' ? allRemarks(indicator, figure) : [];
  const number = numberWords(input, year, figure);
  return {
    kind: 'figure',
    indicator: indicator.id,
    name: indicator.name,
    context: input.context,
    of: [ofWords(indicator), year].filter((words) => words !== '').join(', '),
    year,
    remarkIds,
    remarks: [
      ...remarkIds.map(remarkWords),
      ...marginWords(indicator, figure),
      ...oldBorders(indicator, area, shown, input.today),
      ...newerAbsence(input.own, year)
    ],
    years: yearCells(input, course, landCourse),
    ...(figure.kind === 'known' ? { value: show(figure.value) } : { why: explainAbsent(figure) }),
    ...(number !== undefined && { number }),
    ...memberWords(input, year),
    ...comparison(input, shown),
    ...courseParts(input, course, landCourse)
  };
}

/** The gemeenten of a coalition one by one, in the year that is shown. */
function memberWords({ members = [], indicator }: RowInput, year: number): Pick<FigureRow, 'members'> {
  if (members.length === 0) return {};
  return {
    members: members.map(({ name, years }) => {
      const figure = figureOf(years, year);
      return {
        name,
        value:
          figure.kind === 'known'
            ? formatValue(figure.value, indicator.unit, indicator.decimals)
            : labelAbsence(figure.reason)
      };
    })
  };
}

/** The course as a table: each value with what must be said of it, and why it does not go on from the year before. */
function yearCells(
  { indicator, area, own }: RowInput,
  course: readonly CoursePoint[],
  landCourse: readonly CoursePoint[]
): FigureRow['years'] {
  const cell = (point: CoursePoint | undefined) =>
    point === undefined
      ? ''
      : `${formatValue(point.value, indicator.unit, indicator.decimals)}${point.provisional === true ? ' (voorlopig)' : ''}`;
  const breaks = breaksBetween(indicator, area, course, own);
  return course.map((point) => {
    const apart = breaks.find(({ to }) => to === point.year)?.why;
    return {
      year: point.year,
      own: cell(point),
      land: cell(landCourse.find(({ year }) => year === point.year)),
      ...(apart !== undefined && { apart })
    };
  });
}

/** Years of the country that count as the area does: another definition is never drawn beside it. */
function sameDefinitions({ indicator, area, own, land }: RowInput): readonly YearFigure[] {
  const definitionOf = (level: Level, year: number) => seriesOf(indicator, level, year)?.definition;
  const all = new Set(own.map(({ year }) => definitionOf(area.level, year)));
  return land.filter(({ year }) => {
    const definition = definitionOf('land', year);
    const beside = definitionOf(area.level, year);
    return beside === undefined ? all.has(definition) : beside === definition;
  });
}

/** The course through the years, or why there is none. */
function courseParts(
  { indicator, area, own: years }: RowInput,
  own: readonly CoursePoint[],
  land: readonly CoursePoint[]
): Pick<FigureRow, 'trend' | 'single'> {
  const drawn = trend({
    title: `${indicator.name} door de jaren`,
    name: area.name,
    own,
    land,
    interval: PUBLISHED_EVERY[indicator.id] ?? 1,
    breaks: breaksBetween(indicator, area, own, years),
    end: SERIES_END[indicator.id],
    unit: indicator.unit,
    decimals: indicator.decimals
  });
  if (drawn !== undefined) return { trend: drawn };
  return own.length === 1 ? { single: 'Eén jaar geladen' } : {};
}

/**
 * The area among its peers. The newest year may be known for a few areas only; then the picture is of
 * the last year with peers, and says so.
 */
function comparison(
  input: RowInput,
  shown: YearFigure
): Pick<FigureRow, 'strip' | 'dots' | 'beside' | 'compared' | 'position' | 'elsewhere' | 'table'> {
  const { indicator, area, peers, everywhere } = input;
  const show = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  if (peers === undefined) {
    const land = area.level === 'land' ? undefined : sameKind(input, 'land', input.land, shown.year);
    return land === undefined ? {} : { beside: show(land.value) };
  }
  const figure = figureOf(input.own, peers.year);
  const values = peers.places.flatMap((peer) => valueOf(peer.figure) ?? []);
  const strip = makeStrip(input, peers.year, figure, values);
  const where = [
    ...(input.within === undefined ? [] : [`van ${input.within.name}`]),
    ...(isOwn(input, peers.year) ? ['in uw bestand'] : [])
  ].join(' ');
  const position =
    figure.kind === 'known' && area.level !== 'land'
      ? positionSentence(positionOf(figure.value, values), area.level, peers.places.length, where)
      : coverage(values.length, peers.places.length, input.peerLevel);
  const elsewhere =
    figure.kind === 'known' && everywhere !== undefined
      ? positionSentence(
          positionOf(figure.value, everywhere.values),
          area.level,
          everywhere.total,
          'in Nederland'
        )
      : undefined;
  const compared =
    peers.year === shown.year
      ? undefined
      : `Dit beeld is van ${peers.year}${figure.kind === 'known' && area.level !== 'land' ? `: ${area.name} ${show(figure.value)}` : ''}.`;
  const table = tableOf(input, peers.year);
  return {
    ...(table !== undefined && { table }),
    ...(strip !== undefined && { strip }),
    ...(strip !== undefined && isShared(input, peers.year) && { dots: dotsName(indicator.id, peers.year) }),
    ...(compared !== undefined && { compared }),
    ...(position !== undefined && { position }),
    ...(elsewhere !== undefined && { elsewhere })
  };
}

/** Said where nothing can be said of a position: how many of the dots are there at all. */
function coverage(known: number, total: number, level: Level): string | undefined {
  if (known === total) return undefined;
  return `Van ${formatCount(known)} van de ${formatCount(total)} ${pluralOf(level)} is een cijfer.`;
}

function makeStrip(
  input: RowInput,
  year: number,
  figure: Figure,
  values: readonly number[]
): DotStripState | undefined {
  const { indicator, area, above, members = [], similar, everywhere } = input;
  const known = figure.kind === 'known' ? figure : undefined;
  const country = area.level === 'land' ? known : sameKind(input, 'land', input.land, year);
  return dotStrip(
    {
      title: `${indicator.name}, ${year}`,
      peers: pluralOf(input.peerLevel),
      values,
      ...(everywhere !== undefined && { around: everywhere.values }),
      own:
        known !== undefined && area.level !== 'land'
          ? { name: area.name, value: known.value, interval: marginOf(indicator, known) }
          : undefined,
      members: members.flatMap(({ name, years }) => {
        const value = valueOf(figureOf(years, year));
        return value === undefined ? [] : [{ name, value }];
      }),
      references: [
        { kind: 'land' as const, name: 'Nederland', value: country?.value },
        ...above
          .map(({ kind, name, level, years }) => ({
            kind,
            name,
            value: sameKind(input, level, years, year)?.value
          }))
          .toReversed(),
        ...(similar === undefined ? [] : [{ kind: 'vergelijkbaar' as const, ...similar }])
        // A file of one's own is not expected to speak of the whole country.
      ].filter(({ value }) => value !== undefined || !isOwn(input, year)),
      unit: indicator.unit,
      decimals: indicator.decimals
    },
    isShared(input, year)
  );
}

/** All gemeenten of the country are drawn once, for hundreds of pages; those of an own file are not. */
function isShared(input: RowInput, year: number): boolean {
  return input.peerLevel === 'gemeente' && !isOwn(input, year);
}

/** Whether the peers of a year come from an own file. */
function isOwn({ indicator, peerLevel }: RowInput, year: number): boolean {
  return seriesOf(indicator, peerLevel, year)?.own !== undefined;
}

/** Name of the drawing with the dots of all gemeenten. */
export function dotsName(indicator: ShownIndicatorId, year: number): string {
  return `${indicator}-${year}`;
}

/** `undefined` for figures of an own file: the database does not hold them. */
function tableOf(input: RowInput, year: number): TableRequest | undefined {
  const { indicator, peerLevel, within } = input;
  if (isOwnIndicator(indicator) || isOwn(input, year)) return undefined;
  return {
    indicator: indicator.id,
    level: peerLevel,
    year,
    unit: indicator.unit,
    decimals: indicator.decimals,
    ...(within !== undefined && { within: within.code })
  };
}

/** "5.830 mensen met bijstand" */
function numberWords({ indicator, numbers }: RowInput, year: number, figure: Figure): string | undefined {
  if (indicator.number === undefined || figure.kind === 'absent') return undefined;
  const counted = numbers.find((one) => one.year === year)?.figure;
  const count = counted?.kind === 'known' ? counted.value : figure.numerator;
  return count === undefined ? undefined : `${formatCount(count)} ${declarationOf(indicator.number).of}`;
}
