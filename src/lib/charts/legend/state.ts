/** Legend of a map: a strip of classes with the limits at the joints, and what the hatch means. */
import type { SourceLevel } from '../../domain/buurt';
import { labelAbsence, type Figure } from '../../domain/figure';
import { classRanges, type Ramp } from '../../domain/classes';
import type { Unit } from '../../domain/indicator';
import { enumerate, formatNumber } from '../../domain/notation';
import { levelWord } from '../../domain/position';

export interface LegendState {
  readonly classes: readonly { readonly colour: string; readonly range: string; readonly count: number }[];
  /** Texts at the joints, from the left edge; the last class is open ("meer"). */
  readonly joints: readonly string[];
  /** Text at the left edge: "0" where values start at nothing. */
  readonly start: string;
  readonly unit: string;
  /** Reasons of the hatched areas, in words; "" when every area has a figure. */
  readonly missing: string;
}

export function legend(
  figures: readonly Figure[],
  breaks: readonly number[],
  ramp: Ramp,
  unit: Unit,
  level: SourceLevel
): LegendState {
  const values = figures.flatMap((figure) => (figure.kind === 'known' ? [figure.value] : []));
  const decimals = breaks.every((limit) => Number.isInteger(limit)) ? 0 : 1;
  const text = (limit: number) => formatNumber(limit, decimals) + (unit === 'percent' ? '%' : '');
  const reasons = new Set(
    figures.flatMap((figure) => (figure.kind === 'absent' ? [labelAbsence(figure.reason)] : []))
  );
  return {
    classes: classRanges(breaks, values).map(({ step, from, to, count }) => ({
      colour: `var(--${ramp}-${step})`,
      range: `${rangeText(from, to, text)}: ${count} ${levelWord(level, count)}`,
      count
    })),
    joints: breaks.map(text),
    start: unit === 'percent' || unit === 'per-1000' || unit === 'count' ? '0' : '',
    unit: unit === 'euro-1000' ? '× € 1.000' : '',
    missing: enumerate([...reasons])
  };
}

function rangeText(
  from: number | undefined,
  to: number | undefined,
  text: (limit: number) => string
): string {
  if (from === undefined && to === undefined) return 'alle waarden';
  if (from === undefined) return `minder dan ${text(to ?? 0)}`;
  if (to === undefined) return `${text(from)} of meer`;
  return `${text(from)} tot ${text(to)}`;
}
