/**
 * The places nearest to `wanted` (ascending) that lie at least `gap` apart, within the bounds where they fit.
 * Neighbours that touch are moved as one, round the middle of what they wanted.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number]
): readonly number[] {
  // Without the gaps the question is which rising places are nearest: pool those that fall back.
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((x, index) => {
    blocks.push({ sum: x - index * gap, count: 1 });
    for (;;) {
      const [before, last] = blocks.slice(-2);
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count)
        break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const most = Math.max(low, high - (wanted.length - 1) * gap);
  const starts = blocks.flatMap(({ sum, count }) =>
    Array<number>(count).fill(Math.min(most, Math.max(low, sum / count)))
  );
  return starts.map((start, index) => start + index * gap);
}
