/** The buurten of one gemeente with their figures: one small file, fetched when somebody asks for it. */
import type { BuurtFile, BuurtIndex } from '../domain/buurt-file';
import type { RegionCode } from '../domain/region';
import { DataError } from './errors';
import { download, once } from './files';
import { parseBuurten, parseBuurtIndex } from './parse';
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
