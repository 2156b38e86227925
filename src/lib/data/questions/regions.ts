import type { Indeling, Level, Region, RegionCode } from '../../domain/region';
import { numberOf, optionalNumber, optionalText, textOf, type Connector, type Row } from '../connector';
import { ask, sql } from '../sql';
import { inside } from './areas';

/** An area with its latest number of inhabitants in that indeling, where known. */
export interface RegionWithInwoners extends Region {
  readonly inwoners?: number;
}

/** The areas of one level in one indeling, by code; `within` keeps those inside a provincie, GGD region or gemeente. */
export async function askRegions(
  connector: Connector,
  question: { readonly level: Level; readonly indeling: Indeling; readonly within?: RegionCode | undefined }
): Promise<readonly RegionWithInwoners[]> {
  const rows = await ask(
    connector,
    sql`SELECT r.* FROM regions r
      WHERE r.level = ${question.level} AND r.indeling = ${question.indeling} AND ${inside(question.within)}
      ORDER BY r.code`
  );
  return rows.map((row) => regionOf(row, question.level));
}

function regionOf(row: Row, level: Level): RegionWithInwoners {
  const gemeente = optionalText(row, 'gemeente');
  const ggd = optionalText(row, 'ggd');
  const provincie = optionalText(row, 'provincie');
  const stedelijkheid = urbanityIn(row);
  const inwoners = optionalNumber(row, 'inwoners');
  return {
    code: textOf(row, 'code') as RegionCode,
    level,
    name: textOf(row, 'name'),
    indeling: numberOf(row, 'indeling'),
    outlined: row['outlined'] === true,
    ...(gemeente !== null && { gemeente: gemeente as RegionCode }),
    ...(ggd !== null && { ggd: ggd as RegionCode }),
    ...(provincie !== null && { provincie: provincie as RegionCode }),
    ...(stedelijkheid !== undefined && { stedelijkheid }),
    ...(inwoners !== null && { inwoners })
  };
}

const URBANITIES = [1, 2, 3, 4, 5] as const satisfies readonly Region['stedelijkheid'][];

/** The urbanity of a row of regions; `undefined` where the source gives none. */
export function urbanityIn(row: Row): Region['stedelijkheid'] {
  const value = optionalNumber(row, 'stedelijkheid');
  return URBANITIES.find((one) => one === value);
}
