/**
 * The first sentence of an area, made from its figures. Natural frequencies with one denominator
 * ("12 van de 100"), whole numbers, and honest words for every kind of missing.
 */
import type { SourceLevel } from './buurt';
import type { Absence, Figure } from './figure';
import type { IndicatorDeclaration, IndicatorId } from './indicator';
import { never } from './never';
import { capitalise, formatCount } from './notation';

/** Indicators that may carry the first sentence, best first. */
export const SENTENCE_ORDER: readonly IndicatorId[] = [
  'kinderen_armoede',
  'kinderen_laag_inkomen',
  'laag_inkomen_hh',
  'sociaal_minimum_120_hh',
  'moeite_rondkomen',
  'bijstand_per_1000'
];

export interface SentenceArea {
  readonly name: string;
  readonly level: SourceLevel;
}

/** One indicator that could carry the sentence: the area's figure and that of the country, same year. */
export interface Candidate {
  readonly indicator: Pick<IndicatorDeclaration, 'id' | 'sentence' | 'unit'>;
  readonly year: number;
  readonly own: Figure;
  /** Same year and definition; absent where the country has none. */
  readonly land: Figure;
}

/** Islands and a former island of which Dutch says "op". */
const ON = new Set([
  'Ameland',
  'Goeree-Overflakkee',
  'Noord-Beveland',
  'Schiermonnikoog',
  'Schouwen-Duiveland',
  'Terschelling',
  'Texel',
  'Urk',
  'Vlieland'
]);

/** Wijken without houses for the most part, of which Dutch says "op" as well. */
const GROUNDS = /^(Bedrijven|Industrie)(park|terrein)/;

