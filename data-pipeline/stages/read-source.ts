/** One export, as its declaration says, to a table of figures; nothing is dropped without being counted. */
import { parseBuurtCode, type Buurt, type SourceLevel } from '../../src/lib/domain/buurt';
import { absent, type Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { levelWord } from '../../src/lib/domain/position';
import { levelOf, parseRegionCode, type Region } from '../../src/lib/domain/region';
import { columnOf, requireCodes } from '../../src/lib/formats/columns';
import { readPeriod, type Period } from '../../src/lib/formats/period';
import { list, quote, refused } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed, Table, TableRow } from '../../src/lib/formats/types';
import type { FigureRow, FigureTable } from '../momentopname';
import type { SourceDeclaration } from '../sources/declaration';
import { addSums, bindMeasure, figureOf, readMeasure, type BoundMeasure, type Sum } from './measure-columns';
import { nameLookup } from './region-of-name';

export interface Rejected {
  readonly reason: string;
  readonly rows: number;
}

export interface ReadSource {
  readonly table: FigureTable & { readonly rows: readonly FigureRow[] };
  readonly rowsIn: number;
  readonly rejected: readonly Rejected[];
}

/** An area that an export may hold figures of. */
export type SourceArea = Region | Buurt;

type Code = SourceArea['code'];

type Place =
  | { readonly code: Code; readonly level: SourceLevel }
  | { readonly reject: string }
  | { readonly problem: string };

/** Everything in a table of exports that the declaration asks for; problems, in Dutch, when it does not fit. */
export function readSource(
  source: SourceDeclaration,
  table: Table,
  areas: readonly SourceArea[]
): Parsed<ReadSource> {
  const problems: FormatProblem[] = [];
  const find = (name: string): number => {
    const column = columnOf(table, name);
    if (column.ok) return column.value;
    problems.push(...column.problems);
    return -1;
  };
  const bound = source.measures.flatMap((measure): readonly BoundMeasure[] => {
    const found = bindMeasure(
      table,
      measure,
      source.year.kind === 'headings' ? source.year.years : undefined
    );
    if (found.ok) return found.value;
    problems.push(...found.problems);
    return [];
  });
  const filters = Object.entries(source.only ?? {}).map(([name, text]) => ({ column: find(name), text }));
  // A file without any codes is told which topic to tick, not which column is missing.
  const coded = source.region.kind === 'code' ? requireCodes(table) : undefined;
  if (coded?.ok === false) return coded;
  const regionColumn = source.region.kind === 'fixed' ? -1 : find(source.region.column);
  const yearColumn = source.year.kind === 'column' ? find(source.year.column) : -1;
  if (problems.length > 0) return refused(...problems);

  const placeOf = placer(source, areas);
  const rejected = new Map<string, number>();
  const reject = (reason: string): void => void rejected.set(reason, (rejected.get(reason) ?? 0) + 1);
  const cells = new Map<
    string,
    { readonly region: Code; readonly year: number; readonly sums: Map<IndicatorId, Cell> }
  >();

  for (const row of table.rows) {
    if (filters.some(({ column, text }) => row.cells[column] !== text)) {
      reject('andere uitsplitsing: niet nodig');
      continue;
    }
    const place = placeOf(row.cells[regionColumn] ?? '', () => isEmptyRow(row, bound));
    if ('reject' in place) {
      reject(place.reject);
      continue;
    }
    if ('problem' in place) {
      problems.push(regionProblem(table, row, regionColumn, place.problem));
      continue;
    }
    const period = yearOf(source, row.cells[yearColumn] ?? '');
    if (period === undefined) {
      problems.push(yearProblem(table, row, yearColumn));
      continue;
    }
    let used = false;
    for (const measure of bound) {
      if (measure.where.some(({ column, text }) => row.cells[column] !== text)) continue;
      if (measure.measure.levels?.includes(place.level) === false) continue;
      used = true;
      const year = measure.year ?? period.year;
      const key = `${year} ${place.code}`;
      const entry = cells.get(key) ?? { region: place.code, year, sums: new Map<IndicatorId, Cell>() };
      cells.set(key, entry);
      const sum = readMeasure(table, row, measure, source.addRows === true, problems);
      const before = entry.sums.get(measure.measure.indicator);
      if (before !== undefined && source.addRows !== true) {
        problems.push(doubleProblem(table, row, place.code, year));
        continue;
      }
      entry.sums.set(measure.measure.indicator, {
        sum: before === undefined ? sum : addSums(before.sum, sum),
        measure,
        provisional: period.provisional
      });
    }
    if (!used) reject('andere uitsplitsing: niet nodig');
  }
  problems.push(
    ...missingAreas(source, table, areas, new Set([...cells.values()].map(({ region }) => region)))
  );
  if (problems.length > 0) return refused(...problems);

  const indicators = [...new Set(source.measures.map(({ indicator }) => indicator))];
  const rows = [...cells.values()]
    .map(({ region, year, sums }): FigureRow => ({
      region,
      year,
      cells: indicators.map((indicator) =>
        cellFigure(sums.get(indicator), source.changed?.includes(region) === true)
      )
    }))
    .sort((a, b) => a.year - b.year || (a.region < b.region ? -1 : 1));
  return {
    ok: true,
    value: {
      table: { source: source.id, indicators, rows },
      rowsIn: table.rows.length,
      rejected: [...rejected].map(([reason, count]) => ({ reason, rows: count }))
    }
  };
}

interface Cell {
  readonly sum: Sum;
  readonly measure: BoundMeasure;
  readonly provisional: boolean;
}

