/** "Waar in …?": the outlines of the parts, the choices, the figures of the first. */
import { drawAreas, type AreaFeature } from '$lib/charts/areamap/draw';
import { boundarySetFor } from '$lib/domain/boundaries';
import { declarationOf } from '$lib/domain/catalogue';
import { rampOf } from '$lib/domain/classes';
import { absent, NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, yearsOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import { CURRENT_INDELING, type Region, type RegionCode } from '$lib/domain/region';
import type { SiteContext } from './context';
import type { PartFigure, Where, WhereChoice } from './model';
import { isCoalitionArea, type CoalitionArea, type SiteArea } from './site-area';
import { ofWords } from '$lib/features/explain/texts';
import { WHERE_ORDER } from './selection';

type PartLevel = Where['level'];

/** What somebody wants to see of the parts, and of which parts; what is left open the page chooses. */
export interface WhereWish {
  readonly level?: PartLevel;
  readonly indicator?: IndicatorId;
  readonly year?: number;
  /** The room for the drawing in px, where it is not the column of a page. */
  readonly frame?: { readonly width: number; readonly maxHeight: number };
}

/** `undefined` for a wijk, for an area without parts, and where nothing is loaded for the parts. */
export async function buildWhere(
  context: SiteContext,
  area: SiteArea,
  wish: WhereWish = {}
): Promise<Omit<Where, 'questions'> | undefined> {
  if (area.level === 'wijk') return undefined;
  const level = wish.level ?? (isCoalitionArea(area) || area.level === 'gemeente' ? 'wijk' : 'gemeente');
  const parts = partsOf(context, area, level);
  if (parts.length < 2) return undefined;
  const ids = wish.indicator === undefined ? WHERE_ORDER : [wish.indicator];
  const found = await Promise.all(
    ids.map(async (id) => {
      const indicator = context.indicators.get(id);
      return indicator === undefined ? undefined : choiceOf(context, indicator, parts, level, wish.year);
    })
  );
  const choices = found.filter((choice) => choice !== undefined);
  const [first] = choices;
  if (first === undefined) return undefined;
  return {
    level,
    drawing: await draw(context, area, parts, level, wish.frame ?? frameOf(area)),
    choices,
    parts: await partFigures(context, first, parts, level)
  };
}

function partsOf(context: SiteContext, area: SiteArea, level: PartLevel): readonly Region[] {
  const all = [...context.regions.values()].filter((region) => region.level === level);
  if (isCoalitionArea(area)) return coalitionParts(area, all, level);
  const { code } = area;
  return all.filter(
    (region) => area.level === 'land' || [region.gemeente, region.ggd, region.provincie].includes(code)
  );
}

/** The gemeenten of a coalition or their wijken; a name that several wijken have says of which gemeente. */
function coalitionParts(
  { members }: CoalitionArea,
  all: readonly Region[],
  level: PartLevel
): readonly Region[] {
  if (level === 'gemeente') return members;
  const nameOf = new Map(members.map(({ code, name }) => [code, name]));
  const wijken = all.filter(({ gemeente }) => gemeente !== undefined && nameOf.has(gemeente));
  return wijken.map((wijk) => {
    const twice = wijken.some(({ code, name }) => name === wijk.name && code !== wijk.code);
    const gemeente = wijk.gemeente && nameOf.get(wijk.gemeente);
    return twice && gemeente !== undefined ? { ...wijk, name: `${wijk.name} (${gemeente})` } : wijk;
  });
}

/** The latest year with figures for some of the parts that were the same area then; others are hatched. */
async function choiceOf(
  context: SiteContext,
  indicator: Indicator,
  parts: readonly Region[],
  level: PartLevel,
  wished: number | undefined
): Promise<WhereChoice | undefined> {
  const years = yearsOf(indicator, level)
    .filter((year) => wished === undefined || year === wished)
    .toReversed();
  const today = boundarySetFor(level, CURRENT_INDELING);
  for (const year of years) {
    const series = seriesOf(indicator, level, year);
    if (series === undefined) continue;
    const changed = parts
      .filter((part) => context.whyOther(part, series.indeling, CURRENT_INDELING) !== undefined)
      .map(({ code }) => code);
    const figures = await figuresOf(context, indicator.id, level, year);
    const known = parts.filter(({ code }) => !changed.includes(code) && figures.get(code)?.kind === 'known');
    if (known.length < 2) continue;
    const number = indicator.number;
    const children =
      indicator.direction === 'higher-less-favourable'
        ? await mostChildren(context, parts, level)
        : undefined;
    return {
      indicator: indicator.id,
      name: indicator.name,
      of: ofWords(indicator),
      year,
      ...(boundarySetFor(level, series.indeling) !== today && { borders: series.indeling }),
      unit: indicator.unit,
      decimals: indicator.decimals,
      ramp: rampOf(indicator.direction),
      breaks: indicator.breaks[level] ?? [],
      ...(number !== undefined && { number, numberOf: declarationOf(number).of }),
      ...(children !== undefined && { children }),
      ...(changed.length > 0 && { changed })
    };
  }
  return undefined;
}

/** The part where most children under 15 live today; `undefined` where not all parts have a count. */
async function mostChildren(
  context: SiteContext,
  parts: readonly Region[],
  level: PartLevel
): Promise<WhereChoice['children']> {
  const year = CURRENT_INDELING;
  const counts = await figuresOf(context, 'inwoners_0_15', level, year);
  let most: WhereChoice['children'];
  for (const { code, name } of parts) {
    const figure = counts.get(code);
    if (figure?.kind !== 'known') return undefined;
    if (most === undefined || figure.value > most.count) most = { code, name, count: figure.value, year };
  }
  return most;
}

async function figuresOf(
  context: SiteContext,
  indicator: Indicator['id'],
  level: PartLevel,
  year: number
): Promise<ReadonlyMap<RegionCode, Figure>> {
  const places = await context.distribution(indicator, level, year);
  return new Map(places.map(({ region, figure }) => [region, figure]));
}

async function partFigures(
  context: SiteContext,
  choice: WhereChoice,
  parts: readonly Region[],
  level: PartLevel
): Promise<PartFigure[]> {
  const shares = await figuresOf(context, choice.indicator, level, choice.year);
  const numbers =
    choice.number === undefined ? undefined : await figuresOf(context, choice.number, level, choice.year);
  return parts.map(({ code, name }) => {
    const changed = choice.changed?.includes(code) ?? false;
    const number = numbers?.get(code);
    return {
      code,
      name,
      share: changed ? absent('region-changed') : (shares.get(code) ?? NOT_LOADED),
      ...(number?.kind === 'known' && !changed && { number })
    };
  });
}

/** The column of a page. */
function frameOf({ level }: SiteArea): NonNullable<WhereWish['frame']> {
  return { width: 800, maxHeight: level === 'land' ? 760 : level === 'gemeente' ? 440 : 560 };
}

async function draw(
  context: SiteContext,
  area: SiteArea,
  parts: readonly Region[],
  level: PartLevel,
  frame: NonNullable<WhereWish['frame']>
): Promise<Where['drawing']> {
  const set = boundarySetFor(level, CURRENT_INDELING);
  const around = boundarySetFor('gemeente', CURRENT_INDELING);
  if (set === undefined || around === undefined)
    throw new Error(`no outlines for ${level} ${CURRENT_INDELING}`);
  const [outlines, drawnAround] = await Promise.all([context.outlines(set), context.outlines(around)]);
  const areas = parts.flatMap(({ code, outlined }) => (outlined ? (outlines.get(code) ?? []) : []));
  const inside = isCoalitionArea(area) ? area.members.map(({ code }) => code) : [area.code];
  const own = new Set<string>([...inside, ...parts.map(({ code }) => code)]);
  return drawAreas({
    areas,
    around: neighbours([...drawnAround.values()], areas, own),
    ...frame,
    margin: area.level === 'land' ? 4 : 14
  });
}

type Box = readonly [number, number, number, number];
const boxes = new WeakMap<AreaFeature, Box>();

/** Box of a feature in degrees, worked out once: every page asks for the boxes of all gemeenten. */
function boxOf(feature: AreaFeature): Box {
  const earlier = boxes.get(feature);
  if (earlier !== undefined) return earlier;
  const { geometry } = feature;
  const points = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2);
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  boxes.set(feature, box);
  return box;
}

/** Gemeenten that may show in the frame round the areas, the area itself left out. */
function neighbours(
  all: readonly AreaFeature[],
  areas: readonly AreaFeature[],
  own: ReadonlySet<string>
): AreaFeature[] {
  const inside = areas.map(boxOf);
  const [left, bottom, right, top] = [
    Math.min(...inside.map((box) => box[0])),
    Math.min(...inside.map((box) => box[1])),
    Math.max(...inside.map((box) => box[2])),
    Math.max(...inside.map((box) => box[3]))
  ];
  // The frame may be far wider than the area is: a narrow gemeente stands in the middle of it.
  const spare = Math.max(right - left, (top - bottom) * 3);
  return all.filter((feature) => {
    const box = boxOf(feature);
    return (
      !own.has(String(feature.id)) &&
      box[0] < right + spare &&
      box[2] > left - spare &&
      box[1] < top + spare / 3 &&
      box[3] > bottom - spare / 3
    );
  });
}
