/** How a picture is drawn: from rows and the wish of the reader to colours, circles and a legend. Pure. */
import {
  cellOf,
  classOf,
  differenceLimits,
  evenBreaks,
  rampOf,
  stepOf,
  stepOfDifference,
  thirdOf,
  type DifferenceLimits,
  type MapScale
} from '$lib/domain/classes';
import type { AreaCode } from '$lib/domain/coalition';
import { differenceOf } from '$lib/domain/compare';
import { absent, valueOf, type Figure } from '$lib/domain/figure';
import { never } from '$lib/domain/never';
import type { ShownIndicator } from '$lib/domain/own';
import type { RegionCode } from '$lib/domain/region';

import { largestRadius, radiusOf, roundUp } from '$lib/map/circles';
import type { Fill } from '$lib/map/scene';
import type { Settled, Side } from './settle';
import type { AreaRow } from './state';

/** The area that the others are held against. */
export interface Reference {
  readonly code: AreaCode;
  readonly name: string;
  readonly figure: Figure;
}

/** What a display needs beyond one indicator. */
export type Beside =
  | { readonly kind: 'colour' }
  | { readonly kind: 'circles' }
  | {
      readonly kind: 'together';
      readonly second: Side;
      /** Of the area that is looked at as a whole. */
      readonly whole: Figure;
      /** Values of all areas of the level in the country: from these come the thirds. */
      readonly all: { readonly first: readonly number[]; readonly second: readonly number[] };
    }
  | { readonly kind: 'difference'; readonly reference: Reference };

/** A picture with its limits: a figure has one colour in it. */
export type Drawn =
  | { readonly kind: 'colour'; readonly breaks: readonly number[] }
  | { readonly kind: 'circles'; readonly most: number; readonly largest: number }
  | {
      readonly kind: 'together';
      readonly second: Side;
      readonly limits: { readonly first: readonly number[]; readonly second: readonly number[] };
    }
  | {
      readonly kind: 'difference';
      readonly indicator: ShownIndicator;
      readonly reference: Reference;
      readonly limits: DifferenceLimits;
    };

interface ToDraw {
  readonly settled: Pick<Settled, 'indicator' | 'level'>;
  readonly rows: readonly AreaRow[];
  readonly beside: Beside;
}

/** Groups that `classes: 'equal'` asks for. */
const EVEN_GROUPS = 5;

export function drawingOf({ settled, rows, beside }: ToDraw, classes: 'equal' | undefined): Drawn {
  const { indicator, level } = settled;
  const fixed = indicator.breaks[level] ?? [];
  const values = () => rows.flatMap(({ shown }) => valueOf(shown) ?? []);
  switch (beside.kind) {
    case 'colour':
      return { kind: 'colour', breaks: classes === 'equal' ? evenBreaks(values(), EVEN_GROUPS) : fixed };
    case 'circles':
      return {
        kind: 'circles',
        most: roundUp(Math.max(0, ...values())),
        largest: largestRadius(rows.length)
      };
    case 'together': {
      const { second, all } = beside;
      const shown = {
        first: values(),
        second: rows.flatMap((row) => (row.second && valueOf(row.second)) ?? [])
      };
      const from = classes === 'equal' ? shown : all;
      return {
        kind: 'together',
        second,
        limits: { first: evenBreaks(from.first, 3), second: evenBreaks(from.second, 3) }
      };
    }
    case 'difference':
      return {
        kind: 'difference',
        indicator,
        reference: beside.reference,
        limits: differenceLimits(fixed, indicator.decimals)
      };
    default:
      return never(beside, 'display');
  }
}

/**
 * The same limits for the picture of another year: what stands beside each other has one legend. The
 * reference of a difference, and the year of a second indicator, are those of the year itself.
 */
export function inYear(drawn: Drawn, { beside }: Pick<ToDraw, 'beside'>): Drawn {
  if (drawn.kind === 'difference' && beside.kind === 'difference')
    return { ...drawn, reference: beside.reference };
  if (drawn.kind === 'together' && beside.kind === 'together') return { ...drawn, second: beside.second };
  return drawn;
}

/** The colours in which it is drawn. Two indicators and differences have colours that mean nothing else. */
export function scaleOf(drawn: Drawn, indicator: ShownIndicator, own: boolean): MapScale {
  switch (drawn.kind) {
    case 'together':
      return 'samen';
    case 'difference':
      return 'verschil';
    case 'colour':
    case 'circles':
      return own ? 'paars' : drawn.kind === 'circles' ? 'blauw' : rampOf(indicator.direction);
    default:
      return never(drawn, 'drawing');
  }
}

type Drawable = Pick<AreaRow, 'shown' | 'second'>;

/** How one area is filled. */
export function fillOf({ shown, second }: Drawable, drawn: Drawn): Fill {
  if (shown.kind === 'absent') return { kind: 'absent', reason: shown.reason };
  switch (drawn.kind) {
    case 'colour':
      return { kind: 'step', step: stepOf(classOf(shown.value, drawn.breaks), drawn.breaks.length + 1) };
    case 'circles':
      return { kind: 'plain' };
    case 'together': {
      if (second?.kind !== 'known') return { kind: 'absent', reason: second?.reason ?? 'not-loaded' };
      const { limits } = drawn;
      return {
        kind: 'step',
        step: cellOf(thirdOf(shown.value, limits.first), thirdOf(second.value, limits.second))
      };
    }
    case 'difference': {
      const points = pointsOf(shown, drawn);
      return points === undefined
        ? { kind: 'absent', reason: reasonOf(drawn.reference.figure) }
        : { kind: 'step', step: stepOfDifference(points, drawn.limits) };
    }
    default:
      return never(drawn, 'drawing');
  }
}

/** How far a figure lies from the reference, in the unit of the indicator; `undefined` where one is missing. */
export function pointsOf(
  figure: Figure,
  { indicator, reference }: Pick<Extract<Drawn, { kind: 'difference' }>, 'indicator' | 'reference'>
): number | undefined {
  if (figure.kind === 'absent' || reference.figure.kind === 'absent') return undefined;
  return differenceOf(figure.value, reference.figure.value, indicator.unit, indicator.decimals).points;
}

function reasonOf(figure: Figure) {
  return figure.kind === 'absent' ? figure.reason : 'unknown';
}

/** Fill of every outline on the map; an outline that is nobody's in this indeling is hatched too. */
export function fillsOf(
  outlines: readonly { readonly code: RegionCode }[],
  rows: readonly AreaRow[],
  drawn: Drawn
): ReadonlyMap<RegionCode, Fill> {
  const fills = new Map<RegionCode, Fill>();
  for (const row of rows) fills.set(row.code, fillOf(row, drawn));
  const nobodys = fillOf({ shown: absent('region-changed') }, drawn);
  for (const { code } of outlines) if (!fills.has(code)) fills.set(code, nobodys);
  return fills;
}

/** Radius in pixels of the circle on each area; `undefined` where no circles are drawn. */
export function radiiOf(rows: readonly AreaRow[], drawn: Drawn): ReadonlyMap<RegionCode, number> | undefined {
  if (drawn.kind !== 'circles') return undefined;
  return new Map(
    rows.flatMap(({ code, shown }) =>
      shown.kind === 'known' ? [[code, radiusOf(shown.value, drawn.most, drawn.largest)] as const] : []
    )
  );
}
