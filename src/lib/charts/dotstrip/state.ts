/**
 * Dot strip: every area of a level a dot on one line, the chosen area and the references on top.
 * Positions across are percentages, so that the strip stretches with its column while words keep
 * their size.
 */
import { ticks } from 'd3';
import type { Told } from '../alternative';
import type { Unit } from '../../domain/indicator';
import { formatTicks, formatValue } from '../../domain/notation';
import { dodge } from './dodge';

/** Height of the strip without its axis, in px. */
export const HEIGHT = 58;
/** Units of the path of dots: half pixels on the strip at its full width of 420 px. */
export const BOX = { width: 840, height: HEIGHT * 2 } as const;
/** Of a dot, in px at full width. */
export const RADIUS = 2.15;
const FULL_WIDTH = 420;
const PAD = 8;
/** Room for dots on either side of the middle. */
export const HALF_HEIGHT = HEIGHT / 2 - RADIUS;

/** What the rings of the members are. */
export const MEMBERS = 'elke gemeente van de groep';

/** `vergelijkbaar`: the middle of areas that look like the chosen one. */
export type ReferenceKind = 'land' | 'provincie' | 'gemeente' | 'vergelijkbaar';

export interface DotStripInput {
  /** What is shown: "Laag inkomen, 2021". */
  readonly title: string;
  /** "gemeenten": what each dot is. */
  readonly peers: string;
  readonly values: readonly number[];
  /** All areas of the level, where `values` are a few of them: drawn as one shape behind the dots. */
  readonly around?: readonly number[];
  readonly own:
    | {
        readonly name: string;
        readonly value: number;
        /** How far the value may be off, in its own unit: drawn as a whisker. */
        readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
      }
    | undefined;
  /** The areas that the chosen one is made of: of a coalition its gemeenten, each one of the peers. */
  readonly members?: readonly { readonly name: string; readonly value: number }[];
  readonly references: readonly {
    readonly kind: ReferenceKind;
    readonly name: string;
    readonly value: number | undefined;
  }[];
  readonly unit: Unit;
  readonly decimals: number;
}

export interface Mark {
  readonly kind: ReferenceKind;
  readonly name: string;
  /** Percentage across; `undefined` when there is no figure. */
  readonly at: number | undefined;
  readonly text: string;
}

/** First and last value on a strip. */
export type StripScale = readonly [low: number, high: number];

export interface DotStripState extends Told {
  /** How many areas have a value. */
  readonly known: number;
  readonly scale: StripScale;
  /**
   * Path of all dots in `BOX` units, each a stroke of no length: round caps make it a dot. Absent where
   * the page refers to a drawing that many pages share (`dotsOf`).
   */
  readonly dots?: string;
  /** Outline of how the areas of `around` are spread, in `BOX` units. */
  readonly shape?: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly own:
    | {
        readonly name: string;
        readonly at: number;
        readonly align: 'start' | 'middle' | 'end';
        readonly whisker?: { readonly from: number; readonly to: number };
      }
    | undefined;
  /** What the chosen area is made of: percentages across. */
  readonly members?: readonly number[];
  readonly marks: readonly Mark[];
}

function percentage(px: number): number {
  return Math.round((px / FULL_WIDTH) * 1000) / 10;
}

/** Where a value stands: in px at full width, and as a percentage across. Beyond the ends it stays at the end. */
export function onStrip(
  [low, high]: StripScale,
  value: number
): { readonly px: number; readonly percentage: number } {
  const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
  const px = PAD + part * (FULL_WIDTH - 2 * PAD);
  return { px, percentage: percentage(px) };
}

/** The scale of a strip depends on the peers alone, so that all of them can share one drawing. */
export function stripScale(values: readonly number[], unit: Unit): StripScale {
  // Shares and counts start at nothing; amounts and scores have no such start.
  const fromZero = unit === 'percent' || unit === 'per-1000' || unit === 'count';
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = Math.max(...values, low + (fromZero ? 1 : 0));
  return [low, high > low ? high : low + 1];
}

/** The path of all dots of a set of peers. */
export function dotsOf(values: readonly number[], unit: Unit): string {
  return pathOf(values, stripScale(values, unit));
}

function pathOf(values: readonly number[], scale: StripScale): string {
  return dotPath(values.map((value) => onStrip(scale, value).px));
}

/**
 * `undefined` when not a single peer has a value: there is nothing to draw. With `shared`, the dots
 * stand in a drawing of their own and are left out.
 */
