/** Which area a publisher's name means, in one indeling. */
import { matchGemeente, matchProvincie } from '../../src/lib/domain/region-names';
import {
  NEDERLAND,
  type Indeling,
  type Level,
  type Region,
  type RegionCode
} from '../../src/lib/domain/region';

export interface Named {
  readonly level: Level;
  readonly code: RegionCode | undefined;
}

/**
 * A lookup by name among the given regions: "Nederland", provincies with "(PV)" behind them, else a
 * gemeente. `code` is undefined when no area, or more than one, has that name.
 */
export function nameLookup(
  regions: readonly Region[],
  indelingen: Partial<Record<Level, Indeling>>
): (name: string) => Named {
  const at = (level: Level): readonly Region[] =>
    regions.filter((region) => region.level === level && region.indeling === indelingen[level]);
  const gemeenten = at('gemeente');
  const provincies = at('provincie');
  return (name) => {
    if (name === 'Nederland') return { level: 'land', code: NEDERLAND };
    return name.endsWith('(PV)')
      ? { level: 'provincie', code: matchProvincie(name, provincies) }
      : { level: 'gemeente', code: matchGemeente(name, gemeenten) };
  };
}
