/** Periods as CBS and Swing write them. */

export interface Period {
  readonly year: number;
  /** `2024*` provisional and `2023**` revised provisional: neither is final. */
  readonly provisional: boolean;
}

/** A whole year: "2011", "2024*", "2023**", "2011JJ00". `undefined` for months, quarters and other text. */
export function readPeriod(text: string): Period | undefined {
  const match = /^((?:19|20)\d{2})(?:JJ00)?(\*{0,2})$/.exec(text.trim());
  return match === null ? undefined : { year: Number(match[1]), provisional: match[2] !== '' };
}
