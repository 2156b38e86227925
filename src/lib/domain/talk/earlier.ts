/** Talks as they were kept before, on devices and in files: they stay readable. */
import type { AreaCode } from '../coalition';
import type { Talk } from './talk';

/** A talk about one area. Its figures have no definition and nothing beside them. */
export interface TalkOfVersion1 extends Omit<Talk, 'version' | 'areas'> {
  readonly version: 1;
  readonly area: AreaCode;
  readonly areaName: string;
  /** The first sentence of the area. */
  readonly sentence: string;
}

export type StoredTalk = Talk | TalkOfVersion1;

/** The talk as it is written today; nothing of it is lost. */
export function upToDate(stored: StoredTalk): Talk {
  if (stored.version === 2) return stored;
  const { area, areaName, sentence, ...rest } = stored;
  return { ...rest, version: 2, areas: [{ code: area, name: areaName, sentence }] };
}