/** "in Voorbeeldstad", "op Texel", "in de GGD-regio Voorbeeldland": the place in the middle of a sentence. */
export function placeOf(name: string): string {
  if (name.startsWith('GGD-regio ')) return `in de ${name}`;
  return `${ON.has(name) || GROUNDS.test(name) ? 'op' : 'in'} ${name}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  hadden: 'had',
  waren: 'was',
  kregen: 'kreeg',
  ontvingen: 'ontving',
  konden: 'kon',
  kwamen: 'kwam',
  zaten: 'zat',
  liepen: 'liep',
  moesten: 'moest',
  werden: 'werd',
  overleden: 'overleed'
};

/** Singular of a plural past tense: "hadden" → "had", "leefden" → "leefde". */
export function singularVerb(plural: string): string {
  const irregular = IRREGULAR[plural];
  if (irregular !== undefined) return irregular;
  if (/[dt]en$/.test(plural)) return plural.slice(0, -1);
  throw new Error(`no singular known of verb: ${plural}`);
}

/** A share as a natural frequency. `rounded` is a whole number of `outOf`. */
export interface Frequency {
  readonly words: string;
  readonly singular: boolean;
  readonly rounded: number;
}

/** A share in words: "ongeveer 12" of `outOf`; never 0 and never all, which a rounded share cannot say. */
export function frequency(value: number, outOf: number): Frequency {
  const rounded = Math.round(value);
  if (rounded < 1) return { words: 'minder dan 1', singular: true, rounded: 0 };
  if (rounded >= outOf) return { words: 'bijna', singular: false, rounded: outOf };
  return { words: `ongeveer ${formatCount(rounded)}`, singular: rounded === 1, rounded };
}

/** Of how many a unit speaks: 100, 1.000, or `undefined` for counts, amounts and scores. */
export function denominator(unit: IndicatorDeclaration['unit']): number | undefined {
  if (unit === 'percent') return 100;
  return unit === 'per-1000' ? 1000 : undefined;
}

function landSentence(own: Frequency, land: Figure, outOf: number, population: string): string {
  if (land.kind === 'absent') return 'Voor heel Nederland is er over dat jaar geen cijfer.';
  const other = frequency(land.value, outOf);
  const also = other.rounded === own.rounded ? 'ook ' : '';
  if (other.rounded === 0) return `In heel Nederland was dat ${also}minder dan 1.`;
  if (other.rounded === outOf) return `In heel Nederland ging het ${also}om bijna alle ${population}.`;
  return `In heel Nederland ${other.singular ? 'was' : 'waren'} dat er ${also}${formatCount(other.rounded)}.`;
}

/**
 * One figure in a sentence, with the country beside it: "In Voorbeeldstad hadden in 2021 ongeveer 12 van de 100
 * huishoudens een laag inkomen. In heel Nederland waren dat er 6." `undefined` where the figure is not known, and
 * for an amount or a count.
 */
export function figureSentence(
  area: SentenceArea,
  { indicator: { sentence, unit }, year, own: figure, land }: Candidate
): string | undefined {
  const outOf = denominator(unit);
  if (figure.kind === 'absent' || sentence === undefined || outOf === undefined) return undefined;
  const own = frequency(figure.value, outOf);
  const verb = own.singular ? singularVerb(sentence.verb) : sentence.verb;
  const share =
    own.rounded === outOf
      ? `bijna alle ${sentence.population}`
      : `${own.words} van de ${formatCount(outOf)} ${sentence.population}`;
  const first = [capitalise(placeOf(area.name)), verb, 'in', year, share, sentence.phrase]
    .filter((word) => word !== '')
    .join(' ');
  if (area.level === 'land') return `${first}.`;
  return `${first}. ${landSentence(own, land, outOf, sentence.population)}`;
}

/** A figure this many years older than the newest gives way to a fresher one. */
const FRESH = 5;

/**
 * The first sentence, from the first candidate in `SENTENCE_ORDER` whose own figure is known and not
 * much older than the others; if none is known, an honest sentence about why (see `missingSentence`).
 */
export function firstSentence(area: SentenceArea, candidates: readonly Candidate[]): string {
  const known = candidates.filter(({ own }) => own.kind === 'known');
  const newest = Math.max(...known.map(({ year }) => year));
  for (const id of SENTENCE_ORDER) {
    const candidate = known.find(({ indicator, year }) => indicator.id === id && newest - year < FRESH);
    const told = candidate && figureSentence(area, candidate);
    if (told !== undefined) return told;
  }
  return missingSentence(
    area,
    candidates.flatMap(({ own }) => (own.kind === 'absent' ? [own.reason] : []))
  );
}

/** The reason that explains most, when several figures are missing for different reasons. */
const TELLING: readonly Absence[] = [
  'too-few',
  'suppressed',
  'region-changed',
  'incomplete',
  'not-additive',
  'unknown',
  'not-applicable',
  'not-published',
  'not-loaded'
];

/** The first sentence of an area without any figure about money. Never a number, never a guess. */
export function missingSentence(area: SentenceArea, reasons: readonly Absence[]): string {
  const reason = TELLING.find((telling) => reasons.includes(telling)) ?? 'not-loaded';
  const { name } = area;
  switch (reason) {
    case 'too-few':
      return `${capitalise(placeOf(name))} wonen minder dan 100 mensen. Daarom tonen we hier geen cijfer over geld.`;
    case 'suppressed':
      return `Over geld in het gezin zijn de cijfers van ${name} geheim. Het gaat om te weinig mensen.`;
    case 'region-changed':
      return `De grens van ${name} is veranderd. Een cijfer over geld binnen deze grens hebben we nog niet.`;
    case 'incomplete':
      return `Over geld in het gezin weten we niet van alle delen van ${name} een cijfer. Daarom geven we geen gemiddelde.`;
    case 'not-additive':
      return `Over geld in het gezin kunnen we de cijfers van ${name} niet optellen.`;
    case 'unknown':
    case 'not-applicable':
      return `Over geld in het gezin geeft de bron voor ${name} geen cijfer.`;
    case 'not-published':
      return `Over geld in het gezin maakt geen bron een cijfer voor ${name}.`;
    case 'not-loaded':
      return `Over geld in het gezin hebben we voor ${name} nog geen cijfer.`;
    default:
      return never(reason, 'reason of absence');
  }
}
