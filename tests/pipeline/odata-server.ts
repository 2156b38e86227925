/**
 * A server on this machine that answers as CBS, RIVM and PDOK describe, with tables of invented areas,
 * and that fails on command. It counts who asks what, and how many at once.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

type Row = Readonly<Record<string, unknown>>;

/** A table of OData v3: rows with a column per topic. */
export interface ServedV3 {
  readonly modified: string;
  readonly status?: string;
  /** Each field, as `DataProperties` tells it. */
  readonly properties: readonly (Row & { readonly Key: string; readonly Type: string })[];
  readonly codes?: Readonly<Record<string, readonly { readonly Key: string; readonly Title: string }[]>>;
  readonly rows: readonly Row[];
  readonly pageSize: number;
  /**
   * `links`: a full page names the next. `silent`: it does not, but `$skip` gives what follows.
   * `deaf`: it does not, and `$skip` is not heard.
   */
  readonly paging?: 'links' | 'silent' | 'deaf';
  readonly counts?: boolean;
}

/** A table of OData v4: a row per observation. */
export interface ServedV4 {
  readonly modified: string;
  readonly status?: string;
  readonly measures: readonly Row[];
  readonly dimensions: readonly { readonly Identifier: string; readonly Kind: string }[];
  readonly codes: Readonly<Record<string, readonly Row[]>>;
  readonly rows: readonly Row[];
  readonly pageSize: number;
}

/** A layer with outlines. */
export interface ServedLayer {
  readonly features: readonly Row[];
  readonly counts?: boolean;
}

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'cut' | 'truncated' | 'html' }
  | { readonly kind: 'delay'; readonly ms: number };

export interface PublisherServer {
  readonly origin: string;
  /** Path and query of each request, decoded, in order. */
  readonly asked: string[];
  /** Most requests that were under way at one moment. */
  readonly peak: () => number;
  readonly v3: Map<string, ServedV3>;
  readonly v4: Map<string, ServedV4>;
  /** By "2024/wijk_gegeneraliseerd". */
  readonly layers: Map<string, ServedLayer>;
  /** The next `times` requests whose decoded address matches fail so. */
  fail(address: RegExp, fault: Fault, times?: number): void;
  /** Everything works again. */
  heal(): void;
  /** Answers bear a tag, and a question with that tag is answered with 304. */
  tags: boolean;
  /** Every answer takes this many ms, so that requests can overlap. */
  slow: number;
  /** Called with each request before it is answered. */
  onRequest: (address: string) => void;
  close(): Promise<void>;
}

/** What both the Api and one page of the Feed give at most. */
const API_LIMIT = 10_000;

