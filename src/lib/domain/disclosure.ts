/**
 * Whether a hidden number can be worked out from what is published: totals minus parts, and totals of
 * totals. Numbers are ranges, because publishers round; what follows for a hidden one is a range too.
 */

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A number that is known, within its rounding, or a hidden one that is `low` to `high` at most. */
export interface Cell extends Range {
  /** Of a hidden number: the step in which the publisher would have written it. */
  readonly hidden?: { readonly step: number };
}

/** One total and its parts, all by the key of their cell. Parts do not overlap, and miss nothing. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A published count that was rounded to a multiple of `roundedTo` (1: not rounded). Never below 0. */
export function publishedCount(value: number, roundedTo = 1): Cell {
  const off = roundedTo > 1 ? roundedTo / 2 : 0;
  return { low: Math.max(0, value - off), high: value + off };
}

/** A count that is not published: anything from 0 to `most`. */
export function hiddenCount(step = 1, most = Infinity): Cell {
  return { low: 0, high: most, hidden: { step } };
}

/** A number that nobody hides, and that is not known either. */
export const UNKNOWN: Cell = { low: 0, high: Infinity };

/** Each sum tells something of each of its cells; what one gives may help another. Then it has converged. */
const ROUNDS = 20;
/** Sums of rounded shares miss by a hair. */
const HAIR = 1e-9;

/**
 * The range to which each hidden cell can be narrowed, by key. Sound: the true value is always inside,
 * if the cells are true. A sum of which a cell is unknown to `cells` is left aside.
 */
export function narrowed(cells: ReadonlyMap<string, Cell>, sums: readonly Sum[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>([...cells].map(([key, { low, high }]) => [key, { low, high }]));
  const hidden = (key: string) => cells.get(key)?.hidden !== undefined;
  const telling = sums.filter(
    ({ whole, parts }) => [whole, ...parts].every((key) => cells.has(key)) && [whole, ...parts].some(hidden)
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    const narrow = (key: string, low: number, high: number) => {
      const range = ranges.get(key);
      if (range === undefined || !hidden(key)) return;
      const next = { low: Math.max(range.low, low), high: Math.min(range.high, high) };
      if (next.low <= range.low + HAIR && next.high >= range.high - HAIR) return;
      ranges.set(key, next);
      changed = true;
    };
    for (const { whole, parts } of telling) {
      const total = ranges.get(whole) ?? UNKNOWN;
      const sum = add(parts.map((key) => ranges.get(key) ?? UNKNOWN));
      narrow(whole, sum.low, sum.high);
      for (const key of parts) {
        if (!hidden(key)) continue;
        // Not subtracted from the sum: infinity minus infinity is no number.
        const others = add(
          parts.filter((other) => other !== key).map((other) => ranges.get(other) ?? UNKNOWN)
        );
        narrow(key, total.low - others.high, total.high - others.low);
      }
    }
    if (!changed) break;
  }
  return new Map([...ranges].filter(([key]) => hidden(key)));
}

function add(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0
  });
}

/**
 * Hidden cells that can be worked out as precisely as if they had been published: their range is narrower
 * than the step of the publisher. For exact counts: it is one number. Where the published numbers contradict
 * each other (an empty range), nothing follows from them.
 */
export function workedOut(
  cells: ReadonlyMap<string, Cell>,
  sums: readonly Sum[]
): readonly (Range & { readonly key: string })[] {
  return [...narrowed(cells, sums)].flatMap(([key, { low, high }]) =>
    high >= low - HAIR && high - low < (cells.get(key)?.hidden?.step ?? 0) - HAIR ? [{ key, low, high }] : []
  );
}
