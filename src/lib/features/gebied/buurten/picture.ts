/** The map of the buurten of an area: their outlines, and what they show of one figure. */
import type { Topology } from 'topojson-specification';
import { drawAreas, type Drawing } from '$lib/charts/areamap/draw';
import { placeLabels, type MapLabel } from '$lib/charts/areamap/labels';
import { paintAreas, summariseMap, type AreaPaint } from '$lib/charts/areamap/state';
import { legend, type LegendState } from '$lib/charts/legend/state';
import { wijkOfBuurt, type BuurtCode } from '$lib/domain/buurt';
import { buurtFigure, type BuurtFile } from '$lib/domain/buurt-file';
import { declarationOf } from '$lib/domain/catalogue';
import { rampOf } from '$lib/domain/classes';
import { NOT_LOADED } from '$lib/domain/figure';
import type { IndicatorId } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import { levelOf, type RegionCode } from '$lib/domain/region';
import { featuresOf } from '../context';
import { buurtenIn, latestSeries, type BuurtChoice } from './list';

/** Whether there is a map beside the list. */
export type Outlined =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'drawn';
      readonly drawing: Drawing;
      /** Class limits of the map of wijken: a colour means the same on both. */
      readonly breaks: ReadonlyMap<IndicatorId, readonly number[]>;
      /** "Bron: CBS, Kadaster (CC BY 4.0)" */
      readonly attribution: string;
    };

export interface BuurtPicture {
  readonly title: string;
  readonly summary: string;
  readonly paint: ReadonlyMap<string, AreaPaint>;
  readonly legend: LegendState;
  readonly labels: readonly MapLabel[];
}

/** The column of a page. */
const FRAME = { width: 800, maxHeight: 440, margin: 14 };
/** Names on the map. */
const NAMES = 9;

/** The buurten of a gemeente, or those of a wijk with the rest of its gemeente around them. */
export function drawBuurten(topology: Topology, area: RegionCode): Drawing {
  const all = [...featuresOf<BuurtCode>(topology, 'buurt')];
  const isOwn = (code: BuurtCode): boolean => levelOf(area) === 'gemeente' || wijkOfBuurt(code) === area;
  return drawAreas({
    areas: all.flatMap(([code, outline]) => (isOwn(code) ? [outline] : [])),
    around: all.flatMap(([code, outline]) => (isOwn(code) ? [] : [outline])),
    ...FRAME
  });
}

/** What the map shows of a figure; `chosen`, the buurt that the page is about, has its name before all others. */
export function buurtPicture(
  file: BuurtFile,
  area: RegionCode,
  { drawing, breaks }: Extract<Outlined, { kind: 'drawn' }>,
  { indicator, name, of, year, remarks }: BuurtChoice,
  chosen?: BuurtCode
): BuurtPicture {
  const { unit, decimals, direction } = declarationOf(indicator);
  const series = latestSeries(file, indicator);
  const areas = buurtenIn(file, area).flatMap((place) => {
    const [code, called] = file.buurten[place] ?? [];
    const figure = series === undefined ? NOT_LOADED : buurtFigure(series, place);
    return code === undefined || called === undefined ? [] : [{ code, name: called, figure }];
  });
  const limits = breaks.get(indicator) ?? [];
  const show = (value: number) => formatValue(value, unit, decimals);
  return {
    title: [name, of, year, ...remarks].join(', '),
    summary: summariseMap(areas, 'buurten', show),
    paint: paintAreas(areas, limits, rampOf(direction), show),
    legend: legend(
      areas.map(({ figure }) => figure),
      limits,
      rampOf(direction),
      unit,
      'buurt'
    ),
    labels: placeLabels(drawing.outlines, drawing, NAMES, chosen === undefined ? [] : [chosen])
  };
}
