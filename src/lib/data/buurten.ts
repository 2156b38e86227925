/** The buurten of one gemeente with their figures, and their outlines: small files, fetched when somebody asks for them. */
import type { Topology } from 'topojson-specification';
import type { BuurtFile, BuurtIndex, BuurtOutlines } from '../domain/buurt-file';
import type { RegionCode } from '../domain/region';
import { DataError } from './errors';
import { download, once } from './files';
import { parseBuurten, parseBuurtIndex, parseTopology } from './parse';
import { dataUrl } from './urls';

const readIndex = once<'index', BuurtIndex>(async () =>
  parseBuurtIndex(await (await download(dataUrl('buurten.json'))).text())
);

/** The file of a gemeente, checked against the bytes that this edition was made with. Rejects with a `DataError`. */
export const readBuurten = once(async (gemeente: RegionCode): Promise<BuurtFile> => {
  const { files } = await readIndex('index');
  const hash = files[gemeente];
  if (hash === undefined) throw new DataError('download', `Van ${gemeente} zijn geen buurten bekend.`);
  return parseBuurten(await (await download(dataUrl(`buurten-${gemeente}.json`, hash))).text());
});

/** Whose outlines of the buurten of a gemeente there are; `undefined` where there are none. Rejects with a `DataError`. */
export async function buurtOutlinesOf(gemeente: RegionCode): Promise<BuurtOutlines | undefined> {
  const { outlines } = await readIndex('index');
  return outlines?.files[gemeente] === undefined ? undefined : outlines;
}

/** The outlines of the buurten of a gemeente that has them, object `buurt`. Rejects with a `DataError`. */
export const readBuurtOutlines = once(async (gemeente: RegionCode): Promise<Topology> => {
  const hash = (await buurtOutlinesOf(gemeente))?.files[gemeente];
  if (hash === undefined)
    throw new DataError('download', `Van ${gemeente} zijn geen grenzen van buurten bekend.`);
  const name = `buurten-${gemeente}.topo.json`;
  return parseTopology(name, await (await download(dataUrl(name, hash))).text());
});
