/**
 * The figures of the momentopname on disk: `sources.json` and `figures/<source>.csv`.
 *
 * A cell is: nothing (the source has no such figure) · a reason of absence, with the mark of the publisher
 * ("unknown:.") · a number, or "numerator/denominator" of a share that this project computes, then an
 * interval "(34.1..35.2)" if the publisher gives one, then remarks. "12.1 provisional", "34305/328283 derived".
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuurtCode } from '../../src/lib/domain/buurt';
import { declarationOf } from '../../src/lib/domain/catalogue';
import { readAbsence, REMARKS, writeAbsence, type Figure, type Remark } from '../../src/lib/domain/figure';
import { isIndicatorId, type IndicatorId } from '../../src/lib/domain/indicator-ids';
import { parseRegionCode } from '../../src/lib/domain/region';
import type { FigureRow, FigureTable, SourceRecord } from '../momentopname';
import { PipelineError } from '../problems';

export interface Figures {
  readonly sources: readonly SourceRecord[];
  readonly figures: readonly FigureTable[];
}

/** What a share of two counts is multiplied by: 1,000 for an indicator per 1,000, else 100. */
export function timesOf(indicator: IndicatorId): 100 | 1000 {
  return declarationOf(indicator).unit === 'per-1000' ? 1000 : 100;
}

/** A share from two unrounded counts; the one place where the momentopname's shares are computed. */
export function share(indicator: IndicatorId, numerator: number, denominator: number): number {
  return (timesOf(indicator) * numerator) / denominator;
}

/** The text of one cell. Throws on a figure that the grammar cannot hold, rather than lose a part of it. */
export function writeCell(figure: Figure | undefined, indicator: IndicatorId): string {
  if (figure === undefined) return '';
  if (figure.kind === 'absent') return writeAbsence(figure);
  const { value, lower, upper, numerator, denominator, remarks } = figure;
  const parts: string[] = [];
  if (numerator === undefined || denominator === undefined) {
    if (numerator !== denominator) throw new Error(`half a share for ${indicator}`);
    parts.push(String(value));
  } else {
    if (share(indicator, numerator, denominator) !== value) {
      throw new Error(`${indicator}: ${value} is not the share ${numerator}/${denominator}`);
    }
    parts.push(`${numerator}/${denominator}`);
  }
  if (lower !== undefined || upper !== undefined) parts.push(`(${lower ?? ''}..${upper ?? ''})`);
  return [...parts, ...remarks].join(' ');
}

const CELL = /^(-?\d[^\s/]*)(?:\/(\d\S*))?(?: \((\S*)\.\.(\S*)\))?((?: [a-z]+)*)$/;

/** The figure in one cell, `undefined` for an empty one. Throws on a text that `writeCell` never writes. */
export function readCell(text: string, indicator: IndicatorId): Figure | undefined {
  if (text === '') return undefined;
  const absence = readAbsence(text);
  if (absence !== undefined) return absence;
  const match = CELL.exec(text);
  if (match === null) throw new Error(`not a cell of the momentopname: ${text}`);
  const [, first, second, lower, upper, rest] = match;
  const number = toNumber(first, text);
  return {
    kind: 'known',
    ...(second === undefined
      ? { value: number }
      : {
          value: share(indicator, number, toNumber(second, text)),
          numerator: number,
          denominator: toNumber(second, text)
        }),
    ...(lower !== undefined && lower !== '' && { lower: toNumber(lower, text) }),
    ...(upper !== undefined && upper !== '' && { upper: toNumber(upper, text) }),
    remarks: (rest ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => toRemark(word, text))
  };
}

function toNumber(text: string | undefined, cell: string): number {
  const number = Number(text);
  if (text === undefined || !Number.isFinite(number)) throw new Error(`not a number in cell: ${cell}`);
  return number;
}

function toRemark(word: string, cell: string): Remark {
  const remark = REMARKS.find((known) => known === word);
  if (remark === undefined) throw new Error(`unknown remark in cell: ${cell}`);
  return remark;
}

