/**
 * What a chart says to who does not see it (WCAG 1.1.1). Every chart component asks for it, so that the compiler
 * refuses a chart without words; a test refuses a drawing that does not speak them.
 */

/** A chart in words: what it shows ("Bijstand, 2024"), and what there is to see in it. */
export interface Told {
  readonly title: string;
  readonly summary: string;
}

/** `beside`: the same figures stand as text next to the chart, which is then for the eye alone. */
export type Alternative = Told | 'beside';

/** The properties of every chart component. */
export interface Charted<A extends Alternative = Alternative> {
  readonly alternative: A;
}

/** The words as one label. */
export function labelOf({ title, summary }: Told): string {
  return `${title}. ${summary}`;
}

/** The attributes with which a drawing speaks its words, or keeps silent. */
export function spoken(alternative: Alternative) {
  return alternative === 'beside'
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': labelOf(alternative) } as const);
}
