import type { Topology } from 'topojson-specification';
import type { BuurtFile, BuurtIndex } from '../domain/buurt-file';
import type { Definition, Indicator } from '../domain/indicator';
import type { Manifest } from '../domain/manifest';
import type { Quality } from '../domain/quality';
import { DataError } from './errors';

export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly definitions: readonly Definition[];
}

/** Content of indicators.json; throws a `DataError` when it is something else. */
export function parseCatalogue(text: string): Catalogue {
  return parse(
    text,
    'indicators.json',
    (content) => Array.isArray(content['indicators']) && Array.isArray(content['definitions'])
  );
}

/** Content of manifest.json of version 1; throws a `DataError` when it is something else. */
export function parseManifest(text: string): Manifest {
  return parse(
    text,
    'manifest.json',
    (content) => content['version'] === 1 && Array.isArray(content['sources'])
  );
}

/** Content of quality.json of version 1; throws a `DataError` when it is something else. */
export function parseQuality(text: string): Quality {
  return parse(
    text,
    'quality.json',
    (content) =>
      content['version'] === 1 && Array.isArray(content['checks']) && Array.isArray(content['latest'])
  );
}

/** Content of buurten.json of version 1; throws a `DataError` when it is something else. */
export function parseBuurtIndex(text: string): BuurtIndex {
  return parse(
    text,
    'buurten.json',
    ({ version, files }) => version === 1 && typeof files === 'object' && files !== null
  );
}

/** Content of the file of one gemeente, of version 1; throws a `DataError` when it is something else. */
export function parseBuurten(text: string): BuurtFile {
  return parse(
    text,
    'met buurten',
    ({ version, buurten, series }) => version === 1 && Array.isArray(buurten) && Array.isArray(series)
  );
}

/** Outlines as quantised TopoJSON; throws a `DataError` when it is something else. */
export function parseTopology(name: string, text: string): Topology {
  return parse(text, name, ({ type, arcs }) => type === 'Topology' && Array.isArray(arcs));
}

/** The pipeline checked the content when it wrote it; here only that this is that file. */
function parse<T>(text: string, name: string, fits: (content: Record<string, unknown>) => boolean): T {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new DataError('decode', `Het bestand ${name} is beschadigd.`, { cause });
  }
  if (typeof content !== 'object' || content === null || !fits(content as Record<string, unknown>)) {
    throw new DataError('decode', `Het bestand ${name} heeft een andere vorm dan deze site kent.`);
  }
  return content as T;
}
