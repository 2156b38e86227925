import type { AreaIndex } from '$lib/domain/areas/index';
import { gemeenteOfWijk, levelOf, type RegionCode } from '$lib/domain/region';

/** Names of areas for people: "Rotterdam", and of a wijk "Charlois (Rotterdam)". */
export function areaNames({ areas }: Pick<AreaIndex, 'areas'>): (code: RegionCode) => string {
  const own = (code: RegionCode) => areas.get(code)?.name ?? code;
  return (code) => (levelOf(code) === 'wijk' ? `${own(code)} (${own(gemeenteOfWijk(code))})` : own(code));
}
