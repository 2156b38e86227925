/**
 * What each series counts, in plain Dutch, one file per theme. Two definitions never share a line or an axis; the ones
 * that people are tempted to compare name each other as incomparable.
 */
import type { Definition } from '../../indicator';
import { CONTEXT } from './context';
import { GELD } from './geld';
import { GEZIN } from './gezin';
import { HULP } from './hulp';
import { KANSEN } from './kansen';
import { OMVANG } from './omvang';

export const DEFINITIONS: readonly Definition[] = [
  ...GELD,
  ...HULP,
  ...GEZIN,
  ...OMVANG,
  ...CONTEXT,
  ...KANSEN
];
