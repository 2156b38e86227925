/**
 * How one raw export becomes figures: who made it, what it holds, and which column is which indicator.
 * A declaration is data only; `stages/read-exports.ts` carries it out.
 */
import type { SourceLevel } from '../../src/lib/domain/buurt';
import type { Remark } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import type { ManifestSource } from '../../src/lib/domain/manifest';
import type { Indeling } from '../../src/lib/domain/region';

/** A column by its name without running number, unit or period, or a sum of columns with their weights. */
export type Amount = string | readonly { readonly column: string; readonly times: number }[];

export type Measure = {
  readonly indicator: IndicatorId;
  /** Only at these levels, where another source holds the other levels; else at all of the source. */
  readonly levels?: readonly SourceLevel[];
  /** Only in rows where the column has this text (long tables). */
  readonly where?: Readonly<Record<string, string>>;
  readonly remarks?: readonly Remark[];
} & (
  | { readonly from: Amount }
  /** A share that this project computes; times 100 or 1,000 follows from the unit of the indicator. */
  | { readonly numerator: Amount; readonly denominator: Amount }
);

/** Where the region of a row is told. */
export type RegionOfRow =
  | { readonly kind: 'code'; readonly column: string }
  /** Names of gemeenten, "Nederland", and provincies with "(PV)" behind them. */
  | { readonly kind: 'name'; readonly column: string }
  | { readonly kind: 'fixed'; readonly code: string };

/** Where the year of a figure is told. */
export type YearOfRow =
  | { readonly kind: 'fixed'; readonly year: number }
  /** "2024", "2024JJ00", and "2024*" for provisional; or named years are provisional. */
  | { readonly kind: 'column'; readonly column: string; readonly provisional?: readonly number[] }
  /** In the headings (Swing): these years are read. */
  | { readonly kind: 'headings'; readonly years: readonly number[] };

/** What the publisher says of a table; stands in the manifest as it is declared. */
export type Publication = Pick<
  ManifestSource,
  'publisher' | 'table' | 'title' | 'edition' | 'url' | 'retrieved' | 'licence' | 'attribution'
>;

export interface SourceDeclaration extends Publication {
  readonly id: string;
  /** Path inside the folder of exports. */
  readonly file: string;
  /**
   * The file has no codes: take columns from another file of the same table, row by row, after checking
   * on every row that the columns in `on` (own, other) say the same.
   */
  readonly codesFrom?: {
    readonly file: string;
    readonly on: readonly (readonly [own: string, other: string])[];
    readonly take: string;
  };
  /** Classification of the region codes per level; rows of other levels are left out, and counted. */
  readonly indelingen: Partial<Record<SourceLevel, Indeling>>;
  /** Levels of which every area of the indeling must have a row: else the file is cut off. */
  readonly complete: readonly SourceLevel[];
  readonly region: RegionOfRow;
  readonly year: YearOfRow;
  /** Only rows where these columns have these texts. */
  readonly only?: Readonly<Record<string, string>>;
  /** Rows of one region are added up (a table by age): a blank there cannot occur, so it adds nothing. */
  readonly addRows?: true;
  /** Areas whose borders differ between the edition and the indeling: no figure, reason 'region-changed'. */
  readonly changed?: readonly string[];
  readonly measures: readonly Measure[];
  /** Definition of an indicator in this source, where it departs from the indicator's own. */
  readonly definitions?: Partial<Record<IndicatorId, string>>;
}

const CC_BY = 'CC BY 4.0';

/** What all tables of CBS StatLine share. */
export function statline(
  table: string,
  title: string
): Pick<Publication, 'publisher' | 'table' | 'title' | 'url' | 'licence' | 'attribution'> {
  return { ...CBS, table, title, url: `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${table}` };
}

export const CBS = { publisher: 'CBS', licence: CC_BY, attribution: 'Bron: CBS' } as const;

export const RIVM = { publisher: 'RIVM', licence: CC_BY, attribution: "Bron: RIVM, GGD'en en CBS" } as const;

export const SWING = {
  publisher: 'VNG (waarstaatjegemeente.nl)',
  url: 'https://www.waarstaatjegemeente.nl',
  licence: 'Hergebruik met bronvermelding; niet commercieel zonder toestemming van VNG',
  attribution: 'Bron: Waarstaatjegemeente.nl (VNG), o.b.v. CBS'
} as const;

/** Years from first to last. */
export function years(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
