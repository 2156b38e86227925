/** OData v3 of CBS and RIVM: names with a running number behind them, as CSV, XLSX (1e) or JSON (1f). */
import { oneBlank, type Book } from '../book';
import { PROPERTIES } from '../json';
import { partOf, type Family } from '../part';
import { parsed } from '../problem';
import { readHeading, RUNNING_NUMBER } from '../shape';
import type { TableColumn } from '../types';

/** Dimensions that a dump without `ID` may begin with. */
const DIMENSIONS = new Set(['ID', 'WijkenEnBuurten', 'RegioS', 'Perioden', 'Periods', 'Regions']);

/**
 * TypedDataSet and UntypedDataSet: dimensions first, then topics such as `AantalInwoners_5`. The JSON holds
 * numbers and `null`, of which the reason is lost; texts are padded in both. Where the file keeps the
 * `DataProperties` of the table, a topic is called as in StatLine: its groups, its title and its unit.
 */
export const odataV3: Family = ({ sheet, headings, body }, book) => {
  const numbered = headings.some((heading) => RUNNING_NUMBER.test(heading));
  if (!numbered || !headings.slice(0, 6).some((heading) => DIMENSIONS.has(heading))) return undefined;
  const shape = sheet.container.kind === 'json' ? 'odata-v3' : 'odata-untyped';
  const told = topicsTold(book);
  const columns = headings.map((heading): TableColumn => {
    const column = readHeading(heading, shape);
    const topic = told.get(heading);
    return topic === undefined ? column : { ...column, ...topic, field: column.name };
  });
  return parsed({ shape, columns, rows: body });
};

/** Groups do not nest deeper; a chain that does goes round. */
const DEEPEST = 20;

/** Path and unit of every topic, by its key, from the properties that the file keeps. */
function topicsTold(book: Book): ReadonlyMap<string, Pick<TableColumn, 'name' | 'unit'>> {
  const sheet = book.sheets.find(({ name }) => name === PROPERTIES);
  const part = sheet === undefined ? undefined : partOf(sheet);
  if (part === undefined) return new Map();
  const fields = part.body.map(({ cells }) => {
    const at = (heading: string): string => oneBlank(cells[part.headings.indexOf(heading)] ?? '');
    const [id, parent, type, key, title, unit] = ['ID', 'ParentID', 'Type', 'Key', 'Title', 'Unit'].map(at);
    return { id, parent, type, key, title: title ?? '', unit: unit ?? '' };
  });
  const groups = new Map(fields.flatMap((field) => (field.type === 'TopicGroup' ? [[field.id, field]] : [])));
  const pathOf = (title: string, parent: string | undefined, depth = 0): string => {
    const group = depth < DEEPEST ? groups.get(parent) : undefined;
    return group === undefined ? title : pathOf(`${group.title}/${title}`, group.parent, depth + 1);
  };
  return new Map(
    fields.flatMap(({ type, key = '', title, parent, unit }) =>
      type === 'Topic' && key !== '' && title !== '' ? [[key, { name: pathOf(title, parent), unit }]] : []
    )
  );
}
