/** What must be said beside a value, in words. */
import { declarationOf } from '$lib/domain/catalogue';
import { labelAbsence, type Figure, type Known, type Remark } from '$lib/domain/figure';
import { chanceRange } from '$lib/domain/interval';
import { never } from '$lib/domain/never';
import { formatNumber, formatValue } from '$lib/domain/notation';
import { isOwnIndicator, type ShownIndicator } from '$lib/domain/own';
import type { Indeling } from '$lib/domain/region';
import { denominator } from '$lib/domain/sentence';
import type { YearFigure } from '$lib/data/questions';
import { bordersOf, type CourseArea } from './course';

/** Remark in a few words, to stand at the value. */
export function remarkWords(remark: Remark): string {
  switch (remark) {
    case 'estimate':
      return 'schatting met een model';
    case 'provisional':
      return 'voorlopig cijfer';
    case 'cited':
      return 'geciteerd cijfer';
    case 'derived':
      return 'wij rekenden dit uit';
    case 'merged':
      return 'van de gemeenten van toen samen';
    case 'implausible':
      return 'de bron geeft 0, dat klopt bijna zeker niet';
    default:
      return never(remark, 'remark');
  }
}

/** Remarks of a figure; a model estimate is always said, also where the source leaves it out. */
export function allRemarks(indicator: Pick<ShownIndicator, 'modelled'>, figure: Known): readonly Remark[] {
  return indicator.modelled && !figure.remarks.includes('estimate')
    ? ['estimate', ...figure.remarks]
    : figure.remarks;
}

/** How far a value may be off, in its own unit, and who says so. */
export interface Margin {
  readonly lower: number;
  readonly upper: number;
  /** `chance`: Wilson's interval of a share of few people, by this project. */
  readonly from: 'publisher' | 'chance';
}

/**
 * The interval of the publisher; else, of a share of few people, what chance alone can make of it. Not for
 * context: there nothing is high or low. `undefined` where there is neither.
 */
export function marginOf(indicator: ShownIndicator, figure: Figure): Margin | undefined {
  if (figure.kind === 'absent') return undefined;
  const { lower, upper } = figure;
  if (lower !== undefined && upper !== undefined) return { lower, upper, from: 'publisher' };
  const outOf = denominator(indicator.unit);
  if (indicator.direction === 'context' || outOf === undefined) return undefined;
  const counted = isOwnIndicator(indicator) ? undefined : indicator.derived?.numerator;
  const range = chanceRange(figure, counted === undefined ? undefined : declarationOf(counted).roundedTo);
  return range && { lower: range.lower * outOf, upper: range.upper * outOf, from: 'chance' };
}

/** "bij zo weinig mensen telt toeval mee: 21 tot 42 van de 1.000"; "volgens de bron 5,1% tot 7,3%". */
export function marginWords(indicator: ShownIndicator, figure: Figure): string[] {
  const margin = marginOf(indicator, figure);
  if (margin === undefined) return [];
  const { lower, upper, from } = margin;
  switch (from) {
    case 'publisher': {
      const [low, high] = [lower, upper].map((bound) =>
        formatValue(bound, indicator.unit, indicator.decimals)
      );
      return [`volgens de bron bijna zeker ${low} tot ${high}`];
    }
    case 'chance': {
      const outOf = formatNumber(denominator(indicator.unit) ?? 0, 0);
      const [low, high] = [lower, upper].map((bound) => formatNumber(bound, 0));
      return [`bij zo weinig mensen telt toeval mee: ${low} tot ${high} van de ${outOf}`];
    }
    default:
      return never(from, 'origin of a margin');
  }
}

/** "met de grenzen van 2020": the area had the same code and another shape. */
export function oldBorders(
  indicator: Pick<ShownIndicator, 'series'>,
  area: CourseArea,
  shown: YearFigure,
  today: Indeling
): string[] {
  const indeling = bordersOf(indicator, area, shown);
  return indeling !== undefined && area.whyOther(indeling, today) !== undefined ? bordersWords(indeling) : [];
}

/** "met de grenzen van 2020"; nothing where there is no other indeling to name. */
export function bordersWords(indeling: Indeling | undefined): string[] {
  return indeling === undefined ? [] : [`met de grenzen van ${indeling}`];
}

/** "2024: te weinig inwoners": a later year in which the source gives no value. */
export function newerAbsence(years: readonly YearFigure[], shown: number): string[] {
  const later = years.findLast(({ year, figure }) => year > shown && figure.kind === 'absent');
  return later?.figure.kind === 'absent' ? [`${later.year}: ${labelAbsence(later.figure.reason)}`] : [];
}
