/** Rows that Page Up and Page Down pass over. */
const LEAP = 10;

/**
 * Place that a key goes to in a list of `length` rows, from place `at` (-1: none yet): never beyond an end.
 * `undefined`: the key does not go through a list, or the list has no rows.
 */
export function placeByKey(key: string, at: number, length: number): number | undefined {
  const to = wantedBy(key, at, length);
  return to === undefined || length === 0 ? undefined : Math.max(0, Math.min(length - 1, to));
}

function wantedBy(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + LEAP;
    case 'PageUp':
      return at - LEAP;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
