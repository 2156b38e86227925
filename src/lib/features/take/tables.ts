/** Figures as a table to take along, with all that must be said of them. Pure: no browser, no clock. */
import { labelAbsence, type Figure } from '$lib/domain/figure';
import { breakSentences, levelName, retrievedInWords, seriesBreaks } from '$lib/features/explain/texts';
import { allRemarks, remarkWords } from '$lib/features/explain/remarks';
import type { Definition, Unit } from '$lib/domain/indicator';
import type { ManifestSource } from '$lib/domain/manifest';
import { never } from '$lib/domain/never';
import { enumerate } from '$lib/domain/notation';
import { isOwnIndicator, ownWords, type ShownIndicator, type ShownSeries } from '$lib/domain/own';
import type { Level } from '$lib/domain/region';
import type { TakenCell, TakenColumn, TakenTable } from '$lib/formats/taken';

/** One row: an area in a year. */
export interface TakenFigure {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly figure: Figure;
  /** The count behind a share. */
  readonly number?: Figure | undefined;
  /** Where the figure comes from; `undefined` where no series has this year. */
  readonly series: ShownSeries | undefined;
}

/** What is taken along, and where its parts are explained. */
export interface Taking {
  readonly indicator: ShownIndicator;
  /** The indicator of `number`. */
  readonly companion?: ShownIndicator | undefined;
  readonly level: Level;
  /** "Rotterdam", "gemeenten van Nederland": behind the name of the indicator in titles. */
  readonly where: string;
  readonly figures: readonly TakenFigure[];
  readonly definitions: readonly Definition[];
  readonly sources: readonly ManifestSource[];
}

/** When and where it was made. */
export interface Making {
  /** "22 november 2026" */
  readonly date: string;
  /** Address of the page. */
  readonly address: string;
}

/** A table of these figures: one row per area and year, a missing figure empty with its reason beside it. */
export function figureTable(taking: Taking, making: Making): TakenTable {
  const { indicator, companion, figures } = taking;
  const { decimals } = indicator;
  const any = (test: (row: TakenFigure) => boolean) => figures.some(test);
  const bounds = any(({ figure }) => figure.kind === 'known' && figure.lower !== undefined);
  const numbers = companion !== undefined && any(({ number }) => number?.kind === 'known');
  const round = (value: number | undefined, to: number = decimals): TakenCell =>
    value === undefined ? null : rounded(value, to);
  const columns: TakenColumn[] = [
    { heading: 'Code' },
    { heading: 'Gebied' },
    { heading: 'Jaar', decimals: 0 },
    { heading: valueHeading(indicator), decimals },
    ...(bounds ? [bound('Ondergrens', decimals), bound('Bovengrens', decimals)] : []),
    ...(numbers ? [{ heading: valueHeading(companion), decimals: 0 }] : []),
    { heading: 'Opmerking' },
    { heading: 'Grenzen' },
    { heading: 'Bron' }
  ];
  const rows = figures.map(({ code, name, year, figure, number, series }): TakenCell[] => {
    const known = figure.kind === 'known' ? figure : undefined;
    return [
      code,
      name,
      year,
      round(known?.value),
      ...(bounds ? [round(known?.lower), round(known?.upper)] : []),
      ...(numbers ? [number?.kind === 'known' ? round(number.value, 0) : null] : []),
      remarkOf(indicator, figure, number, numbers),
      series === undefined || series.level === 'land' ? '' : `indeling ${series.indeling}`,
      series === undefined ? '' : sourceOf(taking, series).short
    ];
  });
  return { name: fileName(taking), columns, rows, notes: notesOf(taking, making) };
}

/** The decimals that the source bears; never a nought below zero. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

const bound = (heading: string, decimals: number): TakenColumn => ({ heading, decimals });

/** "Laag inkomen van de huishoudens (%)": of what, and in which unit. */
export function valueHeading({ name, of, unit }: Pick<ShownIndicator, 'name' | 'of' | 'unit'>): string {
  const words = unitWords(unit);
  const rest = of.replace(/,?\s*× 1\.000 euro/, '').replace(/^per 1\.000\s*/, '');
  const said = name.toLowerCase().endsWith(rest.toLowerCase()) ? '' : rest;
  return [name, said, words === '' ? '' : `(${words})`].filter((part) => part !== '').join(' ');
}

function unitWords(unit: Unit): string {
  switch (unit) {
    case 'percent':
      return '%';
    case 'per-1000':
      return 'per 1.000';
    case 'count':
      return 'aantal';
    case 'euro':
      return 'euro';
    case 'euro-1000':
      return '× 1.000 euro';
    case 'score':
      return '';
    default:
      return never(unit, 'unit');
  }
}

/** Why there is no figure, or what must be said beside it. */
export function remarkOf(
  indicator: ShownIndicator,
  figure: Figure,
  number?: Figure,
  numbers = false
): string {
  const own = figure.kind === 'absent' ? [absence(figure)] : allRemarks(indicator, figure).map(remarkWords);
  const beside = numbers && number?.kind === 'absent' ? [`aantal: ${absence(number)}`] : [];
  return [...own, ...beside].join('; ');
}

