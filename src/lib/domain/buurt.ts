/**
 * Buurten: the parts of a wijk. They are no `Level`: no page is made of one beforehand, and no map or list of the
 * country holds them. Their figures stand in one file per gemeente, which is read when somebody asks for it.
 */
import { levelOf, type Indeling, type Level, type RegionCode } from './region';

declare const buurtCode: unique symbol;
/** A trimmed code of CBS whose shape was checked: `BU09171000`, `BU0363AB02`. */
export type BuurtCode = string & { readonly [buurtCode]: true };

/** Levels of which the exports of publishers hold figures. */
export type SourceLevel = Level | 'buurt';

const SHAPE = /^BU\d{4}[0-9A-Z]{2}\d{2}$/;

/** The code of a buurt in a text; `undefined` for any other text. Whether it exists, the data tell. */
export function parseBuurtCode(text: string): BuurtCode | undefined {
  const trimmed = text.trim();
  return SHAPE.test(trimmed) ? (trimmed as BuurtCode) : undefined;
}

/** Level of a well-formed code of an area or a buurt; `undefined` for anything else. */
export function sourceLevelOf(code: string): SourceLevel | undefined {
  return levelOf(code) ?? (parseBuurtCode(code) === undefined ? undefined : 'buurt');
}

/** The wijk that a buurt is part of: all but the last two signs of its code. */
export function wijkOfBuurt(code: BuurtCode): RegionCode {
  return `WK${code.slice(2, 8)}` as RegionCode;
}

/** The gemeente that a buurt lies in; its four digits are part of the code. */
export function gemeenteOfBuurt(code: BuurtCode): RegionCode {
  return `GM${code.slice(2, 6)}` as RegionCode;
}

/** One buurt in one indeling. */
export interface Buurt {
  readonly code: BuurtCode;
  readonly level: 'buurt';
  readonly name: string;
  readonly indeling: Indeling;
}
