/**
 * OData v3 of CBS and RIVM StatLine. Metadata from the Api, which answers at most 10,000 rows and says
 * nothing about the rest; rows from the Feed, which goes on. Of the two data sets the untyped one is
 * taken: it keeps the sign that the publisher wrote where a figure is absent.
 *
 * Shapes: CBS, "Handleiding CBS Open Data Services"; answers of TypedDataSet and TableInfos that others
 * stored. Not seen live from here: the Feed's own links, and `$count` with a filter.
 */
import * as v from 'valibot';
import { bindFields, choose, filterOf, ifTold, readAs, readCount, regionOf } from './bind';
import type { Dimension, Named } from './bind';
import type { Client } from './client';
import type { TableDeclaration } from './declaration';
import { writeList } from './json-list';
import type { MakePlan, Page, Plan } from './plan';

const TableInfos = v.object({
  value: v.tupleWithRest(
    [
      v.object({
        Title: v.string(),
        Modified: v.string(),
        MetaDataModified: v.nullish(v.string()),
        OutputStatus: v.nullish(v.string())
      })
    ],
    v.unknown()
  )
});
/** What the service tells of a field: a topic, a dimension, or a group that topics stand under. */
const Property = v.object({
  ID: v.nullish(v.number()),
  ParentID: v.nullish(v.number()),
  Type: v.string(),
  Key: v.nullish(v.string()),
  Title: v.nullish(v.string()),
  Unit: v.nullish(v.string()),
  Decimals: v.nullish(v.number()),
  Description: v.nullish(v.string())
});
const Properties = v.object({ value: v.array(Property) });
const Codes = v.object({ value: v.array(v.object({ Key: v.string(), Title: v.nullish(v.string()) })) });
const Rows = v.object({
  value: v.array(v.record(v.string(), v.unknown())),
  'odata.metadata': v.optional(v.string()),
  'odata.nextLink': v.optional(v.string())
});

/** Both the Api and, on a full page, the Feed give this many rows at once. */
const FULL_PAGE = 10_000;

/** Descriptions run over pages; their beginning tells what is counted. */
const DESCRIPTION = 200;

/** Binds a v3 table: editions by `Modified`, fields and dimensions by `DataProperties`. */
export const planV3: MakePlan<TableDeclaration> = async (declaration, client, known) => {
  const { base, table, levels, fields, onlyFields } = declaration;
  const api = `${base}/ODataApi/odata/${table}`;
  const infos = (tag?: string): ReturnType<typeof askInfos> => askInfos(client, api, tag);
  const info = await infos(known);
  if (info.kind === 'same') return 'same';

  const { dimensions, topics, properties } = await askProperties(client, api);
  const bound = bindFields(fields, topics);
  const region = regionOf(dimensions);
  const choices = await choose(declaration, dimensions, (dimension) => askCodes(client, api, dimension));

  const filter = filterOf(choices, region, levels, (field, text) => `substringof('${text}',${field})`);
  const columns = ['ID', ...dimensions.map(({ key }) => key), ...bound.map(({ key }) => key)];
  const query = [
    `$filter=${encodeURIComponent(filter)}`,
    ...(onlyFields ? [`$select=${columns.join(',')}`] : [])
  ].join('&');
  const first = `${base}/ODataFeed/odata/${table}/UntypedDataSet?$format=json&${query}`;
  const counted = `${api}/UntypedDataSet/$count?$filter=${encodeURIComponent(filter)}`;
  const total = await ifTold(client.ask({ url: counted, accept: 'number', read: readCount, absent: 'gone' }));
  return {
    edition: info.value.edition,
    tag: info.tag,
    first,
    total: total?.kind === 'fresh' ? total.value : undefined,
    fullPage: FULL_PAGE,
    onward: (rows) => `${first}&$skip=${rows}`,
    status: info.value.status,
    readPage,
    idOf: (row) => row['ID'],
    editionNow: async () => {
      const now = await infos();
      return now.kind === 'same' ? undefined : now.value.edition;
    },
    // One answer of the Feed, with all rows; its fields beside them, or nobody knows what a number counts.
    write: (pages, sink) =>
      writeList(pages, sink, ({ head }) => {
        const about = { ...(head !== undefined && { 'odata.metadata': head }), properties };
        return `${JSON.stringify(about).slice(0, -1)},"value":[`;
      })
  } satisfies Plan;
};

function askInfos(client: Client, api: string, known: string | undefined) {
  return client.ask({
    url: `${api}/TableInfos?$format=json`,
    accept: 'json',
    known,
    absent: 'gone',
    read: (text) => {
      const { Modified, MetaDataModified, OutputStatus } = readAs(TableInfos, text).value[0];
      return { edition: [Modified, MetaDataModified ?? ''].join(' '), status: OutputStatus ?? '' };
    }
  });
}

async function askValue<S extends v.GenericSchema>(client: Client, url: string, schema: S) {
  const answer = await client.ask({
    url: `${url}?$format=json`,
    accept: 'json',
    absent: 'again',
    read: (text) => readAs(schema, text)
  });
  if (answer.kind === 'same') throw new Error('a question without a tag was answered with 304');
  return answer.value;
}

interface Fields {
  readonly dimensions: readonly Dimension[];
  readonly topics: readonly Named[];
  readonly properties: readonly v.InferOutput<typeof Property>[];
}

async function askProperties(client: Client, api: string): Promise<Fields> {
  const { value } = await askValue(client, `${api}/DataProperties`, Properties);
  const named = value.flatMap(({ Type, Key, Title }) =>
    Key === null || Key === undefined || Key === '' ? [] : [{ type: Type, key: Key, title: Title ?? '' }]
  );
  return {
    dimensions: named
      .filter(({ type }) => /^(geo|time|dimension)/i.test(type))
      .map(({ type, key }) => ({
        key,
        kind: /^geo/i.test(type) ? 'region' : /^time/i.test(type) ? 'time' : 'other'
      })),
    topics: named.filter(({ type }) => /^topic$/i.test(type)),
    properties: value.map((property) => ({
      ...property,
      Description: property.Description?.slice(0, DESCRIPTION)
    }))
  };
}

async function askCodes(client: Client, api: string, dimension: string): Promise<readonly Named[]> {
  const { value } = await askValue(client, `${api}/${dimension}`, Codes);
  return value.map(({ Key, Title }) => ({ key: Key, title: Title ?? '' }));
}

function readPage(text: string): Page {
  const page = readAs(Rows, text);
  return { rows: page.value, next: page['odata.nextLink'], head: page['odata.metadata'] };
}
