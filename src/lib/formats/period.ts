/** Periods as CBS and Swing write them. */

export interface Period {
  readonly year: number;
  /** `2024*` provisional and `2023**` revised provisional: neither is final. */
  readonly provisional: boolean;
}

/** "2011", "2024*", "2023**", "2011JJ00". */
const YEAR = /^((?:19|20)\d{2})(?:JJ00)?(\*{0,2})$/;
/** The day on which CBS counts: "1-1-2024", "01/01/2024", "2024-01-01". */
const NEW_YEAR = /^(?:0?1[-/]0?1[-/]((?:19|20)\d{2})|((?:19|20)\d{2})-01-01)$/;

/** A whole year, or the 1 January that stands for it. `undefined` for months, quarters and other text. */
export function readPeriod(text: string): Period | undefined {
  const [, year, stars = ''] = YEAR.exec(text.trim()) ?? [];
  if (year !== undefined) return { year: Number(year), provisional: stars !== '' };
  const [, behind, before] = NEW_YEAR.exec(text.trim()) ?? [];
  const counted = behind ?? before;
  return counted === undefined ? undefined : { year: Number(counted), provisional: false };
}
