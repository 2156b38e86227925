/**
 * Which declared indicator a topic of a file surely is, so that an official download fills what the site
 * has not loaded. By name, unit and dimensions; when in doubt none, because two definitions must never be
 * taken for each other.
 */
import type { IndicatorId } from '../indicator-ids';
import { foldName } from '../region-names';
import { RULES, type Publisher, type Rule } from './recognise-rules';

export type { Publisher } from './recognise-rules';

/** What a file says of one topic. */
export interface TopicWords {
  /** Topic path, groups first, without unit and running number; or the code of a measure. */
  readonly path: readonly string[];
  /** As the file writes it, or "". */
  readonly unitText: string;
  /** Which value the topic has in each dimension: its code or its title. */
  readonly dimensions: readonly (readonly [dimension: string, value: string])[];
  /** Names of all columns of the file, as `foldWords` gives them. */
  readonly context: ReadonlySet<string>;
  /** Which of the topics with this path and unit it is, from 1, and how many there are: OData repeats names. */
  readonly occurrence: readonly [nth: number, of: number];
  /** Whose way of writing the file has. */
  readonly publisher: Publisher;
}

/** A text without case, accents, blanks and marks: "Regio's" and "RegioS" become `regios`. */
export function foldWords(text: string): string {
  return foldName(text).replaceAll(' ', '');
}

const TOTALS = new Set([
  'all',
  'totaal',
  'totaalmannenenvrouwen',
  'totaalpersonen',
  'totaalleeftijd',
  'totaalleeftijden',
  'totaalhuishoudens',
  // CBS: both sexes, total, all persons, all ages.
  't001038',
  't001164',
  't009002',
  '10000'
]);

/** Whether a value of a dimension is its total, so that nothing is split off. Blank says nothing. */
export function isTotal(value: string): boolean {
  return TOTALS.has(foldWords(value));
}

/** Whether a value is the whole of its dimension, though it is not called a total: everybody but in homes. */
function isEverybody(dimension: string, value: string): boolean {
  const whole = ['1050010', 'particulierehuishoudens'];
  return foldWords(dimension).startsWith('kenmerkenvanhuishoudens') && whole.includes(foldWords(value));
}

/** "x 1 000 euro", "1.000 euro" and "× 1000 euro" are one unit: `1000euro`. */
function foldUnit(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll(/[\s.]+/g, '')
    .replace(/^x(?=1000)/, '')
    .replace(/^procent$/, '%');
}

/** The indicator that a topic surely is; `undefined` when unsure. */
export function recogniseTopic(words: TopicWords): IndicatorId | undefined {
  const name = foldWords(words.path.at(-1) ?? '');
  const candidates = name === '' ? [] : (BY_NAME.get(name) ?? []);
  const found = new Set(candidates.filter((rule) => fits(rule, words)).map(({ indicator }) => indicator));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const BY_NAME: ReadonlyMap<string, readonly Rule[]> = indexed(RULES);

function indexed(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const name of rule.names.map(foldWords)) index.set(name, [...(index.get(name) ?? []), rule]);
  }
  return index;
}

function fits(rule: Rule, words: TopicWords): boolean {
  const { path, unitText, dimensions, context, publisher } = words;
  // Of several columns of one name nobody knows which is meant.
  if (words.occurrence[1] > 1) return false;
  if (!rule.publishers.includes(publisher)) return false;
  if (!rule.units.includes(foldUnit(unitText))) return false;
  if (rule.beside !== undefined && !rule.beside.some((column) => context.has(column))) return false;
  if (rule.group !== undefined && !path.slice(0, -1).map(foldWords).includes(foldWords(rule.group)))
    return false;
  const wanted = Object.entries(rule.where ?? {});
  const unused = new Set(wanted.map(([dimension]) => dimension));
  for (const [dimension, value] of dimensions) {
    const asked = wanted.find(([start]) => foldWords(dimension).startsWith(start));
    if (asked === undefined) {
      if (!isTotal(value) && !isEverybody(dimension, value)) return false;
      continue;
    }
    unused.delete(asked[0]);
    if (!asked[1].some((text) => foldWords(text) === foldWords(value))) return false;
  }
  return unused.size === 0;
}
