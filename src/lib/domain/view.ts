/**
 * What the Kaart shows, as its address holds it: `?v=2&gebied=&niveau=&weergave=&kenmerk=&met=&tegen=&jaar=
 * &klassen=&jaren=&gekozen=`. Addresses without `v` are of the first version: they know no `weergave`, and
 * mean the same still.
 */
import { openAddress, readIndicator, readYear, type Dropped } from './address';
import { isCoalition, membersOf, parseAreaCode, type AreaCode } from './coalition';
import { never } from './never';
import type { ShownIndicatorId } from './own';
import type { RegionCode } from './region';
import { gemeenteOfWijk, levelOf, NEDERLAND, parseRegionCode } from './region';

export const MAP_LEVELS = ['gemeente', 'wijk'] as const;
/** The areas that the map can colour. */
export type MapLevel = (typeof MAP_LEVELS)[number];

/** Version of the address. A later one may read the parts of an earlier one otherwise. */
const VERSION = '2';

/**
 * How the areas are drawn, where that is not by colour: circles by number; two indicators in one colour; the
 * difference with an area that is named.
 */
export type Display =
  | { readonly kind: 'circles' }
  /** `second` absent: the page chooses. */
  | { readonly kind: 'together'; readonly second?: ShownIndicatorId }
  /** `against` absent: Nederland. */
  | { readonly kind: 'difference'; readonly against?: AreaCode };
export type DisplayKind = Display['kind'];

export interface MapView {
  /** The area that is looked at as a whole: the country, a provincie, a GGD region, a gemeente, or several gemeenten. */
  readonly area: AreaCode;
  readonly level: MapLevel;
  /** Absent: by colour. */
  readonly display?: Display;
  /** Absent: the page chooses the indicator that is known for most areas. */
  readonly indicator?: ShownIndicatorId;
  /** Absent: the latest filled year. */
  readonly year?: number;
  /** Groups with as many of the shown areas each. Absent: fixed classes, the same in all years and areas. */
  readonly classes?: 'equal';
  /** All years beside each other. Absent: one year. */
  readonly years?: 'beside';
  /** One area of `level`, inside `area` where that is a gemeente and `level` is wijk. */
  readonly chosen?: RegionCode;
}

const PARTS = [
  'v',
  'gebied',
  'niveau',
  'weergave',
  'kenmerk',
  'met',
  'tegen',
  'jaar',
  'klassen',
  'jaren',
  'gekozen'
] as const;

const WORDS = { circles: 'cirkels', together: 'samen', difference: 'verschil' } as const satisfies Record<
  DisplayKind,
  string
>;
const KINDS = Object.keys(WORDS) as readonly DisplayKind[];

/** Reads a view from the search part of an address. A wijk as `gebied` means: its gemeente, with that wijk chosen. */
export function readMapView(params: URLSearchParams): {
  readonly view: MapView;
  readonly dropped: readonly Dropped[];
} {
  const { take, dropped } = openAddress(params, PARTS);
  take('v', (text) => (text === VERSION ? text : undefined));
  const place = take('gebied', parseAreaCode);
  const wijk = place !== undefined && !isCoalition(place) && levelOf(place) === 'wijk' ? place : undefined;
  const area = wijk === undefined ? (place ?? NEDERLAND) : gemeenteOfWijk(wijk);
  const level =
    take('niveau', (text) => MAP_LEVELS.find((known) => known === text)) ??
    (isCoalition(area) || levelOf(area) === 'gemeente' ? 'wijk' : 'gemeente');
  const kind = take('weergave', (text) => KINDS.find((one) => WORDS[one] === text));
  const indicator = take('kenmerk', readIndicator);
  // What belongs to another display means nothing here.
  const second = take('met', kind === 'together' ? readIndicator : nothing);
  const against = take('tegen', kind === 'difference' ? parseAreaCode : nothing);
  const year = take('jaar', readYear);
  const classes = take('klassen', (text) => (text === 'gelijk' ? 'equal' : undefined));
  const years = take('jaren', (text) => (text === 'naast' ? 'beside' : undefined));
  const named = take('gekozen', (text) => {
    const code = parseRegionCode(text);
    return code !== undefined && fits(code, area, level) ? code : undefined;
  });
  const chosen = named ?? (wijk !== undefined && fits(wijk, area, level) ? wijk : undefined);
  return {
    view: {
      area,
      level,
      ...(kind !== undefined && { display: displayOf(kind, second, against) }),
      ...(indicator !== undefined && { indicator }),
      ...(year !== undefined && { year }),
      ...(classes !== undefined && { classes }),
      ...(years !== undefined && { years }),
      ...(chosen !== undefined && { chosen })
    },
    dropped
  };
}

/** The search part of the address of a view; `readMapView` gives the same view back. */
export function writeMapView(view: MapView): URLSearchParams {
  const params = new URLSearchParams({ v: VERSION });
  const { display } = view;
  if (view.area !== NEDERLAND) params.set('gebied', view.area);
  params.set('niveau', view.level);
  if (display !== undefined) params.set('weergave', WORDS[display.kind]);
  if (view.indicator !== undefined) params.set('kenmerk', view.indicator);
  if (display?.kind === 'together' && display.second !== undefined) params.set('met', display.second);
  if (display?.kind === 'difference' && display.against !== undefined) params.set('tegen', display.against);
  if (view.year !== undefined) params.set('jaar', String(view.year));
  if (view.classes !== undefined) params.set('klassen', 'gelijk');
  if (view.years !== undefined) params.set('jaren', 'naast');
  if (view.chosen !== undefined) params.set('gekozen', view.chosen);
  return params;
}

function displayOf(
  kind: DisplayKind,
  second: ShownIndicatorId | undefined,
  against: AreaCode | undefined
): Display {
  switch (kind) {
    case 'circles':
      return { kind };
    case 'together':
      return { kind, ...(second !== undefined && { second }) };
    case 'difference':
      return { kind, ...(against !== undefined && { against }) };
    default:
      return never(kind, 'display');
  }
}

function nothing(): undefined {
  return undefined;
}

/** Parts of a view that a reader may leave to the page. */
export type Wish = 'display' | 'indicator' | 'year' | 'classes' | 'years' | 'chosen';

/** The view without some wishes of the reader: there the page chooses. */
export function withoutWishes<W extends Wish>(view: MapView, ...wishes: readonly W[]): Omit<MapView, W> {
  const next = { ...view };
  for (const wish of wishes) Reflect.deleteProperty(next, wish);
  return next;
}

/** A view with another area or level: the choice is kept only where it still fits. */
export function moveView(view: MapView, change: Partial<Pick<MapView, 'area' | 'level'>>): MapView {
  const { chosen, ...rest } = { ...view, ...change };
  return { ...rest, ...(chosen !== undefined && fits(chosen, rest.area, rest.level) && { chosen }) };
}

function fits(code: RegionCode, area: AreaCode, level: MapLevel): boolean {
  if (levelOf(code) !== level) return false;
  if (isCoalition(area)) return membersOf(area).includes(level === 'wijk' ? gemeenteOfWijk(code) : code);
  return level === 'gemeente' || levelOf(area) !== 'gemeente' || gemeenteOfWijk(code) === area;
}
