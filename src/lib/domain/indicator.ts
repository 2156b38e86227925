/**
 * What a figure counts: name, unit, definition, source, and which (level, year) pairs are loaded.
 * The declarations stand in `catalogue/`; the pipeline adds what it found (`series`, `breaks`) and
 * writes `static/data/indicators.json`, which is what the site reads.
 */
import type { IndicatorId } from './indicator-ids';
import { never } from './never';
import type { Indeling, Level } from './region';

export type { IndicatorId } from './indicator-ids';

export const THEMES = ['geld', 'schulden-en-hulp', 'gezin', 'context', 'kansen-later', 'omvang'] as const;
/** context: neither good nor bad; kansen-later: Kansenkaart (where somebody grew up); omvang: counts. */
export type Theme = (typeof THEMES)[number];

export const DIRECTIONS = ['higher-less-favourable', 'higher-more-favourable', 'context'] as const;
/** `context` indicators are never coloured good or bad, and are drawn in slate. */
export type Direction = (typeof DIRECTIONS)[number];

export const UNITS = ['percent', 'per-1000', 'count', 'euro', 'euro-1000', 'score'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * Series that may share a line or an axis have the same definition; two definitions never do.
 * The texts stand in `catalogue/definitions/`.
 */
export type DefinitionId = string;

export interface Definition {
  readonly id: DefinitionId;
  /** One or two sentences, B1. */
  readonly text: string;
  /** What this figure does not say. */
  readonly not: string;
  /** Definitions it must not be compared with. */
  readonly incomparable: readonly DefinitionId[];
}

export interface IndicatorDeclaration {
  readonly id: IndicatorId;
  /** "Laag inkomen": a name as a heading. */
  readonly name: string;
  /** "van de huishoudens": what the share is of, to stand after the number. */
  readonly of: string;
  /**
   * Grammar of the sentence "In {gebied} {verb} in {jaar} ongeveer 12 van de 100 {population} {phrase}."
   * E.g. verb "hadden", population "huishoudens", phrase "een laag inkomen". Absent for counts and amounts.
   */
  readonly sentence?: { readonly verb: string; readonly population: string; readonly phrase: string };
  readonly theme: Theme;
  readonly unit: Unit;
  /** Decimals that the source bears. */
  readonly decimals: 0 | 1 | 2;
  readonly direction: Direction;
  /**
   * How the indicator may be summed over areas: counts add; shares and means weigh by a denominator, or
   * (ratio) add up their own numerators and denominators; else it cannot.
   */
  readonly aggregation:
    | { readonly kind: 'add' }
    | { readonly kind: 'weigh'; readonly by: IndicatorId }
    | { readonly kind: 'ratio' }
    | { readonly kind: 'none'; readonly why: string };
  /** A share that this project computes from two counts; done in one place, from unrounded inputs. */
  readonly derived?: {
    readonly numerator: IndicatorId;
    readonly denominator: IndicatorId;
    readonly times: 100 | 1000;
  };
  /** Counts: the publisher rounds them to a multiple of this, as `rounding` says in words. Absent: not. */
  readonly roundedTo?: 5 | 10;
  /** A number that shows the size behind the share ("share beside number"). */
  readonly number?: IndicatorId;
  readonly definition: DefinitionId;
  /** Shares: who is counted in the denominator, as the publisher draws it; stands behind "Een deel van:". */
  readonly denominator?: string;
  /** The publisher's table(s) that hold it: also when nothing is loaded yet. */
  readonly table: {
    readonly publisher: string;
    readonly id: string;
    readonly title: string;
    readonly url: string;
    /** Tables of other editions or methods of delivery that hold the same figure, newest first. */
    readonly also?: readonly string[];
  };
  readonly published: Published;
  /** Rounding and suppression as the publisher states them, in Dutch. */
  readonly rounding: string;
  readonly suppression: string;
  /** Model estimate: said wherever the figure shows. */
  readonly modelled: boolean;
  /** How sure the declaration is: F file or metadata seen, C named in documentation, M to be verified. */
  readonly evidence: 'F' | 'C' | 'M';
}

/** Where and when the publisher has the figure, as far as files and documentation tell. */
export interface Published {
  /** Of the levels that this site carries; a publisher may have more (buurten, postcodes). */
  readonly levels: readonly Level[];
  readonly years: PublishedYears;
}

/** `cohort`: by year of birth instead of by year. */
export type PublishedYears =
  | { readonly kind: 'yearly'; readonly first?: number; readonly last?: number }
  | { readonly kind: 'some'; readonly years: readonly number[] }
  | { readonly kind: 'cohort'; readonly born?: string };

/**
 * Why there is no series of an indicator at a level (and year): the publisher does not make it, or this site
 * has not read it. Where the documentation leaves it open, it is the latter.
 */
export function reasonWithoutSeries(
  { published }: Pick<IndicatorDeclaration, 'published'>,
  level: Level,
  year?: number
): 'not-published' | 'not-loaded' {
  // The country, the provincies and the GGD regions can be added up from their parts.
  const coarser = level === 'land' || level === 'provincie' || level === 'ggd';
  if (!coarser && !published.levels.includes(level)) return 'not-published';
  if (year === undefined || isPublishedIn(published.years, year)) return 'not-loaded';
  return 'not-published';
}

function isPublishedIn(years: PublishedYears, year: number): boolean {
  switch (years.kind) {
    case 'yearly':
      return year >= (years.first ?? -Infinity) && year <= (years.last ?? Infinity);
    case 'some':
      return years.years.includes(year);
    case 'cohort':
      return true;
    default:
      return never(years, 'published years');
  }
}

/** What the pipeline found for one indicator, level and year. One source per series: they never mix. */
export interface Series {
  readonly level: Level;
  readonly year: number;
  /** Classification of the region codes of this series. */
  readonly indeling: Indeling;
  /** Id of the source in manifest.json. */
  readonly source: string;
  /** Definition of this series, where an edition counts differently from the indicator's own. */
  readonly definition: DefinitionId;
  /** Areas with a known value, and rows in the level's classification. */
  readonly known: number;
  readonly total: number;
  readonly provisional: boolean;
}

/** What is told of a series beside its source. */
export type SeriesFacts = Pick<Series, 'year' | 'indeling' | 'known' | 'total' | 'provisional'>;

export interface Indicator extends IndicatorDeclaration {
  readonly series: readonly Series[];
  /**
   * Inner class limits per level, ascending (4 limits make 5 classes): natural breaks (ckmeans) over all
   * loaded years and areas of that level, rounded; fixed, so colours do not shift with the year.
   */
  readonly breaks: Partial<Record<Level, readonly number[]>>;
  /** Words for `npm run data -- download …` that fetch a table with this figure; none: by hand. */
  readonly downloads?: readonly string[];
}

/** Years with any known value at a level, ascending. */
export function yearsOf(indicator: Pick<Indicator, 'series'>, level: Level): readonly number[] {
  return indicator.series
    .filter((series) => series.level === level && series.known > 0)
    .map((series) => series.year)
    .sort((a, b) => a - b);
}

/** The series of a level and year; also that of an own file, where the indicator has one. */
export function seriesOf<S extends Series>(
  indicator: { readonly series: readonly S[] },
  level: Level,
  year: number
): S | undefined {
  return indicator.series.find((series) => series.level === level && series.year === year);
}
