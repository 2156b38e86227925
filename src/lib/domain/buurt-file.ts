/** The file of the buurten of one gemeente, and the figures in it. */
import type { BuurtCode } from './buurt';
import { decodeFigure, NOT_LOADED, type Figure } from './figure';
import type { DefinitionId, IndicatorId } from './indicator';
import type { Indeling, RegionCode } from './region';

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
  /** Only where the outlines were downloaded. */
  readonly outlines?: BuurtOutlines;
}

/** Which gemeenten have a file `buurten-<gemeente>.topo.json`, and whose outlines they hold. */
export interface BuurtOutlines {
  /** "Bron: CBS, Kadaster", as the publisher asks, and the licence. */
  readonly attribution: string;
  readonly licence: string;
  /** Beginning of the sha256 of each file. A gemeente of which a buurt lacks its outline has none. */
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
