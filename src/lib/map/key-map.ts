/** The key map in a corner: a gemeente at a glance, and where the view lies in it. */
import type { RegionCode } from '$lib/domain/region';
import type { Bounds } from './label-point';
import { NARROWING } from './label-point';
import type { Scene } from './scene';

const LONG_SIDE = 180;
const SHORT_SIDE = 84;
/** Above this a key map is not at a glance any more. */
const MOST = 150;

export interface KeyMap {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly code: RegionCode; readonly d: string }[];
  /** Rectangle of a view, cut off at the edges; `undefined` when all of the scene is in view. */
  frame(view: Bounds): { x: number; y: number; width: number; height: number } | undefined;
}

/** The key map of a scene; `undefined` for a scene of too many areas, such as the country. */
export function keyMap({ areas, bounds }: Scene): KeyMap | undefined {
  if (areas.length > MOST) return undefined;
  const [west, south, east, north] = bounds;
  const scale = Math.min(LONG_SIDE / ((east - west) * NARROWING), SHORT_SIDE / (north - south));
  const x = (lon: number) => (lon - west) * NARROWING * scale;
  const y = (lat: number) => (north - lat) * scale;
  const [width, height] = [Math.round(x(east)), Math.round(y(south))];
  return {
    width,
    height,
    paths: areas.map(({ code, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const ring = (points: readonly (readonly number[])[]) =>
        `M${points.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`).join('L')}Z`;
      return { code, d: polygons.flatMap((rings) => rings.map(ring)).join('') };
    }),
    frame(view) {
      const left = Math.max(0, x(view[0]));
      const right = Math.min(width, x(view[2]));
      const top = Math.max(0, y(view[3]));
      const bottom = Math.min(height, y(view[1]));
      const all = left <= 0 && top <= 0 && right >= width && bottom >= height;
      if (all || right <= left || bottom <= top) return undefined;
      return { x: left, y: top, width: right - left, height: bottom - top };
    }
  };
}
