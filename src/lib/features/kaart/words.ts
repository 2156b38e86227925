/** Sentences and labels of the Kaart, in Dutch. */
import type { Figure } from '$lib/domain/figure';
import { explainAbsent } from '$lib/domain/figure';
import type { IndicatorDeclaration, Unit } from '$lib/domain/indicator';
import { capitalise, formatCount, formatValue } from '$lib/domain/notation';
import type { AreaCode } from '$lib/domain/coalition';
import { pluralOf } from '$lib/domain/position';
import { denominator, frequency, placeOf, singularVerb } from '$lib/domain/sentence';
import type { MapLevel } from '$lib/domain/view';
import { isWholeCountry } from './state';

type Declared = Pick<IndicatorDeclaration, 'name' | 'of' | 'sentence' | 'unit' | 'decimals'>;

/** What a value is of, to stand after it: amounts are written out, so "× 1.000 euro" is left out. */
export function ofWords({ of }: Pick<Declared, 'of'>): string {
  return of.replace(/,? ?× 1\.000 euro$/, '');
}

/** What a column of values is headed with, where nothing tells of what they are. */
export function unitHeading(unit: Unit): string {
  return unit === 'percent' ? 'Aandeel %' : unit === 'per-1000' ? 'Per 1.000' : 'Waarde';
}

/** Heading of the legend: "Deel van de volwassenen", "Per 1.000 inwoners". */
export function legendTitle(indicator: Declared): string {
  if (ofWords(indicator) === '') return unitHeading(indicator.unit);
  return indicator.unit === 'percent' ? `Deel ${ofWords(indicator)}` : capitalise(ofWords(indicator));
}

export interface Told {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * The sentence of an area: natural frequencies where the indicator has the words for it, else the value
 * with its unit; then the same of the whole that it lies in. A missing figure is said with its reason.
 */
export function areaSentence(indicator: Declared, year: number, area: Told, whole: Told | undefined): string {
  const { figure } = area;
  if (figure.kind === 'absent') {
    return `Voor ${area.name} is er in ${year} geen cijfer. ${explainAbsent(figure)}`;
  }
  const outOf = denominator(indicator.unit);
  if (indicator.sentence === undefined || outOf === undefined) {
    const value = valueWords(indicator, figure.value);
    const first = `${indicator.name} ${placeOf(area.name)} in ${year}: ${value}.`;
    return whole?.figure.kind === 'known'
      ? `${first} In heel ${whole.name}: ${formatValue(whole.figure.value, indicator.unit, indicator.decimals)}.`
      : first;
  }
  const { verb, population, phrase } = indicator.sentence;
  const own = frequency(figure.value, outOf);
  const share =
    own.rounded === outOf
      ? `bijna alle ${population}`
      : `${own.words} van de ${formatCount(outOf)} ${population}`;
  const did = own.singular ? singularVerb(verb) : verb;
  const first = `${capitalise(placeOf(area.name))} ${did} in ${year} ${`${share} ${phrase}`.trim()}.`;
  return whole?.figure.kind === 'known'
    ? `${first} ${wholeSentence(whole.name, whole.figure.value, outOf)}`
    : first;
}

function wholeSentence(name: string, value: number, outOf: number): string {
  const { rounded, singular } = frequency(value, outOf);
  if (rounded === 0) return `In heel ${name} was dat minder dan 1.`;
  if (rounded === outOf) return `In heel ${name} waren dat ze bijna allemaal.`;
  return `In heel ${name} ${singular ? 'was' : 'waren'} dat er ${formatCount(rounded)}.`;
}

/** "28,4% van de volwassenen", "50,1 per 1.000 inwoners", "€ 234.000 per woning". */
export function valueWords(indicator: Declared, value: number): string {
  const of = indicator.unit === 'score' ? '' : ofWords(indicator);
  return `${formatValue(value, indicator.unit, indicator.decimals)} ${of}`.trim();
}

/** The area that is looked at. */
interface LookedAt {
  readonly code: AreaCode;
  readonly name: string;
}

/** What the map is of: "wijken van Voorbeeldstad", "gemeenten van Nederland". */
export function areasOf(level: MapLevel, { code, name }: LookedAt): string {
  return `${pluralOf(level)} van ${isWholeCountry(code, level) ? 'Nederland' : name}`;
}

/** What is said where there is no figure of the whole that is looked at. `known`: an area in it has one. */
export function invitation(
  { name }: Pick<Declared, 'name'>,
  year: number,
  level: MapLevel,
  area: LookedAt,
  known: boolean
): string {
  return known
    ? `${name} in ${year}: kies een ${level} op de kaart of in de lijst.`
    : `${name} in ${year}: voor de ${areasOf(level, area)} hebben we geen cijfer. In de lijst staat waarom.`;
}
