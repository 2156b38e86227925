/**
 * One figure of the figures of parts: counts add up, shares and means weigh by their denominators. Only of all
 * parts together: a sum with a hole is too low, and nobody sees it.
 */
import { REMARKS, type Figure, type Known, type Remark } from './figure';

/** What became of the figures of parts; parts are told by their place in the list. */
export type Combination =
  | { readonly kind: 'combined'; readonly figure: Known }
  /** These parts have no figure. */
  | { readonly kind: 'incomplete'; readonly lacking: readonly number[] }
  /** Of these parts nobody knows the denominator. */
  | { readonly kind: 'unweighted'; readonly lacking: readonly number[] }
  /** In no part anybody is counted: no share can exist. */
  | { readonly kind: 'nobody' };

/** The figures of all parts added up. The remarks are those of the parts. */
export function addFigures(figures: readonly (Figure | undefined)[]): Combination {
  const lacking = placesWhere(figures, (figure) => figure?.kind !== 'known');
  if (lacking.length > 0) return { kind: 'incomplete', lacking };
  const known = figures.flatMap(knownOf);
  return {
    kind: 'combined',
    figure: { kind: 'known', value: sum(known.map(({ value }) => value)), remarks: remarksOf(known) }
  };
}

/**
 * The share or mean of all parts together, in the unit of the parts. A figure that carries its own denominator
 * is weighed by that, another by the figure at its place in `weights`. With `times` (100 of percentages, 1000 of
 * "per 1.000") known numerators are used, which are not rounded.
 */
export function weighFigures(
  figures: readonly (Figure | undefined)[],
  weights: readonly (Figure | undefined)[],
  times: number | undefined
): Combination {
  const denominators = figures.map((figure, part) => {
    const [own, weight] = [knownOf(figure)[0], knownOf(weights[part])[0]];
    return own?.denominator ?? weight?.value;
  });
  const unweighted = placesWhere(denominators, (denominator) => denominator === undefined);
  if (unweighted.length > 0) return { kind: 'unweighted', lacking: unweighted };
  // Where nobody is counted no share can exist, and none is missed.
  const lacking = placesWhere(
    figures,
    (figure, part) => denominators[part] !== 0 && figure?.kind !== 'known'
  );
  if (lacking.length > 0) return { kind: 'incomplete', lacking };
  const known = figures.flatMap((figure, part) => (denominators[part] === 0 ? [] : knownOf(figure)));
  const bottoms = denominators.flatMap((one) => (one === undefined || one === 0 ? [] : [one]));
  const denominator = sum(bottoms);
  if (denominator === 0) return { kind: 'nobody' };
  const tops = known.map(({ value, numerator }, part) =>
    numerator !== undefined && times !== undefined ? times * numerator : value * (bottoms[part] ?? 0)
  );
  const numerators = known.flatMap(({ numerator }) => (numerator === undefined ? [] : [numerator]));
  return {
    kind: 'combined',
    figure: {
      kind: 'known',
      value: sum(tops) / denominator,
      ...(numerators.length === known.length && { numerator: sum(numerators) }),
      denominator,
      remarks: remarksOf(known)
    }
  };
}

/** The remarks, each once and in their order. */
export function remarksTogether(remarks: Iterable<Remark>): Known['remarks'] {
  const said = new Set(remarks);
  return REMARKS.filter((remark) => said.has(remark));
}

/** One zero that is hard to believe does not make the whole so. */
function remarksOf(parts: readonly Known[]): Known['remarks'] {
  const said = parts.flatMap(({ remarks }) => remarks);
  return remarksTogether(said.filter((remark) => remark !== 'implausible'));
}

function placesWhere<T>(list: readonly T[], is: (one: T, place: number) => boolean): readonly number[] {
  return list.flatMap((one, place) => (is(one, place) ? [place] : []));
}

function knownOf(figure: Figure | undefined): readonly Known[] {
  return figure?.kind === 'known' ? [figure] : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
