/** What a reader chose on the page of an area, as its address holds it: `?kenmerk=…&naast=…`. */

/** `kenmerk`: what "Waar in …?" shows; `naast`: what is told of the areas alike. */
export type Choice = 'kenmerk' | 'naast';

/** The search part with one choice made, or taken back; the others stay. Starts with "?", or is empty. */
export function withChoice(search: URLSearchParams, choice: Choice, value: string | undefined): string {
  const next = new URLSearchParams(search);
  if (value === undefined) next.delete(choice);
  else next.set(choice, value);
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
}
