/**
 * Where the marks of a strip stand on a slide, in px of a slide of 1280 × 720. Labels never touch: those that
 * would, stand in rows of their own.
 */
import { dodge } from '$lib/charts/dotstrip/dodge';
import type { SlideStrip, StripArea } from './shown';

/** Of a slide of 1280, without its margins. */
export const STRIP_WIDTH = 1160;
/** Height of a line of labels: as it should be, and as it can be where a question takes much room. */
const ROWS = [46, 36] as const;
/** Width of a letter beside the height of its line, and the room between two labels. */
const LETTER = 0.38;
const GAP = 36;
/** Radius of an area by name. */
export const NAMED = 15;
/** Less than this shows no shape. */
const LEAST_DOTS = 56;
/** More than this makes a tower of few dots. */
const MOST_DOTS = 190;

export interface Placed<T> {
  readonly item: T;
  /** Row from the dots: 0 is the nearest. */
  readonly row: number;
}

export interface StripLayout {
  /** Height of a line of labels. */
  readonly line: number;
  readonly above: readonly Placed<SlideStrip['references'][number]>[];
  readonly below: readonly Placed<StripArea>[];
  /** Where "elke stip is een wijk" stands: at one end of a row under the dots. */
  readonly caption: { readonly end: 'left' | 'right'; readonly row: number };
  readonly rowsAbove: number;
  readonly rowsBelow: number;
  /** Height of the room for dots. */
  readonly room: number;
  readonly radius: number;
  /** Dots, and then the areas by name; `y` down from the middle of their room. */
  readonly dots: readonly (StripArea & { readonly x: number; readonly y: number; readonly named: boolean })[];
}

interface Box {
  readonly left: number;
  readonly right: number;
}

/** A label at a percentage keeps inside the strip: its own point at that percentage stands on the mark. */
function boxOf(at: number, letters: number, line: number): Box {
  const width = letters * LETTER * line + GAP;
  const left = (at / 100) * (STRIP_WIDTH - width);
  return { left, right: left + width };
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right;
}

/** Each label in the first row in which it touches no other. */
function inRows<T extends { readonly at: number; readonly name: string; readonly text: string }>(
  items: readonly T[],
  rows: Box[][],
  line: number
): readonly Placed<T>[] {
  return items.map((item) => {
    const box = boxOf(item.at, item.name.length + item.text.length + 1, line);
    const free = rows.findIndex((row) => row.every((other) => !touches(box, other)));
    const row = free < 0 ? rows.length : free;
    (rows[row] ??= []).push(box);
    return { item, row };
  });
}

/** `undefined` where `height` has no room for the strip with its labels. */
export function layOut(strip: SlideStrip, height: number): StripLayout | undefined {
  for (const line of ROWS) {
    const layout = layOutWith(strip, height, line);
    if (layout !== undefined) return layout;
  }
  return undefined;
}

function layOutWith(strip: SlideStrip, height: number, line: number): StripLayout | undefined {
  const [over, under]: [Box[][], Box[][]] = [[], []];
  const above = inRows(strip.references, over, line);
  const below = inRows(strip.named, under, line);
  const caption = placeCaption(strip.each, under, line);
  const room = Math.min(MOST_DOTS, height - (over.length + under.length) * line);
  if (room < LEAST_DOTS) return undefined;
  const radius = radiusOf(strip.dots.length + strip.named.length);
  /** Dots that push each other aside, in the room that they have. */
  const spread = (areas: readonly StripArea[], size: number, named: boolean) => {
    const sorted = [...areas].sort((a, b) => a.at - b.at);
    const places = dodge(
      sorted.map(({ at }) => (at / 100) * STRIP_WIDTH),
      size,
      room / 2 - size
    );
    // `dodge` gives its answer from left to right.
    return sorted.map((area, index) => ({
      ...area,
      x: places[index]?.x ?? 0,
      y: places[index]?.y ?? 0,
      named
    }));
  };
  return {
    line,
    above,
    below,
    caption,
    rowsAbove: over.length,
    rowsBelow: under.length,
    room,
    radius,
    // Those by name lie on top, on the line where all others would be.
    dots: [...spread(strip.dots, radius, false), ...spread(strip.named, NAMED, true)].sort(
      (a, b) => a.at - b.at
    )
  };
}

function placeCaption(each: string, rows: Box[][], line: number): StripLayout['caption'] {
  // Smaller letters than those of a label.
  const letters = `elke stip is een ${each}`.length * 0.72;
  for (const [row, boxes] of rows.entries()) {
    for (const end of ['right', 'left'] as const) {
      const box = boxOf(end === 'right' ? 100 : 0, letters, line);
      if (boxes.every((other) => !touches(box, other))) return { end, row };
    }
  }
  rows.push([]);
  return { end: 'right', row: rows.length - 1 };
}

/** Few dots can be large. */
function radiusOf(count: number): number {
  if (count <= 24) return 15;
  if (count <= 70) return 10;
  return count <= 150 ? 7 : 5;
}
