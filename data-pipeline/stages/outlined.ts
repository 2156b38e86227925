/** Whether the outlines at hand are really an area's own: else it is hatched, never drawn on them. */
import { boundarySetFor, gemeenteChangedBetween } from '../../src/lib/domain/boundaries';
import {
  gemeenteOfWijk,
  type Indeling,
  type Region,
  type RegionChange,
  type RegionCode
} from '../../src/lib/domain/region';
import { sortRegions } from './momentopname-regions';

/** A region before it is known whether the outlines at hand are its own. */
export type Draft = Omit<Region, 'outlined'>;

/** Gemeenten whose set of wijk codes is the same in both years. */
export function sameWijken(
  regions: readonly Pick<Region, 'code' | 'level' | 'indeling'>[],
  one: Indeling,
  other: Indeling
): ReadonlySet<RegionCode> {
  const setsOf = (indeling: Indeling) => {
    const sets = new Map<RegionCode, string[]>();
    for (const { code, level, indeling: year } of regions) {
      if (level !== 'wijk' || year !== indeling) continue;
      const gemeente = gemeenteOfWijk(code);
      sets.set(gemeente, [...(sets.get(gemeente) ?? []), code]);
    }
    return new Map([...sets].map(([gemeente, codes]) => [gemeente, codes.sort().join(' ')]));
  };
  const [a, b] = [setsOf(one), setsOf(other)];
  return new Set([...a.keys()].filter((gemeente) => a.get(gemeente) === b.get(gemeente)));
}

/** The list of areas that a set of outlines holds; the codes of 2023, 2024 and 2025 are the same. */
const LISTED_BY: Readonly<Record<Indeling, Indeling>> = { 2025: 2024 };

/**
 * Whether the outlines for an area's indeling are its own: a gemeente when its code is in the set and
 * no change touches it in between; a wijk when besides the set of wijken of its gemeente is the same, or
 * it is in `sameBuurten`: wijken that consist of the same buurten, so that only others around changed.
 */
export function markOutlined(
  drafts: readonly Draft[],
  changes: readonly RegionChange[],
  sameBuurten: ReadonlySet<RegionCode>
): readonly Region[] {
  const codesIn = new Map<string, Set<RegionCode>>();
  for (const area of drafts) {
    const key = `${area.level} ${area.indeling}`;
    codesIn.set(key, (codesIn.get(key) ?? new Set()).add(area.code));
  }
  const same = new Map<string, ReadonlySet<RegionCode>>();
  // Asked once for all wijken of a gemeente.
  const answers = new Map<string, boolean>();
  const hasChanged = (gemeente: RegionCode, one: Indeling, other: Indeling): boolean => {
    const key = `${gemeente} ${one} ${other}`;
    const answer = answers.get(key) ?? gemeenteChangedBetween(gemeente, one, other, changes) !== undefined;
    answers.set(key, answer);
    return answer;
  };
  const isOutlined = (area: Draft): boolean => {
    const set = boundarySetFor(area.level, area.indeling);
    if (set === undefined) return false;
    if (area.level === 'provincie') return true;
    const listed = LISTED_BY[set.indeling] ?? set.indeling;
    if (codesIn.get(`${area.level} ${listed}`)?.has(area.code) !== true) return false;
    const gemeente = area.gemeente ?? area.code;
    if (hasChanged(gemeente, area.indeling, set.indeling)) return false;
    if (area.level !== 'wijk' || area.indeling === listed) return true;
    const pair = `${area.indeling} ${listed}`;
    const equal = same.get(pair) ?? sameWijken(drafts, area.indeling, listed);
    same.set(pair, equal);
    return equal.has(gemeente) || sameBuurten.has(area.code);
  };
  return sortRegions(drafts.map((area) => ({ ...area, outlined: isOutlined(area) })));
}
