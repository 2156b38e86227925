/**
 * Own figures: what people load on *Eigen cijfers*. They stay on the device, and stand beside the public
 * figures, never among them: always purple, always named as own.
 */
import type { Figure } from './figure';
import type { IndicatorId } from './indicator-ids';
import type { DefinitionId, Direction, Indicator, Series, Unit } from './indicator';
import type { PackedFigures } from './own-packed';
import type { Indeling, Level, RegionCode } from './region';

/** Id of an indicator that exists only on this device; stable, because addresses hold it. */
export type OwnIndicatorId = `eigen-${string}`;

/** Whether a text has the form of such an id: letters, digits and hyphens, fit for an address. */
export function isOwnIndicatorId(text: unknown): text is OwnIndicatorId {
  return typeof text === 'string' && /^eigen-[a-z0-9-]{1,100}$/.test(text);
}

/** Figures of one level and year. One indeling, as in the public series. */
export interface OwnSeries {
  readonly level: Level;
  readonly indeling: Indeling;
  readonly year: number;
  readonly provisional: boolean;
  /** Each figure is read through a `FigureMap`. */
  readonly figures: PackedFigures;
}

export interface OwnIndicator {
  readonly id: OwnIndicatorId;
  readonly name: string;
  /** "van de huishoudens", to stand after the number; may be "". */
  readonly of: string;
  readonly unit: Unit;
  readonly decimals: 0 | 1 | 2;
  readonly direction: Direction;
  /** What is counted, in the words of who loaded it. May be "". */
  readonly meaning: string;
  /**
   * The declared indicator that these figures are of: an official download that fills what the site had
   * not loaded. Only (level, year) pairs without a public series are shown under it.
   */
  readonly fills?: IndicatorId;
  readonly series: readonly OwnSeries[];
}

/** One file that was taken in, with everything that was read from it. */
export interface OwnSet {
  readonly version: 1;
  readonly id: string;
  readonly file: string;
  /** Words for the shape: "StatLine, CSV zonder statistische symbolen". */
  readonly shape: string;
  /** ISO date and time. */
  readonly added: string;
  /** Who made the figures: "Bron: GGD …". May be "". */
  readonly source: string;
  readonly indicators: readonly OwnIndicator[];
}

/** Id of whatever a map or a list can show. Readers of the data files take `IndicatorId` alone. */
export type ShownIndicatorId = IndicatorId | OwnIndicatorId;

/** The file that an own series comes from, and its figures: in memory already, each unpacked when it is asked for. */
export interface OwnOrigin extends Pick<OwnSet, 'file' | 'shape' | 'added' | 'source'> {
  readonly figures: ReadonlyMap<RegionCode, Figure>;
}

/** A series as it is shown: public, or from an own file. One series is never both. */
export interface ShownSeries extends Series {
  readonly own?: OwnOrigin;
}

/** A declared indicator, with series of own files where no public one exists. */
export interface FilledIndicator extends Omit<Indicator, 'series'> {
  readonly series: readonly ShownSeries[];
}

/** An indicator that exists on this device only, in the form in which the public ones are shown. */
export interface OwnShownIndicator extends Pick<
  Indicator,
  'name' | 'of' | 'unit' | 'decimals' | 'direction' | 'modelled' | 'breaks'
> {
  readonly id: OwnIndicatorId;
  readonly theme: 'eigen';
  readonly meaning: string;
  /** Its own: no other indicator may share a line with it. */
  readonly definition: DefinitionId;
  readonly series: readonly ShownSeries[];
  readonly sentence?: never;
  readonly number?: never;
}

/** What map, lists and charts show. A public `Indicator` is one too. */
export type ShownIndicator = FilledIndicator | OwnShownIndicator;

export function isOwnIndicator(indicator: ShownIndicator): indicator is OwnShownIndicator {
  return indicator.theme === 'eigen';
}

/** Where an own figure comes from, in words: "Eigen cijfer uit voorbeeld.csv". */
export function ownWords(
  { theme }: Pick<ShownIndicator, 'theme'>,
  { file }: Pick<OwnOrigin, 'file'>
): string {
  return theme === 'eigen' ? `Eigen cijfer uit ${file}` : `Uit uw eigen bestand ${file}`;
}
