/** What the Kaart shows, as its address holds it: `?gebied=&niveau=&kenmerk=&jaar=&gekozen=`. */
import { openAddress, readIndicator, readYear, type Dropped } from './address';
import type { ShownIndicatorId } from './own';
import type { RegionCode } from './region';
import { gemeenteOfWijk, levelOf, NEDERLAND, parseRegionCode } from './region';

export const MAP_LEVELS = ['gemeente', 'wijk'] as const;
/** The areas that the map can colour. */
export type MapLevel = (typeof MAP_LEVELS)[number];

export interface MapView {
  /** The area that is looked at as a whole: the country, a provincie, a GGD region or a gemeente. */
  readonly area: RegionCode;
  readonly level: MapLevel;
  /** Absent: the page chooses the indicator that is known for most areas. */
  readonly indicator?: ShownIndicatorId;
  /** Absent: the latest filled year. */
  readonly year?: number;
  /** One area of `level`, inside `area` where that is a gemeente and `level` is wijk. */
  readonly chosen?: RegionCode;
}

const PARTS = ['gebied', 'niveau', 'kenmerk', 'jaar', 'gekozen'] as const;

/** Reads a view from the search part of an address. A wijk as `gebied` means: its gemeente, with that wijk chosen. */
export function readMapView(params: URLSearchParams): {
  readonly view: MapView;
  readonly dropped: readonly Dropped[];
} {
  const { take, dropped } = openAddress(params, PARTS);
  const place = take('gebied', parseRegionCode);
  const wijk = place !== undefined && levelOf(place) === 'wijk' ? place : undefined;
  const area = wijk === undefined ? (place ?? NEDERLAND) : gemeenteOfWijk(wijk);
  const level =
    take('niveau', (text) => MAP_LEVELS.find((known) => known === text)) ??
    (levelOf(area) === 'gemeente' ? 'wijk' : 'gemeente');
  const indicator = take('kenmerk', readIndicator);
  const year = take('jaar', readYear);
  const named = take('gekozen', (text) => {
    const code = parseRegionCode(text);
    return code !== undefined && fits(code, area, level) ? code : undefined;
  });
  const chosen = named ?? (wijk !== undefined && fits(wijk, area, level) ? wijk : undefined);
  return {
    view: {
      area,
      level,
      ...(indicator !== undefined && { indicator }),
      ...(year !== undefined && { year }),
      ...(chosen !== undefined && { chosen })
    },
    dropped
  };
}

/** The search part of the address of a view; `readMapView` gives the same view back. */
export function writeMapView(view: MapView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.area !== NEDERLAND) params.set('gebied', view.area);
  params.set('niveau', view.level);
  if (view.indicator !== undefined) params.set('kenmerk', view.indicator);
  if (view.year !== undefined) params.set('jaar', String(view.year));
  if (view.chosen !== undefined) params.set('gekozen', view.chosen);
  return params;
}

/** A view with another area or level: the choice is kept only where it still fits. */
export function moveView(view: MapView, change: Partial<Pick<MapView, 'area' | 'level'>>): MapView {
  const { chosen, ...rest } = { ...view, ...change };
  return { ...rest, ...(chosen !== undefined && fits(chosen, rest.area, rest.level) && { chosen }) };
}

function fits(code: RegionCode, area: RegionCode, level: MapLevel): boolean {
  if (levelOf(code) !== level) return false;
  return level === 'gemeente' || levelOf(area) !== 'gemeente' || gemeenteOfWijk(code) === area;
}
