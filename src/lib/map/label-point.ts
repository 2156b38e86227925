/** Where a name stands in an area, and how far the area reaches: plain geometry on lon/lat rings. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A degree of longitude is about 0.61 of a degree of latitude at 52° north. */
export const NARROWING = 0.61;
/**
 * Places of the grid along a side, from the middle outwards: a good point comes early, and rules out the
 * others quickly. Fine enough for a name: a cell is smaller than a letter on the screen.
 */
const GRID = [4, 3, 5, 2, 6, 1, 7, 0, 8].map((place) => (place + 0.5) / 9);

/** The box round an area. Throws on an area without a single point. */
export function boundsOf(geometry: Polygon | MultiPolygon): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygonsOf(geometry)) {
    // A hundred thousand points for a map of all wijken: to take each apart as a list costs ten times as much.
    for (const point of outer) {
      const x = point[0] ?? NaN;
      const y = point[1] ?? NaN;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  if (west > east) throw new Error('an area without points has no bounds');
  return [west, south, east, north];
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
  const edges = edgesOf(largest);
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let distance = 0;
  for (const column of GRID) {
    for (const row of GRID) {
      const point: Position = [west + column * (east - west), south + row * (north - south)];
      const reach = edgeDistance(point, edges, distance);
      if (reach > distance && isInside(point, edges)) [best, distance] = [point, reach];
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

function ringArea(ring: readonly Position[] = []): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return (Math.abs(twice) / 2) * NARROWING;
}

/** The edges of all rings, flat: millions are looked at. `near`: where to begin looking. */
interface Edges {
  /** Per edge x, y, dx, dy, narrowed to how they look. */
  readonly lines: Float64Array;
  near: number;
}

function edgesOf(rings: readonly Position[][]): Edges {
  const lines = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length - 1, 0));
  let at = 0;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      lines[at++] = x1 * NARROWING;
      lines[at++] = y1;
      lines[at++] = (x2 - x1) * NARROWING;
      lines[at++] = y2 - y1;
    }
  }
  return { lines, near: 0 };
}

function isInside([lon = 0, y = 0]: Position, { lines }: Edges): boolean {
  const x = lon * NARROWING;
  let inside = false;
  for (let at = 0; at < lines.length; at += 4) {
    const y1 = lines[at + 1] ?? 0;
    const dy = lines[at + 3] ?? 0;
    if (y1 > y === y1 + dy > y) continue;
    if (x < ((lines[at + 2] ?? 0) * (y - y1)) / dy + (lines[at] ?? 0)) inside = !inside;
  }
  return inside;
}

/**
 * Distance to the nearest edge, squared: roots would hold up the map. Stops at the first edge that is
 * nearer than `enough`, and begins with the edge that was nearest to the point before: most points of the
 * grid are done at once.
 */
function edgeDistance([lon = 0, y = 0]: Position, edges: Edges, enough: number): number {
  const { lines } = edges;
  const x = lon * NARROWING;
  let nearest = Infinity;
  let at = edges.near;
  for (let seen = 0; seen < lines.length; seen += 4) {
    const fromX = x - (lines[at] ?? 0);
    const fromY = y - (lines[at + 1] ?? 0);
    const dx = lines[at + 2] ?? 0;
    const dy = lines[at + 3] ?? 0;
    const along = (fromX * dx + fromY * dy) / (dx * dx + dy * dy || 1);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const awayX = fromX - t * dx;
    const awayY = fromY - t * dy;
    const distance = awayX * awayX + awayY * awayY;
    if (distance < nearest) {
      nearest = distance;
      edges.near = at;
      if (nearest <= enough) return nearest;
    }
    at += 4;
    if (at === lines.length) at = 0;
  }
  return nearest;
}
