/** Which area a publisher's name means, in one indeling. */
import { nameKey, namesakes, nameTable } from '../../src/lib/domain/region-names';
import type { SourceLevel } from '../../src/lib/domain/buurt';
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
  indelingen: Partial<Record<SourceLevel, Indeling>>
): (name: string) => Named {
  // Made once: a table of years and ages names the same areas tens of thousands of times.
  const finder = (level: Level): ((name: string) => RegionCode | undefined) => {
    const known = new Map<string, RegionCode | undefined>();
    const areas = regions.filter((region) => region.level === level && region.indeling === indelingen[level]);
    const table = nameTable(areas, nameKey);
    return (name) => {
      if (!known.has(name)) {
        const found = namesakes(nameKey(name), table);
        known.set(name, found.length === 1 ? found[0]?.code : undefined);
      }
      return known.get(name);
    };
  };
  const gemeente = finder('gemeente');
  const provincie = finder('provincie');
  return (name) => {
    if (name === 'Nederland') return { level: 'land', code: NEDERLAND };
    return name.endsWith('(PV)')
      ? { level: 'provincie', code: provincie(name) }
      : { level: 'gemeente', code: gemeente(name) };
  };
}
