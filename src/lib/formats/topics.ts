/** What the figures of a file count: names for people, units, and the declared indicator where that is sure. */
import { declarationOf } from '../domain/catalogue';
import { foldWords, isTotal, recogniseTopic, type Publisher } from '../domain/catalogue/recognise';
import { never } from '../domain/never';
import type { Unit } from '../domain/indicator';
import { readPeriod } from './period';
import { oneBlank } from './shape';
import type { Shape, Table, TableColumn } from './types';
import type { Layout, Topic } from './understanding';

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
}

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
  const bases: TopicBase[] = [];
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
      bases.push({ path, unitText: unitOf(column) });
    }
    return { column: index, base, period: trusted ? one.period : '' };
  });
  return { columns, bases };
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

/** A dimension with the value that one topic has in it. */
export type Split = readonly [dimension: string, value: string];

/**
 * The topics of a file: every base with every combination of its dimensions that occurs. `context` are the
 * names of all columns, folded: the same name counts something else in another table.
 */
export function topicsOf(
  table: Table,
  used: readonly { readonly base: TopicBase; readonly splits: readonly Split[] }[]
): readonly Topic[] {
  const context = new Set(table.columns.map(({ name }) => foldWords(name)));
  const publisher = publisherOf(table.shape);
  // A code that holds for the whole file tells nobody anything.
  const varying = new Set(
    [...valuesPerDimension(used)].flatMap(([dimension, values]) => (values.size > 1 ? [dimension] : []))
  );
  const drafts = used.map(({ base, splits }) => {
    const told = splits.find(([dimension]) => dimension === '')?.[1];
    const { name, unitText } = told === undefined ? { name: '', unitText: base.unitText } : withoutUnit(told);
    const path = told === undefined ? base.path : [...base.path, ...name.split('/').map(oneBlank)];
    const dimensions = splits.filter(([dimension]) => dimension !== '');
    return {
      path,
      dimensions,
      unitText,
      said: dimensions.filter(
        ([dimension, value]) =>
          value !== '' && !isTotal(value) && (varying.has(dimension) || !/^[A-Z]?\d+$/.test(value))
      )
    };
  });
  const depths = uniqueDepths(
    drafts.map(({ path, unitText, said }) => ({ path, rest: `${unitText}|${said.join('|')}` }))
  );
  const ids = new Map<string, number>();
  return drafts.map(({ path, dimensions, unitText, said }, index): Topic => {
    const tail = path.slice(-(depths[index] ?? 1)).map(spokenName);
    const name = [...new Set([tail.join(': '), ...said.map(([, value]) => value)])].filter(
      (part) => part !== ''
    );
    const key = [path.join('/'), unitText, ...dimensions.map((pair) => pair.join('='))].join('|');
    const nth = (ids.get(key) ?? 0) + 1;
    ids.set(key, nth);
    const indicator = recogniseTopic({ path, unitText, dimensions, context, publisher });
    const last = path.at(-1) ?? '';
    const guess = unitOfPublisher(publisher, last) ?? unitOfText(unitText, last);
    const declared = indicator === undefined ? undefined : declarationOf(indicator).unit;
    return {
      id: nth === 1 ? key : `${key}|${nth}`,
      name: name.length === 0 ? fileWords(table.file) : name.join(', '),
      unitText,
      unit: guess?.unit ?? declared,
      times: guess?.times ?? 1,
      // What is counted in another unit is not what was declared.
      indicator: guess === undefined || guess.unit === declared ? indicator : undefined
    };
  });
}

/** The name of a topic in a row may bear its unit, as a heading does: "Kinderen relatief (%)". */
function withoutUnit(text: string): { readonly name: string; readonly unitText: string } {
  const [, name, unitText] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
  return name === undefined || unitText === undefined || unitOfText(unitText, '') === undefined
    ? { name: text, unitText: '' }
    : { name, unitText: oneBlank(unitText) };
}

function valuesPerDimension(
  used: readonly { readonly splits: readonly Split[] }[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const [dimension, value] of used.flatMap(({ splits }) => splits)) {
    const known = values.get(dimension);
    if (known === undefined) values.set(dimension, new Set([value]));
    else known.add(value);
  }
  return values;
}

