/** The areas that are compared: their names, and where a code stands for another area than today. */
import { whyOtherArea, wijkFacts } from '$lib/domain/boundaries';
import { isCoalition, membersOf, type AreaCode, type CoalitionCode } from '$lib/domain/coalition';
import { levelWord } from '$lib/domain/position';
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
  readonly code: AreaCode;
  /** Level of the series that its figures come from; of a coalition that of its gemeenten. */
  readonly level: Level;
  /** "Charlois": of a wijk without its number. */
  readonly name: string;
  /** "wijk in Rotterdam", "gemeente"; tells areas of one name apart. */
  readonly kind: string;
  /** The gemeenten of a coalition. */
  readonly members?: readonly { readonly code: RegionCode; readonly name: string }[];
}

/** Whatever the page asks about areas. */
export interface Atlas {
  /** `undefined`: no indeling knows the code, or that of one of its gemeenten. */
  readonly areaOf: (code: AreaCode) => NamedArea | undefined;
  readonly exists: (code: AreaCode, indeling: Indeling) => boolean;
  /** Why the code names another area in the one indeling than in the other; `undefined`: it does not. */
  readonly whyOther: (
    area: Pick<NamedArea, 'code' | 'level'>,
    a: Indeling,
    b: Indeling
  ) => string | undefined;
  /** The areas that an area lies in, nearest first. */
  readonly parentsOf: (code: AreaCode) => readonly RegionCode[];
  /** Wijken of a gemeente of today, in the order of their codes. */
  readonly wijkenOf: (gemeente: RegionCode) => readonly RegionCode[];
}

/** `nameOf`: what a coalition of these gemeenten is called. */
export function atlasOf(
  regions: readonly Region[],
  changes: readonly RegionChange[],
  nameOf: (coalition: CoalitionCode, members: readonly string[]) => string
): Atlas {
  const byCode = new Map<RegionCode, Region>();
  const known = new Set<string>();
  const wijken = new Map<RegionCode, RegionCode[]>();
  for (const region of regions) {
    known.add(`${region.code} ${region.indeling}`);
    const earlier = byCode.get(region.code);
    const isNow = region.indeling === CURRENT_INDELING;
    if (
      earlier === undefined ||
      isNow ||
      (earlier.indeling !== CURRENT_INDELING && region.indeling > earlier.indeling)
    )
      byCode.set(region.code, region);
    if (isNow && region.level === 'wijk') {
      const gemeente = gemeenteOfWijk(region.code);
      wijken.set(gemeente, [...(wijken.get(gemeente) ?? []), region.code]);
    }
  }
  const facts = wijkFacts(regions, changes);
  const plain = (code: RegionCode) => shortName(byCode.get(code)?.name ?? code);

  function coalition(code: CoalitionCode): NamedArea | undefined {
    const members = membersOf(code);
    if (members.some((member) => !byCode.has(member))) return undefined;
    const named = members.map((member) => ({ code: member, name: plain(member) }));
    return {
      code,
      level: 'gemeente',
      name: nameOf(
        code,
        named.map(({ name }) => name)
      ),
      kind: `coalitie van ${members.length} gemeenten`,
      members: named
    };
  }

  return {
    areaOf: (code) => {
      if (isCoalition(code)) return coalition(code);
      const level = levelOf(code);
      if (level === undefined || !byCode.has(code)) return undefined;
      const kind = level === 'wijk' ? `wijk in ${plain(gemeenteOfWijk(code))}` : levelWord(level);
      return { code, level, name: plain(code), kind };
    },
    exists: (code, indeling) => partsOf(code).every((part) => known.has(`${part} ${indeling}`)),
    whyOther: ({ code, level }, a, b) =>
      partsOf(code)
        .map((part) => whyOtherArea({ code: part, level }, a, b, facts))
        .find((why) => why !== undefined),
    parentsOf: (code) => [...new Set(partsOf(code).flatMap((part) => parentsOf(part, byCode)))],
    wijkenOf: (gemeente) => [...(wijken.get(gemeente) ?? [])].sort()
  };
}

/** An area itself, or the gemeenten of a coalition. */
export function partsOf(code: AreaCode): readonly RegionCode[] {
  return isCoalition(code) ? membersOf(code) : [code];
}

function parentsOf(code: RegionCode, byCode: ReadonlyMap<RegionCode, Region>): readonly RegionCode[] {
  const gemeente = levelOf(code) === 'wijk' ? gemeenteOfWijk(code) : undefined;
  const { ggd, provincie } = byCode.get(gemeente ?? code) ?? {};
  return [gemeente, ggd, provincie].filter((parent) => parent !== undefined);
}
