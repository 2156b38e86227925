/** What a table of a publisher is, before anything was asked for. Declarations are data only. */
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import type { Indeling } from '../../src/lib/domain/region';

/** First letters of region codes. Figures of buurten (BU) are left at the publisher; their outlines are fetched. */
export type CodeStart = 'NL' | 'PV' | 'GM' | 'WK';

interface Common {
  /** Word on the command line, and the name of the stored file. */
  readonly id: string;
  /** Dutch, short. */
  readonly title: string;
  readonly publisher: 'CBS' | 'RIVM' | 'PDOK';
  /** Where the service answers, without a slash at the end. */
  readonly base: string;
  /** Indicators that the table can fill. For people to read: the reading layer decides for itself. */
  readonly fills: readonly IndicatorId[];
  /** What to take when the table is gone: the end of a Dutch sentence, "Neem in plaats hiervan …". */
  readonly replacedBy: string;
}

/** A statistical table behind OData. Its fields are bound by name: running numbers move between editions. */
export interface TableDeclaration extends Common {
  readonly service: 'cbs-v4' | 'cbs-v3' | 'rivm-v3';
  readonly table: string;
  /** Of the region codes in the table; codes of wijken mean other areas in another year. */
  readonly indeling?: Indeling;
  /** Of all figures, where the rows name no period. */
  readonly year?: number;
  readonly levels: readonly CodeStart[];
  /**
   * Fields without which the table is of no use: a topic of v3 without its running number, or the title
   * of a measure of v4. Compared as letters and digits, so either spelling serves both.
   */
  readonly fields: readonly string[];
  /** Ask for these fields alone; else for all. Asking for less is kinder to the service. */
  readonly onlyFields?: true;
  /**
   * Per dimension the categories that are asked for, by title or by code; 'total' takes those whose title
   * says "Totaal", and all when none does. Other dimensions than region and period, not named: all.
   */
  readonly categories?: Readonly<Record<string, readonly string[] | 'total'>>;
  /** Every dimension that is not named in `categories`, and is no region or period, by its total alone. */
  readonly onlyTotals?: true;
}

/** Outlines of areas of one indeling. */
export interface BoundaryDeclaration extends Common {
  readonly service: 'pdok-wfs';
  readonly layer: string;
  readonly indeling: Indeling;
  /** Properties that every area must have. */
  readonly fields: readonly string[];
}

export type Declaration = TableDeclaration | BoundaryDeclaration;
