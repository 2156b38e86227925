/**
 * Buurten: the parts of a wijk. They are no `Level`: no page is made of one beforehand, and no map or list of the
 * country holds them. Their figures stand in one file per gemeente, which is read when somebody asks for it.
 */
import { decodeFigure, NOT_LOADED, type Figure } from './figure';
import type { DefinitionId, IndicatorId } from './indicator';
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

/** One indicator in one year, of all buurten of a gemeente. */
export interface BuurtSeries {
  readonly indicator: IndicatorId;
  readonly year: number;
  /** Classification of the source: a buurt that is another one since then has no figure. */
  readonly indeling: Indeling;
  /** Id of the source in manifest.json. */
  readonly source: string;
  readonly definition: DefinitionId;
  /** In the order of the buurten, as `decodeFigure` reads them. The lists that are absent hold nothing. */
  readonly value: readonly (number | null)[];
  readonly mark?: readonly (string | null)[];
  readonly num?: readonly (number | null)[];
  readonly den?: readonly (number | null)[];
}

/** `static/data/buurten-<gemeente>.json`: the buurten of one gemeente and all that is known of them. */
export interface BuurtFile {
  readonly version: 1;
  readonly gemeente: RegionCode;
  readonly indeling: Indeling;
  /** By code. */
  readonly buurten: readonly (readonly [BuurtCode, name: string])[];
  /** In the order of the indicators. */
  readonly series: readonly BuurtSeries[];
}

/** `static/data/buurten.json`: which bytes each of those files holds. */
export interface BuurtIndex {
  readonly version: 1;
  readonly indeling: Indeling;
  /** Beginning of the sha256 of the file of each gemeente. */
  readonly files: Readonly<Record<string, string>>;
}

/** The figure of the buurt at a place in the list; not loaded where there is none. */
export function buurtFigure({ value, mark, num, den }: BuurtSeries, place: number): Figure {
  return place < 0 || place >= value.length
    ? NOT_LOADED
    : decodeFigure({
        value: value[place],
        mark: mark?.[place],
        numerator: num?.[place],
        denominator: den?.[place]
      });
}
