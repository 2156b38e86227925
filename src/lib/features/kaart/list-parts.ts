/**
 * A list that is renewed in parts: thousands of rows at once would hold up the map. The parts in view come first, the
 * others when nothing else is to be done. Pure.
 */

/** Rows that are made or renewed together. */
export const PART = 100;
/** Less than the height of a row in pixels. */
const LEAST_HEIGHT = 24;

/** Rows, with the way they are told: a part that keeps its earlier rows keeps that too. */
export interface ListPart<Row, As> {
  readonly rows: readonly Row[];
  readonly as: As;
}

/** How many parts a reader may see who has `seen` pixels of the list at or above the lower edge; at least one. */
export function partsWithin(seen: number): number {
  return 1 + Math.floor(seen / LEAST_HEIGHT / PART);
}

/**
 * The list with its first `fresh` parts renewed. The others keep what `standing` holds of them (unseen: taking away
 * costs as much as renewing), and are empty where it holds nothing.
 */
export function renewParts<Row, As>(
  standing: readonly ListPart<Row, As>[],
  rows: readonly Row[],
  as: As,
  fresh: number
): readonly ListPart<Row, As>[] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, place) =>
    place < fresh
      ? { rows: rows.slice(place * PART, (place + 1) * PART), as }
      : (standing[place] ?? { rows: [], as })
  );
}
