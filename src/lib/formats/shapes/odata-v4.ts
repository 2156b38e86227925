/**
 * OData v4 of CBS (1g), a row per observation: the "volledige dataset" zip with its code lists, or a loose
 * Observations.csv or JSON page, in which the codes stay codes.
 *
 * Columns: `Measure` (with its unit behind it in parentheses, as in StatLine), the dimensions, `Value`. In
 * the zip, titles take the place of codes, except for areas: these keep their code, and their name stands
 * in a column `Regionaam`. Periods become "2023", and "2023*" where the code list says that they are not final.
 */
import { oneBlank, trimmed, type Book, type RawRow, type Sheet } from '../book';
import { partOf, plainColumn, type Draft, type Family, type Part } from '../part';
import { list, parsed, quote, refused } from '../problem';
import { distinctTitles } from '../titles';
import type { FormatProblem, Parsed } from '../types';
import { signed } from './signatures';

/** The file with observations in a zip of CBS. */
export const OBSERVATIONS = /(^|\/)Observations\.csv$/;

const OWN = new Set(['Id', 'Measure', 'Value', 'StringValue', 'ValueAttribute']);

/** A column in the making: where its cells come from. */
interface Taken {
  readonly heading: string;
  readonly take: (cells: readonly string[]) => string;
}

/** Recognised by the headings `Measure`, `Value` and `ValueAttribute`. */
export const odataV4: Family = (part, book) => {
  const at = signed(part, 'odata-v4');
  if (at === undefined) return undefined;
  const dimensions = part.headings.flatMap((name, index) => (OWN.has(name) ? [] : [{ name, index }]));
  const value = figure(at('value'), at('stringvalue'), at('valueattribute'));
  if (book.sheets.length === 1) {
    const codes = dimensions.map(({ name, index }) => asItIs(name, index));
    return parsed(drafted(part, [asItIs('Measure', at('measure')), ...codes, value]));
  }

  const lists = readLists(
    book,
    dimensions.map(({ name }) => name)
  );
  if (!lists.ok) return lists;
  const { measures, codes, title, indeling } = lists.value;
  const strange = new Map<string, Set<string>>();
  const draft = drafted(part, [
    titled('Measure', at('measure'), measures, strange),
    ...dimensions.flatMap(({ name, index }): readonly Taken[] => {
      const { titles, areas } = codes.get(name) ?? { titles: new Map<string, string>(), areas: false };
      const named = titled(name, index, titles, strange);
      return areas ? [asItIs(name, index), { ...named, heading: 'Regionaam' }] : [named];
    }),
    value
  ]);
  const [first] = strange;
  if (first !== undefined) return refused(mixedUp(book.file, ...first));
  return parsed({
    ...draft,
    ...(title !== '' && { title }),
    ...(indeling !== undefined && { indeling })
  });
};

const drafted = ({ body }: Part, taken: readonly Taken[]): Draft => ({
  shape: 'odata-v4',
  columns: taken.map(({ heading }) => plainColumn(heading)),
  rows: body.map(({ line, cells }): RawRow => ({ line, cells: taken.map(({ take }) => take(cells)) }))
});

const asItIs = (heading: string, index: number): Taken => ({ heading, take: (cells) => cells[index] ?? '' });

/** The title of a code; codes without one go to `strange`, by column. Codes come in runs: the last is kept. */
function titled(
  heading: string,
  index: number,
  titles: ReadonlyMap<string, string>,
  strange: Map<string, Set<string>>
): Taken {
  let [last, title] = ['', ''];
  const take = (cells: readonly string[]): string => {
    const code = cells[index] ?? '';
    if (code === last && title !== '') return title;
    const found = titles.get(trimmed(code));
    if (found === undefined) strange.set(heading, (strange.get(heading) ?? new Set()).add(trimmed(code)));
    [last, title] = [code, found ?? code];
    return title;
  };
  return { heading, take };
}

/** The value; where there is none the text, and where there is none the word for why. */
const figure = (value: number, text: number, attribute: number): Taken => ({
  heading: 'Value',
  take: (cells) => {
    const shown = trimmed(cells[value] ?? '') || trimmed(cells[text] ?? '');
    if (shown !== '') return shown;
    const why = trimmed(cells[attribute] ?? '');
    return why === 'None' ? '' : why;
  }
});

interface CodeList {
  readonly titles: ReadonlyMap<string, string>;
  readonly areas: boolean;
}

/** A row of a code list, by heading. */
type Item = ReadonlyMap<string, string>;

interface Lists {
  readonly measures: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly title: string;
  readonly indeling: number | undefined;
}

function readLists(book: Book, dimensions: readonly string[]): Parsed<Lists> {
  const records = (name: string): readonly Item[] =>
    recordsOf(book.sheets.find((sheet) => sheet.name === name));
  const groups = new Map(
    records('MeasureGroups').map((group) => [group.get('Id') ?? '', group.get('Title')])
  );
  const measures = distinctTitles(
    records('MeasureCodes').map((record) => {
      const [code, title, unit] = [
        record.get('Identifier') ?? '',
        record.get('Title') ?? '',
        record.get('Unit') ?? ''
      ];
      const group = groups.get(record.get('MeasureGroupId') ?? '') ?? '';
      const ways = [title, `${group}/${title}`, `${title} [${code}]`];
      return [code, unit === '' ? ways : ways.map((way) => `${way} (${unit})`)];
    })
  );
  const codes = new Map(
    dimensions.map((name) => {
      const rows = records(`${name}Codes`);
      const areas = rows.length > 0 && rows.every((record) => AREA.test(record.get('Identifier') ?? ''));
      return [name, { areas, titles: areas ? namesOf(rows) : titlesOf(rows) }];
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

const MARKS: ReadonlyMap<string, string> = new Map([
  ['Voorlopig', '*'],
  ['NaderVoorlopig', '**']
]);

/** Names of areas may repeat: their code stands beside them. */
const namesOf = (records: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(records.map((record) => [record.get('Identifier') ?? '', record.get('Title') ?? '']));

const titlesOf = (records: readonly Item[]): ReadonlyMap<string, string> =>
  distinctTitles(
    records.map((record) => {
      const code = record.get('Identifier') ?? '';
      return [code, [shownTitle(record), `${shownTitle(record)} [${code}]`]];
    })
  );

/** Title of a code; of a year, the year with the mark of StatLine for figures that are not final. */
function shownTitle(record: Item): string {
  const year = /^(\d{4})JJ00$/.exec(record.get('Identifier') ?? '')?.[1];
  const mark = MARKS.get(record.get('Status')?.replaceAll(' ', '') ?? '') ?? '';
  return `${year ?? record.get('Title') ?? ''}${mark}`;
}

function recordsOf(sheet: Sheet | undefined): readonly Item[] {
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
