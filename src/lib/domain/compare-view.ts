/**
 * What Vergelijk shows, as its address holds it:
 * `?v=1&gebieden=GM0599,CO0882-0917-0928&kenmerken=…&thema=geld&zoek=…&jaar=…&tegen=NL01&kenmerk=…&x=…&y=…
 * &volgorde=…&rijen=GM0599&verschil=1&wijken=GM0599&naam=…&gekozen=GM0363`.
 */
import { openAddress, readIndicator, readYear, type Dropped } from './address';
import { parseAreaCode, type AreaCode } from './coalition';
import { THEMES, type Theme } from './indicator';
import type { ShownIndicatorId } from './own';
import { levelOf, NEDERLAND, parseRegionCode, type RegionCode } from './region';

/** Version of the address. A later one may read the parts of an earlier one otherwise. */
const VERSION = '1';

/** Areas side by side at most: more letters than this nobody keeps apart. */
export const MOST_COMPARED = 10;
/** Rows of the table at most. */
export const MOST_ROWS = 30;
/** Signs of a text that is searched for at most. */
const LONGEST_TEXT = 60;

/** Order of the areas: as chosen, by name, or by the value of one indicator. */
export type CompareOrder = 'naam' | ShownIndicatorId;

export const COMPARE_THEMES = [...THEMES, 'eigen'] as const;
/** A theme of the catalogue, or own figures. */
export type CompareTheme = Theme | 'eigen';

/** What the reader may wish; without a wish the page chooses. */
interface Wishes {
  /** Rows of the table. Absent: those that are filled best. */
  readonly indicators?: readonly ShownIndicatorId[];
  /** Only rows of this theme. */
  readonly theme?: CompareTheme;
  /** Only rows with this text in their name. */
  readonly text?: string;
  /** Absent: per row the latest year that most areas have. */
  readonly year?: number;
  /** The indicator that is looked at closely. Absent: the first row. */
  readonly indicator?: ShownIndicatorId;
  /** The two indicators that are set out against each other. */
  readonly x?: ShownIndicatorId;
  readonly y?: ShownIndicatorId;
  /** Order of the areas. Absent: as chosen. */
  readonly order?: CompareOrder;
  /** Rows in which this area differs most from the reference come first. Absent: by theme. */
  readonly rowsBy?: AreaCode;
  /** The heat table shows all wijken of this gemeente. Absent: the areas themselves. */
  readonly within?: RegionCode;
  /** Only those wijken of the heat table that have this text in their name. */
  readonly name?: string;
  /** The area that is picked out among all areas of its level. */
  readonly picked?: RegionCode;
}

export interface CompareView extends Wishes {
  /** No area twice, `MOST_COMPARED` at most; the first is the one that stands out. */
  readonly areas: readonly AreaCode[];
  /** What the areas are held against. */
  readonly against: AreaCode;
  /** Differences with the reference stand in the table. */
  readonly differences: boolean;
}

export const EMPTY_COMPARISON: CompareView = { areas: [], against: NEDERLAND, differences: false };

const PARTS = [
  'v',
  'gebieden',
  'kenmerken',
  'thema',
  'zoek',
  'jaar',
  'tegen',
  'kenmerk',
  'x',
  'y',
  'volgorde',
  'rijen',
  'verschil',
  'wijken',
  'naam',
  'gekozen'
] as const;

/** Reads a view from the search part of an address. Of a list only the members that mean nothing are dropped. */
export function readCompareView(params: URLSearchParams): {
  readonly view: CompareView;
  readonly dropped: readonly Dropped[];
} {
  const { take, takeList, dropped } = openAddress(params, PARTS);
  take('v', (text) => (text === VERSION ? text : undefined));
  const areas = takeList('gebieden', MOST_COMPARED, parseAreaCode);
  const indicators = takeList('kenmerken', MOST_ROWS, readIndicator);
  return {
    view: {
      areas,
      ...defined({
        indicators: indicators.length > 0 ? indicators : undefined,
        theme: take('thema', (text) => COMPARE_THEMES.find((theme) => theme === text)),
        text: take('zoek', readText),
        year: take('jaar', readYear),
        indicator: take('kenmerk', readIndicator),
        x: take('x', readIndicator),
        y: take('y', readIndicator),
        order: take('volgorde', (text) => (text === 'naam' ? text : readIndicator(text))),
        rowsBy: take('rijen', parseAreaCode),
        within: take('wijken', (text) => {
          const code = parseRegionCode(text);
          return code !== undefined && levelOf(code) === 'gemeente' ? code : undefined;
        }),
        name: take('naam', readText),
        picked: take('gekozen', parseRegionCode)
      }),
      against: take('tegen', parseAreaCode) ?? NEDERLAND,
      differences: take('verschil', (text) => (text === '1' ? true : undefined)) ?? false
    },
    dropped
  };
}

/** The search part of the address of a view; `readCompareView` gives the same view back. */
export function writeCompareView(view: CompareView): URLSearchParams {
  const params = new URLSearchParams({ v: VERSION });
  const write = (part: (typeof PARTS)[number], text: string | number | undefined) => {
    if (text !== undefined && text !== '') params.set(part, String(text));
  };
  write('gebieden', view.areas.join(','));
  write('kenmerken', view.indicators?.join(','));
  write('thema', view.theme);
  write('zoek', view.text);
  write('jaar', view.year);
  write('tegen', view.against === NEDERLAND ? undefined : view.against);
  write('kenmerk', view.indicator);
  write('x', view.x);
  write('y', view.y);
  write('volgorde', view.order);
  write('rijen', view.rowsBy);
  write('wijken', view.within);
  write('naam', view.name);
  write('gekozen', view.picked);
  write('verschil', view.differences ? 1 : undefined);
  return params;
}

/** The view with areas more, at the end: those that are not there yet, as far as they fit in. */
export function withAreas(view: CompareView, more: readonly AreaCode[]): CompareView {
  const areas = [...new Set([...view.areas, ...more])].slice(0, MOST_COMPARED);
  return areas.length === view.areas.length ? view : { ...view, areas };
}

/** The view without an area; what was held against it is then held against the country. */
export function withoutArea(view: CompareView, area: AreaCode): CompareView {
  const next = {
    ...view,
    areas: view.areas.filter((one) => one !== area),
    against: view.against === area ? NEDERLAND : view.against
  };
  return view.rowsBy === area ? withWishes(next, { rowsBy: undefined }) : next;
}

/** The view with other wishes; `undefined` takes a wish back, and the page chooses again. */
export function withWishes(
  view: CompareView,
  wishes: { readonly [K in keyof Wishes]?: Wishes[K] | undefined }
): CompareView {
  const next: Record<string, unknown> = { ...view, ...wishes };
  for (const [wish, value] of Object.entries(next)) {
    if (value === undefined) Reflect.deleteProperty(next, wish);
  }
  return next as unknown as CompareView;
}

/** The text of a search field, without the spaces round it; `undefined` where nothing, or too much, is left. */
export function readText(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.length > LONGEST_TEXT ? undefined : trimmed;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the parts that are `undefined`. */
function defined<T extends object>(parts: T): Defined<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Defined<T>;
}
