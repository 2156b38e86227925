/**
 * What own files tell of one area, in the rows of its page. Runs in the browser only, and only where there
 * are own figures: the prerendered page knows nothing of them.
 */
import { OWN_QUESTION } from '$lib/content/vragen/eigen';
import { readAreaTables } from '$lib/data/areas';
import { readCoalitionFigure } from '$lib/data/coalitions/figures';
import { readFigures } from '$lib/data/figures';
import type { YearFigure } from '$lib/data/questions';
import { whyOtherArea, wijkFacts } from '$lib/domain/boundaries';
import { isCoalition, membersOf } from '$lib/domain/coalition';
import { absent, NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, type Definition, type IndicatorId } from '$lib/domain/indicator';
import type { OwnOrigin, ShownIndicator, ShownIndicatorId, ShownSeries } from '$lib/domain/own';
import {
  CURRENT_INDELING,
  gemeenteOfWijk,
  levelOf,
  LEVELS,
  NEDERLAND,
  type Indeling,
  type Level,
  type Region,
  type RegionCode
} from '$lib/domain/region';
import { writeMapView, type MapLevel } from '$lib/domain/view';
import type { CourseArea } from '$lib/features/explain/course';
import type { FigureRow, GebiedPage, PageArea, Where } from '../model';
import { figureRow, shownYear } from '../row';
import type { RowInput } from '../row-input';
import { peerLevel } from '../selection';

/** A figure of the area from an own file, with what the file tells of its parts. */
export interface OwnRow {
  readonly row: FigureRow<ShownIndicatorId>;
  readonly indicator: ShownIndicator;
  readonly definition: Definition | undefined;
  readonly level: Level;
  readonly own: OwnOrigin;
  readonly parts: OwnParts | undefined;
  /** Search part of the address of its map; `undefined` where the map cannot show it. */
  readonly map: string | undefined;
}

export interface OwnParts {
  readonly level: Where['level'];
  readonly year: number;
  /** Highest first, or by name where no order of height is wanted; those without a figure last. */
  readonly areas: readonly { readonly code: RegionCode; readonly name: string; readonly figure: Figure }[];
}

export interface OwnFigures {
  /** Rows that take the place of a row that was not loaded. */
  readonly filling: ReadonlyMap<IndicatorId, OwnRow>;
  /** All others: own indicators, and years that no public source has. */
  readonly rest: readonly OwnRow[];
  /** All indicators of which a row is shown. */
  readonly shown: ReadonlySet<ShownIndicatorId>;
}

/** All that own files tell of the area of a page. Rejects with a `DataError` where a file cannot be had. */
export async function ownFiguresOf(
  page: GebiedPage,
  indicators: readonly ShownIndicator[],
  definitions: readonly Definition[]
): Promise<OwnFigures> {
  const context = await contextOf(page, indicators);
  const rows = await Promise.all(
    indicators.map((indicator) => ownRow(page, indicator, definitions, context))
  );
  const found = rows.filter((row) => row !== undefined);
  const empty = new Set<ShownIndicatorId>(
    [...page.before, ...page.after].flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'unloaded' ? [row.indicator] : []))
    )
  );
  return {
    filling: new Map(
      found.flatMap((row) =>
        row.indicator.theme !== 'eigen' && empty.has(row.indicator.id)
          ? [[row.indicator.id, row] as const]
          : []
      )
    ),
    rest: found.filter(({ indicator }) => !empty.has(indicator.id)),
    shown: new Set(found.map(({ indicator }) => indicator.id))
  };
}

/** Why an area is another one in the one indeling than in the other. */
type WhyOther = (area: Pick<Region, 'code' | 'level'>, a: Indeling, b: Indeling) => string | undefined;

/** Boundaries matter only where a file is not of the indeling of the site: then the tables are fetched. */
async function contextOf(page: GebiedPage, indicators: readonly ShownIndicator[]): Promise<WhyOther> {
  const levels: readonly Level[] = ['gemeente', 'wijk'];
  const other = indicators.some(({ series }) =>
    series.some(
      ({ own, level, indeling }) =>
        own !== undefined && levels.includes(level) && indeling !== CURRENT_INDELING
    )
  );
  if (!other || page.level === 'land') return () => undefined;
  const { regions, changes } = await readAreaTables();
  const facts = wijkFacts(regions, changes);
  return (area, a, b) => whyOtherArea(area, a, b, facts);
}

