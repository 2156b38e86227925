/**
 * Coarse areas stretched into the fine outline of the land that they divide. Only the borders between
 * them stay coarse; on the outside they take over the fine outline, so neighbours outside do not come
 * apart, and small gaps between them are closed.
 */
import type { Position } from 'geojson';
import { contains, ringArea } from './topology';

/** A closed ring of an area, its last point the same as its first; outer rings clockwise, holes not. */
type Ring = readonly Position[];

export interface Part<Id> {
  readonly id: Id;
  /** Outer ring, then holes. */
  readonly polygon: readonly Ring[];
}

interface Edge<Id> {
  readonly from: Position;
  readonly to: Position;
  readonly owner: Id;
}

/** Edges that have no neighbour of the same group, in a closed walk. */
type Loop<Id> = readonly Edge<Id>[];

const key = (point: Position): string => `${point[0]} ${point[1]}`;
const edgeKey = (from: Position, to: Position): string => `${key(from)} ${key(to)}`;

/**
 * The parts, stretched so that together they fill `land` (outer ring, then holes). Rings of `land` and of
 * the parts are wound alike: outer ones clockwise.
 */
export function refit<Id>(land: readonly Ring[], coarse: readonly Part<Id>[]): readonly Part<Id>[] {
  const [only] = coarse;
  if (coarse.length === 1 && only !== undefined) return [{ id: only.id, polygon: land }];
  const parts = separate(coarse);
  const loops = outerLoops(parts);
  const paths = new Map<string, readonly Position[]>();
  const moved = new Map<string, Position>();
  const rings = [...land];
  for (const loop of [...loops].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))) {
    const target = takeTarget(rings, loop);
    if (target === undefined) closeGap(loop, paths);
    else follow(loop, target.slice(0, -1), paths, moved);
  }
  const outside = new Set(loops.flat().map(({ from, to }) => edgeKey(from, to)));
  const fitted = parts.map(({ id, polygon }) => ({
    id,
    polygon: polygon.map((ring) => rebuild(ring, outside, paths, moved)).filter((ring) => ring.length > 3)
  }));
  return fitted.map((part) => ({ ...part, polygon: [...part.polygon, ...holesFor(part, fitted)] }));
}

/** Where a coarse area also covers a smaller one along a shared edge, the larger gives way to it. */
function separate<Id>(parts: readonly Part<Id>[]): readonly Part<Id>[] {
  const along = new Map<string, Ring[]>();
  for (const ring of parts.flatMap(({ polygon }) => polygon)) {
    for (const [from, to] of edgesOf(ring)) {
      along.set(edgeKey(from, to), [...(along.get(edgeKey(from, to)) ?? []), ring]);
    }
  }
  const carve = (ring: Ring): Ring => {
    const covered = new Set(edgesOf(ring).flatMap(([from, to]) => along.get(edgeKey(from, to)) ?? []));
    const smaller = [...covered].filter((other) => Math.abs(ringArea(other)) < Math.abs(ringArea(ring)));
    if (smaller.length === 0) return ring;
    // What both have falls away; the rest of the smaller one is walked the other way round.
    const edges = new Map(edgesOf(ring).map((edge) => [edgeKey(...edge), edge]));
    for (const [from, to] of smaller.flatMap(edgesOf)) {
      if (!edges.delete(edgeKey(from, to))) edges.set(edgeKey(to, from), [to, from]);
    }
    const [largest] = walks([...edges.values()].map(([from, to]) => ({ from, to })))
      .map((walk) => walk.flatMap(({ from }) => [from]))
      .map((points) => [...points, ...points.slice(0, 1)])
      .sort((one, other) => Math.abs(ringArea(other)) - Math.abs(ringArea(one)));
    return largest ?? ring;
  };
  return parts.map((part) => ({ ...part, polygon: part.polygon.map(carve) }));
}

function edgesOf(ring: Ring): readonly (readonly [Position, Position])[] {
  return ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);
}

/** A part may lie within another that was drawn without a hole for it: then it gets one. */
function holesFor<Id>(part: Part<Id>, parts: readonly Part<Id>[]): readonly Ring[] {
  const own = new Set(part.polygon.flat().map(key));
  return parts.flatMap(({ id, polygon: [outer = []] }) => {
    if (id === part.id || outer.length === 0 || outer.some((point) => own.has(key(point)))) return [];
    return outer.every((point) => contains(part.polygon, point)) ? [[...outer].reverse()] : [];
  });
}

