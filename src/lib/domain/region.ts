/**
 * Areas of the Netherlands as CBS codes them. A code is text: leading zeros count, and the wijk codes
 * of Amsterdam hold letters (`WK0363AA`).
 */

declare const regionCode: unique symbol;
/** A trimmed CBS region code whose shape was checked: `NL01`, `PV28`, `GG4607`, `GM0599`, `WK059910`. */
export type RegionCode = string & { readonly [regionCode]: true };

export const LEVELS = ['land', 'provincie', 'ggd', 'gemeente', 'wijk'] as const;
export type Level = (typeof LEVELS)[number];

/** The classification year (*indeling*): the boundaries and codes in force on 1 January of that year. */
export type Indeling = number;

/** The classification of the site: its areas have a page, and the search, the maps and the lists show them. */
export const CURRENT_INDELING: Indeling = 2024;

export const NEDERLAND = 'NL01' as RegionCode;

/** By the first two letters. A whole file of codes is looked at one by one. */
const SHAPES: ReadonlyMap<string, readonly [Level, RegExp]> = new Map([
  ['NL', ['land', /^NL01$/]],
  ['PV', ['provincie', /^PV\d{2}$/]],
  ['GG', ['ggd', /^GG\d{4}$/]],
  ['GM', ['gemeente', /^GM\d{4}$/]],
  ['WK', ['wijk', /^WK\d{4}[0-9A-Z]{2}$/]]
]);

/** Level of a well-formed code; `undefined` for anything else (a buurt, a COROP region). */
export function levelOf(code: string): Level | undefined {
  const [level, shape] = SHAPES.get(code.slice(0, 2)) ?? [];
  return shape?.test(code) === true ? level : undefined;
}

/**
 * The region code in a cell of an export: trimmed, and `NL00` (as the KWB tables say) made `NL01`.
 * `undefined` when the text is no code of a level that this project carries.
 */
export function parseRegionCode(text: string): RegionCode | undefined {
  const trimmed = text.trim();
  const code = trimmed === 'NL00' ? 'NL01' : trimmed;
  return levelOf(code) === undefined ? undefined : (code as RegionCode);
}

/** The gemeente that a wijk belongs to; its four digits are part of the wijk code. */
export function gemeenteOfWijk(wijk: RegionCode): RegionCode {
  return `GM${wijk.slice(2, 6)}` as RegionCode;
}

/** One area in one indeling. */
export interface Region {
  readonly code: RegionCode;
  readonly level: Level;
  readonly name: string;
  readonly indeling: Indeling;
  /** Parents; `undefined` where the level has none. */
  readonly gemeente?: RegionCode;
  readonly provincie?: RegionCode;
  /** The GGD region, which groups gemeenten as a provincie does; those of today (docs/areas.md). */
  readonly ggd?: RegionCode;
  /** CBS urbanity of the gemeente or wijk, 1 (very strongly urban) to 5 (not urban). */
  readonly stedelijkheid?: 1 | 2 | 3 | 4 | 5;
  /**
   * Whether the boundaries that the project has for this indeling (`BoundarySet`) really are this
   * area's. `false`: it changed, or no outline is at hand; it is then hatched with `outlineReason`.
   */
  readonly outlined: boolean;
}

/** A merger, split or border change between two years: who went where, and when. */
export interface RegionChange {
  /** First 1 January on which the change holds. */
  readonly year: number;
  readonly from: RegionCode;
  readonly fromName: string;
  readonly to: RegionCode;
  readonly toName: string;
  /** `whole`: all of `from` went to `to`; `part`: `from` was divided over several areas. */
  readonly kind: 'whole' | 'part';
}

/** A file with outlines: `static/data/boundaries-<level>-<indeling>.topo.json`. */
export interface BoundarySet {
  readonly level: 'provincie' | 'gemeente' | 'wijk';
  readonly indeling: Indeling;
}
