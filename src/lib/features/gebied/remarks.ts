/** What must be said beside a value, in words. */
import { declarationOf } from '$lib/domain/catalogue';
import { labelAbsence, type Figure, type Known, type Remark } from '$lib/domain/figure';
import { chanceRange } from '$lib/domain/interval';
import { never } from '$lib/domain/never';
import { formatNumber } from '$lib/domain/notation';
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

/**
 * "bij zo weinig mensen telt toeval mee: 21 tot 42 van de 1.000": what chance alone can make of a share of
 * few people (Wilson's interval). Not for context: there nothing is high or low.
 */
export function chanceWords(indicator: ShownIndicator, figure: Figure): string[] {
  const outOf = denominator(indicator.unit);
  if (figure.kind === 'absent' || indicator.direction === 'context' || outOf === undefined) return [];
  const counted = isOwnIndicator(indicator) ? undefined : indicator.derived?.numerator;
  const range = chanceRange(figure, counted === undefined ? undefined : declarationOf(counted).roundedTo);
  if (range === undefined) return [];
  const [low, high] = [range.lower, range.upper].map((bound) => formatNumber(bound * outOf, 0));
  return [`bij zo weinig mensen telt toeval mee: ${low} tot ${high} van de ${formatNumber(outOf, 0)}`];
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
