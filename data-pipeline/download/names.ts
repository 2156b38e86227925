/** Names of fields and categories: compared without running number, case and punctuation. */

/** "MinderjarigeKinderenRelatief_6" and "Minderjarige kinderen relatief" both: "minderjarigekinderenrelatief". */
export function nameKey(text: string): string {
  return text
    .trim()
    .replace(/_\d+$/, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function pairsOf(text: string): ReadonlySet<string> {
  const key = nameKey(text);
  return new Set(
    Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2))
  );
}

/** Share of letter pairs that two names have in common (Dice), 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

/** At most `count` of `names` that look most like `wanted`, the likest first; none that do not look like it. */
export function nearest(wanted: string, names: readonly string[], count = 3): readonly string[] {
  const pairs = pairsOf(wanted);
  return [...new Set(names)]
    .map((name) => ({ name, like: likeness(pairs, pairsOf(name)) }))
    .filter(({ like }) => like >= 0.3)
    .sort((a, b) => b.like - a.like)
    .slice(0, count)
    .map(({ name }) => name);
}
