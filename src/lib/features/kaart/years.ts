/** Years of the Kaart: which are offered, and where they stand on the slider. Pure. */
import { formatCount } from '$lib/domain/notation';
import { pluralOf } from '$lib/domain/position';
import type { MapLevel } from '$lib/domain/view';

export interface Stop {
  readonly year: number;
  /** 0 to 1, at the true distance in time. */
  readonly at: number;
  /** Its year is written under it. */
  readonly named: boolean;
}

/**
 * Stops of the year slider. The first, the last and the chosen year are always named, the others where
 * `width` pixels leave room.
 */
export function stops(years: readonly number[], chosen: number, width: number): readonly Stop[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const at = (year: number) => (first === last ? 1 : (year - first) / (last - first));
  const roomy = (a: number, b: number) => Math.abs(at(a) - at(b)) * width >= YEAR_WIDTH;
  const named: number[] = [chosen];
  for (const year of [last, first, ...years]) {
    if (!named.includes(year) && named.every((other) => roomy(year, other))) named.push(year);
  }
  return years.map((year) => ({ year, at: at(year), named: named.includes(year) }));
}
/** A year of 16 px bold and the gap beside it. */
const YEAR_WIDTH = 44;

/** How many of the areas that are looked at have a figure in a year. */
export interface YearFill {
  readonly year: number;
  readonly known: number;
  readonly total: number;
}

/**
 * The years that a slider offers, ascending, and those that it does not: fewer than half as many areas have
 * a figure as in the best year, so the map would be all but empty. The year that is shown is always offered.
 */
export function splitYears(
  fills: readonly YearFill[],
  shown: number
): { readonly full: readonly number[]; readonly thin: readonly YearFill[] } {
  const most = Math.max(0, ...fills.map(({ known }) => known));
  const isFull = ({ year, known }: YearFill) => year === shown || (known > 0 && known * 2 >= most);
  return {
    full: fills.filter(isFull).map(({ year }) => year),
    thin: fills.filter((fill) => !isFull(fill))
  };
}

/** "2023: 1 van de 342 gemeenten"; "2023: geen enkele gemeente" where none of those shown has a figure. */
export function thinLabel({ year, known, total }: YearFill, level: MapLevel): string {
  return known === 0
    ? `${year}: geen cijfers`
    : `${year}: ${formatCount(known)} van de ${formatCount(total)} ${pluralOf(level)}`;
}

/**
 * The year that a slider goes to. A pointer lets go anywhere: the nearest year. A key goes one step: the
 * next year that there is, however far.
 */
export function snap(years: readonly number[], from: number, to: number, how: 'pointer' | 'key'): number {
  if (how === 'key' && to !== from) {
    const next = to > from ? years.find((year) => year >= to) : years.findLast((year) => year <= to);
    return next ?? from;
  }
  return [...years].sort((a, b) => Math.abs(a - to) - Math.abs(b - to) || b - a)[0] ?? from;
}