/** How many parts of the path tell each topic apart from all others. */
function uniqueDepths(
  topics: readonly { readonly path: readonly string[]; readonly rest: string }[]
): readonly number[] {
  const depths = topics.map(() => 1);
  const deepest = Math.max(1, ...topics.map(({ path }) => path.length));
  for (let depth = 1; depth < deepest; depth += 1) {
    const seen = new Map<string, number[]>();
    for (const [index, { path, rest }] of topics.entries()) {
      const key = `${path.slice(-(depths[index] ?? 1)).join('/')}|${rest}`;
      const same = seen.get(key);
      if (same === undefined) seen.set(key, [index]);
      else same.push(index);
    }
    for (const same of seen.values())
      if (same.length > 1) for (const index of same) depths[index] = depth + 1;
  }
  return depths;
}

/** The name of the file as words: the only name that a column "2019" leaves. */
function fileWords(file: string): string {
  return oneBlank(
    (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[a-z\d]{1,5}$/i, '').replaceAll(/[_-]+/g, ' ')
  );
}

/** "HuishoudensMetEenLaagInkomen" as people write it; any other text as it is. */
export function spokenName(name: string): string {
  if (!/^(?:k_)?[A-Z0-9][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(name) || /^[A-Z]?[a-z0-9]+$/.test(name))
    return name;
  const words = name
    .replace(/^k_/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(' ');
  return words
    .map((word, index) => (index > 0 && /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

interface Guess {
  readonly unit: Unit;
  readonly times: number;
}

const UNITS: readonly (readonly [RegExp, Guess])[] = [
  [/^(%|procent|percentage|perc|pct)( |$)|^%/, { unit: 'percent', times: 1 }],
  [/^(x )?(1000|duizend) euro|^euro x 1000|^k€|^x ?€ ?1000/, { unit: 'euro-1000', times: 1 }],
  [/^(euro|eur|€)( |$)/, { unit: 'euro', times: 1 }],
  [/^per (1000|duizend)( |$)|^‰|promille/, { unit: 'per-1000', times: 1 }],
  [/^x (1000|duizend)$|^(1000|duizend)$/, { unit: 'count', times: 1000 }],
  [/^(aantal|aantallen|personen|huishoudens|inwoners|woningen|kinderen|n)$/, { unit: 'count', times: 1 }],
  [/^(score|getal)$/, { unit: 'score', times: 1 }]
];

/** The unit that a text of the file most likely means, or that the name tells: "percentage_koopwoningen". */
export function unitOfText(unitText: string, name: string): Guess | undefined {
  const text = unitText
    .toLowerCase()
    .replaceAll(/(\d)[ .](?=000)/g, '$1')
    .replaceAll(/[×x](?=\d)/g, 'x ')
    .replace('×', 'x');
  const told = UNITS.find(([pattern]) => pattern.test(text))?.[1];
  if (told !== undefined || unitText !== '') return told;
  if (/^(%|percentage|perc_|pct_|aandeel)/i.test(name) || /(_pct|_perc|%)$/i.test(name))
    return { unit: 'percent', times: 1 };
  return /^(aantal|aant_)/i.test(name) ? { unit: 'count', times: 1 } : undefined;
}

/** Whose way of writing a shape is. */
function publisherOf(shape: Shape): Publisher {
  switch (shape) {
    case 'statline':
    case 'statline-symbols':
    case 'statline-old':
    case 'statline-custom':
    case 'odata-untyped':
    case 'odata-v3':
    case 'odata-v4':
      return 'statline';
    case 'swing':
    case 'swing-odata':
      return 'swing';
    case 'kansenkaart':
    case 'regiobeeld':
      return shape;
    case 'local-flat':
    case 'local-cube':
    case 'cbs2swing':
    case 'region-json':
    case 'table':
      return 'other';
    default:
      return never(shape, 'shape');
  }
}

/** Fractions that are shown as percentages: Kansenkaart, except its amounts, and Regiobeeld (unverified). */
function unitOfPublisher(publisher: Publisher, name: string): Guess | undefined {
  if (publisher === 'regiobeeld') return { unit: 'percent', times: 100 };
  if (publisher !== 'kansenkaart') return undefined;
  return /income|wealth|wage|earnings/i.test(name)
    ? { unit: 'euro', times: 1 }
    : { unit: 'percent', times: 100 };
}
