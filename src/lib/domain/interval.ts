/** How sure a share is that rests on few people. */

/** Bounds of a share, as fractions of 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided 95%. */
const Z95 = 1.959963984540054;

/**
 * Score interval of a share of `numerator` out of `denominator` (Wilson, JASA 22, 1927; method 3 of Newcombe,
 * Statistics in Medicine 17, 1998). It keeps its promise for small numbers, never leaves 0 to 1, and has
 * width also where nobody or everybody is counted. `z`: standard deviations, 1.96 for 95%.
 * Throws a `RangeError` unless 0 ≤ numerator ≤ denominator and 0 < denominator.
 */
export function wilson(numerator: number, denominator: number, z = Z95): Interval {
  if (
    !(denominator > 0) ||
    !(numerator >= 0) ||
    !(numerator <= denominator) ||
    !Number.isFinite(denominator)
  ) {
    throw new RangeError(`no share: ${numerator} of ${denominator}`);
  }
  const share = numerator / denominator;
  const z2 = (z * z) / denominator;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (z * Math.sqrt((share * (1 - share)) / denominator + z2 / (4 * denominator))) / (1 + z2);
  // At the ends the two terms cancel; rounding must not push a bound past the share itself.
  return {
    lower: numerator === 0 ? 0 : Math.max(0, Math.min(centre - half, share)),
    upper: numerator === denominator ? 1 : Math.min(1, Math.max(centre + half, share))
  };
}

/** Among fewer people than this, chance moves a share so much that the range belongs beside it. */
export const FEW_PEOPLE = 1000;

/**
 * Range of a share among few people, as fractions: what chance alone can make of it. A register counts
 * everybody, so this is no margin of a sample; it says how little a small count tells about the next one.
 * `roundedTo`: the publisher rounded the numerator to a multiple of this, which widens the range.
 * `undefined` where the counts are not known, or so many people are counted that it hardly matters.
 */
export function chanceRange(
  { numerator, denominator }: { readonly numerator?: number; readonly denominator?: number },
  roundedTo = 1
): Interval | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  if (!(denominator > 0 && denominator < FEW_PEOPLE && numerator >= 0 && numerator <= denominator))
    return undefined;
  const off = roundedTo > 1 ? roundedTo / 2 : 0;
  return {
    lower: wilson(Math.max(0, numerator - off), denominator).lower,
    upper: wilson(Math.min(denominator, numerator + off), denominator).upper
  };
}
