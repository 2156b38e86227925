/**
 * Which outlines draw which areas, and whether they are really theirs. An area that changed between
 * its indeling and the year of the outlines is never drawn on them: it is hatched, with the reason.
 */
import {
  gemeenteOfWijk,
  type BoundarySet,
  type Indeling,
  type Level,
  type Region,
  type RegionChange,
  type RegionCode
} from './region';
import { never } from './never';

/** All sets that the project carries. `provincie` is dissolved from the gemeenten of 2025. */
export const BOUNDARY_SETS = [
  { level: 'provincie', indeling: 2025 },
  { level: 'gemeente', indeling: 2022 },
  { level: 'gemeente', indeling: 2025 },
  { level: 'wijk', indeling: 2022 },
  { level: 'wijk', indeling: 2024 }
] as const satisfies readonly BoundarySet[];

/** The years of indeling that each set draws; outside them no outline is at hand. */
const DRAWS: readonly { readonly set: BoundarySet; readonly from: Indeling; readonly to: Indeling }[] = [
  // Vijfheerenlanden went to the provincie Utrecht in 2019; since then no provincie has changed.
  { set: BOUNDARY_SETS[0], from: 2019, to: 2025 },
  { set: BOUNDARY_SETS[1], from: 2020, to: 2022 },
  { set: BOUNDARY_SETS[2], from: 2023, to: 2025 },
  { set: BOUNDARY_SETS[3], from: 2020, to: 2022 },
  { set: BOUNDARY_SETS[4], from: 2023, to: 2025 }
];

/**
 * The set of outlines to draw areas of a level and indeling on; `undefined` when there is none. Whether
 * one area of that indeling may be drawn on it is said by `Region.outlined`.
 */
export function boundarySetFor(level: Level, indeling: Indeling): BoundarySet | undefined {
  return DRAWS.find((entry) => entry.set.level === level && indeling >= entry.from && indeling <= entry.to)
    ?.set;
}

/** Name of a set's file in `static/data` and of its part of the momentopname. */
export function boundarySetName(set: BoundarySet): string {
  return `${set.level}-${set.indeling}`;
}

/** Changes that touch a gemeente, on either side, after 1 January of `fromYear` and up to that of `toYear`. */
function changesOf(
  code: RegionCode,
  fromYear: Indeling,
  toYear: Indeling,
  changes: readonly RegionChange[]
): readonly RegionChange[] {
  const [first, last] = fromYear <= toYear ? [fromYear, toYear] : [toYear, fromYear];
  return changes.filter(
    (change) => change.year > first && change.year <= last && (change.from === code || change.to === code)
  );
}

/**
 * Why figures of a gemeente from two indelingen cannot share a line: Dutch sentences, oldest change
 * first. `undefined` when nothing is known to have changed. The order of the years does not matter.
 * Small border corrections, which CBS does not list, are not seen.
 */
export function gemeenteChangedBetween(
  code: RegionCode,
  fromYear: Indeling,
  toYear: Indeling,
  changes: readonly RegionChange[]
): string | undefined {
  const touching = changesOf(code, fromYear, toYear, changes);
  if (touching.length === 0) return undefined;
  const years = [...new Set(touching.map((change) => change.year))].sort((a, b) => a - b);
  return years
    .map((year) =>
      explainYear(
        code,
        year,
        touching.filter((change) => change.year === year)
      )
    )
    .join(' ');
}

/** What is known of wijken, gemeenten and GGD regions through the years. */
export interface WijkFacts {
  /** `Region.outlined` of a wijk code in an indeling; `false` too where the code is not in that indeling. */
  readonly outlined: (wijk: RegionCode, indeling: Indeling) => boolean;
  /** Whether a gemeente has the same set of wijk codes in two indelingen. */
  readonly sameWijken: (gemeente: RegionCode, one: Indeling, other: Indeling) => boolean;
  /** The GGD region of a gemeente; `undefined` in an indeling without a list of gemeenten. */
  readonly ggdOf: (gemeente: RegionCode, indeling: Indeling) => RegionCode | undefined;
  readonly changes: readonly RegionChange[];
}

/**
 * Whether a wijk code names one and the same area in two indelingen. In each of them the wijk must be the
 * area of its outline; where those outlines are of two sets, its gemeente must have the same wijk codes in
 * the years of both, with no change in between. So a wijk elsewhere in the gemeente that came or went
 * does not count, as long as this one is outlined. The order of the years does not matter.
 */
