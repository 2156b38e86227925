/** The legend of the Kaart: a row for each fill that can occur, with how many areas have it. Pure. */
import { cellOf, classRanges, type Cell, type ClassRange, type DifferenceLimits } from '$lib/domain/classes';
import { labelAbsence, valueOf, type Absence } from '$lib/domain/figure';
import type { Unit } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { formatCount, formatNumber, formatValue } from '$lib/domain/notation';
import type { RegionCode } from '$lib/domain/region';
import { radiusOf } from '$lib/map/circles';
import type { Fill } from '$lib/map/scene';
import { fillOf, type Drawn } from './drawing';
import { codesOf, type AreaRow } from './state';

export interface LegendRow {
  readonly fill: Fill;
  /** "22 tot 30%", "geheim" */
  readonly label: string;
  /** Areas of the list in this row. */
  readonly count: number;
}

/**
 * High on top: every colour of the scale, or the areas with a circle; then the reasons of absence that occur.
 * Counts add up to all rows. Of two indicators: the nine cells, in the order of their colours.
 */
export function legendRows(rows: readonly AreaRow[], drawn: Drawn, unit: Unit): readonly LegendRow[] {
  const reasons = new Map<Absence, number>();
  const steps = new Map<Cell, number>();
  let plain = 0;
  for (const row of rows) {
    const fill = fillOf(row, drawn);
    switch (fill.kind) {
      case 'absent':
        reasons.set(fill.reason, (reasons.get(fill.reason) ?? 0) + 1);
        break;
      case 'step':
        steps.set(fill.step, (steps.get(fill.step) ?? 0) + 1);
        break;
      case 'plain':
        plain += 1;
        break;
      default:
        never(fill, 'fill');
    }
  }
  const step = (cell: Cell, label: string): LegendRow => ({
    fill: { kind: 'step', step: cell },
    label,
    count: steps.get(cell) ?? 0
  });
  const coloured = (): readonly LegendRow[] => {
    switch (drawn.kind) {
      case 'colour': {
        const values = rows.flatMap(({ shown }) => valueOf(shown) ?? []);
        return classRanges(drawn.breaks, values)
          .map((range) => step(range.step, rangeLabel(range, unit)))
          .reverse();
      }
      case 'circles':
        return [{ fill: { kind: 'plain' }, label: 'met een cijfer', count: plain }];
      case 'together':
        return THIRDS.flatMap((second) =>
          THIRDS.map((first) =>
            step(cellOf(first, second), `eerste ${THIRD_WORDS[first]}, tweede ${THIRD_WORDS[second]}`)
          )
        );
      case 'difference':
        return differenceLabels(drawn.limits, unit).map(([cell, label]) => step(cell, label));
      default:
        return never(drawn, 'drawing');
    }
  };
  return [
    ...coloured(),
    ...[...reasons].map(([reason, count]): LegendRow => ({
      fill: { kind: 'absent', reason },
      label: labelAbsence(reason),
      count
    }))
  ];
}

export const THIRDS = [1, 2, 3] as const;
export const THIRD_WORDS = { 1: 'laag', 2: 'midden', 3: 'hoog' } as const;

/**
 * Whether the colours tell the shown areas hardly apart: of six or more, nine in ten have one
 * colour (or, of two indicators, one of two). Then groups of these areas say more.
 */
export function isUniform(rows: readonly LegendRow[], drawn: Drawn): boolean {
  if (drawn.kind !== 'colour' && drawn.kind !== 'together') return false;
  const counts = rows
    .flatMap(({ fill, count }) => (fill.kind === 'step' ? [count] : []))
    .sort((a, b) => b - a);
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0);
  const all = sum(counts);
  return all >= 6 && sum(counts.slice(0, drawn.kind === 'colour' ? 1 : 2)) >= 0.9 * all;
}

/** Whether two fills look the same, and so stand in one row. */
export function sameFill(one: Fill, other: Fill): boolean {
  return fillKey(one) === fillKey(other);
}

/** One text for each fill. */
export function fillKey(fill: Fill): string {
  switch (fill.kind) {
    case 'step':
      return String(fill.step);
    case 'plain':
      return fill.kind;
    case 'absent':
      return fill.reason;
    default:
      return never(fill, 'fill');
  }
}

/** Areas of the list that stand in a row of the legend. */
export function codesInLegendRow(
  rows: readonly AreaRow[],
  { fill }: Pick<LegendRow, 'fill'>,
  drawn: Drawn
): ReadonlySet<RegionCode> {
  return codesOf(rows.filter((row) => sameFill(fillOf(row, drawn), fill)));
}

/** Decimals that a limit needs. */
function decimalsOf(limit: number): 0 | 1 | 2 {
  if (Number.isInteger(limit)) return 0;
  return Number.isInteger(Math.round(limit * 1e6) / 1e5) ? 1 : 2;
}

/** Range of a class: "22 tot 30%", "30% en meer", "minder dan € 20.000". */
export function rangeLabel({ from, to }: Pick<ClassRange, 'from' | 'to'>, unit: Unit): string {
  const whole = (value: number) => formatValue(value, unit, decimalsOf(value));
  if (from === undefined) {
    if (to === undefined) return 'alle waarden';
    // A share or a number cannot be below nothing; an amount or a score can.
    const fromNothing = (unit === 'percent' || unit === 'per-1000') && to > 0;
    return fromNothing ? `0 tot ${whole(to)}` : `minder dan ${whole(to)}`;
  }
  if (to === undefined) return `${whole(from)} en meer`;
  const short = unit === 'percent' ? formatNumber(from, decimalsOf(from)) : whole(from);
  return `${short} tot ${whole(to)}`;
}

/** The five differences, higher on top: "6 of meer hoger", "minder dan 2 verschil", "2 tot 6 lager". */
function differenceLabels(
  { small, large }: DifferenceLimits,
  unit: Unit
): readonly (readonly [Cell, string])[] {
  // Percentage points: the heading says so, and a percent sign would say something else.
  const size = (value: number) =>
    unit === 'percent' ? formatNumber(value, decimalsOf(value)) : formatValue(value, unit, decimalsOf(value));
  return [
    [5, `${size(large)} of meer hoger`],
    [4, `${size(small)} tot ${size(large)} hoger`],
    [3, `minder dan ${size(small)} verschil`],
    [2, `${size(small)} tot ${size(large)} lager`],
    [1, `${size(large)} of meer lager`]
  ];
}

/** The circles of the legend, one in the other: the largest number, and a part of it. */
export function nestedCircles({ most, largest }: Extract<Drawn, { kind: 'circles' }>) {
  return [1, 0.4, 0.1]
    .map((part) => Number((most * part).toPrecision(1)))
    .filter((value) => value >= 1)
    .map((value) => ({ value, text: formatCount(value), radius: radiusOf(value, most, largest) }));
}
