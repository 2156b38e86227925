import type { IndicatorId } from '../../domain/indicator-ids';
import type { Indeling, RegionCode } from '../../domain/region';
import type { ComparableLevel, StructureArea } from '../../domain/similar';
import { columnsOf } from '../cells';
import { optionalNumber, textOf, type Connector, type Row } from '../connector';
import { ask, column, figures, join, sql } from '../sql';
import { urbanityIn } from './regions';

/** Indicators that the structure of an area is made of. Never an outcome: see docs/decisions/0007. */
export const STRUCTURE_INPUTS = [
  'inwoners',
  'aandeel_0_15',
  'huishoudens'
] as const satisfies readonly IndicatorId[];

/**
 * The structure of every area of a level, in the classification and of the year `indeling`. A variable that is
 * not known for an area is left out, never guessed; so is one whose series of that year is of another
 * classification.
 */
export async function askStructure(
  connector: Connector,
  question: { readonly level: ComparableLevel; readonly indeling: Indeling }
): Promise<readonly StructureArea[]> {
  const { level, indeling } = question;
  const held = await columnsOf(connector, level);
  const inputs = STRUCTURE_INPUTS.filter((indicator) => held.has(indicator));
  const columns = inputs.map(
    (id) => sql`CASE WHEN ${id} IN (FROM loaded) THEN f.${column(id)} END AS ${column(id)}`
  );
  const rows = await ask(
    connector,
    sql`WITH loaded AS (SELECT indicator FROM series
        WHERE level = ${level} AND year = ${indeling} AND indeling = ${indeling})
      SELECT ${join([sql`r.code`, sql`r.stedelijkheid`, ...columns], ', ')}
      FROM regions r LEFT JOIN ${figures(level)} f ON f.region = r.code AND f.year = ${indeling}
      WHERE r.level = ${level} AND r.indeling = ${indeling}
      ORDER BY r.code`
  );
  return rows.map(structureOf);
}

function structureOf(row: Row): StructureArea {
  const [inwoners, kinderen, huishoudens] = STRUCTURE_INPUTS.map((id) => optionalNumber(row, id));
  const stedelijkheid = urbanityIn(row);
  return {
    code: textOf(row, 'code') as RegionCode,
    values: {
      ...(typeof inwoners === 'number' && { inwoners }),
      ...(stedelijkheid !== undefined && { stedelijkheid }),
      ...(typeof kinderen === 'number' && { kinderen }),
      ...(typeof inwoners === 'number' &&
        typeof huishoudens === 'number' &&
        huishoudens > 0 && { huishouden: inwoners / huishoudens })
    }
  };
}