function outerLoops<Id>(parts: readonly Part<Id>[]): readonly Loop<Id>[] {
  const edges = new Map<string, Edge<Id>>();
  for (const { id, polygon } of parts) {
    for (const [from, to] of polygon.flatMap(edgesOf)) edges.set(edgeKey(from, to), { from, to, owner: id });
  }
  return walks([...edges.values()].filter(({ from, to }) => !edges.has(edgeKey(to, from))));
}

/** Edges strung into closed walks; one that does not come back (where coarse areas overlap) is left out. */
function walks<E extends { readonly from: Position; readonly to: Position }>(
  edges: readonly E[]
): readonly (readonly E[])[] {
  const leaving = new Map<string, E[]>();
  for (const edge of edges) leaving.set(key(edge.from), [...(leaving.get(key(edge.from)) ?? []), edge]);
  /** Takes the sharpest turn to the left: what lies outside stays on that side, so walks that touch stay apart. */
  const takeNext = (last: E): E | undefined => {
    const choices = leaving.get(key(last.to)) ?? [];
    const back = angle(last.to, last.from);
    const turn = ({ from, to }: E) => (back - angle(from, to) + 4 * Math.PI) % (2 * Math.PI) || 2 * Math.PI;
    const [next] = [...choices].sort((one, other) => turn(one) - turn(other));
    if (next !== undefined) choices.splice(choices.indexOf(next), 1);
    return next;
  };
  const closed: E[][] = [];
  for (const starts of leaving.values()) {
    for (let first = starts.pop(); first !== undefined; first = starts.pop()) {
      const walk = [first];
      let last: E | undefined = first;
      while (last !== undefined && key(last.to) !== key(first.from)) {
        last = takeNext(last);
        if (last !== undefined) walk.push(last);
      }
      if (last !== undefined) closed.push(walk);
    }
  }
  return closed;
}

const angle = (from: Position, to: Position): number => Math.atan2(y(to) - y(from), x(to) - x(from));

/** Signed area within a loop: positive when counterclockwise, around a gap. */
function areaOf<Id>(loop: Loop<Id>): number {
  const [first] = loop;
  return first === undefined ? 0 : ringArea([first.from, ...loop.map(({ to }) => to)]);
}

const x = (point: Position): number => point[0] ?? 0;
const y = (point: Position): number => point[1] ?? 0;
const distance = (a: Position, b: Position): number => (x(a) - x(b)) ** 2 + (y(a) - y(b)) ** 2;

/** The ring of the land that a loop stands for: wound alike, of a like size, and near. Taken once. */
function takeTarget<Id>(rings: Ring[], loop: Loop<Id>): Ring | undefined {
  const size = areaOf(loop);
  const index = rings.findIndex((ring) => {
    const ratio = ringArea(ring) / size;
    if (!(ratio > 0.4 && ratio < 2.5)) return false;
    const near = loop.filter(({ from }) => ring.some((point) => distance(point, from) < 2 * Math.abs(size)));
    return near.length > loop.length / 2;
  });
  return index === -1 ? undefined : rings.splice(index, 1)[0];
}

/** Where the owner changes along a loop: indexes of edges that begin there. */
function nodesOf<Id>(loop: Loop<Id>): readonly number[] {
  return loop.flatMap((edge, index) => (loop.at(index - 1)?.owner === edge.owner ? [] : [index]));
}

/** Lays a loop along a ring of the land: each of its points to one nearby, all in the same order. */
function follow<Id>(
  loop: Loop<Id>,
  ring: readonly Position[],
  paths: Map<string, readonly Position[]>,
  moved: Map<string, Position>
): void {
  const places = placeInOrder(
    loop.map(({ from }) => from),
    ring
  );
  const nodes = nodesOf(loop);
  const starts = nodes.length === 0 ? [0] : nodes;
  starts.forEach((start, n) => {
    const end = starts[(n + 1) % starts.length] ?? start;
    const from = places[start] ?? 0;
    const steps = ((places[end] ?? 0) - from + ring.length) % ring.length;
    const length = starts.length === 1 ? ring.length : Math.max(steps, 1);
    const path = Array.from({ length }, (_, step) => ring[(from + step) % ring.length] ?? [0, 0]);
    const count = (end - start + loop.length) % loop.length || loop.length;
    setPath(loop, start, count, path, paths);
    moved.set(key(loop[start]?.from ?? []), ring[from] ?? [0, 0]);
  });
}

