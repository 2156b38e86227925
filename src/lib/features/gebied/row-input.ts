/** What a row is made from. */
import type { ReferenceKind } from '$lib/charts/dotstrip/state';
import type { Place, YearFigure } from '$lib/data/questions';
import { NOT_LOADED, type Figure } from '$lib/domain/figure';
import type { ShownIndicator } from '$lib/domain/own';
import type { Indeling, Level, RegionCode } from '$lib/domain/region';
import type { CourseArea } from '$lib/features/explain/course';

export interface RowArea {
  readonly name: string;
  readonly level: Level;
  /** See `CourseArea`. */
  readonly whyOther: CourseArea['whyOther'];
}

/** An area above the own one: its provincie and, for a wijk, its gemeente. */
export interface RowReference {
  readonly kind: Exclude<ReferenceKind, 'land' | 'vergelijkbaar'>;
  readonly name: string;
  readonly level: Level;
  readonly years: readonly YearFigure[];
}

/** The middle of the comparable areas, in the year of the peers. */
export interface SimilarReference {
  /** "vergelijkbaar" */
  readonly name: string;
  /** `undefined` when too few of them have a figure. */
  readonly value: number | undefined;
}

export interface RowInput<I extends ShownIndicator = ShownIndicator> {
  readonly indicator: I;
  readonly area: RowArea;
  readonly own: readonly YearFigure[];
  /** Of a coalition: its gemeenten. */
  readonly members?: readonly { readonly name: string; readonly years: readonly YearFigure[] }[];
  readonly land: readonly YearFigure[];
  /** Nearest first: the gemeente of a wijk, then the provincie. */
  readonly above: readonly RowReference[];
  /** The areas to compare with in the last year that enough of them have a figure, the own one included. */
  readonly peers: { readonly year: number; readonly places: readonly Place[] } | undefined;
  /** All areas of the level in that year, where `peers` are those of one gemeente. */
  readonly everywhere?: { readonly values: readonly number[]; readonly total: number } | undefined;
  readonly similar: SimilarReference | undefined;
  /** What the peers are; differs from the area's own level for the country only. */
  readonly peerLevel: Exclude<Level, 'land'>;
  /** Only the wijken of this gemeente are peers. */
  readonly within: { readonly code: RegionCode; readonly name: string } | undefined;
  /** Counts behind the share, by year. */
  readonly numbers: readonly YearFigure[];
  /** Indeling of the areas that have a page. */
  readonly today: Indeling;
  readonly context: boolean;
}

/** The figure of a year; of a year that is not there: not loaded. */
export function figureOf(years: readonly YearFigure[], year: number): Figure {
  return years.find((one) => one.year === year)?.figure ?? NOT_LOADED;
}