function cellFigure(cell: Cell | undefined, changed: boolean): Figure | undefined {
  if (cell === undefined) return undefined;
  if (changed) return absent('region-changed');
  const figure = figureOf(cell.sum, cell.measure);
  return figure.kind === 'known' && cell.provisional
    ? { ...figure, remarks: ['provisional', ...figure.remarks] }
    : figure;
}

/** Whether none of the columns that count holds anything: so dissolved gemeenten stand in a table of CBS. */
function isEmptyRow(row: TableRow, measures: readonly BoundMeasure[]): boolean {
  return measures.every(({ amounts }) =>
    (amounts.kind === 'value' ? amounts.value : [...amounts.numerator, ...amounts.denominator]).every(
      ({ column }) => (row.cells[column] ?? '') === ''
    )
  );
}

/** "Nederland", "gemeente": an area of this level, without an article. */
const nameOfLevel = (level: SourceLevel): string => (level === 'land' ? 'Nederland' : levelWord(level));

/** Which region a row is about, checked against the areas of the declared indeling. */
function placer(
  source: SourceDeclaration,
  known: readonly SourceArea[]
): (text: string, isEmpty: () => boolean) => Place {
  const { indelingen, region: told } = source;
  const areas = new Set(
    known.filter(({ level, indeling }) => indelingen[level] === indeling).map(({ code }) => code)
  );
  const byName = nameLookup(
    known.filter((area) => area.level !== 'buurt'),
    indelingen
  );
  const check = (level: SourceLevel, code: Code | undefined, isEmpty: () => boolean): Place => {
    if (indelingen[level] === undefined) {
      const why = level === 'buurt' ? 'niet in gebruik' : 'staat in een andere bron';
      return { reject: `${nameOfLevel(level)}: ${why}` };
    }
    if (code !== undefined && areas.has(code)) return { code, level };
    if (isEmpty()) return { reject: 'opgeheven gemeente: lege rij' };
    return { problem: `Een ${nameOfLevel(level)} van ${indelingen[level]}.` };
  };
  return (text, isEmpty) => {
    switch (told.kind) {
      case 'name': {
        // Old names of a gemeente that still is there stand in CBS tables too, and match.
        if (isEmpty()) return { reject: 'opgeheven gemeente of oude naam: lege rij' };
        const { level, code } = byName(text);
        return check(level, code, isEmpty);
      }
      case 'fixed':
      case 'code': {
        // Most rows of a table are buurten.
        const buurt = parseBuurtCode(text);
        if (buurt !== undefined) return check('buurt', buurt, isEmpty);
        const code = parseRegionCode(told.kind === 'fixed' ? told.code : text);
        const level = code === undefined ? undefined : levelOf(code);
        if (level !== undefined) return check(level, code, isEmpty);
        return /^(LD|CR|VR)[0-9A-Z]+$/.test(text)
          ? { reject: 'ander soort gebied: niet in gebruik' }
          : { problem: 'Een gebiedscode van het CBS, zoals GM0599 of WK059910.' };
      }
    }
  };
}

function yearOf(source: SourceDeclaration, text: string): Period | undefined {
  switch (source.year.kind) {
    case 'fixed':
      return { year: source.year.year, provisional: false };
    case 'headings':
      return { year: 0, provisional: false };
    case 'column': {
      const period = readPeriod(text);
      if (period === undefined) return undefined;
      return {
        year: period.year,
        provisional: period.provisional || source.year.provisional?.includes(period.year) === true
      };
    }
  }
}

function regionProblem(table: Table, row: TableRow, column: number, expected: string): FormatProblem {
  return {
    file: table.file,
    line: row.line,
    column: table.columns[column]?.heading ?? '',
    expected,
    found: `${quote(row.cells[column] ?? '')}.`,
    action: 'Kijk of het bestand bij dit jaar en bij deze gebieden hoort. Download het anders opnieuw.'
  };
}

function yearProblem(table: Table, row: TableRow, column: number): FormatProblem {
  return {
    file: table.file,
    line: row.line,
    column: table.columns[column]?.heading ?? '',
    expected: 'Een jaar, zoals 2020, 2020JJ00 of 2024*.',
    found: `${quote(row.cells[column] ?? '')}.`,
    action: 'Download het bestand opnieuw met jaren als periode.'
  };
}

function doubleProblem(table: Table, row: TableRow, code: Code, year: number): FormatProblem {
  return {
    file: table.file,
    line: row.line,
    expected: `Eén rij voor ${code} in ${year}.`,
    found: 'Nog een rij voor hetzelfde gebied en jaar.',
    action: 'Download het bestand opnieuw met één uitsplitsing per gebied.'
  };
}

function missingAreas(
  source: SourceDeclaration,
  table: Table,
  known: readonly SourceArea[],
  found: ReadonlySet<Code>
): readonly FormatProblem[] {
  return source.complete.flatMap((level): readonly FormatProblem[] => {
    const areas = known.filter((area) => area.level === level && area.indeling === source.indelingen[level]);
    const missing = areas.filter(({ code }) => !found.has(code));
    if (areas.length > 0 && missing.length === 0) return [];
    return [
      {
        file: table.file,
        expected: `Elke ${nameOfLevel(level)} van ${source.indelingen[level]}: ${areas.length} rijen.`,
        found: `Er missen er ${missing.length}: ${list(
          missing.map(({ code, name }) => `${name} (${code})`),
          5
        )}.`,
        action: 'Het bestand is niet heel, of hoort bij een ander jaar. Download het opnieuw.'
      }
    ];
  });
}