function absence({ reason, mark }: Extract<Figure, { kind: 'absent' }>): string {
  return mark === undefined ? labelAbsence(reason) : `${labelAbsence(reason)} (in de bron staat ‘${mark}’)`;
}

interface Sourced {
  /** "CBS, 85064NED" */
  readonly short: string;
  /** With title, address, date and terms. */
  readonly long: string;
}

type Sources = Pick<Taking, 'indicator' | 'figures' | 'definitions' | 'sources'>;

function sourceOf({ indicator, sources }: Sources, { source: id, own }: ShownSeries): Sourced {
  if (own !== undefined) {
    const words = [ownWords(indicator, own), ...(own.source === '' ? [] : [own.source])].join(', ');
    return { short: words, long: words };
  }
  const source = sources.find((one) => one.id === id);
  if (source !== undefined) {
    const { attribution, table, title, url, retrieved, licence } = source;
    const by = attribution.replace(/^bron:\s*/i, '');
    return {
      short: `${by}, ${table}`,
      long: `${by}, ${title === table ? title : `${title} (${table})`}, ${url}, ${retrievedInWords(retrieved)}, voorwaarden: ${licence}`
    };
  }
  if (isOwnIndicator(indicator)) return { short: '', long: '' };
  const { publisher, title, id: tableId, url } = indicator.table;
  return { short: `${publisher}, ${tableId}`, long: `${publisher}, ${title} (${tableId}), ${url}` };
}

/** The series that the figures come from, each once. */
function seriesIn({ figures }: Sources): readonly ShownSeries[] {
  return [...new Set(figures.flatMap(({ series }) => series ?? []))];
}

/** "CBS, 83765NED", each once. */
export function shortSources(taking: Sources): readonly string[] {
  return [...new Set(seriesIn(taking).map((one) => sourceOf(taking, one).short))];
}

/** The same with title, address, date and terms. */
export function longSources(taking: Sources): readonly string[] {
  return [...new Set(seriesIn(taking).map((one) => sourceOf(taking, one).long))];
}

/** "Laag inkomen van de huishoudens (%), Rotterdam, 2011–2021" */
export function titleOf(taking: Taking): string {
  return [valueHeading(taking.indicator), taking.where, yearsOf(taking)].join(', ');
}

/** "2011–2021", "2020" */
export function yearsOf({ figures }: Pick<Taking, 'figures'>): string {
  const years = figures.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** What stands small under a picture: meaning, source, boundaries, date. */
export function footOf(taking: Taking, { date, address }: Making): readonly string[] {
  return [
    labelled('Wat het cijfer telt', meaningsOf(taking)),
    [`Bron: ${shortSources(taking).join('; ')}`, labelled('Grenzen', [boundsOf(taking)])]
      .filter((words) => words !== '')
      .join('. '),
    `Gemaakt op ${date} met Zicht op kinderarmoede, ${address}`
  ].filter((line) => line !== '');
}

function definitionsOf(taking: Sources): readonly Definition[] {
  return [...new Set(seriesIn(taking).map(({ definition }) => definition))].flatMap(
    (id) => taking.definitions.find((one) => one.id === id) ?? []
  );
}

/** What is counted, once per definition. */
export function meaningsOf(taking: Sources): readonly string[] {
  const { indicator } = taking;
  return [
    ...definitionsOf(taking).map(({ text }) => text),
    isOwnIndicator(indicator) ? indicator.meaning : ''
  ];
}

/** "wijken zoals die waren in 2020"; the country is the same in every indeling. */
export function boundsOf(taking: Sources & Pick<Taking, 'level'>): string {
  const bounded = seriesIn(taking).filter(({ level }) => level !== 'land');
  const indelingen = [...new Set(bounded.map(({ indeling }) => indeling))].sort((a, b) => a - b);
  return indelingen.length === 0
    ? ''
    : `${levelName(taking.level)} zoals die waren in ${enumerate(indelingen.map(String))}`;
}

function notesOf(taking: Taking, { date, address }: Making): string[] {
  const { indicator, level } = taking;
  const series = seriesIn(taking);
  return [
    `Bron: ${longSources(taking).join('; ')}`,
    `Titel: ${titleOf(taking)}`,
    labelled('Wat het cijfer telt', meaningsOf(taking)),
    labelled(
      'Wat het cijfer niet zegt',
      definitionsOf(taking).map(({ not }) => not)
    ),
    labelled('Grenzen', [boundsOf(taking)]),
    series.length > 1 ? labelled('Let op', breakSentences(seriesBreaks(indicator, level))) : '',
    isOwnIndicator(indicator) ? '' : `Afronding: ${indicator.rounding} Weglaten: ${indicator.suppression}`,
    'Een leeg vak is geen nul. In de kolom Opmerking staat waarom er geen cijfer is.',
    `Gemaakt op ${date} met Zicht op kinderarmoede, ${address}`
  ].filter((line) => line !== '');
}

/** "Grenzen: …"; empty where there is nothing to say. */
export function labelled(label: string, texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? '' : `${label}: ${said.join(' ')}`;
}

/** "laag-inkomen-rotterdam-2021": letters, digits and hyphens, fit for any device. */
export function fileName(taking: Taking): string {
  return fileStem([taking.indicator.name, taking.where, yearsOf(taking)].join(' '));
}

/** A title as the name of a file. */
export function fileStem(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
