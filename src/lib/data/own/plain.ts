/**
 * Own figures one by one: as an exported file holds them, so that people can read it, and as version 1 of
 * the database kept them.
 */
import type { Figure } from '../../domain/figure';
import type { OwnIndicator, OwnSeries, OwnSet } from '../../domain/own';
import { FigureMap, packFigures } from '../../domain/own-packed';
import type { RegionCode } from '../../domain/region';

export interface PlainSeries extends Omit<OwnSeries, 'figures'> {
  readonly figures: readonly (readonly [RegionCode, Figure])[];
}

export interface PlainIndicator extends Omit<OwnIndicator, 'series'> {
  readonly series: readonly PlainSeries[];
}

export interface PlainSet extends Omit<OwnSet, 'indicators'> {
  readonly indicators: readonly PlainIndicator[];
}

export function packSet({ indicators, ...set }: PlainSet): OwnSet {
  return {
    ...set,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      series: indicator.series.map((series) => ({ ...series, figures: packFigures(series.figures) }))
    }))
  };
}

export function plainSet({ indicators, ...set }: OwnSet): PlainSet {
  return {
    ...set,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      series: indicator.series.map((series) => ({ ...series, figures: [...new FigureMap(series.figures)] }))
    }))
  };
}
