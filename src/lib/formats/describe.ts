/** What was understood of a file, in Dutch lines: the same words in `inspect` and on *Eigen cijfers*. */
import type { AreaMatch, MatchedLevel } from '../domain/areas/match';
import { explainUnmatched } from '../domain/areas/match';
import { declarationOf } from '../domain/catalogue';
import { never } from '../domain/never';
import { list, quote } from './problem';
import { isNational } from './row-areas';
import type { Table } from './types';
import type { OpenQuestion, TopicSummary, Understanding } from './understanding';
import { containerInWords, shapeInWords } from './words';

/** Topics and areas that are listed one by one. */
const SHOWN = 40;

/** One line per thing: a word of at most sixteen letters, a colon, and what was found. */
export function describe(understanding: Understanding): readonly string[] {
  const { table, reading, matching, rowsIn, rowsOut, rejected, topics, years, open } = understanding;
  const doubtful = matching.areas.filter(
    (match) => match.kind === 'guessed' || (match.kind === 'unmatched' && match.reason !== 'other-level')
  );
  const provisional = new Set(
    reading.observations.flatMap(({ period }) => (period?.provisional === true ? [period.year] : []))
  );
  return [
    line('Bestand', table.file),
    line('Vorm', shapeInWords(table.shape)),
    ...(table.title === undefined || table.title === '' ? [] : [line('Titel', table.title)]),
    line('Opslag', containerInWords(table.container)),
    line('Decimaalteken', decimalInWords(table)),
    line(
      'Rijen',
      `${count(rowsIn)} gelezen, ${count(rowsOut)} gebruikt, ${count(rowsIn - rowsOut)} afgewezen`
    ),
    ...rejected.map(({ reason, rows }) => `  ${count(rows)} × ${reason}`),
    line('Gebieden', areasInWords(understanding)),
    ...matching.levels.map((level) => `  ${levelInWords(level)}`),
    line(
      'Jaren',
      years.length === 0
        ? 'niet in het bestand genoemd'
        : years.map((year) => (provisional.has(year) ? `${year} (voorlopig)` : `${year}`)).join(', ')
    ),
    line('Kenmerken', count(topics.length)),
    ...shown(topics, topicInWords),
    ...(doubtful.length === 0 ? [] : [line('Niet zeker', `${count(doubtful.length)} gebieden`)]),
    ...shown(doubtful, matchInWords),
    ...open.map((question) => line('Nog nodig', questionInWords(question)))
  ];
}

function line(word: string, text: string): string {
  return `${`${word}:`.padEnd(16)} ${text}`;
}

const count = (number: number): string => number.toLocaleString('nl-NL');

function shown<T>(items: readonly T[], words: (item: T) => string): readonly string[] {
  const more = items.length - SHOWN;
  return [
    ...items.slice(0, SHOWN).map((item) => `  ${words(item)}`),
    ...(more > 0 ? [`  … en nog ${count(more)}`] : [])
  ];
}

function decimalInWords({ dialect, columns }: Table): string {
  const words = { ',': 'komma', '.': 'punt' };
  const others = columns.filter(({ decimal }) => decimal !== undefined && decimal !== dialect.decimal);
  const usual = words[dialect.decimal];
  if (others.length === 0) return usual;
  return `${usual}; in ${others.length} kolommen ${words[dialect.decimal === ',' ? '.' : ',']}`;
}

function areasInWords({ table, reading, matching }: Understanding): string {
  if (isNational(table, reading.layout)) return 'niet genoemd: een tabel over heel Nederland';
  const columns = (['area-code', 'area-name'] as const).flatMap((role) => {
    const column = table.columns[reading.layout.indexOf(role)];
    return column === undefined ? [] : [quote(column.heading)];
  });
  if (columns.length === 0) return 'geen kolom met gebieden gevonden';
  const matched = matching.areas.filter(({ kind }) => kind === 'matched').length;
  const guessed = matching.areas.filter(({ kind }) => kind === 'guessed').length;
  const rest = matching.areas.length - matched - guessed;
  return `${count(matched)} herkend, ${count(guessed)} vermoed, ${count(rest)} niet herkend, in ${list(columns)}`;
}

function levelInWords({ level, areas, of, indeling, equallyGood }: MatchedLevel): string {
  if (indeling === undefined) return `${level}: ${count(areas)}; past bij geen enkele indeling`;
  return `${level}: ${count(areas)} van ${count(of)}, indeling ${indeling}${alsoInWords(equallyGood)}`;
}

/** A few areas fit most indelingen: a list of them all would say no more than that. */
function alsoInWords(others: readonly number[]): string {
  if (others.length === 0) return '';
  return others.length > 2 ? ', past ook bij andere jaren' : `, past ook bij ${spans(others)}`;
}

/** Years in a row as one span: "1998–2004 en 2006". */
function spans(years: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const span = found.at(-1);
    if (span !== undefined && year === span[1] + 1) span[1] = year;
    else found.push([year, year]);
  }
  return list(found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)));
}

function topicInWords({ topic, levels, years, known, absent }: TopicSummary): string {
  const unit = topic.unitText === '' ? '' : ` (${topic.unitText})`;
  const recognised =
    topic.indicator === undefined ? '' : `, herkend als ${quote(declarationOf(topic.indicator).name)}`;
  const when = years.length === 0 ? '' : ` ${spans(years)}`;
  const held =
    levels.length === 0
      ? 'nog geen cijfers'
      : `${list(levels)}${when}, ${count(known)} bekend, ${count(absent)} ontbreekt`;
  return `${topic.name}${unit}${recognised}: ${held}`;
}

function matchInWords(match: AreaMatch): string {
  const { code, name, gemeente } = match.text;
  const text = `${quote(name ?? code ?? '')}${gemeente === undefined ? '' : ` in ${quote(gemeente)}`}`;
  switch (match.kind) {
    case 'matched':
      return `${text}: ${match.code}`;
    case 'guessed':
      return `${text}: waarschijnlijk ${match.code}. ${match.why}`;
    case 'unmatched':
      return `${text}: ${explainUnmatched(match.reason)}`;
    default:
      return never(match, 'match of an area');
  }
}

function questionInWords(question: OpenQuestion): string {
  switch (question) {
    case 'gemeente':
      return 'in welke gemeente de wijken liggen';
    case 'year':
      return 'over welk jaar de cijfers gaan';
    case 'area-column':
      return 'in welke kolom de gebieden staan';
    case 'value-column':
      return 'in welke kolom de cijfers staan';
    case 'sheet':
      return 'op welk werkblad de cijfers staan';
    default:
      return never(question, 'open question');
  }
}