async function ownRow(
  page: GebiedPage,
  indicator: ShownIndicator,
  definitions: readonly Definition[],
  whyOther: WhyOther
): Promise<OwnRow | undefined> {
  const series = ownSeries(indicator, page.level);
  const told = await yearsOfArea(indicator, series, page.gebied);
  const parts = partsOf(page, indicator, whyOther);
  // A file may speak of the parts alone: then the row says that it has no figure of the whole.
  const own = told.length > 0 ? told : parts === undefined ? [] : [silent(parts.year)];
  const shown = shownYear(own);
  if (shown === undefined) return undefined;
  const area: CourseArea = {
    level: page.level,
    whyOther: (a, b) => whyOtherPart(page, whyOther, a, b)
  };
  const level = peerLevel(page.level);
  const within = page.level === 'wijk' ? page.gemeente : undefined;
  const row = figureRow({
    indicator,
    area: { ...page.gebied, ...area },
    own,
    land: page.level === 'land' ? [] : await yearsElsewhere(indicator, 'land', NEDERLAND, own),
    above: await aboveOf(page, indicator, own),
    peers: peersOf(indicator, level, own, within?.code),
    similar: undefined,
    peerLevel: level,
    within,
    numbers: [],
    today: CURRENT_INDELING,
    context: false
  });
  const origin = seriesOf({ series }, page.level, shown.year)?.own ?? parts?.own;
  if (row === undefined || origin === undefined) return undefined;
  const label = `Bij ${indicator.name.charAt(0).toLowerCase()}${indicator.name.slice(1)}`;
  return {
    row: {
      ...row,
      ...(told.length === 0 && partsOnly(page, indicator, origin)),
      question: { ...OWN_QUESTION, label }
    },
    indicator,
    definition: definitions.find(({ id }) => id === indicator.definition),
    level: page.level,
    own: origin,
    parts,
    map: mapOf(page, indicator, shown.year, parts)
  };
}

function ownSeries(indicator: ShownIndicator, level: Level): readonly ShownSeries[] {
  return indicator.series
    .filter((series) => series.level === level && series.own !== undefined)
    .sort((a, b) => a.year - b.year);
}

/** The years in which the file speaks of the area; of a coalition those of its gemeenten, put together. */
async function yearsOfArea(
  indicator: ShownIndicator,
  series: readonly ShownSeries[],
  { code, members = [] }: PageArea
): Promise<readonly YearFigure[]> {
  if (!isCoalition(code)) {
    return series.flatMap(({ year, own }) => {
      const figure = own?.figures.get(code);
      return figure === undefined ? [] : [{ year, figure }];
    });
  }
  const nameOf = (one: RegionCode) => members.find((member) => member.code === one)?.name ?? one;
  const years = series.filter(({ own }) => members.some((member) => own?.figures.has(member.code)));
  return Promise.all(
    years.map(async ({ year }) => ({
      year,
      figure: await readCoalitionFigure(indicator, code, year, nameOf)
    }))
  );
}

function whyOtherPart(
  { gebied, level }: GebiedPage,
  whyOther: WhyOther,
  a: Indeling,
  b: Indeling
): string | undefined {
  const codes = isCoalition(gebied.code) ? membersOf(gebied.code) : [gebied.code];
  return codes.map((code) => whyOther({ code, level }, a, b)).find((why) => why !== undefined);
}

function silent(year: number): YearFigure {
  return { year, figure: absent('unknown') };
}

/**
 * Of what areas the file is, where it speaks of none like that of the page: then no figure is absent.
 * `undefined` where it does speak of others of that level.
 */
function partsOnly(
  page: GebiedPage,
  { series }: ShownIndicator,
  { added }: OwnOrigin
): Pick<FigureRow, 'why' | 'partsOnly'> | undefined {
  const levels = new Set(series.flatMap(({ own, level }) => (own?.added === added ? [level] : [])));
  if (levels.has(page.level)) return undefined;
  const words = LEVELS.filter((level) => levels.has(level)).map((level) =>
    level === 'land' ? 'van heel Nederland' : `per ${level}`
  );
  return { why: `In dit bestand staan alleen cijfers ${words.join(' en ')}.`, partsOnly: true };
}

