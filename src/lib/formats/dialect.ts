/** Which decimal mark and which marks for missing a file uses. Found in its cells, never assumed. */
import type { Absence } from '../domain/figure';
import { parsed, quote, refused } from './problem';
import type { DecimalMark, Dialect, FormatProblem, Parsed, Shape, TableColumn, TableRow } from './types';

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

/** Words of OData v4 for a value that is not there. Not seen in a file at hand, where all are `None`. */
const ATTRIBUTES: readonly (readonly [string, Absence])[] = [
  ['Confidential', 'suppressed'],
  ['Secret', 'suppressed'],
  ['Impossible', 'not-applicable'],
  ['Missing', 'unknown'],
  ['NotAvailable', 'unknown'],
  ['Unreliable', 'unknown']
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
  'odata-v4': { usual: ',', missing: new Map([...CBS, ...ATTRIBUTES]) },
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

/** What a column shows of decimal marks: the first row with each, and whether any tells it from thousands. */
interface Evidence {
  comma: number;
  point: number;
  /** Every marked number looks like 1.234: a decimal or a thousand, nobody can say. */
  ambiguous: boolean;
}

const [NONE, COMMA, POINT, PLUS, MINUS, ZERO, NINE] = [-1, 0x2c, 0x2e, 0x2b, 0x2d, 0x30, 0x39];

/** The place of the first character from `at` that is no digit. */
function afterDigits(text: string, at: number, length: number): number {
  let place = at;
  while (place < length) {
    const code = text.charCodeAt(place);
    if (code < ZERO || code > NINE) break;
    place += 1;
  }
  return place;
}

/** Looks at every cell once, character by character: a pattern per cell would take most of the time. */
function evidenceIn(rows: readonly TableRow[], columns: number): readonly Evidence[] {
  const evidence = Array.from({ length: columns }, (): Evidence => ({
    comma: NONE,
    point: NONE,
    ambiguous: true
  }));
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row]?.cells ?? [];
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[column] ?? '';
      const { length } = cell;
      if (length < 3) continue;
      const sign = cell.charCodeAt(0);
      const start = sign === PLUS || sign === MINUS ? 1 : 0;
      const at = afterDigits(cell, start, length);
      if (at === start || at === length) continue;
      const mark = cell.charCodeAt(at);
      if (mark !== COMMA && mark !== POINT) continue;
      const end = afterDigits(cell, at + 1, length);
      const found = evidence[column];
      if (end < length || end === at + 1 || found === undefined) continue;
      if (mark === COMMA && found.comma === NONE) found.comma = row;
      if (mark === POINT && found.point === NONE) found.point = row;
      if (at - start > 3 || end - at !== 4 || cell.charCodeAt(start) === ZERO) found.ambiguous = false;
    }
  }
  return evidence;
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
  const evidence = evidenceIn(rows, columns.length).map((found, index) => ({ ...found, index }));
  const marked = evidence.filter(({ comma, point }) => comma !== NONE || point !== NONE);
  const shown = (row: number, column: number): Pick<FormatProblem, 'file' | 'line' | 'column' | 'found'> => ({
    file,
    line: rows[row]?.line ?? 1,
    column: columns[column]?.heading ?? '',
    found: quote(rows[row]?.cells[column] ?? '')
  });

  const mixed = marked.find(({ comma, point }) => comma !== NONE && point !== NONE);
  if (mixed !== undefined) {
    const place = shown(usual === ',' ? mixed.point : mixed.comma, mixed.index);
    return refused({
      ...place,
      expected: 'In één kolom steeds hetzelfde decimaalteken: een komma of een punt.',
      found: `Getallen met een komma en getallen met een punt, zoals ${place.found}.`,
      action: 'Haal punten voor duizendtallen weg, of download het bestand opnieuw bij de bron.'
    });
  }

  const commas = marked.filter(({ comma }) => comma !== NONE).length;
  const both = commas > 0 && commas < marked.length;
  const decimal = marked.length === 0 ? usual : commas * 2 >= marked.length ? ',' : '.';

  // A publisher's own shape, or a spreadsheet with typed numbers, leaves no doubt; a loose table does.
  const certain = (mark: DecimalMark): boolean => typedNumbers || (shape !== 'table' && mark === usual);
  const doubtful = marked.find(({ comma, ambiguous }) => ambiguous && !certain(comma === NONE ? '.' : ','));
  if (doubtful !== undefined && (both || marked.every(({ ambiguous }) => ambiguous))) {
    const place = shown(Math.max(doubtful.comma, doubtful.point), doubtful.index);
    return refused({
      ...place,
      expected: 'Getallen waarbij duidelijk is of er duizendtallen of decimalen staan.',
      found: `${place.found}: dat kan een getal boven de duizend zijn, of een getal met drie decimalen.`,
      action: 'Bewaar het bestand zonder teken voor duizendtallen, en probeer het opnieuw.'
    });
  }

  const own = ({ comma, point }: Evidence): DecimalMark | undefined =>
    comma !== NONE ? ',' : point !== NONE ? '.' : undefined;
  return parsed({
    dialect: { decimal, missing },
    columns: both
      ? columns.map((column, index) => {
          const mark = own(evidence[index] ?? { comma: NONE, point: NONE, ambiguous: true });
          return mark === undefined ? column : { ...column, decimal: mark };
        })
      : columns
  });
}
