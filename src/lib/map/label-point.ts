/** Where a name stands in an area, and how far the area reaches: plain geometry on lon/lat rings. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A degree of longitude is about 0.61 of a degree of latitude at 52° north. */
export const NARROWING = 0.61;
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

/** Parts of all areas that may lie far out, and how much smaller the view must become without them. */
const FAR_OUT = 0.16;
const WORTH = 0.7;

/**
 * The box to begin with: that of all areas, but for a few that lie far out (the harbour of a city) when
 * leaving them out makes the rest clearly larger. `undefined` where there are no boxes.
 */
export function coreBounds(boxes: readonly Bounds[]): Bounds | undefined {
  const all = unite(boxes);
  if (all === undefined) return undefined;
  const middle = (low: 0 | 1, high: 2 | 3) => (box: Bounds) => (box[low] + box[high]) / 2;
  const x = middle(0, 2);
  const y = middle(1, 3);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [mx, my] = [median(boxes.map(x)), median(boxes.map(y))];
  const away = (box: Bounds) => Math.hypot((x(box) - mx) * NARROWING, y(box) - my);
  const near = [...boxes].sort((a, b) => away(a) - away(b)).slice(0, Math.ceil(boxes.length * (1 - FAR_OUT)));
  const core = unite(near) ?? all;
  const reach = (box: Bounds) => Math.max((box[2] - box[0]) * NARROWING, box[3] - box[1]);
  return reach(core) <= WORTH * reach(all) ? core : all;
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
      if (!isInside(point, largest)) continue;
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

function isInside([px = 0, py = 0]: Position, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Distance to the nearest edge, squared: a root for each of millions of edges would hold up the map. */
function edgeDistance([px = 0, py = 0]: Position, rings: readonly Position[][]): number {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      const dx = (x2 - x1) * NARROWING;
      const dy = y2 - y1;
      const along = ((px - x1) * NARROWING * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      const awayX = (px - x1) * NARROWING - t * dx;
      const awayY = py - y1 - t * dy;
      nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
    }
  }
  return nearest;
}
