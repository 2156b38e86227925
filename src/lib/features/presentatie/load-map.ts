/** Where in an area: its parts on a map, or on a line with those by name that a question is about. */
import { onStrip, stripScale } from '$lib/charts/dotstrip/state';
import { readCatalogue, readManifest } from '$lib/data/catalogue';
import { readCoalitionFigure } from '$lib/data/coalitions/figures';
import { readFigures } from '$lib/data/figures';
import { isCoalition, levelOfArea, type AreaCode } from '$lib/domain/coalition';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import { seriesOf, yearsOf, type Indicator } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import { extremes, overlooked } from '$lib/domain/parts';
import { levelWord } from '$lib/domain/position';
import { NEDERLAND, type RegionCode } from '$lib/domain/region';
import { placeOf } from '$lib/domain/sentence';
import type { SlideArea } from '$lib/domain/talk/slides';
import { buildWhere, type WhereWish } from '$lib/features/gebied/build-where';
import { browserContext } from '$lib/features/gebied/coalition/context';
import { siteAreaOf } from '$lib/features/gebied/coalition/open';
import type { Where } from '$lib/features/gebied/model';
import { knownParts, whereView } from '$lib/features/gebied/where';
import { shortName } from '$lib/map/scene';
import { sourceLine } from './load-figure';
import type { Shown, ShownFigure, ShownMap, StripReference } from './shown';

/** The parts of an area on a map. Rejects with a `DataError`. */
export async function loadMap(area: SlideArea, wish: WhereWish, year: number | undefined): Promise<Shown> {
  const found = await loadWhere(area, { ...wish, ...(year !== undefined && { year }) });
  if (found === undefined) return { kind: 'trouble', why: 'Van de delen van dit gebied is geen cijfer.' };
  return found.map;
}

/** The parts of an area on a line, those by name that are easily told apart: where the share is highest, and lowest. */
export async function loadParts(area: SlideArea): Promise<ShownFigure | undefined> {
  const found = await loadWhere(area, {});
  if (found === undefined) return undefined;
  const { map, indicator, choice, where } = found;
  const parts = knownParts(where.parts);
  const show = (value: number) => formatValue(value, choice.unit, choice.decimals);
  const scale = stripScale(
    parts.map(({ share }) => share),
    choice.unit
  );
  const at = (value: number) => onStrip(scale, value).percentage;
  const sorted = [...parts].sort((a, b) => a.share - b.share);
  const named = new Set([
    sorted.at(0)?.code,
    (extremes(parts)?.highest ?? sorted.at(-1))?.code,
    overlooked(parts)?.code
  ]);
  const areaOf = (part: (typeof parts)[number]) => ({
    name: shortName(part.name),
    at: at(part.share),
    text: show(part.share)
  });
  const whole = await referencesOf(area, indicator, choice.year, where.level);
  const { drawing, view, ...told } = map;
  void drawing;
  return {
    ...told,
    kind: 'figure',
    sentence: view.sentence,
    years: [],
    values: {
      value: undefined,
      why: undefined,
      of: view.title,
      beside: view.facts.map(({ label, name, text }) => ({
        name: `${label}: ${shortName(name)}`,
        value: text
      }))
    },
    strip: {
      each: levelWord(where.level),
      dots: parts.filter(({ code }) => !named.has(code)).map(areaOf),
      named: parts.filter(({ code }) => named.has(code)).map(areaOf),
      references: whole.map(({ kind, name, value }) => ({ kind, name, at: at(value), text: show(value) }))
    },
    note: undefined
  };
}

/** The right side of a slide. */
const FRAME = { width: 640, maxHeight: 590 } as const;

async function loadWhere(area: SlideArea, wish: WhereWish) {
  const [context, { indicators }, { sources }] = await Promise.all([
    browserContext(),
    readCatalogue(),
    readManifest()
  ]);
  const site = siteAreaOf(context, area);
  const where = site && (await buildWhere(context, site, { ...wish, frame: FRAME }));
  const choice = where?.choices[0];
  const indicator = indicators.find(({ id }) => id === choice?.indicator);
  if (site === undefined || where === undefined || choice === undefined || indicator === undefined)
    return undefined;
  const view = whereView(choice, where.parts, where.level, where.drawing);
  const series = seriesOf(indicator, where.level, choice.year);
  const years = yearsOf(indicator, where.level);
  const map: ShownMap = {
    kind: 'map',
    area: area.name ?? site.name,
    about: `${choice.name}, ${choice.year}`,
    // Where the map tells by name what stands out, a sentence with the same would only take its room.
    sentence: view.facts.length > 0 ? `Waar ${placeOf(area.name ?? site.name)}?` : view.sentence,
    source: sourceLine(
      sources.find(({ id }) => id === series?.source),
      indicator,
      [...(indicator.modelled ? ['schatting met een model'] : [])]
    ),
    context: indicator.direction === 'context',
    years: years.length > 1 ? years : [],
    year: choice.year,
    drawing: where.drawing,
    view
  };
  return { map, indicator, choice, where };
}

/** The area as a whole and the country, in that year and by the same definition. */
async function referencesOf(
  { code, name }: SlideArea,
  indicator: Indicator,
  year: number,
  level: Where['level']
): Promise<readonly (Omit<StripReference, 'at' | 'text'> & { readonly value: number })[]> {
  const definition = seriesOf(indicator, level, year)?.definition;
  const figureOf = async (area: AreaCode): Promise<Figure> => {
    const own = levelOfArea(area);
    if (seriesOf(indicator, own, year)?.definition !== definition) return NOT_LOADED;
    if (isCoalition(area)) return readCoalitionFigure(indicator, area, year, (one: RegionCode) => one);
    return (await readFigures(indicator, own, year)).get(area) ?? NOT_LOADED;
  };
  const [land, whole] = await Promise.all([figureOf(NEDERLAND), figureOf(code)]);
  return [
    ...(land.kind === 'known' ? [{ kind: 'land' as const, name: 'Nederland', value: land.value }] : []),
    ...(whole.kind === 'known' && code !== NEDERLAND
      ? [{ kind: 'gemeente' as const, name: name ?? '', value: whole.value }]
      : [])
  ];
}
