/** The dots of a strip with their names: for who points at one, or walks along them with the arrow keys. */
import { dodge } from './dodge';
import { HALF_HEIGHT, onStrip, RADIUS, type DotStripState } from './state';

/** An area of the strip, with a figure. */
export interface Peer {
  readonly code: string;
  readonly name: string;
  readonly value: number;
}

export interface NamedDot {
  readonly code: string;
  readonly name: string;
  /** "12,1%" */
  readonly text: string;
  /** Percentage across. */
  readonly x: number;
  /** Pixels from the middle, down. */
  readonly y: number;
}

const collator = new Intl.Collator('nl', { numeric: true });

/** Where each peer stands in the strip, from low to high; equal ones by name. The same dots as are drawn. */
export function nameDots(
  peers: readonly Peer[],
  { scale }: Pick<DotStripState, 'scale'>,
  show: (value: number) => string
): readonly NamedDot[] {
  const sorted = [...peers].sort((a, b) => a.value - b.value || collator.compare(a.name, b.name));
  const places = dodge(
    sorted.map(({ value }) => onStrip(scale, value).px),
    RADIUS,
    HALF_HEIGHT
  );
  return sorted.map(({ code, name, value }, index) => ({
    code,
    name,
    text: show(value),
    x: onStrip(scale, value).percentage,
    y: places[index]?.y ?? 0
  }));
}

/** Index of the dot nearest to a point in px, `width` px being the whole strip; `undefined` when none is near. */
export function nearestDot(
  dots: readonly NamedDot[],
  point: { readonly x: number; readonly y: number },
  width: number
): number | undefined {
  let [best, least] = [-1, REACH * REACH];
  for (const [index, dot] of dots.entries()) {
    const apart = ((dot.x / 100) * width - point.x) ** 2 + (dot.y - point.y) ** 2;
    if (apart < least) [best, least] = [index, apart];
  }
  return best < 0 ? undefined : best;
}

/** So far in px a pointer may be from a dot: half of the least size of a target. */
const REACH = 14;
