/** What a picture of the Kaart needs beyond the figures of its own indicator. */
import { readFigures } from '$lib/data/figures';
import {
  coalitionName,
  isCoalition,
  membersOf,
  type AreaCode,
  type CoalitionCode
} from '$lib/domain/coalition';
import { combineFigures, weightOf } from '$lib/domain/coalition-figures';
import { absent, NOT_LOADED, valueOf, type Figure } from '$lib/domain/figure';
import { seriesOf } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { isOwnIndicator, type ShownIndicator } from '$lib/domain/own';
import { levelOf, NEDERLAND, type RegionCode } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';
import type { Beside } from './drawing';
import type { Settled, Side } from './settle';
import { isWholeCountry, type Place } from './state';

export interface Catalogue {
  readonly indicators: readonly ShownIndicator[];
  readonly nameOf: (code: RegionCode) => string | undefined;
}

/** Figures of the second indicator, and which of its areas are the same as those of the first. */
export interface SecondFigures {
  readonly figures: ReadonlyMap<RegionCode, Figure>;
  readonly places: readonly Place[];
}

/** The figures of the second indicator; `undefined` where the map shows one. Rejects with a `DataError`. */
export async function readSecond(
  { display, level }: Settled,
  readPlaces: (level: MapLevel, indeling: number) => Promise<readonly Place[]>
): Promise<SecondFigures | undefined> {
  if (display.kind !== 'together') return undefined;
  const { indicator, year, series } = display.second;
  const [figures, places] = await Promise.all([
    readFigures(indicator, level, year),
    readPlaces(level, series.indeling)
  ]);
  return { figures, places };
}

/**
 * The second figure of an area: absent where its code means another area in the year of the second
 * indicator. Both are drawn on the same outlines, so an area is the same where both outlines are its own.
 */
export function secondOf(
  { code, outlined }: Place,
  { figures, places }: SecondFigures,
  first: Side,
  second: Side
): Figure {
  const figure = figures.get(code) ?? (second.series.own === undefined ? NOT_LOADED : absent('unknown'));
  if (first.series.indeling === second.series.indeling || figure.kind === 'absent') return figure;
  const other = places.find((place) => place.code === code);
  return outlined && other?.outlined === true ? figure : absent('region-changed');
}

/** What the display needs, gathered before anything is shown. Rejects with a `DataError`. */
export async function readBeside(
  settled: Settled,
  area: AreaCode,
  second: SecondFigures | undefined,
  catalogue: Catalogue
): Promise<Beside> {
  const { display, level } = settled;
  switch (display.kind) {
    case 'colour':
    case 'circles':
      return { kind: display.kind };
    case 'together': {
      const first = await readFigures(settled.indicator, level, settled.year);
      const values = (figures: ReadonlyMap<RegionCode, Figure> | undefined) =>
        [...(figures?.values() ?? [])].flatMap((figure) => valueOf(figure) ?? []);
      return {
        kind: 'together',
        second: display.second,
        whole: await readWhole({ ...display.second, level }, area, catalogue),
        all: { first: values(first), second: values(second?.figures) }
      };
    }
    case 'difference': {
      const code = display.against;
      const figure = await readArea(settled, code, catalogue);
      return { kind: 'difference', reference: { code, name: areaName(code, catalogue), figure } };
    }
    default:
      return never(display, 'display');
  }
}

/** The figure of the whole that is looked at. Gemeenten stand in the whole country, whichever is looked at. */
export function readWhole(
  side: Side & { readonly level: MapLevel },
  area: AreaCode,
  catalogue: Catalogue
): Promise<Figure> {
  return readArea(side, isWholeCountry(area, side.level) ? NEDERLAND : area, catalogue);
}

/** The figure of any area in the year of a side; only from a series with the same definition. */
export async function readArea(side: Side, area: AreaCode, catalogue: Catalogue): Promise<Figure> {
  if (isCoalition(area)) return readCoalition(side, area, catalogue);
  const { indicator, year, series } = side;
  const level = levelOf(area) ?? 'land';
  if (seriesOf(indicator, level, year)?.definition !== series.definition) return NOT_LOADED;
  return (await readFigures(indicator, level, year)).get(area) ?? NOT_LOADED;
}

async function readCoalition(
  { indicator, year, series }: Side,
  coalition: CoalitionCode,
  { indicators, nameOf }: Catalogue
): Promise<Figure> {
  // Of an own figure nobody said how it adds up.
  if (isOwnIndicator(indicator) || seriesOf(indicator, 'gemeente', year)?.definition !== series.definition)
    return NOT_LOADED;
  const weight = indicators.find(({ id }) => id === weightOf(indicator));
  const [figures, weights] = await Promise.all([
    readFigures(indicator, 'gemeente', year),
    weight && readFigures(weight, 'gemeente', year)
  ]);
  return combineFigures(
    indicator,
    membersOf(coalition).map((code) => ({
      name: nameOf(code) ?? code,
      figure: figures.get(code),
      weight: weights?.get(code)
    }))
  );
}

/** "Nederland", "Delft", "Heerlen, Kerkrade en Landgraaf"; the code itself where nobody knows the name. */
export function areaName(area: AreaCode, { nameOf }: Pick<Catalogue, 'nameOf'>): string {
  if (area === NEDERLAND) return 'Nederland';
  if (!isCoalition(area)) return nameOf(area) ?? area;
  return coalitionName(membersOf(area).map((code) => nameOf(code) ?? code));
}
