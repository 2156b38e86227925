/** Which indeling a set of areas is of: told by what is in the set, since files seldom say it. */
import type { CodeSets } from './index';
import { CURRENT_INDELING, type Indeling } from '../region';

export interface Fit {
  readonly indeling: Indeling;
  readonly equallyGood: readonly Indeling[];
  /** Part of the areas that the indeling holds, 0 to 1. */
  readonly held: number;
}

/** A set that lacks no more than this part of an indeling is taken to be all of it. */
export const NEARLY_ALL = 0.03;

/**
 * The indeling that holds most of the areas. Among those that hold equally many: the one that has the
 * fewest other areas, if the file has (nearly) all of one; a file of a few areas fits all alike. Of what
 * is then left `preferred` goes first, then the indeling of the site, then the latest. Each area is
 * given as the indelingen that hold it. `undefined` without areas.
 */
export function fitOf(
  areas: readonly ReadonlySet<Indeling>[],
  sets: CodeSets,
  preferred: readonly (Indeling | undefined)[]
): Fit | undefined {
  if (areas.length === 0) return undefined;
  const scores = [...sets].map(([indeling, codes]) => {
    const held = areas.filter((indelingen) => indelingen.has(indeling)).length;
    return { indeling, held, rest: codes.size - held, of: codes.size };
  });
  const most = Math.max(0, ...scores.map((score) => score.held));
  if (most === 0) return undefined;
  const holding = scores.filter((score) => score.held === most);
  const least = Math.min(...holding.map((score) => score.rest));
  const whole = holding.some((score) => score.rest === least && score.rest <= score.of * NEARLY_ALL);
  const best = holding
    .filter((score) => !whole || score.rest === least)
    .map((score) => score.indeling)
    .sort((a, b) => b - a);
  const [latest = CURRENT_INDELING] = best;
  const indeling =
    [...preferred, CURRENT_INDELING].find((year) => year !== undefined && best.includes(year)) ?? latest;
  return {
    indeling,
    equallyGood: best.filter((year) => year !== indeling).reverse(),
    held: most / areas.length
  };
}
