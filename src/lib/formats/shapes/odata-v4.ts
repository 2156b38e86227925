/**
 * OData v4 of CBS (1g), a row per observation: the "volledige dataset" zip with its code lists, or a loose
 * Observations.csv or JSON page, in which the codes stay codes.
 *
 * Columns: `Measure` (with its unit behind it in parentheses, as in StatLine), the dimensions, `Value`. In
 * the zip, titles take the place of codes, except for areas: these keep their code, and their name stands
 * in a column `Regionaam`. Periods become "2023", and "2023*" where the code list says that they are not final.
 */
import { oneBlank, trimmed, type Book, type RawRow, type Sheet } from '../book';
import { partOf, plainColumn, type Family } from '../part';
import { list, parsed, quote, refused } from '../problem';
import type { FormatProblem, Parsed, TableColumn } from '../types';
import { signed } from './signatures';

/** The file with observations in a zip of CBS. */
export const OBSERVATIONS = /(^|\/)Observations\.csv$/;

const OWN = new Set(['Id', 'Measure', 'Value', 'StringValue', 'ValueAttribute']);

/** Recognised by the headings `Measure`, `Value` and `ValueAttribute`. */
export const odataV4: Family = (part, book) => {
  const at = signed(part, 'odata-v4');
  if (at === undefined) return undefined;
  const { headings, body } = part;
  const [measure, value, text, attribute] = [
    at('measure'),
    at('value'),
    at('stringvalue'),
    at('valueattribute')
  ];
  const dimensions = headings.flatMap((name, index) => (OWN.has(name) ? [] : [{ name, index }]));
  const figure = ({ cells }: RawRow): string => {
    const shown = trimmed(cells[value] ?? '') || trimmed(cells[text] ?? '');
    const why = trimmed(cells[attribute] ?? '');
    return shown !== '' || why === 'None' ? shown : why;
  };
  if (book.sheets.length === 1) {
    return parsed({
      shape: 'odata-v4',
      columns: ['Measure', ...dimensions.map(({ name }) => name), 'Value'].map((name) => plainColumn(name)),
      rows: body.map((row): RawRow => ({
        line: row.line,
        cells: [
          row.cells[measure] ?? '',
          ...dimensions.map(({ index }) => row.cells[index] ?? ''),
          figure(row)
        ]
      }))
    });
  }

  const lists = readLists(
    book,
    dimensions.map(({ name }) => name)
  );
  if (!lists.ok) return lists;
  const { measures, codes, title, indeling } = lists.value;
  const strange = new Map<string, Set<string>>();
  const titleOf = (known: ReadonlyMap<string, string>, name: string, cell: string): string => {
    const found = known.get(cell) ?? known.get(trimmed(cell));
    if (found === undefined) strange.set(name, (strange.get(name) ?? new Set()).add(trimmed(cell)));
    return found ?? cell;
  };
  const rows = body.map((row): RawRow => ({
    line: row.line,
    cells: [
      titleOf(measures, 'Measure', row.cells[measure] ?? ''),
      ...dimensions.flatMap(({ name, index }) => {
        const code = row.cells[index] ?? '';
        const known = codes.get(name);
        const found = titleOf(known?.titles ?? new Map(), name, code);
        return known?.areas === true ? [code, found] : [found];
      }),
      figure(row)
    ]
  }));
  const [first] = strange;
  if (first !== undefined) return refused(mixedUp(book.file, ...first));
  const columns: TableColumn[] = [
    plainColumn('Measure'),
    ...dimensions.flatMap(({ name }) =>
      codes.get(name)?.areas === true ? [plainColumn(name), plainColumn('Regionaam')] : [plainColumn(name)]
    ),
    plainColumn('Value')
  ];
  return parsed({
    shape: 'odata-v4',
    columns,
    rows,
    ...(title !== '' && { title }),
    ...(indeling !== undefined && { indeling })
  });
};

interface CodeList {
  readonly titles: ReadonlyMap<string, string>;
  readonly areas: boolean;
}

interface Lists {
  readonly measures: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly title: string;
  readonly indeling: number | undefined;
}

function readLists(book: Book, dimensions: readonly string[]): Parsed<Lists> {
  const records = (name: string): readonly ReadonlyMap<string, string>[] =>
    recordsOf(book.sheets.find((sheet) => sheet.name === name));
  const measures = new Map(
    records('MeasureCodes').map((record) => {
      const [title = '', unit = ''] = [record.get('Title'), record.get('Unit')];
      return [record.get('Identifier') ?? '', unit === '' ? title : `${title} (${unit})`];
    })
  );
  const codes = new Map(
    dimensions.map((name) => {
      const rows = records(`${name}Codes`);
      const areas = rows.length > 0 && rows.every((record) => AREA.test(record.get('Identifier') ?? ''));
      return [
        name,
        { areas, titles: new Map(rows.map((record) => [record.get('Identifier') ?? '', shownTitle(record)])) }
      ];
    })
  );
  const declared = records('Dimensions');
  const absent = declared.find((record) => !dimensions.includes(record.get('Identifier') ?? ''));
  if (absent !== undefined) return refused(mixedUp(book.file, absent.get('Identifier') ?? '', new Set()));
  const year = Number(
    declared.find((record) => record.get('Kind')?.startsWith('Geo') === true)?.get('MapYear')
  );
  return parsed({
    measures,
    codes,
    title: records('Properties')[0]?.get('Title') ?? '',
    indeling: year > 0 ? year : undefined
  });
}

const AREA = /^(?:NL|LD|PV|CR|GM|WK|BU|GG|VR|AM|RE|JZ|RP|RT|KK|AR|LB|TR|SG|AG)[0-9]{2}/;

const MARKS: Readonly<Record<string, string>> = { Voorlopig: '*', NaderVoorlopig: '**' };

/** Title of a code; of a year, the year with the mark of StatLine for figures that are not final. */
function shownTitle(record: ReadonlyMap<string, string>): string {
  const year = /^(\d{4})JJ00$/.exec(record.get('Identifier') ?? '')?.[1];
  const mark = MARKS[record.get('Status')?.replaceAll(' ', '') ?? ''] ?? '';
  return `${year ?? record.get('Title') ?? ''}${mark}`;
}

function recordsOf(sheet: Sheet | undefined): readonly ReadonlyMap<string, string>[] {
  const part = sheet === undefined ? undefined : partOf(sheet);
  if (part === undefined) return [];
  return part.body.map(
    ({ cells }) => new Map(part.headings.map((heading, index) => [heading, oneBlank(cells[index] ?? '')]))
  );
}

function mixedUp(file: string, column: string, codes: ReadonlySet<string>): FormatProblem {
  return {
    file,
    column,
    expected: 'Cijfers en codelijsten van één CBS-tabel.',
    found:
      codes.size === 0
        ? `De tabel hoort ${quote(column)} te hebben, maar Observations.csv heeft die kolom niet.`
        : `Codes die niet in de codelijst staan: ${list([...codes].map(quote), 4)}. Vaak zijn twee zips in één map uitgepakt.`,
    action: 'Download de zip “volledige dataset” opnieuw bij het CBS en kies die, zonder hem uit te pakken.'
  };
}
