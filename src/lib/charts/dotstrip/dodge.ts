/** Dots on a line that push each other aside: each keeps its x and gets the y nearest to the line. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/**
 * Places dots of one radius at the given x's (any order; the answer is sorted by x). Nothing overlaps,
 * unless the pile is higher than `limit` on either side: then all y's shrink alike, so that the shape of
 * the distribution stays.
 */
export function dodge(xs: readonly number[], radius: number, limit: number): Dot[] {
  const diameter = 2 * radius;
  const placed: Dot[] = [];
  let first = 0;
  for (const x of [...xs].sort((a, b) => a - b)) {
    while (first < placed.length && x - (placed[first]?.x ?? x) >= diameter) first += 1;
    const near = placed.slice(first).map((dot) => {
      const dx = x - dot.x;
      return { y: dot.y, reach: Math.sqrt(Math.max(0, diameter * diameter - dx * dx)) };
    });
    const candidates = [0, ...near.flatMap(({ y, reach }) => [y - reach, y + reach])].sort(
      (a, b) => Math.abs(a) - Math.abs(b) || a - b
    );
    const free = candidates.find((y) => near.every((other) => Math.abs(y - other.y) >= other.reach - 1e-6));
    placed.push({ x, y: free ?? 0 });
  }
  const highest = Math.max(0, ...placed.map(({ y }) => Math.abs(y)));
  const shrink = highest > limit ? limit / highest : 1;
  return placed.map(({ x, y }) => ({ x, y: y * shrink }));
}
