/**
 * Which risk factors come together in an area: those whose figure is in the highest fifth of the areas of its
 * level, named one by one. Never added up to a score: a count of factors says nothing of how heavy they are.
 */
import type { IndicatorId } from './indicator-ids';
import { capitalise, countInWords, enumerate, formatCount } from './notation';
import { pluralOf, type Position } from './position';
import type { ComparableLevel } from './similar';

/**
 * The factors, in the order of the page. Higher is less favourable in all of them; context never takes part.
 * Of measures that are almost the same (income up to 101, 110, 120%), one stands for all.
 */
export const FACTORS = [
  'kinderen_armoede',
  'kinderen_laag_inkomen',
  'laag_inkomen_hh',
  'sociaal_minimum_120_hh',
  'moeite_rondkomen',
  'bijstand_per_1000',
  'kinderen_bijstand',
  'personen_armoede',
  'schuld_hh',
  'schuld_ouders_ks',
  'psychische_problemen_ouders_ks',
  'meervoudig_kwetsbare_zwangeren',
  'jeugdbescherming',
  'big2',
  'tienermoeders',
  'jong_ouderschap',
  'roken_vrouwen_19_45'
] as const satisfies readonly IndicatorId[];

/** A factor that can be compared, and where the area stands among all areas of its level in that year. */
export interface Factor {
  /** "Laag inkomen" */
  readonly name: string;
  readonly year: number;
  readonly position: Position;
  /** All areas of the level in that year, with and without a figure. */
  readonly total: number;
  /** The area had other borders in that year. */
  readonly oldBorders: boolean;
}

/** With figures of fewer than one in three, the areas that have one are no fair company. */
export function isComparable(known: number, total: number): boolean {
  return known >= 2 && known * 3 >= total;
}

/** In the highest fifth: in at least 4 of every 5 areas with a figure it is lower. */
export function inHighestFifth({ lower, known }: Position): boolean {
  return lower * 5 >= known * 4;
}

/** In which fifth of the areas, 1 the lowest and 5 the highest. Areas with the same figure share the lower one. */
export function fifthOf({ lower, known }: Position): 1 | 2 | 3 | 4 | 5 {
  const fifths = [1, 2, 3, 4] as const;
  return fifths.find((fifth) => lower * 5 < known * fifth) ?? 5;
}

/**
 * The factors in the highest fifth in plain words, named one by one, with how many could be compared.
 * `undefined` when none can: then nothing is said.
 */
export function togetherSentence(
  name: string,
  level: ComparableLevel,
  factors: readonly Factor[]
): string | undefined {
  const [first] = factors;
  if (first === undefined) return undefined;
  const high = factors.filter(({ position }) => inHighestFifth(position));
  const peers = pluralOf(level);
  const lower = `in minstens 4 van de 5 ${peers} lager`;
  if (factors.length === 1)
    return `Eén risicofactor kunnen we voor ${name} vergelijken: ${lowerFirst(first.name)}. Die ${
      high.length === 1 ? `is ${lower}` : `ligt niet in het hoogste vijfde deel van de ${peers}`
    }.`;
  const compared = `${capitalise(countInWords(factors.length))} risicofactoren kunnen we voor ${name} vergelijken.`;
  if (high.length === 0) return `${compared} Geen daarvan ligt in het hoogste vijfde deel van de ${peers}.`;
  const which =
    high.length === factors.length
      ? high.length === 2
        ? 'beide'
        : `alle ${countInWords(high.length)}`
      : `${countInWords(high.length)} daarvan`;
  return `${compared} Bij ${which} is het cijfer ${lower}: ${enumerate(high.map((factor) => lowerFirst(factor.name)))}.`;
}

/**
 * What must be said beside a factor: the year; that its borders were others; and how many areas there are to
 * compare with, where fewer than nine in ten have a figure.
 */
export function factorRemarks(
  { year, position, total, oldBorders }: Factor,
  level: ComparableLevel
): readonly string[] {
  return [
    String(year),
    ...(oldBorders ? ['met de grenzen van toen'] : []),
    ...(position.known < total * 0.9
      ? [`${formatCount(position.known)} ${pluralOf(level)} met een cijfer`]
      : [])
  ];
}

function lowerFirst(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
