/** All families of shapes, in the order in which they are tried: the surest signs first. */
import type { Family } from '../part';
import { lists } from './lists';
import { cbs2swing, localCube, localFlat } from './local';
import { odataV3 } from './odata-v3';
import { odataV4 } from './odata-v4';
import { plain } from './plain';
import { regionJson } from './region-json';
import { kansenkaart, regiobeeld } from './research';
import { statline, statlineCustom, statlineOld } from './statline';
import { swing, swingOdata } from './swing';

export const FAMILIES: readonly Family[] = [
  regionJson,
  localCube,
  odataV4,
  lists,
  localFlat,
  cbs2swing,
  kansenkaart,
  regiobeeld,
  swingOdata,
  statlineOld,
  odataV3,
  swing,
  statlineCustom,
  statline,
  plain
];
