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
  const narrow = new Set(
    place(
      wide.map(({ outline }) => outline),
      size,
      UNITS_PER_PX * 2.2
    ).map(({ outline }) => outline.code)
  );
  return wide.map(({ outline, x }) => ({
    code: outline.code,
    name: outline.name,
    left: Math.round((x / size.width) * 1000) / 10,
    top: Math.round((outline.y / size.height) * 1000) / 10,
    small: narrow.has(outline.code)
  }));
}

function place(
  order: readonly Outline[],
  size: { readonly width: number; readonly height: number },
  unitsPerPx: number
): { outline: Outline; x: number }[] {
  const taken: Box[] = [];
  const placed: { outline: Outline; x: number }[] = [];
  for (const outline of order) {
    const half = ((outline.name.length * LETTER) / 2 + 4) * unitsPerPx;
    const x = Math.min(Math.max(outline.x, half), size.width - half);
    const box = {
      left: x - half,
      right: x + half,
      top: outline.y - (LINE / 2) * unitsPerPx,
      bottom: outline.y + (LINE / 2) * unitsPerPx
    };
    if (half * 2 > size.width || box.top < 0 || box.bottom > size.height) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    placed.push({ outline, x });
  }
  return placed;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
