import type { RegionCode } from '$lib/domain/region';

/** Size of the drawing; twice the size on a screen of 1280, so that whole numbers are fine enough. */
export const WIDTH = 1140;
export const HEIGHT = 1350;

export interface GemeenteShape {
  readonly code: RegionCode;
  readonly name: string;
  readonly provincie: RegionCode | undefined;
  /** Path data. */
  readonly d: string;
  /** Bounding box of the whole and middle of the largest part, in units of the drawing. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  readonly middle: readonly [x: number, y: number];
}

export interface CountryDrawing {
  readonly gemeenten: readonly GemeenteShape[];
  /** Path data of the borders between provincies. */
  readonly provincies: string;
}
