/**
 * Series of downloaded tables: what the shared reading surely recognised, per indicator, level and year;
 * which of them come in; and the momentopname without those that they take the place of.
 */
import { count } from 'd3';
import { declarationOf } from '../../src/lib/domain/catalogue';
import type { Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { isCitedSource } from '../../src/lib/domain/manifest';
import { levelOf, type Indeling, type Level, type RegionCode } from '../../src/lib/domain/region';
import type { Period } from '../../src/lib/formats/period';
import { list } from '../../src/lib/formats/problem';
import type { Understanding } from '../../src/lib/formats/understanding';
import type { FigureRow, FigureTable, Momentopname } from '../momentopname';
import { rejections } from './source-record';

/** Which indeling the codes of each level are of; levels that are not in it are not used. */
export type Indelingen = Partial<Record<Level, Indeling>>;

/** One indicator, level and year of one table. */
export interface Series {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly year: number;
  readonly figures: ReadonlyMap<RegionCode, Figure>;
  /** Lines of the table that hold them. */
  readonly lines: ReadonlySet<number>;
}

/** Who holds a series now. */
export interface Holder {
  readonly sources: readonly string[];
  /** Tables of the publisher that these sources were made from. */
  readonly tables: ReadonlySet<string>;
  readonly known: number;
  /** It came from a download that stands before this one in the list: the newest indeling stands first. */
  readonly downloaded?: true;
}

type SeriesId = Pick<Series, 'indicator' | 'level' | 'year'>;
export const keyOf = ({ indicator, level, year }: SeriesId): string => `${indicator} ${level} ${year}`;
const inWords = ({ indicator, level, year }: SeriesId): string =>
  `${declarationOf(indicator).name} (${level} ${year})`;

/** Series of the topics that are surely an indicator; `unsure` names those with two figures for one area. */
export function seriesOf(
  { reading, codes }: Understanding,
  indelingen: Indelingen
): { readonly series: readonly Series[]; readonly unsure: readonly string[] } {
  const found = new Map<
    string,
    SeriesId & { readonly figures: Map<RegionCode, Figure>; readonly lines: Set<number> }
  >();
  const unsure = new Map<string, string>();
  for (const { line, area, period, topic, figure } of reading.observations) {
    const indicator = reading.topics[topic]?.indicator;
    const region = codes[area];
    const level = region === undefined ? undefined : levelOf(region);
    if (indicator === undefined || region === undefined || level === undefined || period === undefined)
      continue;
    if (indelingen[level] === undefined) continue;
    const id = { indicator, level, year: period.year };
    const series = found.get(keyOf(id)) ?? { ...id, figures: new Map(), lines: new Set() };
    found.set(keyOf(id), series);
    if (series.figures.has(region)) unsure.set(keyOf(id), inWords(id));
    series.figures.set(region, withRemarks(indicator, period, figure));
    series.lines.add(line);
  }
  return {
    series: [...found].flatMap(([key, series]) =>
      unsure.has(key) || knownIn(series.figures) === 0 ? [] : [series]
    ),
    unsure: [...unsure.values()]
  };
}

/** What must be said wherever a figure shows: that a model made it, that it may still change. */
function withRemarks(indicator: IndicatorId, { provisional }: Period, figure: Figure): Figure {
  if (figure.kind === 'absent') return figure;
  const remarks = new Set(figure.remarks);
  if (provisional) remarks.add('provisional');
  if (declarationOf(indicator).modelled) remarks.add('estimate');
  return { ...figure, remarks: [...remarks] };
}

export function knownIn(figures: ReadonlyMap<RegionCode, Figure>): number {
  return [...figures.values()].filter(({ kind }) => kind === 'known').length;
}

/** Who holds each series; citations give way to any table, so they hold nothing. */
export function holdersOf({
  figures,
  sources
}: Pick<Momentopname, 'figures' | 'sources'>): Map<string, Holder> {
  const tables = new Map(sources.map(({ id, table }) => [id, table]));
  const holders = new Map<string, Holder>();
  for (const { source, indicators, rows } of figures) {
    if (isCitedSource(source)) continue;
    for (const { region, year, cells } of rows) {
      const level = levelOf(region);
      if (level === undefined) continue;
      indicators.forEach((indicator, column) => {
        const cell = cells[column];
        if (cell === undefined) return;
        const key = keyOf({ indicator, level, year });
        const {
          sources,
          known,
          tables: held
        } = holders.get(key) ?? { sources: [], known: 0, tables: new Set() };
        holders.set(key, {
          sources: sources.includes(source) ? sources : [...sources, source],
          tables: new Set([...held, tables.get(source) ?? source]),
          known: known + (cell.kind === 'known' ? 1 : 0)
        });
      });
    }
  }
  return holders;
}

/**
 * Which series come in. Where a source holds a series that was made from the same table, the download is
 * newer and takes its place, unless it knows fewer areas; from another table it must know more of them.
 * What an earlier download brought stays.
 */
export function settle(
  { id, table }: { readonly id: string; readonly table: string },
  series: readonly Series[],
  holders: ReadonlyMap<string, Holder>
): { readonly used: readonly Series[]; readonly notes: readonly string[] } {
  const used: Series[] = [];
  const [replaced, stayed] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const note = (notes: Map<string, string[]>, { sources }: Holder, each: Series): void => {
    const names = sources.join(' en ');
    notes.set(names, [...(notes.get(names) ?? []), inWords(each)]);
  };
  for (const each of series) {
    const holder = holders.get(keyOf(each));
    if (holder !== undefined && goesFirst(holder, table, knownIn(each.figures))) {
      note(stayed, holder, each);
      continue;
    }
    used.push(each);
    if (holder !== undefined && holder.known > 0) note(replaced, holder, each);
  }
  return {
    used,
    notes: [
      `${id}: ${used.length} reeksen gebruikt.`,
      ...[...replaced].map(([names, words]) => `${id}: in plaats van ${names}: ${list(words, 20)}.`),
      ...[...stayed].map(([names, words]) => `${id}: niet gebruikt, want ${names} gaat voor: ${list(words)}.`)
    ]
  };
}

function goesFirst({ downloaded, known, tables }: Holder, table: string, fresh: number): boolean {
  if (downloaded) return true;
  const sameTable = tables.size === 1 && tables.has(table);
  return sameTable ? known > fresh : known >= fresh && known > 0;
}

export function tableOf(source: string, series: readonly Series[]): FigureTable {
  const indicators = [...new Set(series.map(({ indicator }) => indicator))];
  const rows = new Map<string, { region: RegionCode; year: number; cells: (Figure | undefined)[] }>();
  for (const { indicator, year, figures } of series) {
    for (const [region, figure] of figures) {
      const key = `${year} ${region}`;
      const row = rows.get(key) ?? { region, year, cells: indicators.map(() => undefined) };
      rows.set(key, row);
      row.cells[indicators.indexOf(indicator)] = figure;
    }
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return { source, indicators, rows: sorted.map(([, row]) => row) };
}

/** The momentopname without the series that a download took over; rows that hold nothing more are counted. */
export function withoutSeries(
  { figures, sources }: Momentopname,
  taken: ReadonlySet<string>
): Pick<Momentopname, 'figures' | 'sources'> {
  if (taken.size === 0) return { figures, sources };
  const gone = new Map<string, number>();
  const kept = figures.map((table) => {
    if (isCitedSource(table.source)) return table;
    const rows = { [Symbol.iterator]: () => rowsWithout(table, taken) };
    const one = () => 1;
    gone.set(table.source, count(table.rows, one) - count(rows, one));
    return { ...table, rows };
  });
  return {
    figures: kept,
    sources: sources.map((source) => {
      const rows = source.kind === 'figures' ? (gone.get(source.id) ?? 0) : 0;
      if (rows === 0) return source;
      const reasons = rejections({ 'vervangen door een download': rows });
      return { ...source, rowsOut: source.rowsOut - rows, rejected: [...source.rejected, ...reasons] };
    })
  };
}

function* rowsWithout({ indicators, rows }: FigureTable, taken: ReadonlySet<string>): Generator<FigureRow> {
  for (const row of rows) {
    const level = levelOf(row.region);
    const cells = row.cells.map((cell, column) => {
      const indicator = indicators[column];
      if (level === undefined || indicator === undefined) return cell;
      return taken.has(keyOf({ indicator, level, year: row.year })) ? undefined : cell;
    });
    const isGone = (one: readonly unknown[]): boolean => one.every((cell) => cell === undefined);
    if (!isGone(cells) || isGone(row.cells)) yield { ...row, cells };
  }
}
