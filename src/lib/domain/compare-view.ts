/**
 * What Vergelijk shows, as its address holds it:
 * `?v=1&gebieden=GM0599,GM0363&kenmerken=…&jaar=…&tegen=NL01&kenmerk=…&x=…&y=…&volgorde=…&verschil=1
 * &wijken=GM0599`.
 * Reading an address never fails: a part that means nothing is left out and handed back, so that the page
 * can say so.
 */
import { isIndicatorId } from './indicator-ids';
import { isOwnIndicatorId, type ShownIndicatorId } from './own';
import { levelOf, NEDERLAND, parseRegionCode, type RegionCode } from './region';
import type { Dropped } from './view';

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
type Part = (typeof PARTS)[number];

/** Reads a view from the search part of an address. Of a list only the members that mean nothing are dropped. */
export function readCompareView(params: URLSearchParams): {
  readonly view: CompareView;
  readonly dropped: readonly Dropped[];
} {
  const dropped: Dropped[] = [];
  const texts = new Map<Part, string>();
  for (const [name, text] of params) {
    const part = PARTS.find((known) => known === name);
    if (part === undefined || texts.has(part)) dropped.push({ part: name, text });
    else if (text !== '') texts.set(part, text);
  }

  /** The part as `read` understands it; a text that it does not understand is dropped. */
  function take<T>(part: Part, read: (text: string) => T | undefined): T | undefined {
    const text = texts.get(part);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) dropped.push({ part, text });
    return value;
  }

  /** The members of a list, each once; those beyond `most` are dropped like those that mean nothing. */
  function takeList<T>(part: Part, most: number, read: (text: string) => T | undefined): readonly T[] {
    const members: T[] = [];
    for (const text of (texts.get(part) ?? '').split(',')) {
      if (text === '') continue;
      const member = read(text);
      if (member === undefined || members.includes(member) || members.length === most)
        dropped.push({ part, text });
      else members.push(member);
    }
    return members;
  }

  take('v', (text) => (text === VERSION ? text : undefined));
  const areas = takeList('gebieden', MOST_COMPARED, parseRegionCode);
  const indicators = takeList('kenmerken', MOST_ROWS, shownId);
  const year = take('jaar', (text) => (/^(19|20)\d{2}$/.test(text) ? Number(text) : undefined));
  const against = take('tegen', parseRegionCode) ?? NEDERLAND;
  const indicator = take('kenmerk', shownId);
  const x = take('x', shownId);
  const y = take('y', shownId);
  const order = take('volgorde', (text) => (text === 'naam' ? text : shownId(text)));
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

function shownId(text: string): ShownIndicatorId | undefined {
  return isIndicatorId(text) || isOwnIndicatorId(text) ? text : undefined;
}
