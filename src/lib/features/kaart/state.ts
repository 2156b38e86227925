/** The areas of the Kaart as rows: what the list shows, and the map colours. Pure, without a browser. */
import { isCoalition, membersOf, type AreaCode } from '$lib/domain/coalition';
import type { Absent, Figure } from '$lib/domain/figure';
import { absent, NOT_LOADED } from '$lib/domain/figure';
import type { ShownIndicator } from '$lib/domain/own';
import { pluralOf } from '$lib/domain/position';
import type { Region, RegionCode } from '$lib/domain/region';
import { gemeenteOfWijk, levelOf, NEDERLAND } from '$lib/domain/region';
import type { MapLevel } from '$lib/domain/view';

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
  area: AreaCode,
  level: MapLevel
): boolean {
  if (isCoalition(area))
    return membersOf(area).includes(level === 'wijk' ? gemeenteOfWijk(place.code) : place.code);
  if (isWholeCountry(area, level)) return true;
  if (levelOf(area) === 'provincie') return place.provincie === area;
  if (levelOf(area) === 'ggd') return place.ggd === area;
  return gemeenteOfWijk(place.code) === area;
}

/** Gemeenten are looked at in the whole country: one gemeente alone says nothing. */
export function isWholeCountry(area: AreaCode, level: MapLevel): boolean {
  return area === NEDERLAND || (level === 'gemeente' && !isCoalition(area) && levelOf(area) === 'gemeente');
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
  /** The second indicator of the same area, where the map shows two. */
  readonly second?: Figure | undefined;
}

const collator = new Intl.Collator('nl', { numeric: true });

/**
 * Order of the list. Context (herkomst, housing) is by name: higher is not more or less of anything that
 * ought to be ranked. A number says where most people are: it is no share, and by value.
 */
export function orderOf({ direction, unit }: Pick<ShownIndicator, 'direction' | 'unit'>): 'value' | 'name' {
  return direction === 'context' && unit !== 'count' ? 'name' : 'value';
}

export function inOrderOfName(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => collator.compare(a.name, b.name));
}

/**
 * The areas with their figures, in the order of `places`. `silent`: what it means when the source does not name an
 * area.
 */
export function areaRows(
  places: readonly Place[],
  figures: ReadonlyMap<RegionCode, Figure>,
  numbers: ReadonlyMap<RegionCode, Figure> | undefined,
  silent: Absent = NOT_LOADED
): readonly AreaRow[] {
  return places.map(({ code, name, outlined }) => {
    const figure = figures.get(code) ?? silent;
    return {
      code,
      name,
      figure,
      shown: figure.kind === 'known' && !outlined ? absent('region-changed') : figure,
      number: numbers?.get(code)
    };
  });
}

/**
 * Rows in the order of the list, of rows in order of name: highest value first and equal values by name, or all
 * by name; areas without a figure at the end by name.
 */
export function inListOrder(
  rows: readonly AreaRow[],
  indicator: Pick<ShownIndicator, 'direction' | 'unit'>
): readonly AreaRow[] {
  const byValue = orderOf(indicator) === 'value';
  // What is equal stays in the order that it has: by name.
  return rows.toSorted((a, b) => {
    if (a.figure.kind === 'known' && b.figure.kind === 'known')
      return byValue ? b.figure.value - a.figure.value : 0;
    if (a.figure.kind === b.figure.kind) return 0;
    return a.figure.kind === 'known' ? -1 : 1;
  });
}

export function codesOf(areas: readonly { readonly code: RegionCode }[]): ReadonlySet<RegionCode> {
  return new Set(areas.map(({ code }) => code));
}

export function rowsByCode(rows: readonly AreaRow[]): ReadonlyMap<RegionCode, AreaRow> {
  return new Map(rows.map((row) => [row.code, row]));
}

/** "6 wijken zonder cijfer", "1 gemeente zonder cijfer"; empty when every area has one. */
export function withoutFigure(rows: readonly AreaRow[], level: MapLevel): string {
  const count = rows.filter(({ figure }) => figure.kind === 'absent').length;
  if (count === 0) return '';
  return `${count} ${count === 1 ? level : pluralOf(level)} zonder cijfer`;
}
