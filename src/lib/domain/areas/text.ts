/** What a file writes for an area, and what the matcher answers: the types of `matchAreas`. */
import type { Indeling, Level, RegionCode } from '../region';

/** One area as a file writes it. At least a code or a name. */
export interface AreaText {
  readonly code?: string;
  readonly name?: string;
  /** Name or code of the gemeente that a wijk lies in, where the file tells it. */
  readonly gemeente?: string;
  /** Word of the file for the level: "gemeente", "wijk24", "Wijken". */
  readonly level?: string;
}

/** Why no area was found. Words for people: `explainUnmatched`. */
export type UnmatchedReason =
  /** No area of any indeling has this code or name. */
  | 'unknown'
  /** Several areas have this name, and nothing in the file tells which. */
  | 'ambiguous'
  /** A name of a wijk: unique only within a gemeente, and the gemeente is not known yet. */
  | 'needs-gemeente'
  /** A buurt, COROP region, postcode …: a level that this site does not carry. */
  | 'other-level'
  /** A remainder such as "Niet te lokaliseren", or a total of a selection: no area. */
  | 'no-area';

export type AreaMatch =
  | {
      readonly kind: 'matched';
      readonly text: AreaText;
      readonly code: RegionCode;
      readonly by: 'code' | 'name';
    }
  /** Probably this one; a person should look. `why` is a Dutch sentence. */
  | {
      readonly kind: 'guessed';
      readonly text: AreaText;
      readonly code: RegionCode;
      readonly why: string;
      readonly alternatives: readonly RegionCode[];
    }
  | {
      readonly kind: 'unmatched';
      readonly text: AreaText;
      readonly reason: UnmatchedReason;
      readonly suggestions: readonly RegionCode[];
    };

/** What the areas of one level have in common. */
export interface MatchedLevel {
  readonly level: Level;
  /** The indeling that holds all of them and fits best; `undefined` when no single indeling does. */
  readonly indeling: Indeling | undefined;
  /** Other indelingen that fit exactly as well: the figures may be of any of them. */
  readonly equallyGood: readonly Indeling[];
  /** Distinct areas of this level in the file, and in the indeling (0 where there is none). */
  readonly areas: number;
  readonly of: number;
}

export interface AreaMatching {
  readonly levels: readonly MatchedLevel[];
  /** One per distinct text (`areaKey`), in the order in which they were given. */
  readonly areas: readonly AreaMatch[];
  /** Wijk names stand in the file and the gemeente must be asked for. */
  readonly asksGemeente: boolean;
}

/** What a person has told about a file. */
export interface MatchHints {
  /** All wijk names of the file lie in this gemeente. */
  readonly gemeente?: RegionCode;
  readonly level?: Level;
  readonly indeling?: Indeling;
  /** Choices for single texts, by `areaKey`; `null` is "leave this one out". */
  readonly chosen?: ReadonlyMap<string, RegionCode | null>;
}
