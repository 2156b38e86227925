/** Where the tooltip stands: beside the area, never over it where there is any room. In CSS pixels of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 12;
const EDGE = 8;

/**
 * Left top corner for a tooltip of `size` beside `area` inside `frame`: right of it, else left, below,
 * above. An area that fills the frame gets the tooltip in the left bottom corner.
 */
export function beside(area: Box, size: Size, frame: Size): { readonly left: number; readonly top: number } {
  const middleX = clamp((area.left + area.right - size.width) / 2, frame.width - size.width);
  const middleY = clamp((area.top + area.bottom - size.height) / 2, frame.height - size.height);
  if (area.right + GAP + size.width + EDGE <= frame.width && area.right + GAP >= 0) {
    return { left: Math.max(EDGE, area.right + GAP), top: middleY };
  }
  if (area.left - GAP - size.width >= EDGE && area.left - GAP <= frame.width) {
    return { left: area.left - GAP - size.width, top: middleY };
  }
  if (area.bottom + GAP + size.height + EDGE <= frame.height && area.bottom + GAP >= 0) {
    return { left: middleX, top: Math.max(EDGE, area.bottom + GAP) };
  }
  if (area.top - GAP - size.height >= EDGE && area.top - GAP <= frame.height) {
    return { left: middleX, top: area.top - GAP - size.height };
  }
  return { left: EDGE, top: Math.max(EDGE, frame.height - size.height - EDGE) };
}

function clamp(wanted: number, most: number): number {
  return Math.max(EDGE, Math.min(wanted, most - EDGE));
}
