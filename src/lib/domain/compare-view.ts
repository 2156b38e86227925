/**
 * What Vergelijk shows, as its address holds it:
 * `?v=1&gebieden=GM0599,GM0363&kenmerken=…&jaar=…&tegen=NL01&kenmerk=…&x=…&y=…&volgorde=…&verschil=1
 * &wijken=GM0599`.
 */
import { openAddress, readIndicator, readYear, type Dropped } from './address';
import type { ShownIndicatorId } from './own';
import { levelOf, NEDERLAND, parseRegionCode, type RegionCode } from './region';

/** Version of the address. A later one may read the parts of an earlier one otherwise. */
const VERSION = '1';

/** Areas side by side at most: more letters than this nobody keeps apart. */
export const MOST_COMPARED = 10;
/** Rows of the table at most. */
export const MOST_ROWS = 30;

/** Order of the areas: as chosen, by name, or by the value of one indicator. */
export type CompareOrder = 'naam' | ShownIndicatorId;

export interface CompareView {
  /** No area twice, `MOST_COMPARED` at most; the first is the one that stands out. */
  readonly areas: readonly RegionCode[];
  /** Rows of the table. Absent: the page chooses those that are filled best. */
  readonly indicators?: readonly ShownIndicatorId[];
  /** Absent: per row the latest year that most areas have. */
  readonly year?: number;
  /** What the areas are held against. */
  readonly against: RegionCode;
  /** The indicator that is looked at closely. Absent: the first row. */
  readonly indicator?: ShownIndicatorId;
  /** The two indicators that are set out against each other. Absent: the page chooses. */
  readonly x?: ShownIndicatorId;
  readonly y?: ShownIndicatorId;
  /** Absent: as chosen. */
  readonly order?: CompareOrder;
  /** The heat table shows all wijken of this gemeente. Absent: the areas themselves. */
  readonly within?: RegionCode;
  /** Differences with the reference stand in the table. */
  readonly differences: boolean;
}

export const EMPTY_COMPARISON: CompareView = { areas: [], against: NEDERLAND, differences: false };

const PARTS = [
  'v',
  'gebieden',
  'kenmerken',
  'jaar',
  'tegen',
  'kenmerk',
  'x',
  'y',
  'volgorde',
  'verschil',
  'wijken'
] as const;

/** Reads a view from the search part of an address. Of a list only the members that mean nothing are dropped. */
export function readCompareView(params: URLSearchParams): {
  readonly view: CompareView;
  readonly dropped: readonly Dropped[];
} {
  const { take, takeList, dropped } = openAddress(params, PARTS);
  take('v', (text) => (text === VERSION ? text : undefined));
  const areas = takeList('gebieden', MOST_COMPARED, parseRegionCode);
  const indicators = takeList('kenmerken', MOST_ROWS, readIndicator);
  const year = take('jaar', readYear);
  const against = take('tegen', parseRegionCode) ?? NEDERLAND;
  const indicator = take('kenmerk', readIndicator);
  const x = take('x', readIndicator);
  const y = take('y', readIndicator);
  const order = take('volgorde', (text) => (text === 'naam' ? text : readIndicator(text)));
  const within = take('wijken', (text) => {
    const code = parseRegionCode(text);
    return code !== undefined && levelOf(code) === 'gemeente' ? code : undefined;
  });
  const differences = take('verschil', (text) => (text === '1' ? true : undefined)) ?? false;
  return {
    view: {
      areas,
      against,
      differences,
      ...(indicators.length > 0 && { indicators }),
      ...(year !== undefined && { year }),
      ...(indicator !== undefined && { indicator }),
      ...(x !== undefined && { x }),
      ...(y !== undefined && { y }),
      ...(order !== undefined && { order }),
      ...(within !== undefined && { within })
    },
    dropped
  };
}

/** The search part of the address of a view; `readCompareView` gives the same view back. */
export function writeCompareView(view: CompareView): URLSearchParams {
  const params = new URLSearchParams({ v: VERSION });
  if (view.areas.length > 0) params.set('gebieden', view.areas.join(','));
  if (view.indicators !== undefined) params.set('kenmerken', view.indicators.join(','));
  if (view.year !== undefined) params.set('jaar', String(view.year));
  if (view.against !== NEDERLAND) params.set('tegen', view.against);
  if (view.indicator !== undefined) params.set('kenmerk', view.indicator);
  if (view.x !== undefined) params.set('x', view.x);
  if (view.y !== undefined) params.set('y', view.y);
  if (view.order !== undefined) params.set('volgorde', view.order);
  if (view.within !== undefined) params.set('wijken', view.within);
  if (view.differences) params.set('verschil', '1');
  return params;
}

/** The view with one area more, at the end; the same view where it is there already or nothing fits in. */
export function withArea(view: CompareView, area: RegionCode): CompareView {
  if (view.areas.includes(area) || view.areas.length >= MOST_COMPARED) return view;
  return { ...view, areas: [...view.areas, area] };
}

/** The view without an area; what was held against it is then held against the country. */
export function withoutArea(view: CompareView, area: RegionCode): CompareView {
  return {
    ...view,
    areas: view.areas.filter((one) => one !== area),
    against: view.against === area ? NEDERLAND : view.against
  };
}

/** The view without a wish of the reader: the page chooses again. */
export function withoutWish(
  view: CompareView,
  wish: 'indicators' | 'year' | 'order' | 'within'
): CompareView {
  const next = { ...view };
  Reflect.deleteProperty(next, wish);
  return next;
}
