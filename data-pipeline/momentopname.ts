/**
 * The momentopname: what the exports hold, distilled into compact text that the repository carries.
 * `build` always goes through it, whether it stands in the repository or was just made from a folder
 * of exports; therefore both ways give the same Parquet.
 *
 * On disk (`data-pipeline/momentopname/`):
 *   sources.json                      SourceRecord[]
 *   figures/<source id>.csv           region,year,<indicator>,…  (cells: see `writeCell`)
 *   regions/<level>-<indeling>.csv    code,name,gemeente,ggd,provincie,stedelijkheid,outlined
 *   buurten-<indeling>.csv            code,name
 *   region-changes.csv                year,from,from_name,to,to_name,kind
 *   boundaries/<level>-<indeling>.topo.json   quantised TopoJSON; one object named after the level;
 *                                     each geometry has `id` (region code) and properties { name }
 */
import type { Topology } from 'topojson-specification';
import type { Buurt, BuurtCode, SourceLevel } from '../src/lib/domain/buurt';
import type { Figure } from '../src/lib/domain/figure';
import type { IndicatorId } from '../src/lib/domain/indicator-ids';
import type { ManifestSource } from '../src/lib/domain/manifest';
import type { BoundarySet, Indeling, Region, RegionChange, RegionCode } from '../src/lib/domain/region';

export interface SourceRecord extends ManifestSource {
  /** Classification of the region codes, per level that the source holds. */
  readonly indelingen: Partial<Record<SourceLevel, Indeling>>;
  /** Definition of an indicator in this source, where it departs from the indicator's own. */
  readonly definitions: Partial<Record<IndicatorId, string>>;
}

export interface FigureRow {
  readonly region: RegionCode | BuurtCode;
  readonly year: number;
  /** One per indicator of the table; `undefined` where the source has no such cell. */
  readonly cells: readonly (Figure | undefined)[];
}

export interface FigureTable {
  readonly source: string;
  readonly indicators: readonly IndicatorId[];
  /** Sorted by year, then region code. Made one by one, and anew each time that somebody goes through them. */
  readonly rows: Iterable<FigureRow>;
}

export interface Momentopname {
  readonly sources: readonly SourceRecord[];
  readonly figures: readonly FigureTable[];
  /** All regions of every indeling in use, sorted by level, indeling, code. */
  readonly regions: readonly Region[];
  /** By indeling and code; those of years before the site's own have no names. */
  readonly buurten: readonly Buurt[];
  readonly changes: readonly RegionChange[];
  readonly boundaries: readonly { readonly set: BoundarySet; readonly topology: Topology }[];
}
