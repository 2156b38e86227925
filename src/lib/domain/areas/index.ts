/**
 * Every area that the project knows, by code, by name and by indeling: what a file of unknown origin is
 * laid beside. Plain data, so that a page can hand it to a worker.
 */
import {
  LEVELS,
  type Indeling,
  type Level,
  type Region,
  type RegionChange,
  type RegionCode
} from '../region';
import { nameKey, nameTable, wijkKey, type NameTable } from '../region-names';

export interface KnownArea {
  readonly code: RegionCode;
  readonly level: Level;
  /** Its latest name; the code itself where no list has a name. */
  readonly name: string;
  /** Indelingen that hold it, as far as they are known. */
  readonly indelingen: ReadonlySet<Indeling>;
}

/** Codes of a level per indeling. */
export type CodeSets = ReadonlyMap<Indeling, ReadonlySet<RegionCode>>;

export interface AreaIndex {
  readonly areas: ReadonlyMap<RegionCode, KnownArea>;
  readonly sets: Readonly<Record<Level, CodeSets>>;
  /** All names that an area has had in the lists at hand. */
  readonly names: Readonly<Record<Level, NameTable>>;
}

/**
 * The first year whose gemeenten follow from the changes. Before it CBS gave merged gemeenten numbers
 * between the old ones, and the changes do not tell which of them existed before.
 */
const FIRST_FOLLOWED: Indeling = 1991;

/** Numbers from here on were given in order of time, each to a gemeente that was new. */
const FIRST_NEW_NUMBER = 1400;

/** On 1 January of these years no gemeente changed (CBS); no list of their own is needed. */
const SAME_AS_THE_YEAR_BEFORE: readonly Indeling[] = [2025];

/**
 * Lays the index over all regions of all indelingen and all changes. Gemeenten of the years before the
 * first list follow from the changes, back to 1991; those that no list names are known by code alone.
 */
export function areaIndex(regions: readonly Region[], changes: readonly RegionChange[]): AreaIndex {
  const latest = new Map<RegionCode, Pick<Region, 'level' | 'name' | 'indeling'>>();
  const sets = byLevel((): Map<Indeling, Set<RegionCode>> => new Map());
  const named = byLevel((): { code: RegionCode; name: string; indeling?: Indeling }[] => []);
  for (const { code, level, name, indeling } of regions) {
    const set = sets[level].get(indeling) ?? new Set();
    sets[level].set(indeling, set.add(code));
    // A wijk code may get another name and a name another code: there the year counts.
    if (name !== code) named[level].push({ code, name, ...(level === 'wijk' && { indeling }) });
    if (indeling >= (latest.get(code)?.indeling ?? indeling)) latest.set(code, { level, name, indeling });
  }
  for (const change of changes) {
    for (const [code, name] of [
      [change.from, change.fromName],
      [change.to, change.toName]
    ] as const) {
      if ((latest.get(code)?.name ?? code) !== code) continue;
      latest.set(code, { level: 'gemeente', name: name === '' ? code : name, indeling: change.year });
      if (name !== '') named.gemeente.push({ code, name });
    }
  }
  followBack(sets.gemeente, changes);
  for (const year of SAME_AS_THE_YEAR_BEFORE) {
    const before = sets.gemeente.get(year - 1);
    if (before !== undefined && !sets.gemeente.has(year)) sets.gemeente.set(year, before);
  }
  const areas = new Map<RegionCode, KnownArea & { readonly indelingen: Set<Indeling> }>();
  for (const [code, { level, name }] of latest) areas.set(code, { code, level, name, indelingen: new Set() });
  for (const level of LEVELS) {
    for (const [year, codes] of sets[level]) for (const code of codes) areas.get(code)?.indelingen.add(year);
  }
  const table = (level: Level) => nameTable(named[level], level === 'wijk' ? wijkKey : nameKey);
  return {
    areas,
    sets,
    names: {
      land: table('land'),
      provincie: table('provincie'),
      ggd: table('ggd'),
      gemeente: table('gemeente'),
      wijk: table('wijk')
    }
  };
}

/** Adds the gemeenten of each year before the first list, walking back over the changes. */
function followBack(sets: Map<Indeling, Set<RegionCode>>, changes: readonly RegionChange[]): void {
  if (sets.size === 0 || changes.length === 0) return;
  const created = new Map<RegionCode, number>();
  for (const { to, year } of changes) created.set(to, Math.min(year, created.get(to) ?? year));
  let codes = sets.get(Math.min(...sets.keys())) ?? new Set();
  for (let year = Math.min(...sets.keys()); year > FIRST_FOLLOWED; year -= 1) {
    codes = new Set(codes);
    const now = changes.filter((change) => change.year === year);
    for (const { to } of now) {
      if (Number(to.slice(2)) >= FIRST_NEW_NUMBER && created.get(to) === year) codes.delete(to);
    }
    for (const { from } of now) codes.add(from);
    sets.set(year - 1, codes);
  }
}

function byLevel<T>(make: () => T): Record<Level, T> {
  return { land: make(), provincie: make(), ggd: make(), gemeente: make(), wijk: make() };
}

/** Name of an area, or its code where none is known. */
export function nameIn(index: AreaIndex, code: RegionCode): string {
  return index.areas.get(code)?.name ?? code;
}
