import type { Definition } from '../../indicator';

/** What is counted, what it does not say, and what it must not be compared with. */
export function definition(
  id: string,
  text: string,
  not: string,
  incomparable: readonly string[] = []
): Definition {
  return { id, text, not, incomparable };
}