export function dotStrip(input: DotStripInput, shared = false): DotStripState | undefined {
  const { values, around = [], own, members = [], references, unit, decimals } = input;
  if (values.length === 0) return undefined;
  const scale = stripScale(around.length === 0 ? values : [...values, ...around], unit);
  const tickValues = ticks(...scale, 4);
  const tickTexts = formatTicks(tickValues, unit);
  const ownAt = own === undefined ? undefined : onStrip(scale, own.value).percentage;
  const show = (value: number) => formatValue(value, unit, decimals);

  return {
    title: input.title,
    known: values.length,
    scale,
    summary: summarise(input, show),
    ...(!shared && { dots: pathOf(values, scale) }),
    ...(around.length > 0 && { shape: shapeAt(around, scale) }),
    ticks: tickValues.map((value, index) => ({
      at: onStrip(scale, value).percentage,
      text: tickTexts[index] ?? ''
    })),
    own:
      own === undefined || ownAt === undefined
        ? undefined
        : {
            name: own.name,
            at: ownAt,
            align: ownAt > 80 ? 'end' : ownAt < 20 ? 'start' : 'middle',
            ...(own.interval !== undefined && {
              whisker: {
                from: onStrip(scale, own.interval.lower).percentage,
                to: onStrip(scale, own.interval.upper).percentage
              }
            })
          },
    ...(members.length > 0 && { members: members.map(({ value }) => onStrip(scale, value).percentage) }),
    marks: references.map(({ kind, name, value }) => ({
      kind,
      name,
      at: value === undefined ? undefined : onStrip(scale, value).percentage,
      text: value === undefined ? 'geen cijfer' : show(value)
    }))
  };
}

function dotPath(xs: readonly number[]): string {
  let [lastX, lastY] = [0, 0];
  return dodge(xs, RADIUS, HALF_HEIGHT)
    .map(({ x, y }, index) => {
      const [boxX, boxY] = [Math.round(x * 2), Math.round((y + HEIGHT / 2) * 2)];
      const [dx, dy] = [boxX - lastX, boxY - lastY];
      [lastX, lastY] = [boxX, boxY];
      return `${index === 0 ? 'M' : 'm'}${dx}${dy < 0 ? '' : ' '}${dy}h0`;
    })
    .join('');
}

/** The same thousands of areas stand behind the dots of every gemeente: what they look like is worked out once. */
const shapes = new WeakMap<readonly number[], Map<string, string>>();

function shapeAt(values: readonly number[], scale: readonly [number, number]): string {
  const kept = shapes.get(values) ?? new Map<string, string>();
  shapes.set(values, kept);
  const key = scale.join(' ');
  const shape = kept.get(key) ?? shapeOf(values.map((value) => onStrip(scale, value).px));
  kept.set(key, shape);
  return shape;
}

/** Steps of the shape: as wide as two dots. */
const STEP = 4 * RADIUS;

/** A mirrored outline: the more areas near a value, the higher. Each step is smoothed with its neighbours. */
function shapeOf(xs: readonly number[]): string {
  const steps = Math.ceil(FULL_WIDTH / STEP);
  const counts = new Array<number>(steps).fill(0);
  for (const x of xs) {
    const step = Math.min(steps - 1, Math.max(0, Math.floor(x / STEP)));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  const smooth = counts.map(
    (count, step) => ((counts[step - 1] ?? 0) + 2 * count + (counts[step + 1] ?? 0)) / 4
  );
  const most = Math.max(...smooth, 1);
  const [middle, room] = [BOX.height / 2, BOX.height / 2 - 6];
  // Where there are few areas a thin line stays: they are there.
  const half = smooth.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * room))));
  const x = (step: number) => Math.round((step + 0.5) * STEP * 2);
  const corners = half.flatMap((height, step) =>
    height === half[step - 1] && height === half[step + 1] ? [] : { x: x(step), height }
  );
  return closedPath([
    ...corners.map((corner) => ({ x: corner.x, y: middle - corner.height })),
    ...corners.map((corner) => ({ x: corner.x, y: middle + corner.height })).reverse()
  ]);
}

/** In steps from point to point and without needless signs: it stands in thousands of pages. */
function closedPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  const joined = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;
  const steps = points.slice(1).map(({ x, y }, index) => {
    const before = points[index] ?? { x: 0, y: 0 };
    return joined(x - before.x, y - before.y);
  });
  const [first] = points;
  if (first === undefined) return '';
  return `M${joined(first.x, first.y)}l${steps.join(' ').replaceAll(' -', '-')}Z`;
}

function summarise(input: DotStripInput, show: (value: number) => string): string {
  const { own, members = [], references, values, peers } = input;
  const range =
    values.length === 1
      ? `Er is van één gebied een cijfer: ${show(values[0] ?? 0)}.`
      : `De ${values.length} ${peers} lopen van ${show(Math.min(...values))} tot ${show(Math.max(...values))}.`;
  const parts = [
    ...(own === undefined ? [] : [`${own.name} ${show(own.value)}${marginWords(own.interval, show)}`]),
    ...members.map(({ name, value }) => `${name} ${show(value)}`),
    ...references.map(({ name, value }) => `${name} ${value === undefined ? 'geen cijfer' : show(value)}`)
  ];
  return parts.length === 0 ? range : `${parts.join(', ')}. ${range}`;
}

function marginWords(
  interval: { readonly lower: number; readonly upper: number } | undefined,
  show: (value: number) => string
): string {
  return interval === undefined ? '' : ` (${show(interval.lower)} tot ${show(interval.upper)})`;
}
