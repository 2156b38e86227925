/**
 * Outlines from PDOK's web feature service (WFS 2.0) as GeoJSON in degrees, a thousand areas at a time.
 * Each page goes through the reader that the pipeline uses, so a file that is stored can be drawn.
 *
 * Shape: a stored answer of `gebiedsindelingen/2022`, which tells `numberMatched`; other years and the
 * layers with wijken and buurten were not seen live from here. The service names no date of change, so
 * outlines are always fetched anew.
 */
import * as v from 'valibot';
import { parseBuurtCode } from '../../src/lib/domain/buurt';
import { parseRegionCode } from '../../src/lib/domain/region';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { bindFields, readAs } from './bind';
import type { BoundaryDeclaration } from './declaration';
import { writeList } from './json-list';
import type { MakePlan, Page, Plan, Row } from './plan';
import { ServiceError } from './service-error';

const Areas = v.object({
  type: v.literal('FeatureCollection'),
  numberMatched: v.optional(v.unknown()),
  features: v.array(v.looseObject({ properties: v.record(v.string(), v.unknown()) }))
});

const FULL_PAGE = 1000;

/** Asks for one area first: how many there are, and which properties they have. */
export const planPdok: MakePlan<BoundaryDeclaration> = async (declaration, client) => {
  const { base, indeling, layer, fields, id } = declaration;
  const query = [
    'service=WFS',
    'version=2.0.0',
    'request=GetFeature',
    `typeNames=gebiedsindelingen:${layer}`,
    'outputFormat=application/json',
    'srsName=EPSG:4326'
  ].join('&');
  const ask = `${base}/cbs/gebiedsindelingen/${indeling}/wfs/v1_0?${query}`;
  const sampled = await client.ask({
    url: `${ask}&count=1`,
    accept: 'json',
    absent: 'gone',
    read: (text) => readAs(Areas, text)
  });
  if (sampled.kind === 'same') throw new Error('a question without a tag was answered with 304');
  const { features, numberMatched } = sampled.value;
  const properties = Object.keys(features[0]?.properties ?? {});
  bindFields(
    fields,
    properties.map((key) => ({ key, title: key }))
  );

  const onward = (rows: number): string => `${ask}&count=${FULL_PAGE}&startIndex=${rows}`;
  return {
    edition: undefined,
    tag: undefined,
    first: onward(0),
    total: typeof numberMatched === 'number' ? numberMatched : undefined,
    fullPage: FULL_PAGE,
    onward,
    status: '',
    readPage: (text) => readPage(`${id}.geojson`, text),
    idOf: ({ properties }) => (isRow(properties) ? properties['statcode'] : undefined),
    editionNow: async () => undefined,
    write: (pages, sink) => writeList(pages, sink, () => '{"type":"FeatureCollection","features":[')
  } satisfies Plan;
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function readPage(file: string, text: string): Page {
  const { features } = readAs(Areas, text);
  if (features.length > 0) {
    const read = readBoundaries(
      file,
      new TextEncoder().encode(text),
      (code) => parseRegionCode(code) ?? parseBuurtCode(code)
    );
    const problem = read.ok ? undefined : read.problems[0];
    if (problem !== undefined) {
      throw new ServiceError({ kind: 'no', found: problem.found, action: problem.action });
    }
  }
  return { rows: features };
}
