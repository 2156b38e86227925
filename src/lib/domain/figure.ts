/**
 * A figure is a tagged value: known, or absent with its reason. Nothing becomes 0, and there is no
 * arithmetic on `null`.
 */
import { never } from './never';

/**
 * Why a figure is absent. The words for people stand in `explainAbsence`. `not-published`: the publisher
 * has no such figure at this level or for this year; `not-loaded`: it does, but this site has not read it.
 * `not-additive`: the figures of the parts are there, but no figure of the whole can be worked out from them.
 */
export const ABSENCES = [
  'suppressed',
  'unknown',
  'not-applicable',
  'not-published',
  'too-few',
  'region-changed',
  'incomplete',
  'not-additive',
  'not-loaded'
] as const;
export type Absence = (typeof ABSENCES)[number];

/**
 * What must be said beside a known value. `merged`: of the gemeenten from before a merger together, in the
 * boundaries of today (see `carryOver`).
 */
export const REMARKS = ['provisional', 'cited', 'derived', 'merged', 'estimate', 'implausible'] as const;
export type Remark = (typeof REMARKS)[number];

export interface Known {
  readonly kind: 'known';
  readonly value: number;
  /** Bounds of the publisher's interval, in the unit of the value. */
  readonly lower?: number;
  readonly upper?: number;
  /** Unrounded counts behind a share that this project computed. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly remarks: readonly Remark[];
}

export interface Absent {
  readonly kind: 'absent';
  readonly reason: Absence;
  /**
   * What the publisher wrote instead of a number: ".", "x", "<10", "-99997". None where the cell was blank
   * or where there is no cell.
   */
  readonly mark?: string;
  /** More about the reason, in full Dutch sentences: which part lacks its figure. Not kept in Parquet. */
  readonly detail?: string;
}

export type Figure = Known | Absent;

export const NOT_LOADED: Absent = { kind: 'absent', reason: 'not-loaded' };

export function known(value: number, remarks: readonly Remark[] = []): Known {
  return { kind: 'known', value, remarks };
}

export function absent(reason: Absence, mark = ''): Absent {
  return { kind: 'absent', reason, ...(mark !== '' && { mark }) };
}

/** The number, or `undefined`: for scales and sorting, never for adding up. */
export function valueOf(figure: Figure): number | undefined {
  return figure.kind === 'known' ? figure.value : undefined;
}

/**
 * Reason of absence in Dutch, to stand behind a hatched mark. A full sentence without jargon.
 */
export function explainAbsence(reason: Absence): string {
  switch (reason) {
    case 'suppressed':
      return 'Dit cijfer is geheim: het gaat om te weinig mensen.';
    case 'unknown':
      return 'De bron geeft hier geen cijfer.';
    case 'not-applicable':
      return 'Dit cijfer kan hier niet bestaan.';
    case 'not-published':
      return 'De bron maakt dit cijfer niet voor dit soort gebied of voor dit jaar.';
    case 'too-few':
      return 'Minder dan 100 inwoners: daar tonen we geen cijfer.';
    case 'region-changed':
      return 'Dit gebied is veranderd. Het cijfer hoort bij andere grenzen.';
    case 'incomplete':
      return 'Niet van alle delen is een cijfer bekend. Daarom rekenen we het niet uit.';
    case 'not-additive':
      return 'Dit cijfer kan niet worden opgeteld.';
    case 'not-loaded':
      return 'Dit cijfer is nog niet geladen.';
    default:
      return never(reason, 'reason of absence');
  }
}

/** The same in a few words, for a legend or a table cell. */
export function labelAbsence(reason: Absence): string {
  switch (reason) {
    case 'suppressed':
      return 'geheim';
    case 'unknown':
      return 'geen cijfer';
    case 'not-applicable':
      return 'niet van toepassing';
    case 'not-published':
      return 'niet gepubliceerd';
    case 'too-few':
      return 'te weinig inwoners';
    case 'region-changed':
      return 'gebied is veranderd';
    case 'incomplete':
      return 'niet compleet';
    case 'not-additive':
      return 'kan niet worden opgeteld';
    case 'not-loaded':
      return 'nog niet geladen';
    default:
      return never(reason, 'reason of absence');
  }
}

/** Why this figure is absent, with what is known besides and the sign that stands in its place at the publisher. */
export function explainAbsent({ reason, mark, detail }: Absent): string {
  return [
    explainAbsence(reason),
    ...(detail === undefined ? [] : [detail]),
    ...(mark === undefined ? [] : [`In de bron staat ‘${mark}’.`])
  ].join(' ');
}

/** An absence as text: its reason, and behind a colon the mark of the publisher ("unknown:."). */
export function writeAbsence({ reason, mark }: Absent): string {
  return mark === undefined ? reason : `${reason}:${mark}`;
}

/** The absence in a text that `writeAbsence` wrote; `undefined` for any other text. */
export function readAbsence(text: string): Absent | undefined {
  const [word = '', ...mark] = text.split(':');
  const reason = ABSENCES.find((known) => known === word);
  return reason === undefined ? undefined : absent(reason, mark.join(':'));
}

/**
 * Marks of one cell in the Parquet column `<indicator>__mark`: an absence (`writeAbsence`), or remarks
 * joined by a space. `null` beside a value: nothing to say. `null` beside no value: not loaded.
 */
export function encodeMark(figure: Figure): string | null {
  if (figure.kind === 'absent') return figure.reason === 'not-loaded' ? null : writeAbsence(figure);
  return figure.remarks.length === 0 ? null : figure.remarks.join(' ');
}

/** What the mark of an empty cell, and that beside a value, says: a table has thousands of cells and a handful of marks. */
const absences = new Map<string, Absent>();
const remarks = new Map<string, readonly Remark[]>([['', []]]);

/** One figure from its Parquet cells; throws on a mark that no version of this project writes. */
export function decodeFigure(cells: {
  value: number | null | undefined;
  mark?: string | null | undefined;
  lower?: number | null | undefined;
  upper?: number | null | undefined;
  numerator?: number | null | undefined;
  denominator?: number | null | undefined;
}): Figure {
  const { value, mark, lower, upper, numerator, denominator } = cells;
  if (value === null || value === undefined)
    return mark === null || mark === undefined ? NOT_LOADED : decoded(absences, mark, readAbsence);
  // Built up bit by bit, since it is done for thousands of areas while a reader waits for a map.
  const figure: { -readonly [Part in keyof Known]: Known[Part] } = {
    kind: 'known',
    value,
    remarks: decoded(remarks, mark ?? '', readRemarks)
  };
  if (typeof lower === 'number') figure.lower = lower;
  if (typeof upper === 'number') figure.upper = upper;
  if (typeof numerator === 'number') figure.numerator = numerator;
  if (typeof denominator === 'number') figure.denominator = denominator;
  return figure;
}

/** What `read` makes of a mark, read once; throws where it makes nothing of it. */
function decoded<T>(marks: Map<string, T>, mark: string, read: (mark: string) => T | undefined): T {
  const earlier = marks.get(mark);
  if (earlier !== undefined) return earlier;
  const meaning = read(mark);
  if (meaning === undefined) throw new Error(`unknown mark: ${mark}`);
  marks.set(mark, meaning);
  return meaning;
}

function readRemarks(mark: string): readonly Remark[] | undefined {
  const words = mark.split(' ').filter((word) => word !== '');
  return words.every(isRemark) ? words : undefined;
}

function isRemark(word: string): word is Remark {
  return REMARKS.some((remark) => remark === word);
}
