/** One figure for another site, from the columns: no database is needed for it. */
import { dotsOf } from '$lib/charts/dotstrip/state';
import { readAreaTables } from '$lib/data/areas';
import { readCatalogue, readManifest } from '$lib/data/catalogue';
import { readCoalitionCourse } from '$lib/data/coalitions/figures';
import { readCourses } from '$lib/data/courses';
import { readPlaces } from '$lib/data/places';
import type { YearFigure } from '$lib/data/questions';
import { whyOtherArea, wijkFacts } from '$lib/domain/boundaries';
import { coalitionName, isCoalition, membersOf, type AreaCode } from '$lib/domain/coalition';
import type { EmbedView } from '$lib/domain/embed-view';
import { valueOf } from '$lib/domain/figure';
import { seriesOf, type Indicator, type IndicatorId } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import {
  CURRENT_INDELING,
  gemeenteOfWijk,
  levelOf,
  NEDERLAND,
  type Region,
  type RegionCode
} from '$lib/domain/region';
import type { FigureRow } from '$lib/features/gebied/model';
import { figureRow } from '$lib/features/gebied/row';
import type { RowInput, RowReference } from '$lib/features/gebied/row-input';
import { peerLevel } from '$lib/features/gebied/selection';

export interface EmbeddedFigure {
  readonly indicator: Indicator;
  /** "Rotterdam" */
  readonly area: string;
  /** `undefined`: nothing is loaded for this area. */
  readonly row: FigureRow | undefined;
  readonly source: ManifestSource | undefined;
  /** The areas to compare with, in the year that they are compared in. */
  readonly peers: RowInput['peers'];
  /** All years of the area, and those of the country. */
  readonly own: readonly YearFigure[];
  readonly land: readonly YearFigure[];
}

/** Reads what an address asks for; `undefined` where the site has no such area. Rejects with a `DataError`. */
export async function gatherFigure(view: EmbedView): Promise<EmbeddedFigure | undefined> {
  const [{ indicators }, { sources }, { regions, changes }] = await Promise.all([
    readCatalogue(),
    readManifest(),
    readAreaTables()
  ]);
  const indicator = indicators.find(({ id }) => id === view.indicator);
  const today = new Map(
    regions.filter(({ indeling }) => indeling === CURRENT_INDELING).map((region) => [region.code, region])
  );
  const area = areaOf(view, today);
  if (indicator === undefined || area === undefined) return undefined;
  const facts = wijkFacts(regions, changes);
  const level = isCoalition(area.code) ? 'gemeente' : (levelOf(area.code) ?? 'land');
  const courses = await coursesOf(indicator, area, today);
  const own = upTo(courses.own, view.year);
  const peers = isCoalition(area.code) ? undefined : await peersOf(indicator, area.code, own, today);
  const row = figureRow({
    indicator,
    area: {
      name: area.name,
      level,
      whyOther: (a, b) =>
        isCoalition(area.code) ? undefined : whyOtherArea({ code: area.code, level }, a, b, facts)
    },
    own,
    land: courses.land,
    above: courses.above,
    peers,
    similar: undefined,
    peerLevel: peerLevel(level),
    within: level === 'wijk' ? gemeente(area.code, today) : undefined,
    numbers: [],
    today: CURRENT_INDELING,
    context: indicator.direction === 'context'
  });
  const series = row && seriesOf(indicator, level, row.year);
  return {
    indicator,
    area: area.name,
    row: row && withDots(row, peers, indicator),
    source: sources.find(({ id }) => id === series?.source),
    peers,
    own: courses.own,
    land: courses.land
  };
}

interface Named {
  readonly code: AreaCode;
  readonly name: string;
}

type Areas = ReadonlyMap<RegionCode, Region>;

function areaOf({ area, name }: EmbedView, today: Areas): Named | undefined {
  if (!isCoalition(area)) {
    const region = today.get(area);
    return region && { code: area, name: region.name };
  }
  const members = membersOf(area).map((code) => today.get(code)?.name);
  const known = members.filter((member) => member !== undefined);
  return known.length < members.length ? undefined : { code: area, name: name ?? coalitionName(known) };
}

function gemeente(code: AreaCode, today: Areas): Region | undefined {
  return isCoalition(code) ? undefined : today.get(gemeenteOfWijk(code));
}

/** The years of the area, of the country, and of what lies between them. */
async function coursesOf(indicator: Indicator, { code }: Named, today: Areas) {
  const nameOf = (member: RegionCode) => today.get(member)?.name ?? member;
  const parents = isCoalition(code) ? [] : parentsOf(code, today);
  const read = async (one: Indicator) =>
    isCoalition(code)
      ? await readCoalitionCourse(one, code, nameOf)
      : ((await readCourses(one, [code])).get(code) ?? []);
  const [own, beside] = await Promise.all([
    read(indicator),
    readCourses(indicator, [NEDERLAND, ...parents.map((parent) => parent.code)])
  ]);
  return {
    own,
    land: code === NEDERLAND ? [] : (beside.get(NEDERLAND) ?? []),
    above: parents.map(({ code: parent, name, kind }): RowReference => ({
      kind,
      name,
      level: kind,
      years: beside.get(parent) ?? []
    }))
  };
}

function parentsOf(code: RegionCode, today: Areas) {
  const place = levelOf(code) === 'wijk' ? today.get(gemeenteOfWijk(code)) : undefined;
  const provincie = today.get(place?.provincie ?? today.get(code)?.provincie ?? code);
  return [
    ...(place === undefined ? [] : [{ code: place.code, name: place.name, kind: 'gemeente' as const }]),
    ...(provincie === undefined || provincie.code === code
      ? []
      : [{ code: provincie.code, name: provincie.name, kind: 'provincie' as const }])
  ];
}

function upTo(years: readonly YearFigure[], last: number | undefined): readonly YearFigure[] {
  return last === undefined ? years : years.filter(({ year }) => year <= last);
}

/** Fewer areas than this make no picture of where one stands. */
const LEAST_PEERS = 3;

/** The areas of the level in the last year of which the area and enough others have a figure. */
async function peersOf(
  { id }: Indicator,
  code: RegionCode,
  own: readonly YearFigure[],
  today: Areas
): Promise<RowInput['peers']> {
  const level = peerLevel(levelOf(code) ?? 'land');
  const within = level === 'wijk' ? gemeente(code, today)?.code : undefined;
  for (const { year } of own.filter(({ figure }) => figure.kind === 'known').toReversed()) {
    const places = await readPlaces({ indicator: id, level, year, ...(within !== undefined && { within }) });
    if (places.filter(({ figure }) => figure.kind === 'known').length >= LEAST_PEERS) return { year, places };
  }
  return undefined;
}

/** The dots themselves: the drawing that the pages of gemeenten share is not there for every year. */
function withDots(
  row: FigureRow<IndicatorId>,
  peers: RowInput['peers'],
  { unit }: Indicator
): FigureRow<IndicatorId> {
  if (row.strip === undefined || row.strip.dots !== undefined || peers === undefined) return row;
  const values = peers.places.flatMap(({ figure }) => valueOf(figure) ?? []);
  return { ...row, strip: { ...row.strip, dots: dotsOf(values, unit) } };
}
