/**
 * OData v4 of CBS: one row per observation, code lists beside it. Stored as the zip that CBS calls
 * "volledige dataset", with the observations that were asked for.
 *
 * Shapes: the unpacked zip of three tables and its metadata; the service at datasets.cbs.nl was not seen
 * live from here.
 */
import Papa from 'papaparse';
import * as v from 'valibot';
import { bindFields, choose, filterOf, ifTold, readAs, readCount, regionOf } from './bind';
import type { Choice, Dimension, Named } from './bind';
import type { Client } from './client';
import type { TableDeclaration } from './declaration';
import type { MakePlan, Page, Plan, Row, Sink } from './plan';
import { writeZip } from './zip';

const Record = v.record(v.string(), v.unknown());
const Records = v.object({ value: v.array(Record) });
/** The service gives one object; older ones gave a list of one. */
const Properties = v.union([
  v.pipe(
    v.object({ value: v.tupleWithRest([Record], v.unknown()) }),
    v.transform(({ value }) => value[0])
  ),
  Record
]);
const Observations = v.object({
  value: v.array(Record),
  '@odata.nextLink': v.optional(v.string())
});

/** A page of the service holds at most 100,000 observations; counts in tens of thousands look cut off. */
const FULL_PAGE = 10_000;

/** Columns of the code lists, in the order of the publisher's zip; `Description` may run over lines. */
const MEASURE_COLUMNS = [
  'Identifier',
  'MeasureGroupId',
  'Index',
  'Title',
  'Description',
  'DataType',
  'Unit',
  'Decimals',
  'PresentationType'
];
const CODE_COLUMNS = ['Identifier', 'DimensionGroupId', 'DimensionId', 'Index', 'Title', 'Description'];
const DIMENSION_COLUMNS = ['Identifier', 'Title', 'Description', 'MapYear', 'ReleasePolicy', 'Kind'];

/** Binds a v4 table: measures by title, dimensions by `Dimensions`, categories by their code lists. */
export const planV4: MakePlan<TableDeclaration> = async (declaration, client, known) => {
  const { base, table, levels, fields, onlyFields } = declaration;
  const root = `${base}/odata/v1/CBS/${table}`;
  const properties = await askProperties(client, root, known);
  if (properties.kind === 'same') return 'same';

  const [dimensionRows, measureRows] = await Promise.all([
    askRecords(client, `${root}/Dimensions`),
    askRecords(client, `${root}/MeasureCodes`)
  ]);
  const dimensions = dimensionRows.map(dimensionOf);
  const measures = measureRows.map(namedOf);
  const bound = bindFields(fields, measures);
  const region = regionOf(dimensions);
  const codes = new Map(
    await Promise.all(
      dimensions.map(async ({ key }) => [key, await askRecords(client, `${root}/${key}Codes`)] as const)
    )
  );
  const codesOf = (dimension: string): readonly Row[] => codes.get(dimension) ?? [];
  const choices: readonly Choice[] = [
    ...(onlyFields ? [{ dimension: 'Measure', categories: bound }] : []),
    ...(await choose(declaration, dimensions, async (key) => codesOf(key).map(namedOf)))
  ];
  const filter = filterOf(choices, region, levels, (field, text) => `startswith(${field},'${text}')`);
  const query = `$filter=${encodeURIComponent(filter)}`;
  const total = await ifTold(
    client.ask({
      url: `${root}/Observations/$count?${query}`,
      accept: 'number',
      read: readCount,
      absent: 'gone'
    })
  );
  const first = `${root}/Observations?${query}`;
  const files: readonly (readonly [string, readonly string[], readonly Row[]])[] = [
    ['MeasureCodes.csv', MEASURE_COLUMNS, measureRows],
    ['Dimensions.csv', DIMENSION_COLUMNS, dimensionRows],
    ['Properties.csv', Object.keys(properties.value), [properties.value]],
    ...dimensions.map(
      ({ key, kind }) =>
        [
          `${key}Codes.csv`,
          kind === 'time' ? [...CODE_COLUMNS, 'Status'] : CODE_COLUMNS,
          codesOf(key).map((code) => ({ DimensionId: key, ...code }))
        ] as const
    )
  ];
  return {
    edition: editionOf(properties.value),
    tag: properties.tag,
    first,
    total: total?.kind === 'fresh' ? total.value : undefined,
    fullPage: FULL_PAGE,
    onward: (rows) => `${first}&$skip=${rows}`,
    status: textOf(properties.value['Status']),
    readPage,
    idOf: (row) => row['Id'],
    editionNow: async () => {
      const now = await askProperties(client, root, undefined);
      return now.kind === 'same' ? undefined : editionOf(now.value);
    },
    write: (pages, sink) => write(pages, sink, dimensions, files)
  } satisfies Plan;
};

function askProperties(client: Client, root: string, known: string | undefined) {
  return client.ask({
    url: `${root}/Properties`,
    accept: 'json',
    known,
    absent: 'gone',
    read: (text) => withoutAnnotations(readAs(Properties, text))
  });
}

async function askRecords(client: Client, url: string): Promise<readonly Row[]> {
  const answer = await client.ask({
    url,
    accept: 'json',
    absent: 'again',
    read: (text) => readAs(Records, text).value
  });
  if (answer.kind === 'same') throw new Error('a question without a tag was answered with 304');
  return answer.value;
}

/** What the protocol adds (`@odata.context`) is no property of the table; nor are lists within it. */
function withoutAnnotations(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([key, value]) => !key.startsWith('@') && typeof value !== 'object')
  );
}

/** `undefined` when the service names no date at all: then nothing tells that the table is the same. */
function editionOf(properties: Row): string | undefined {
  const dates = ['Modified', 'ObservationsModified', 'Version'].flatMap((key) => properties[key] ?? []);
  return dates.length === 0 ? undefined : dates.join(' ');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const namedOf = (row: Row): Named => ({ key: textOf(row['Identifier']), title: textOf(row['Title']) });

function dimensionOf(row: Row): Dimension {
  const kind = textOf(row['Kind']);
  return {
    key: textOf(row['Identifier']),
    kind: /^geo/i.test(kind) ? 'region' : /^time/i.test(kind) ? 'time' : 'other'
  };
}

function readPage(text: string): Page {
  const page = readAs(Observations, text);
  return { rows: page.value, next: page['@odata.nextLink'] };
}

/** Semicolons, no BOM, LF and a decimal comma: what CBS puts in the zip. */
function toCsv(columns: readonly string[], rows: readonly Row[], header: boolean): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  const data = header ? [[...columns], ...cells] : cells;
  return data.length === 0 ? '' : `${Papa.unparse(data, { delimiter: ';', newline: '\n' })}\n`;
}

const cellOf = (value: unknown): string =>
  typeof value === 'number' ? `${value}`.replace('.', ',') : value === null ? '' : `${value ?? ''}`;

async function write(
  pages: AsyncIterable<Page>,
  sink: Sink,
  dimensions: readonly Dimension[],
  files: readonly (readonly [string, readonly string[], readonly Row[]])[]
): Promise<void> {
  const columns = ['Id', 'Measure', ...dimensions.map(({ key }) => key)];
  const observed = [...columns, 'Value', 'StringValue', 'ValueAttribute'];
  async function* observations(): AsyncGenerator<string> {
    yield toCsv(observed, [], true);
    for await (const { rows } of pages) yield toCsv(observed, rows, false);
  }
  await writeZip(sink, [
    { name: 'Observations.csv', parts: observations() },
    ...files.map(([name, header, rows]) => ({ name, parts: [toCsv(header, rows, true)] }))
  ]);
}
