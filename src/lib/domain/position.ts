/** Where an area stands among its peers: counts, never a rank number. */
import type { SourceLevel } from './buurt';
import type { Level } from './region';
import { capitalise, formatCount } from './notation';

export interface Position {
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
  /** Peers with a known value, the area itself included (it counts in `equal`). */
  readonly known: number;
}

/** Position of `value` among `values`, which hold the area's own value too. */
export function positionOf(value: number, values: readonly number[]): Position {
  let lower = 0;
  let higher = 0;
  for (const other of values) {
    if (other < value) lower += 1;
    else if (other > value) higher += 1;
  }
  return { lower, higher, equal: values.length - lower - higher, known: values.length };
}

const WORDS: Readonly<Record<SourceLevel, readonly [one: string, many: string]>> = {
  land: ['land', 'landen'],
  provincie: ['provincie', 'provincies'],
  ggd: ['GGD-regio', 'GGD-regio’s'],
  gemeente: ['gemeente', 'gemeenten'],
  wijk: ['wijk', 'wijken'],
  buurt: ['buurt', 'buurten']
};

/** Word for one or more areas of a level: "wijk", "wijken". Only the word. */
export function levelWord(level: SourceLevel, count = 1): string {
  return WORDS[level][count === 1 ? 0 : 1];
}

/** Plural of a level: "gemeenten". */
export function pluralOf(level: SourceLevel): string {
  return levelWord(level, 2);
}

/**
 * One sentence: "In 341 van de 352 gemeenten is het lager." Names the larger side, so that nobody is
 * called the highest or the lowest. `where` narrows the peers: "van Voorbeeldstad". When fewer than nine in ten of `total` peers have a
 * figure, that is said.
 * `undefined` when there is nobody to compare with.
 */
export function positionSentence(
  position: Position,
  level: Level,
  total: number,
  where = ''
): string | undefined {
  const { lower, equal, higher, known } = position;
  if (known < 2) return undefined;
  const only = known < total * 0.9 ? ' met een cijfer' : '';
  const peers = `${pluralOf(level)}${where === '' ? '' : ` ${where}`}${only}`;
  if (equal === known) return `Het is in alle ${formatCount(known)} ${peers} gelijk.`;
  const [count, word] = lower >= higher ? [lower, 'lager'] : [higher, 'hoger'];
  const place = capitalise(`in ${formatCount(count)} van de ${formatCount(known)} ${peers}`);
  return `${place} is het ${word}.`;
}
