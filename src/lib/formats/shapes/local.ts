/** Figures that GGD and gemeente make for Swing: the flat list, the cube workbook, and CBS2Swing. */
import { oneBlank, trimmed, type Book, type RawRow } from '../book';
import { areaCode, indelingOf } from '../geo-item';
import { finder, partOf, plainColumn, type Draft, type Family, type Part } from '../part';
import { parsed } from '../problem';
import { distinctTitles } from '../titles';
import type { TableColumn } from '../types';
import { signed } from './signatures';

/** The columns of a list of figures, by their place in the file. */
interface Places {
  readonly area: number;
  readonly level: number;
  readonly topic: number;
}

/**
 * `PERIODE, GEBIEDSNIVEAU, GEBIED, NAAM, WAARDE`, with a sheet of metadata beside it that says what the
 * codes in NAAM mean. Known from the scripts that make it.
 */
export const localFlat: Family = (part, book) => {
  const at = signed(part, 'local-flat');
  if (at === undefined) return undefined;
  const places = { area: at('gebied'), level: at('gebiedsniveau'), topic: at('naam') };
  return parsed(listed('local-flat', part, book, places, ['naam', 'Onderwerp']));
};

/**
 * `BESCHRIJVING;geoitemcode;geolevelcode;values;variablecode;periodcode`; periods `2024`, `q01y2024`,
 * `m1y2024`; a level such as `wijk24` names the year of its classification. Known from the scripts.
 */
export const cbs2swing: Family = (part, book) => {
  const at = signed(part, 'cbs2swing');
  if (at === undefined) return undefined;
  const places = { area: at('geoitemcode'), level: at('geolevelcode'), topic: at('variablecode') };
  return parsed(listed('cbs2swing', part, book, places, ['beschrijving', 'Gebiedsnaam']));
};

/** Headings keep their text; of one of them, `name` says what it means. */
function listed(
  shape: Draft['shape'],
  { headings, body }: Part,
  book: Book,
  { area, level, topic }: Places,
  [word, name]: readonly [heading: string, name: string]
): Draft {
  const titles = titlesIn(book);
  const years = new Set<number>();
  const rows = body.map(({ line, cells }): RawRow => {
    const kind = trimmed(cells[level] ?? '');
    const code = trimmed(cells[topic] ?? '');
    const year = indelingOf(kind);
    if (year !== undefined) years.add(year);
    return {
      line,
      cells: cells
        .with(area, areaCode(kind, trimmed(cells[area] ?? '')))
        .with(topic, titles.get(code) ?? code)
    };
  });
  const [indeling] = years;
  return {
    shape,
    columns: headings.map((heading) => plainColumn(heading, heading.toLowerCase() === word ? name : heading)),
    rows,
    ...(years.size === 1 && indeling !== undefined && { indeling })
  };
}

/** Titles with their unit, by code: from a sheet that lists indicators. */
function titlesIn(book: Book): ReadonlyMap<string, string> {
  for (const sheet of book.sheets) {
    const records = /^(metadata|indicators)$/i.test(sheet.name) ? recordsIn(book, sheet.name) : [];
    const titles = records.flatMap((record) => {
      const [code, name] = [record('indicator code'), record('name')];
      const ways = [name, `${name} [${code}]`].map((way) => withUnit(way, record('unit')));
      return code === '' || name === '' ? [] : [[code, ways] as const];
    });
    if (titles.length > 0) return distinctTitles(titles);
  }
  return new Map();
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['p', '%'],
  ['percentage', '%'],
  ['g', 'gemiddelde']
]);

const withUnit = (name: string, unit: string): string =>
  unit === '' ? name : `${name} (${UNITS.get(unit.toLowerCase()) ?? unit})`;

/** Rows of the sheet of that name, in any case; each gives the text under a heading, also in any case. */
function recordsIn(book: Book, name: string): readonly ((heading: string) => string)[] {
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const part = sheet === undefined ? undefined : partOf(sheet);
  if (part === undefined) return [];
  const at = finder(part.headings);
  return part.body.map(
    ({ cells }) =>
      (heading) =>
        oneBlank(cells[at(heading)] ?? '')
  );
}

/**
 * Cube workbook: sheet `Data` with a row per period, area and combination of items; `Data_def` says what
 * each column is; `Label_var` and `Dimensies` name topics and dimensions, a sheet per dimension its items.
 * The formulas of `Indicators` are the portal's, and are not worked out. Known from the scripts.
 */
export const localCube: Family = ({ sheet, headings, body }, book) => {
  const kinds = new Map(
    recordsIn(book, 'data_def').map((record) => [record('col').toLowerCase(), record('type').toLowerCase()])
  );
  if (!/^data$/i.test(sheet.name) || kinds.size === 0) return undefined;
  const kindOf = (heading: string): string => kinds.get(heading.toLowerCase()) ?? '';
  const labels = new Map(
    recordsIn(book, 'label_var').map((record) => [record('onderwerpcode').toLowerCase(), record] as const)
  );
  const dimensions = new Map(
    recordsIn(book, 'dimensies').map((record) => [record('dimensiecode').toLowerCase(), record('naam')])
  );
  const columns = headings.map((heading): TableColumn => {
    const label = labels.get(heading.toLowerCase());
    switch (kindOf(heading)) {
      case 'period':
        return plainColumn(heading, 'Perioden');
      case 'geolevel':
      case 'geoitem':
        return plainColumn(heading, kindOf(heading));
      case 'dim':
        return plainColumn(heading, dimensions.get(heading.toLowerCase()) || heading);
      default:
        return { ...plainColumn(heading, label?.('naam') || heading), unit: label?.('eenheid') ?? '' };
    }
  });
  const items = headings.map((heading) =>
    kindOf(heading) === 'dim'
      ? new Map(recordsIn(book, heading).map((record) => [record('itemcode'), record('naam')]))
      : undefined
  );
  const level = headings.findIndex((heading) => kindOf(heading) === 'geolevel');
  const area = headings.findIndex((heading) => kindOf(heading) === 'geoitem');
  const rows = body.map(({ line, cells }): RawRow => ({
    line,
    cells: cells.map((cell, index) => {
      const text = trimmed(cell);
      return index === area ? areaCode(trimmed(cells[level] ?? ''), text) : (items[index]?.get(text) ?? text);
    })
  }));
  return parsed({ shape: 'local-cube', columns, rows });
};