/** The run of edges from `start` gives way to a path; the other edges of the run give nothing. */
function setPath<Id>(
  loop: Loop<Id>,
  start: number,
  count: number,
  path: readonly Position[],
  paths: Map<string, readonly Position[]>
): void {
  for (let step = 0; step < count; step++) {
    const edge = loop[(start + step) % loop.length];
    if (edge !== undefined) paths.set(edgeKey(edge.from, edge.to), step === 0 ? path : []);
  }
}

/**
 * Places on a ring for points in their order around it, with the least sum of squared distances. All
 * points count, not only those where the owner changes: else a lobe on a narrow neck would be cut off.
 */
function placeInOrder(points: readonly Position[], ring: readonly Position[]): readonly number[] {
  const nearest = points.map((point) => {
    const gaps = ring.map((candidate) => distance(candidate, point));
    const least = Math.min(...gaps);
    return { least, place: gaps.indexOf(least) };
  });
  // The walk begins at the point that is surest of its place.
  const surest = nearest.reduce(
    (best, { least }, i) => (least < (nearest[best]?.least ?? Infinity) ? i : best),
    0
  );
  const origin = nearest[surest]?.place ?? 0;
  const ordered = [...points.slice(surest), ...points.slice(0, surest)];
  const size = ring.length;
  let cost = Array.from({ length: size }, (_, j) => (j === 0 ? 0 : Infinity));
  const choices = ordered.slice(1).map((point) => {
    let best = Infinity;
    let from = 0;
    const choice: number[] = [];
    cost = cost.map((value, j) => {
      if (value < best) [best, from] = [value, j];
      choice.push(from);
      return best + distance(ring[(origin + j) % size] ?? point, point);
    });
    return choice;
  });
  let offset = cost.indexOf(Math.min(...cost));
  const offsets = [offset];
  for (const choice of choices.reverse()) {
    offset = choice[offset] ?? 0;
    offsets.unshift(offset);
  }
  return points.map((_, i) => {
    const walked = (i - surest + points.length) % points.length;
    return (origin + (offsets[walked] ?? 0)) % size;
  });
}

/** A gap that the land does not have: the area with the longest side on it takes it in. */
function closeGap<Id>(loop: Loop<Id>, paths: Map<string, readonly Position[]>): void {
  // Clockwise is an outside, not a gap: a part that lies apart keeps its own outline.
  if (areaOf(loop) <= 0) return;
  const nodes = nodesOf(loop);
  const runs = nodes.map((start, n) => {
    const end = nodes[(n + 1) % nodes.length] ?? start;
    const count = (end - start + loop.length) % loop.length || loop.length;
    const edges = Array.from({ length: count }, (_, step) => loop[(start + step) % loop.length]);
    const length = edges.reduce((sum, edge) => sum + (edge ? Math.sqrt(distance(edge.from, edge.to)) : 0), 0);
    return { start, count, length };
  });
  const longest = runs.reduce<(typeof runs)[number] | undefined>(
    (best, run) => (best === undefined || run.length > best.length ? run : best),
    undefined
  );
  if (longest === undefined || runs.length < 2) return;
  const { start, count } = longest;
  const others = Array.from(
    { length: loop.length - count },
    (_, step) => loop[(start + count + step) % loop.length]
  );
  const back = others.flatMap((edge) => (edge ? [edge.to] : [])).reverse();
  setPath(loop, start, count, back, paths);
}

function rebuild(
  ring: Ring,
  outside: ReadonlySet<string>,
  paths: ReadonlyMap<string, readonly Position[]>,
  moved: ReadonlyMap<string, Position>
): Ring {
  const points = ring.slice(1).flatMap((to, index) => {
    const from = ring[index] ?? to;
    const path = outside.has(edgeKey(from, to)) ? paths.get(edgeKey(from, to)) : undefined;
    return path ?? [from];
  });
  const placed = points.map((point) => moved.get(key(point)) ?? point);
  const distinct = placed.filter((point, index) => key(point) !== key(placed.at(index - 1) ?? []));
  const [first] = distinct;
  return first === undefined ? [] : [...distinct, first];
}