export function isSameWijk(wijk: RegionCode, one: Indeling, other: Indeling, facts: WijkFacts): boolean {
  if (one === other) return true;
  if (!facts.outlined(wijk, one) || !facts.outlined(wijk, other)) return false;
  const [a, b] = [boundarySetFor('wijk', one), boundarySetFor('wijk', other)];
  if (a === undefined || b === undefined) return false;
  const gemeente = gemeenteOfWijk(wijk);
  return (
    a === b ||
    (facts.sameWijken(gemeente, a.indeling, b.indeling) &&
      gemeenteChangedBetween(gemeente, a.indeling, b.indeling, facts.changes) === undefined)
  );
}

/** What is known of them, from all regions of all indelingen and all changes. */
export function wijkFacts(
  regions: Iterable<Pick<Region, 'code' | 'level' | 'gemeente' | 'ggd' | 'indeling' | 'outlined'>>,
  changes: readonly RegionChange[]
): WijkFacts {
  const outlined = new Set<string>();
  const codes = new Map<string, RegionCode[]>();
  const ggds = new Map<string, RegionCode | undefined>();
  for (const region of regions) {
    if (region.level === 'gemeente') ggds.set(`${region.code} ${region.indeling}`, region.ggd);
    if (region.level !== 'wijk') continue;
    const key = `${region.gemeente} ${region.indeling}`;
    const wijken = codes.get(key);
    if (wijken === undefined) codes.set(key, [region.code]);
    else wijken.push(region.code);
    if (region.outlined) outlined.add(`${region.code} ${region.indeling}`);
  }
  // The codes of a gemeente in one indeling, as one text to compare.
  const joined = new Map([...codes].map(([key, wijken]) => [key, wijken.sort().join(' ')]));
  return {
    outlined: (wijk, indeling) => outlined.has(`${wijk} ${indeling}`),
    sameWijken: (gemeente, one, other) =>
      joined.get(`${gemeente} ${one}`) === joined.get(`${gemeente} ${other}`),
    ggdOf: (gemeente, indeling) => ggds.get(`${gemeente} ${indeling}`),
    changes
  };
}

/**
 * Why a code names another area in one indeling than in another: a gemeente that grew or was divided; a GGD
 * region that won or lost a gemeente; a wijk that was drawn anew, or of which that cannot be ruled out. `undefined` when it does not.
 */
export function whyOtherArea(
  { code, level }: Pick<Region, 'code' | 'level'>,
  a: Indeling,
  b: Indeling,
  facts: WijkFacts
): string | undefined {
  switch (level) {
    case 'land':
    case 'provincie':
      return undefined;
    case 'ggd':
      return ggdChangedBetween(code, a, b, facts);
    case 'gemeente':
      return gemeenteChangedBetween(code, a, b, facts.changes);
    case 'wijk':
      return isSameWijk(code, a, b, facts)
        ? undefined
        : `De grenzen van wijken kunnen tussen ${Math.min(a, b)} en ${Math.max(a, b)} veranderd zijn.`;
    default:
      return never(level, 'level');
  }
}

/** Gemeenten that went to one of another GGD region: Weesp, when it became a part of Amsterdam. */
function ggdChangedBetween(
  code: RegionCode,
  a: Indeling,
  b: Indeling,
  { changes, ggdOf }: WijkFacts
): string | undefined {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const sentences = changes
    .filter(({ year }) => year > first && year <= last)
    .flatMap(({ year, from, fromName, to }) => {
      const [before, after] = [ggdOf(from, year - 1), ggdOf(to, year)];
      if (before === after || (before !== code && after !== code)) return [];
      const where = after === code ? 'deze' : 'een andere';
      return [`Vanaf ${year} telt ${fromName} mee bij ${where} GGD-regio.`];
    });
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function explainYear(code: RegionCode, year: number, changes: readonly RegionChange[]): string {
  const leaving = changes.filter((change) => change.from === code);
  if (leaving.length > 0) {
    const names = enumerate(leaving.map((change) => change.toName));
    return leaving.length === 1 && leaving[0]?.kind === 'whole'
      ? `Vanaf ${year} telt deze gemeente mee bij ${names}.`
      : `Vanaf ${year} is deze gemeente verdeeld over ${names}.`;
  }
  // Several nameless gemeenten (dissolved before any list at hand) make one phrase.
  const parts = new Set(
    changes.map((change) => {
      const name = change.fromName === '' ? 'een andere gemeente' : change.fromName;
      return change.kind === 'part' ? `een deel van ${name}` : name;
    })
  );
  return `Vanaf ${year} ${parts.size === 1 ? 'telt' : 'tellen'} ${enumerate([...parts])} mee bij deze gemeente.`;
}

function enumerate(names: readonly string[]): string {
  const known = names.map((name) => (name === '' ? 'een andere gemeente' : name));
  const last = known.at(-1) ?? '';
  return known.length < 2 ? last : `${known.slice(0, -1).join(', ')} en ${last}`;
}