export async function startPublishers(): Promise<PublisherServer> {
  const asked: string[] = [];
  const faults: { readonly address: RegExp; readonly fault: Fault; left: number }[] = [];
  const stopping = new AbortController();
  let [active, peak] = [0, 0];

  const server = createServer((request, response) => {
    active += 1;
    peak = Math.max(peak, active);
    response.on('close', () => (active -= 1));
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const address = decodeURIComponent(url.pathname + url.search);
    asked.push(address);
    publishers.onRequest(address);
    const fault = faults.find((each) => each.left > 0 && each.address.test(address));
    if (fault !== undefined) fault.left -= 1;
    void respond(url, request, response, fault?.fault);
  });

  async function respond(
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
    fault: Fault | undefined
  ): Promise<void> {
    const ms = fault?.kind === 'delay' ? fault.ms : publishers.slow;
    if (ms > 0) {
      // Nobody waits for the answer when the client has gone or the test is over.
      const gone = AbortSignal.any([stopping.signal, closing(response)]);
      await pause(ms, undefined, { signal: gone }).catch(() => undefined);
      if (gone.aborted) return;
    }
    const { status, type, body, ...given } = answer(url, publishers);
    const tag = publishers.tags ? given.tag : undefined;
    if (fault?.kind === 'status') {
      response.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers }).end('Storing');
    } else if (fault?.kind === 'html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>Onderhoud');
    } else if (fault?.kind === 'truncated') {
      // A whole answer of HTTP, of which the JSON breaks off.
      response.writeHead(200, { 'content-type': type }).end(body.slice(0, body.length / 2));
    } else if (fault?.kind === 'cut') {
      response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    } else if (tag !== undefined && request.headers['if-none-match'] === tag) {
      response.writeHead(304, { etag: tag }).end();
    } else {
      response.writeHead(status, { 'content-type': type, ...(tag !== undefined && { etag: tag }) }).end(body);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const publishers: PublisherServer = {
    origin: `http://127.0.0.1:${port}`,
    asked,
    peak: () => peak,
    v3: new Map(),
    v4: new Map(),
    layers: new Map(),
    fail: (address, fault, times = 1) => faults.push({ address, fault, left: times }),
    heal: () => void faults.splice(0),
    tags: true,
    slow: 0,
    onRequest: () => undefined,
    close: () =>
      new Promise((resolve) => {
        stopping.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
  return publishers;
}

function closing(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return gone.signal;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly tag?: string;
}

const json = (value: unknown, tag?: string): Answer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  ...(tag !== undefined && { tag: `"${tag}"` })
});
const text = (status: number, body: string): Answer => ({ status, type: 'text/plain', body });
const NOT_FOUND: Answer = text(404, 'Not found');

function answer(url: URL, { v3, v4, layers }: PublisherServer): Answer {
  const [, service = '', , third = '', fourth = '', ...rest] = url.pathname.split('/');
  const old = v3.get(third);
  if (/^OData(Api|Feed)$/.test(service) && old !== undefined) {
    return answerV3(service === 'ODataApi', third, old, [fourth, ...rest].join('/'), url.searchParams);
  }
  const fresh = v4.get(fourth);
  if (service === 'odata' && fresh !== undefined) return answerV4(fresh, rest.join('/'), url);
  const layer = layers.get(`${third}/${(url.searchParams.get('typeNames') ?? '').split(':')[1] ?? ''}`);
  if (service === 'cbs' && layer !== undefined) return answerLayer(layer, url.searchParams);
  return NOT_FOUND;
}

function answerV3(
  api: boolean,
  table: string,
  served: ServedV3,
  what: string,
  query: URLSearchParams
): Answer {
  const { modified, status = 'Regulier', properties, codes = {}, pageSize, paging = 'links' } = served;
  if (what === 'TableInfos') {
    return json({ value: [{ Title: table, Modified: modified, OutputStatus: status }] }, modified);
  }
  if (what === 'DataProperties') return json({ value: properties });
  const list = codes[what];
  if (list !== undefined) return json({ value: list });
  const rows = served.rows.filter((row) => passes(row, query.get('$filter') ?? ''));
  if (what === 'UntypedDataSet/$count') {
    return served.counts === false ? NOT_FOUND : text(200, String(rows.length));
  }
  if (what !== 'UntypedDataSet') return NOT_FOUND;
  if (api && query.has('$skip'))
    return text(500, "The 'Skip' query option is not supported on the ODataApi.");
  const skip = paging === 'deaf' ? 0 : Number(query.get('$skip') ?? 0);
  const page = rows.slice(skip, skip + (api ? API_LIMIT : pageSize));
  const next = new URLSearchParams([...query, ['$skip', String(skip + pageSize)]]);
  if (query.has('$skip')) next.delete('$skip', query.get('$skip') ?? '');
  const more = !api && paging === 'links' && skip + pageSize < rows.length;
  const columns = query.get('$select')?.split(',');
  return json({
    'odata.metadata': `https://opendata.cbs.nl/ODataFeed/odata/${table}/$metadata#UntypedDataSet`,
    value: columns === undefined ? page : page.map((row) => pick(row, columns)),
    // The Feed writes its own public name, over http.
    ...(more && {
      'odata.nextLink': `http://opendata.cbs.nl/ODataFeed/odata/${table}/UntypedDataSet?${next}`
    })
  });
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function answerV4(served: ServedV4, what: string, url: URL): Answer {
  const { modified, status = 'Regulier', measures, dimensions, codes, pageSize } = served;
  const context = { '@odata.context': `${url.origin}/$metadata` };
  switch (what) {
    case 'Properties':
      return json({ ...context, Title: 'Voorbeeld', Modified: modified, Status: status }, modified);
    case 'Dimensions':
      return json({ ...context, value: dimensions });
    case 'MeasureCodes':
      return json({ ...context, value: measures });
  }
  const list = codes[what.replace(/Codes$/, '')];
  if (list !== undefined) return json({ ...context, value: list });
  const query = url.searchParams;
  const rows = served.rows.filter((row) => passes(row, query.get('$filter') ?? ''));
  if (what === 'Observations/$count') return text(200, `\uFEFF${rows.length}`);
  if (what !== 'Observations') return NOT_FOUND;
  const skip = Number(query.get('$skip') ?? 0);
  const next = new URLSearchParams([
    ['$filter', query.get('$filter') ?? ''],
    ['$skip', String(skip + pageSize)]
  ]);
  return json({
    ...context,
    value: rows.slice(skip, skip + pageSize),
    ...(skip + pageSize < rows.length && { '@odata.nextLink': `${url.pathname}?${next}` })
  });
}

function answerLayer({ features, counts = true }: ServedLayer, query: URLSearchParams): Answer {
  const start = Number(query.get('startIndex') ?? 0);
  return json({
    type: 'FeatureCollection',
    ...(counts && { numberMatched: features.length }),
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } },
    features: features.slice(start, start + Math.min(1000, Number(query.get('count'))))
  });
}

/** The part of OData's filters that the client uses: groups of alternatives, all of which must hold. */
function passes(row: Row, filter: string): boolean {
  if (filter === '') return true;
  return filter
    .replace(/^\(|\)$/g, '')
    .split(') and (')
    .every((group) => group.split(' or ').some((part) => holds(row, part)));
}

function holds(row: Row, part: string): boolean {
  const within = /^substringof\('(.*)',(.*)\)?$/.exec(part.replace(/\)$/, ''));
  if (within !== null) return String(row[within[2] ?? '']).includes(within[1] ?? '');
  const starts = /^startswith\((.*),'(.*)'$/.exec(part.replace(/\)$/, ''));
  if (starts !== null) return String(row[starts[1] ?? '']).startsWith(starts[2] ?? '');
  const equal = /^(\S+) eq '(.*)'$/.exec(part);
  if (equal !== null) return row[equal[1] ?? ''] === equal[2];
  throw new Error(`the server does not know this filter: ${part}`);
}