/** Figures of a larger area in the same years, public or own: `figureRow` sees to it that definitions agree. */
async function yearsElsewhere(
  indicator: ShownIndicator,
  level: Level,
  code: RegionCode,
  years: readonly YearFigure[]
): Promise<readonly YearFigure[]> {
  const found = await Promise.all(
    years
      .filter(({ year }) => seriesOf(indicator, level, year) !== undefined)
      .map(async ({ year }) => ({ year, figure: (await readFigures(indicator, level, year)).get(code) }))
  );
  return found.flatMap(({ year, figure }) => (figure === undefined ? [] : [{ year, figure }]));
}

async function aboveOf(
  page: GebiedPage,
  indicator: ShownIndicator,
  own: readonly YearFigure[]
): Promise<RowInput['above']> {
  const found = page.parents.toReversed().map(async ({ code, name }) => {
    const level = levelOf(code);
    if (level !== 'gemeente' && level !== 'provincie') return [];
    const years = await yearsElsewhere(indicator, level, code, own);
    return years.length === 0 ? [] : [{ kind: level, name, level, years }];
  });
  return (await Promise.all(found)).flat();
}

/** Fewer areas than this make no picture of where one stands. */
const LEAST_PEERS = 3;

function peersOf(
  indicator: ShownIndicator,
  level: Exclude<Level, 'land'>,
  own: readonly YearFigure[],
  within: RegionCode | undefined
): RowInput['peers'] {
  for (const { year } of own.toReversed()) {
    const figures = seriesOf(indicator, level, year)?.own?.figures;
    // Only what is kept is unpacked: a file may hold a hundred topics for all wijken of the country.
    const places = [...(figures?.keys() ?? [])]
      .filter((code) => within === undefined || gemeenteOfWijk(code) === within)
      .map((region) => ({ region, name: region, figure: figures?.get(region) ?? NOT_LOADED }));
    if (places.filter(({ figure }) => figure.kind === 'known').length >= LEAST_PEERS) return { year, places };
  }
  return undefined;
}

const collator = new Intl.Collator('nl', { numeric: true });

/** The latest year in which the file knows a part; parts that were another area then are hatched. */
function partsOf(
  page: GebiedPage,
  indicator: ShownIndicator,
  whyOther: WhyOther
): (OwnParts & { readonly own: OwnOrigin }) | undefined {
  if (page.where === undefined) return undefined;
  const { level, parts } = page.where;
  for (const { own, year, indeling } of ownSeries(indicator, level).toReversed()) {
    if (own === undefined || !parts.some(({ code }) => own.figures.get(code)?.kind === 'known')) continue;
    const areas = parts.flatMap(({ code, name }) => {
      const figure = own.figures.get(code);
      if (figure === undefined) return [];
      const other = whyOther({ code, level }, indeling, CURRENT_INDELING) !== undefined;
      return [{ code, name, figure: other ? absent('region-changed') : figure }];
    });
    const height = (figure: Figure) =>
      figure.kind === 'absent' ? -Infinity : indicator.direction === 'context' ? 0 : figure.value;
    return {
      level,
      year,
      own,
      areas: areas.sort(
        (a, b) =>
          (height(a.figure) === height(b.figure) ? 0 : height(b.figure) - height(a.figure)) ||
          collator.compare(a.name, b.name)
      )
    };
  }
  return undefined;
}

/** The map of the parts, or of the area among others of its level. */
function mapOf(
  page: GebiedPage,
  indicator: ShownIndicator,
  year: number,
  parts: OwnParts | undefined
): string | undefined {
  const { code } = page.gebied;
  if (indicator.unit === 'count' || isCoalition(code)) return undefined;
  const level: MapLevel | undefined =
    parts?.level ?? (page.level === 'gemeente' || page.level === 'wijk' ? page.level : undefined);
  if (level === undefined) return undefined;
  const whole = page.level === 'wijk' ? (page.gemeente?.code ?? code) : code;
  return writeMapView({
    area: whole,
    level,
    indicator: indicator.id,
    year: parts?.year ?? year,
    ...(page.level === 'wijk' && { chosen: code })
  }).toString();
}
