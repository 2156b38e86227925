/** The areas that a difference can be taken with, in groups. Pure. */
import { isCoalition, type AreaCode } from '$lib/domain/coalition';
import { gemeenteOfWijk, levelOf, NEDERLAND } from '$lib/domain/region';
import type { Names } from './picture';

export interface ReferenceArea {
  readonly code: AreaCode;
  readonly name: string;
}

export interface ReferenceGroup {
  readonly label: string;
  readonly areas: readonly ReferenceArea[];
}

/**
 * Nederland and what is at hand first (the area that is looked at, its gemeente, the chosen one, the one
 * that is the reference now), then all provincies, GGD regions and gemeenten. None twice.
 */
export function referenceGroups(
  atHand: readonly (ReferenceArea | undefined)[],
  { provincies, ggdRegions, gemeenten }: Names
): readonly ReferenceGroup[] {
  const near = [{ code: NEDERLAND, name: 'Nederland' }, ...atHand.flatMap((area) => area ?? [])];
  const parents = near.flatMap(({ code }): readonly ReferenceArea[] => {
    if (isCoalition(code) || levelOf(code) !== 'wijk') return [];
    return gemeenten.filter((one) => one.code === gemeenteOfWijk(code));
  });
  const seen = new Set<AreaCode>();
  const fresh = (areas: readonly ReferenceArea[]) =>
    areas.filter(({ code }) => {
      if (seen.has(code)) return false;
      seen.add(code);
      return true;
    });
  return [
    { label: 'Dichtbij', areas: fresh([...near, ...parents]) },
    { label: 'Provincies', areas: fresh(provincies) },
    { label: 'GGD-regio’s', areas: fresh(ggdRegions) },
    { label: 'Gemeenten', areas: fresh(gemeenten) }
  ];
}
