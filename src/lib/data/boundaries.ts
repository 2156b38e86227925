import type { Topology } from 'topojson-specification';
import type { BoundarySet } from '../domain/region';
import { DataError } from './errors';
import { download, once } from './files';
import { dataUrl } from './urls';

/** File of a set of outlines in static/data. */
export function boundaryFile({ level, indeling }: BoundarySet): string {
  return `boundaries-${level}-${indeling}.topo.json`;
}

const topology = once(async (name: string): Promise<Topology> => {
  const content: unknown = await (await download(dataUrl(name))).json();
  if (!isTopology(content)) throw new DataError('decode', `Het bestand ${name} bevat geen grenzen.`);
  return content;
});

/**
 * Outlines as quantised TopoJSON, one object named after the level. Fetched once per page visit.
 * Rejects with a `DataError`.
 */
export function readBoundaries(set: BoundarySet): Promise<Topology> {
  return topology(boundaryFile(set));
}

function isTopology(content: unknown): content is Topology {
  return typeof content === 'object' && content !== null && 'type' in content && content.type === 'Topology';
}
