/**
 * A title per code, from several ways to name it, the shortest first. Two codes never share a title, or
 * their figures would: the first way that tells a code from all others is taken, and else its last.
 */
export function distinctTitles(
  named: readonly (readonly [code: string, titles: readonly string[]])[]
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const title of named.flatMap(([, titles]) => [...new Set(titles)]))
    counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Map(
    named.map(([code, titles]) => [
      code,
      titles.find((title) => counts.get(title) === 1) ?? titles.at(-1) ?? code
    ])
  );
}
