/** Names on a map that do not touch each other: the largest areas first, the rest stays nameless. */
import { UNITS_PER_PX, type Outline } from './draw';

export interface MapLabel {
  readonly code: string;
  readonly name: string;
  /** Percentages of the drawing. */
  readonly left: number;
  readonly top: number;
  /** Fits a drawing half as wide too: shown on a phone. */
  readonly small: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 7.4;
const LINE = 20;

/**
 * At most `most` names. `first` are codes that come before size: the chosen area and those that a
 * sentence names. Sizes in px of the drawing at full width.
 */
export function placeLabels(
  outlines: readonly Outline[],
  size: { readonly width: number; readonly height: number },
  most: number,
  first: readonly string[] = []
): MapLabel[] {
  const order = [...outlines].sort(
    (a, b) => Number(first.includes(b.code)) - Number(first.includes(a.code)) || b.width - a.width
  );
  const wide = place(order, size, UNITS_PER_PX).slice(0, most);
  const narrow = new Set(place(wide, size, UNITS_PER_PX * NARROW).map(({ code }) => code));
  return wide.map(({ code, name, x, y }) => ({
    code,
    name,
    left: Math.round((x / size.width) * 1000) / 10,
    top: Math.round((y / size.height) * 1000) / 10,
    small: narrow.has(code)
  }));
}

/** How much smaller the drawing is on a phone than at full width. */
const NARROW = 2.3;

type Anchor = Pick<Outline, 'code' | 'name' | 'x' | 'y'>;

/** Those that fit, in the order given; on the large drawing moved inside the frame. */
function place(
  order: readonly Anchor[],
  size: { readonly width: number; readonly height: number },
  unitsPerPx: number
): Anchor[] {
  const taken: Box[] = [];
  const placed: Anchor[] = [];
  for (const { code, name, x: wanted, y } of order) {
    const half = ((name.length * LETTER) / 2 + 4) * unitsPerPx;
    // On the small drawing the place is already fixed: there a name fits or it does not.
    const x = unitsPerPx > UNITS_PER_PX ? wanted : Math.min(Math.max(wanted, half), size.width - half);
    const tall = (LINE / 2) * unitsPerPx;
    const box = { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
    if (box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    placed.push({ code, name, x, y });
  }
  return placed;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
