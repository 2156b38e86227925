/** Which decimal mark and which marks for missing a file uses. Found in its cells, never assumed. */
import type { Absence } from '../domain/figure';
import { parsed, quote, refused } from './problem';
import type { DecimalMark, Dialect, Parsed, Shape, TableColumn, TableRow } from './types';

const CODES: readonly (readonly [string, Absence])[] = [
  ['-99995', 'unknown'],
  ['-99996', 'unknown'],
  ['-99997', 'unknown'],
  ['-99998', 'not-applicable'],
  ['-99999', 'unknown']
];

const CBS: readonly (readonly [string, Absence])[] = [
  ['', 'unknown'],
  ['.', 'unknown'],
  ['x', 'suppressed'],
  ['-', 'unknown'],
  ...CODES
];

const LOOSE: readonly (readonly [string, Absence])[] = [
  ...CBS,
  ['?', 'unknown'],
  ['NA', 'unknown'],
  ['<5', 'suppressed'],
  ['<10', 'suppressed'],
  ['nvt', 'not-applicable'],
  ['n.v.t.', 'not-applicable']
];

interface Habit {
  /** The mark where no cell of the file shows one. */
  readonly usual: DecimalMark;
  readonly missing: ReadonlyMap<string, Absence>;
}

const cbs = (usual: DecimalMark): Habit => ({ usual, missing: new Map(CBS) });
const loose = (usual: DecimalMark): Habit => ({ usual, missing: new Map(LOOSE) });
/** Swing: the words of its viewer and the codes of its OData, of which -99997 is hidden by the supplier. */
const swing = (usual: DecimalMark): Habit => ({
  usual,
  missing: new Map([...LOOSE, ['-99997', 'suppressed'], ['-99998', 'not-applicable']])
});

/**
 * What each shape usually writes. CBS: `.` is unknown, unreliable or secret, blank cannot occur — but the
 * download without symbols leaves every missing figure blank, and so do the dumps, so only the download
 * *with* symbols gives a blank that meaning. `-` is nil in old CBS tables and empty in Swing; it is absent
 * here, because it is not a number.
 */
const HABITS: Readonly<Record<Shape, Habit>> = {
  statline: cbs(','),
  'statline-symbols': { usual: '.', missing: new Map([...CBS, ['', 'not-applicable']]) },
  'statline-old': cbs(','),
  'statline-custom': cbs(','),
  'odata-untyped': cbs('.'),
  'odata-v3': cbs('.'),
  'odata-v4': cbs(','),
  swing: swing(','),
  'swing-odata': swing('.'),
  regiobeeld: loose(','),
  kansenkaart: loose('.'),
  'local-flat': loose(','),
  'local-cube': swing(','),
  cbs2swing: swing(','),
  'region-json': loose('.'),
  table: loose(',')
};

const MARKED = /^[+-]?\d+([.,])\d+$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

interface Evidence {
  /** First row with a number that bears this mark. */
  readonly first: Partial<Record<DecimalMark, TableRow>>;
  /** Every marked number looks like 1.234: a decimal or a thousand, nobody can say. */
  readonly ambiguous: boolean;
}

function evidenceOf(rows: readonly TableRow[], column: number): Evidence {
  const first: Partial<Record<DecimalMark, TableRow>> = {};
  let ambiguous = true;
  for (const row of rows) {
    const cell = row.cells[column] ?? '';
    const mark = MARKED.exec(cell)?.[1];
    if (mark !== ',' && mark !== '.') continue;
    first[mark] ??= row;
    if (!THOUSANDS.test(cell)) ambiguous = false;
  }
  return { first, ambiguous };
}

/**
 * The dialect of a table. A file that uses both marks is read only when each column keeps to one; then
 * `columns` carry their own mark. Refused: a column with both, and numbers such as 1.234 where nothing
 * in the file tells thousands from decimals.
 */
export function findDialect(
  file: string,
  shape: Shape,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  typedNumbers: boolean
): Parsed<{ dialect: Dialect; columns: readonly TableColumn[] }> {
  const { missing, usual } = HABITS[shape];
  const evidence = columns.map((column, index) => ({ column, ...evidenceOf(rows, index) }));
  const marked = evidence.filter(({ first }) => first[','] !== undefined || first['.'] !== undefined);

  const mixed = marked.find(({ first }) => first[','] !== undefined && first['.'] !== undefined);
  if (mixed !== undefined) {
    const row = mixed.first[usual === ',' ? '.' : ','];
    return refused({
      file,
      ...(row !== undefined && { line: row.line }),
      column: mixed.column.heading,
      expected: 'In één kolom steeds hetzelfde decimaalteken: een komma of een punt.',
      found: `Getallen met een komma en getallen met een punt, zoals ${quote(row?.cells[columns.indexOf(mixed.column)] ?? '')}.`,
      action: 'Haal punten voor duizendtallen weg, of download het bestand opnieuw bij de bron.'
    });
  }

  const commas = marked.filter(({ first }) => first[','] !== undefined).length;
  const both = commas > 0 && commas < marked.length;
  const decimal = marked.length === 0 ? usual : commas * 2 >= marked.length ? ',' : '.';

  // A publisher's own shape, or a spreadsheet with typed numbers, leaves no doubt; a loose table does.
  const certain = (mark: DecimalMark): boolean => typedNumbers || (shape !== 'table' && mark === usual);
  const doubtful = marked.find(
    ({ first, ambiguous }) => ambiguous && !certain(first[','] === undefined ? '.' : ',')
  );
  if (doubtful !== undefined && (both || marked.every(({ ambiguous }) => ambiguous))) {
    const row = doubtful.first[','] ?? doubtful.first['.'];
    return refused({
      file,
      ...(row !== undefined && { line: row.line }),
      column: doubtful.column.heading,
      expected: 'Getallen waarbij duidelijk is of er duizendtallen of decimalen staan.',
      found: `${quote(row?.cells[columns.indexOf(doubtful.column)] ?? '')}: dat kan een getal boven de duizend zijn, of een getal met drie decimalen.`,
      action: 'Bewaar het bestand zonder teken voor duizendtallen, en probeer het opnieuw.'
    });
  }

  return parsed({
    dialect: { decimal, missing },
    columns: both
      ? evidence.map(({ column, first }) =>
          first[','] !== undefined
            ? { ...column, decimal: ',' }
            : first['.'] !== undefined
              ? { ...column, decimal: '.' }
              : column
        )
      : columns
  });
}
