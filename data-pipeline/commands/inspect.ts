/**
 * `inspect FILE`: says in Dutch what a file of figures or boundaries holds and how it was read, or what
 * is wrong with it. Writes nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { requireCodes } from '../../src/lib/formats/columns';
import { decode, sniff } from '../../src/lib/formats/decode';
import { figureIn } from '../../src/lib/formats/figure';
import { readPeriod } from '../../src/lib/formats/period';
import { formatProblem, quote } from '../../src/lib/formats/problem';
import { readTable } from '../../src/lib/formats/table';
import type { FormatProblem, Parsed, Table } from '../../src/lib/formats/types';
import { containerInWords, shapeInWords } from '../../src/lib/formats/words';

interface Description {
  readonly lines: readonly string[];
  /** Told, but no reason to refuse the file. */
  readonly remarks: readonly FormatProblem[];
  readonly problems: readonly FormatProblem[];
}

/** Inspects one file and prints the findings. Exit code: 0 when it can be read, 1 when not. */
export async function inspect(path: string): Promise<number> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    const problem: FormatProblem = {
      file: path,
      expected: 'Een bestand dat te openen is.',
      found: 'Dit bestand bestaat niet, of u mag het niet lezen.',
      action: 'Controleer de naam en de map.'
    };
    process.stderr.write(`${formatProblem(problem)}\n`);
    return 1;
  }
  const outlines = sniff(bytes) === 'json' && /"FeatureCollection"/.test(decode(bytes).text);
  const description = outlines ? describeBoundaries(file, bytes) : await describeFile(file, bytes);
  for (const line of description.lines) process.stdout.write(`${line}\n`);
  for (const remark of description.remarks) process.stdout.write(`Let op. ${formatProblem(remark)}\n`);
  for (const problem of description.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  return description.problems.length === 0 ? 0 : 1;
}

function failed(read: Parsed<unknown>): Description {
  return { lines: [], remarks: [], problems: read.ok ? [] : read.problems };
}

function describeBoundaries(file: string, bytes: Uint8Array): Description {
  const read = readBoundaries(file, bytes);
  if (!read.ok) return failed(read);
  return {
    lines: [
      `Bestand:         ${file}`,
      'Vorm:            grenzen (GeoJSON, lengte- en breedtegraden)',
      `Gebieden:        ${read.value.length}`,
      `Niveaus:         ${levelsSeen(read.value.map(({ code }) => code))}`
    ],
    remarks: [],
    problems: []
  };
}

async function describeFile(file: string, bytes: Uint8Array): Promise<Description> {
  const read = await readTable(file, bytes);
  if (!read.ok) return failed(read);
  const table = read.value;
  const codes = requireCodes(table);
  const lacking = codes.ok ? [] : codes.problems;
  // One column with gemeenten, wijken and buurten by name cannot be told apart; a list of gemeenten can.
  const mixesLevels = table.columns.some(({ name }) => /^wijken en buurten$/i.test(name));
  return {
    lines: [
      `Bestand:         ${file}`,
      `Vorm:            ${shapeInWords(table.shape)}`,
      `Opslag:          ${containerInWords(table.container)}`,
      `Decimaalteken:   ${decimalInWords(table)}`,
      `Rijen:           ${table.rows.length}`,
      `Gebiedscodes:    ${codes.ok ? `kolom ${quote(table.columns[codes.value]?.heading ?? '')}` : 'geen'}`,
      `Niveaus:         ${codes.ok ? levelsSeen(cellsOf(table, codes.value)) : levelByName(table)}`,
      `Jaren:           ${yearsSeen(table)}`,
      `Kolommen:        ${table.columns.length}`,
      ...table.columns.map(({ heading }, index) => `  ${String(index + 1).padStart(3)}. ${heading}`)
    ],
    // A Swing portal never gives codes: its names are matched, and asking for codes would not help.
    remarks: [...table.warnings, ...(mixesLevels || table.shape === 'swing' ? [] : lacking)],
    problems: [...(mixesLevels ? lacking : []), ...spoiltFigures(table)]
  };
}

const cellsOf = (table: Table, column: number): readonly string[] =>
  table.rows.map((row) => row.cells[column] ?? '');

function decimalInWords(table: Table): string {
  const words = { ',': 'komma', '.': 'punt' };
  const usual = words[table.dialect.decimal];
  const others = table.columns.filter(
    ({ decimal }) => decimal !== undefined && decimal !== table.dialect.decimal
  );
  if (others.length === 0) return usual;
  return `${usual}; in ${others.length} kolommen ${words[table.dialect.decimal === ',' ? '.' : ',']}`;
}

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  NL: 'land',
  LD: 'landsdeel',
  PV: 'provincie',
  GM: 'gemeente',
  WK: 'wijk',
  BU: 'buurt'
};

/** "land 1, gemeente 342": distinct codes per level. */
function levelsSeen(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of new Set(codes.filter((text) => text !== ''))) {
    const level = LEVEL_NAMES[code.slice(0, 2)] ?? 'ander gebied';
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].map(([level, count]) => `${level} ${count}`).join(', ');
}

/** The column with names of areas: StatLine and Swing say the level in its heading. */
function levelByName(table: Table): string {
  const index = table.columns.findIndex(({ heading }) =>
    /^(regio|wijken|buurten|gemeente|provincie)/i.test(heading)
  );
  const column = table.columns[index];
  if (column === undefined) return 'onbekend';
  return `onbekend; ${new Set(cellsOf(table, index)).size} namen in kolom ${quote(column.heading)}`;
}

const isPeriodColumn = (name: string): boolean => /^(perioden?|periods?|jaar|year)$/i.test(name);

function yearsSeen(table: Table): string {
  const texts = table.columns.flatMap(({ name, period }, index) =>
    period !== '' ? [period] : isPeriodColumn(name) ? cellsOf(table, index) : []
  );
  const years = new Map<number, boolean>();
  for (const text of texts) {
    const period = readPeriod(text);
    if (period !== undefined) years.set(period.year, period.provisional || (years.get(period.year) ?? false));
  }
  if (years.size === 0) return 'niet in het bestand genoemd';
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, provisional]) => (provisional ? `${year} (voorlopig)` : `${year}`))
    .join(', ');
}

/** Cells that hold no number in a column where nearly all others do: a figure that was spoilt. */
function spoiltFigures(table: Table): readonly FormatProblem[] {
  return table.columns.flatMap(({ name }, index) => {
    if (isPeriodColumn(name) || name === 'ID') return [];
    let numbers = 0;
    const problems: FormatProblem[] = [];
    for (const row of table.rows) {
      const figure = figureIn(table, row, index);
      if (!figure.ok) problems.push(...figure.problems);
      else if (figure.value.kind === 'known') numbers += 1;
    }
    return problems.length * 10 <= numbers ? problems.slice(0, 5) : [];
  });
}
