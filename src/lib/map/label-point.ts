/** Where a name stands in an area, and how far the area reaches: plain geometry on lon/lat rings. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A degree of longitude is about 0.61 of a degree of latitude at 52° north. */
const NARROWING = 0.61;
/** Fine enough for a name: a cell of the grid is smaller than a letter on the screen. */
const GRID = 9;

/** The box round an area. Throws on an area without a single point. */
export function boundsOf(geometry: Polygon | MultiPolygon): Bounds {
  const points = polygonsOf(geometry).flatMap((rings) => rings[0] ?? []);
  const bounds = ringBounds(points);
  if (bounds === undefined) throw new Error('an area without points has no bounds');
  return bounds;
}

/** The box round boxes; `undefined` where there are none. */
export function unite(boxes: readonly Bounds[]): Bounds | undefined {
  const [first, ...rest] = boxes;
  if (first === undefined) return undefined;
  return rest.reduce<Bounds>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first
  );
}

/**
 * A point well inside the largest part of an area: of a grid over that part, the point farthest from
 * its edge. Falls back on the middle of the box where no point of the grid lies inside.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): Position {
  const parts = polygonsOf(geometry);
  const largest = parts.reduce(
    (best, part) => (ringArea(part[0]) > ringArea(best[0]) ? part : best),
    parts[0] ?? []
  );
  const [west, south, east, north] = boundsOf({ type: 'Polygon', coordinates: largest });
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let distance = 0;
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      const point: Position = [
        west + ((i + 0.5) / GRID) * (east - west),
        south + ((j + 0.5) / GRID) * (north - south)
      ];
      const reach = edgeDistance(point, largest);
      if (reach > distance) [best, distance] = [point, reach];
    }
  }
  return best;
}

/** Size of an area in square degrees as they look: only for telling which of two is larger. */
export function sizeOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce((sum, rings) => sum + ringArea(rings[0]), 0);
}

function polygonsOf(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function ringBounds(ring: readonly Position[]): Bounds | undefined {
  return unite(ring.map(([x = 0, y = 0]): Bounds => [x, y, x, y]));
}

function ringArea(ring: readonly Position[] = []): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return (Math.abs(twice) / 2) * NARROWING;
}

/** Distance to the nearest edge; negative outside the area. */
function edgeDistance([px = 0, py = 0]: Position, rings: readonly Position[][]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
      const dx = (x2 - x1) * NARROWING;
      const dy = y2 - y1;
      const along = ((px - x1) * NARROWING * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      nearest = Math.min(nearest, Math.hypot((px - x1) * NARROWING - t * dx, py - y1 - t * dy));
    }
  }
  return inside ? nearest : -nearest;
}
