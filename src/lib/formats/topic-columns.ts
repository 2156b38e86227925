/** Which columns hold figures, and of which year: the topics of a file before its dimensions are looked at. */
import { readPeriod } from './period';
import { oneBlank } from './shape';
import type { Table, TableColumn } from './types';
import type { Layout } from './understanding';

/** One thing that is counted, before the dimensions of a row say more. */
export interface TopicColumn {
  /** Index of the column. */
  readonly column: number;
  /** The same for the columns of one topic in several years. */
  readonly base: number;
  /** Year of the column where its heading tells it, else "". */
  readonly period: string;
}

/** What the columns of one base have in common. */
export interface TopicBase {
  /** Topic path without unit: groups first. Empty where the file has no word for it. */
  readonly path: readonly string[];
  readonly unitText: string;
  /** Which of the bases with this path and unit it is, from 1, and how many there are. */
  readonly occurrence: Occurrence;
  /** Name of the field beside its title (`TableColumn.field`), and which of the bases with that name. */
  readonly field?: { readonly name: string; readonly occurrence: Occurrence };
}

type Occurrence = readonly [nth: number, of: number];

export interface TopicColumns {
  readonly columns: readonly TopicColumn[];
  readonly bases: readonly TopicBase[];
}

const YEAR = '(?:19|20)\\d{2}';
/** "2019", "2019*", and a year behind a name: "Laag inkomen 2019", "laag_inkomen_2019", "inkomen (2019)". */
const YEAR_ALONE = new RegExp(`^(?:j(?:aar)? ?)?(${YEAR}\\*{0,2})$`, 'i');
const YEAR_BEHIND = new RegExp(`^(.*\\S)[ _-]*(?:\\(|\\b|_)(${YEAR}\\*{0,2})\\)?$`);

/**
 * Columns with figures, by topic. A year in a heading is read as a year only where the file tells no period
 * otherwise, and, behind a name, only where the same name has several: "bouwjaar vanaf 2000" is no year.
 */
export function topicColumns(table: Table, layout: Layout): TopicColumns {
  const dated = layout.includes('period');
  const found = layout.flatMap((role, index) => {
    const column = table.columns[index];
    if (column === undefined || (role !== 'topic' && role !== 'value')) return [];
    const { period, words } = dated ? { period: '', words: column.name } : splitYear(column);
    return [{ index, column, period, words: role === 'value' ? '' : words }];
  });
  const years = new Map<string, Set<string>>();
  const keyOf = ({ words, column }: (typeof found)[number]) => `${words}\u0000${unitOf(column)}`;
  for (const one of found) {
    const key = keyOf(one);
    years.set(key, (years.get(key) ?? new Set()).add(one.period));
  }
  const bases: Draft[] = [];
  const known = new Map<string, number>();
  const taken = new Set<string>();
  const columns = found.map((one): TopicColumn => {
    const { index, column } = one;
    const several = (years.get(keyOf(one))?.size ?? 0) > 1;
    const trusted = one.period !== '' && (column.period !== '' || one.words === '' || several);
    const words = trusted || one.period === '' ? one.words : column.name;
    // Columns of one name without a year are topics of their own: base names repeat in an OData dump.
    // So are two columns of one name and one year.
    const place = `${keyOf(one)}\u0000${one.period}`;
    const key = trusted && !taken.has(place) ? keyOf(one) : `${index}`;
    taken.add(place);
    let base = known.get(key);
    if (base === undefined) {
      base = bases.length;
      known.set(key, base);
      const path = words
        .split('/')
        .map(oneBlank)
        .filter((part) => part !== '');
      bases.push({ path, unitText: unitOf(column), field: column.field });
    }
    return { column: index, base, period: trusted ? one.period : '' };
  });
  return { columns, bases: counted(bases) };
}

interface Draft extends Pick<TopicBase, 'path' | 'unitText'> {
  readonly field: string | undefined;
}

function counted(bases: readonly Draft[]): readonly TopicBase[] {
  const byTitle = occurrences(bases.map(({ path, unitText }) => [...path, unitText].join('/')));
  const byField = occurrences(bases.map(({ field }) => field ?? ''));
  return bases.map(({ path, unitText, field }, index) => ({
    path,
    unitText,
    occurrence: byTitle[index] ?? ALONE,
    ...(field !== undefined && { field: { name: field, occurrence: byField[index] ?? ALONE } })
  }));
}

const ALONE: Occurrence = [1, 1];

/** For each text which of its kind it is, and how many there are. */
function occurrences(texts: readonly string[]): readonly Occurrence[] {
  const totals = new Map<string, number>();
  const nth = texts.map((text) => {
    const place = (totals.get(text) ?? 0) + 1;
    totals.set(text, place);
    return place;
  });
  return texts.map((text, index) => [nth[index] ?? 1, totals.get(text) ?? 1]);
}

function splitYear({ name, period }: TableColumn): { readonly period: string; readonly words: string } {
  if (period !== '') return { period, words: name };
  const alone = YEAR_ALONE.exec(name)?.[1];
  if (alone !== undefined) return { period: alone, words: '' };
  if (readPeriod(name) !== undefined) return { period: name, words: '' };
  // JSON by region: "tijdreeksen/laag_inkomen/2023".
  const way = /^(.+)\/([^/]+)$/.exec(name);
  if (way?.[1] !== undefined && readPeriod(way[2] ?? '') !== undefined)
    return { period: way[2] ?? '', words: way[1] };
  const [, words = name, behind = ''] = YEAR_BEHIND.exec(name) ?? [];
  return { period: behind, words };
}

const unitOf = ({ unit }: TableColumn): string => oneBlank(unit);
