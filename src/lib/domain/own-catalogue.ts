/**
 * Own figures beside the public ones, in one catalogue: own indicators under their own ids, and series of
 * own files under the declared indicator that they fill. Whoever shows figures takes this list.
 */
import { classBreaks } from './breaks';
import { declarationOf } from './catalogue';
import { valueOf, type Figure } from './figure';
import { seriesOf, type Indicator, type IndicatorId } from './indicator';
import type {
  FilledIndicator,
  OwnIndicator,
  OwnIndicatorId,
  OwnSeries,
  OwnSet,
  OwnShownIndicator,
  ShownIndicator,
  ShownSeries
} from './own';
import { countKnown, FigureMap } from './own-packed';
import type { Level } from './region';

/** `Series.source` of every own series; the file stands in `own`. */
export const OWN_SOURCE = 'eigen';

/**
 * The public indicators, each with the own series that fill a (level, year) without public figures; then
 * declared indicators that only own files fill; then the own ones. Where two files speak of the same, the
 * one that was added last counts. Public indicators that no file touches stay the same objects.
 */
export function withOwn(
  indicators: readonly Indicator[],
  sets: readonly OwnSet[]
): readonly ShownIndicator[] {
  const filling = new Map<IndicatorId, ShownSeries[]>();
  const own = new Map<OwnIndicatorId, OwnShownIndicator>();
  const newestFirst = [...sets].sort((a, b) => (a.added > b.added ? -1 : a.added < b.added ? 1 : 0));
  for (const set of newestFirst) {
    for (const indicator of set.indicators) {
      const id = fills(indicator);
      if (id === undefined) {
        if (!own.has(indicator.id)) own.set(indicator.id, ownIndicator(indicator, set));
        continue;
      }
      const { definition } = declarationOf(id);
      const series = filling.get(id) ?? [];
      filling.set(id, series);
      for (const one of indicator.series) {
        if (seriesOf({ series }, one.level, one.year) === undefined)
          series.push(shownSeries(one, definition, set));
      }
    }
  }
  const loaded = new Set(indicators.map(({ id }) => id));
  const unloaded = [...filling.keys()].filter((id) => !loaded.has(id));
  return [
    ...[...indicators, ...unloaded.map(withoutSeries)].map((indicator) =>
      filled(indicator, filling.get(indicator.id) ?? [])
    ),
    ...own.values()
  ];
}

/** In another unit the figures are something else, whatever the file says. */
function fills({ fills: id, unit }: Pick<OwnIndicator, 'fills' | 'unit'>): IndicatorId | undefined {
  return id !== undefined && declarationOf(id).unit === unit ? id : undefined;
}

function withoutSeries(id: IndicatorId): Indicator {
  return { ...declarationOf(id), series: [], breaks: {} };
}

function filled(indicator: Indicator, own: readonly ShownSeries[]): FilledIndicator {
  const added = own.filter(({ level, year }) => seriesOf(indicator, level, year) === undefined);
  if (added.length === 0) return indicator;
  const { decimals, breaks } = indicator;
  return { ...indicator, series: [...indicator.series, ...added], breaks: breaksOf(added, decimals, breaks) };
}

function ownIndicator(own: OwnIndicator, set: OwnSet): OwnShownIndicator {
  const series = own.series.map((one) => shownSeries(one, own.id, set));
  return {
    id: own.id,
    theme: 'eigen',
    name: own.name,
    of: own.of,
    unit: own.unit,
    decimals: own.decimals,
    direction: own.direction,
    meaning: own.meaning,
    modelled: false,
    definition: own.id,
    series,
    breaks: breaksOf(series, own.decimals, {})
  };
}

function shownSeries(
  { level, year, indeling, provisional, figures }: OwnSeries,
  definition: string,
  { file, shape, added, source }: OwnSet
): ShownSeries {
  return {
    level,
    year,
    indeling,
    source: OWN_SOURCE,
    definition,
    known: countKnown(figures),
    total: figures.values.length,
    provisional,
    own: {
      file,
      shape,
      added,
      source,
      figures: new FigureMap(figures, provisional ? markProvisional : undefined)
    }
  };
}

function markProvisional(figure: Figure): Figure {
  return figure.kind === 'absent' || figure.remarks.includes('provisional')
    ? figure
    : { ...figure, remarks: ['provisional', ...figure.remarks] };
}

/**
 * Class limits per level: the public ones where there are any, so that a colour keeps its meaning; else
 * natural breaks over the own values. Worked out when first asked for: a file may hold a hundred topics.
 */
function breaksOf(
  own: readonly ShownSeries[],
  decimals: number,
  known: Indicator['breaks']
): Indicator['breaks'] {
  const breaks: Partial<Record<Level, readonly number[]>> = { ...known };
  for (const level of new Set(own.map((series) => series.level))) {
    if (level in known) continue;
    let made: readonly number[] | undefined;
    Object.defineProperty(breaks, level, {
      enumerable: true,
      get: () =>
        (made ??= classBreaks(own.filter((series) => series.level === level).flatMap(valuesOf), decimals))
    });
  }
  return breaks;
}

function valuesOf({ own }: ShownSeries): number[] {
  return [...(own?.figures.values() ?? [])].flatMap((figure) => valueOf(figure) ?? []);
}
