/** A number along the axis of a drawing, in px. */
export interface Tick {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Path of the line across the drawing that belongs to it. */
  readonly line?: string;
}

/** Tenths of a px: finer than anybody sees, and short in the page. */
export function px(place: number): number {
  return Math.round(place * 10) / 10;
}
