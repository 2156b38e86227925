/** The areas that are compared: their names, and where a code stands for another area than today. */
import { whyOtherArea, wijkFacts } from '$lib/domain/boundaries';
import {
  CURRENT_INDELING,
  gemeenteOfWijk,
  levelOf,
  type Indeling,
  type Level,
  type Region,
  type RegionChange,
  type RegionCode
} from '$lib/domain/region';
import { shortName } from '$lib/map/scene';

export interface NamedArea {
  readonly code: RegionCode;
  readonly level: Level;
  /** "Charlois": of a wijk without its number. */
  readonly name: string;
  /** "wijk in Rotterdam", "gemeente"; tells areas of one name apart. */
  readonly kind: string;
}

/** Whatever the page asks about areas. */
export interface Atlas {
  /** `undefined`: no indeling knows the code. */
  readonly areaOf: (code: RegionCode) => NamedArea | undefined;
  readonly exists: (code: RegionCode, indeling: Indeling) => boolean;
  /** Why the code names another area in the one indeling than in the other; `undefined`: it does not. */
  readonly whyOther: (area: Pick<Region, 'code' | 'level'>, a: Indeling, b: Indeling) => string | undefined;
  /** The gemeente and the provincie that an area lies in, nearest first. */
  readonly parentsOf: (code: RegionCode) => readonly RegionCode[];
  /** Wijken of a gemeente of today, in the order of their codes. */
  readonly wijkenOf: (gemeente: RegionCode) => readonly RegionCode[];
}

export function atlasOf(regions: readonly Region[], changes: readonly RegionChange[]): Atlas {
  const names = new Map<RegionCode, Region>();
  const known = new Set<string>();
  const wijken = new Map<RegionCode, RegionCode[]>();
  for (const region of regions) {
    known.add(`${region.code} ${region.indeling}`);
    const earlier = names.get(region.code);
    const isNow = region.indeling === CURRENT_INDELING;
    if (
      earlier === undefined ||
      isNow ||
      (earlier.indeling !== CURRENT_INDELING && region.indeling > earlier.indeling)
    )
      names.set(region.code, region);
    if (isNow && region.level === 'wijk') {
      const gemeente = gemeenteOfWijk(region.code);
      wijken.set(gemeente, [...(wijken.get(gemeente) ?? []), region.code]);
    }
  }
  const facts = wijkFacts(regions, changes);
  const nameOf = (code: RegionCode) => names.get(code)?.name ?? code;
  return {
    areaOf: (code) => {
      const level = levelOf(code);
      if (level === undefined || !names.has(code)) return undefined;
      const kind =
        level === 'wijk' ? `wijk in ${nameOf(gemeenteOfWijk(code))}` : level === 'land' ? 'land' : level;
      return { code, level, name: shortName(nameOf(code)), kind };
    },
    exists: (code, indeling) => known.has(`${code} ${indeling}`),
    whyOther: (area, a, b) => whyOtherArea(area, a, b, facts),
    parentsOf: (code) => {
      const gemeente = levelOf(code) === 'wijk' ? gemeenteOfWijk(code) : undefined;
      const provincie = names.get(gemeente ?? code)?.provincie;
      return [...(gemeente ? [gemeente] : []), ...(provincie ? [provincie] : [])];
    },
    wijkenOf: (gemeente) => [...(wijken.get(gemeente) ?? [])].sort()
  };
}