/** One table as CSV; no cell holds a comma or a quote. */
export function writeTable({ indicators, rows }: FigureTable): string {
  let text = `${['region', 'year', ...indicators].join(',')}\n`;
  for (const { region, year, cells } of rows) {
    const figures = indicators.map((indicator, index) => writeCell(cells[index], indicator));
    text += `${[region, String(year), ...figures].join(',')}\n`;
  }
  return text;
}

/**
 * The table in the bytes of a CSV text that `writeTable` wrote. Its rows are made one by one, each time that somebody
 * goes through them: a figure as an object takes twenty times the room of its text, and bytes take none of the heap.
 * Throws, with the line, on anything else; for what stands below the head, a `PipelineError` once that row is reached.
 */
export function readTable(source: string, bytes: Buffer): FigureTable {
  const end = bytes.indexOf('\n');
  const indicators = bytes
    .toString('utf8', 0, end < 0 ? bytes.length : end)
    .split(',')
    .slice(2)
    .map((id): IndicatorId => {
      if (!isIndicatorId(id)) throw new Error(`${source}: unknown indicator ${id}`);
      return id;
    });
  return {
    source,
    indicators,
    rows: { [Symbol.iterator]: () => rowsBelow(end, source, bytes, indicators) }
  };
}

/** The rows below the head, which ends at `head`. */
function* rowsBelow(
  head: number,
  source: string,
  bytes: Buffer,
  indicators: readonly IndicatorId[]
): Generator<FigureRow> {
  let place = 1;
  for (let start = head + 1, end = head; end >= 0; start = end + 1) {
    end = bytes.indexOf('\n', start);
    const line = bytes.toString('utf8', start, end < 0 ? bytes.length : end);
    if (line !== '') yield readRow(source, line, (place += 1), indicators);
  }
}

function readRow(source: string, line: string, place: number, indicators: readonly IndicatorId[]): FigureRow {
  const [code = '', year = '', ...cells] = line.split(',');
  const region = parseRegionCode(code) ?? parseBuurtCode(code);
  try {
    if (region === undefined || !/^\d{4}$/.test(year) || cells.length !== indicators.length) {
      throw new Error('not a row of figures');
    }
    return {
      region,
      year: Number(year),
      cells: indicators.map((indicator, column) => readCell(cells[column] ?? '', indicator))
    };
  } catch (cause) {
    throw new PipelineError([
      {
        file: `figures/${source}.csv`,
        line: place,
        expected: 'Een regel met cijfers, zoals dit project die schrijft.',
        found: `Een regel die beschadigd is (${cause instanceof Error ? cause.message : String(cause)}).`,
        action: RESTORE
      }
    ]);
  }
}

/** What to do about a momentopname that cannot be read. */
export const RESTORE =
  'Zet de map terug zoals die in het project staat, of maak de momentopname opnieuw met “snapshot”.';

/** Writes all tables into a momentopname, and removes tables of sources that are no longer there. */
export async function writeFigureTables(dir: string, { sources, figures }: Figures): Promise<void> {
  const folder = join(dir, 'figures');
  await mkdir(folder, { recursive: true });
  const names = new Set(figures.map(({ source }) => `${source}.csv`));
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
  for (const table of figures) await writeFile(join(folder, `${table.source}.csv`), writeTable(table));
  await writeFile(join(dir, 'sources.json'), `${JSON.stringify(sources, null, 2)}\n`);
}

/** All tables of a momentopname, in the order of its sources. Throws when one is missing or damaged. */
export async function readFigureTablesFromMomentopname(dir: string): Promise<Figures> {
  const sources = JSON.parse(await readFile(join(dir, 'sources.json'), 'utf8')) as readonly SourceRecord[];
  const figures = await Promise.all(
    sources
      .filter(({ kind }) => kind === 'figures')
      .map(async ({ id }) => readTable(id, await readFile(join(dir, 'figures', `${id}.csv`))))
  );
  return { sources, figures };
}
