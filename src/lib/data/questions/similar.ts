import type { IndicatorId } from '../../domain/indicator-ids';
import { valueOf } from '../../domain/figure';
import type { Indeling, RegionCode } from '../../domain/region';
import type { ComparableLevel, StructureArea } from '../../domain/similar';
import type { Connector } from '../connector';
import { askDistribution } from './distribution';
import { askRegions } from './regions';

/** Indicators that the structure of an area is made of. Never an outcome: see docs/decisions/0007. */
export const STRUCTURE_INPUTS = [
  'inwoners',
  'aandeel_0_15',
  'huishoudens'
] as const satisfies readonly IndicatorId[];

/**
 * The structure of every area of a level, in the classification and of the year `indeling`. A variable
 * that is not known for an area is left out, never guessed.
 */
export async function askStructure(
  connector: Connector,
  question: { readonly level: ComparableLevel; readonly indeling: Indeling }
): Promise<readonly StructureArea[]> {
  const { level, indeling } = question;
  const [regions, ...columns] = await Promise.all([
    askRegions(connector, question),
    ...STRUCTURE_INPUTS.map((indicator) => readValues(connector, indicator, level, indeling))
  ]);
  const [inwoners, kinderen, huishoudens] = columns;
  return regions.map(({ code, stedelijkheid }) => {
    const inhabitants = inwoners?.get(code);
    const children = kinderen?.get(code);
    const households = huishoudens?.get(code);
    return {
      code,
      values: {
        ...(inhabitants !== undefined && { inwoners: inhabitants }),
        ...(stedelijkheid !== undefined && { stedelijkheid }),
        ...(children !== undefined && { kinderen: children }),
        ...(inhabitants !== undefined &&
          households !== undefined &&
          households > 0 && { huishouden: inhabitants / households })
      }
    };
  });
}

async function readValues(
  connector: Connector,
  indicator: IndicatorId,
  level: ComparableLevel,
  year: number
): Promise<ReadonlyMap<RegionCode, number>> {
  const places = await askDistribution(connector, { indicator, level, year });
  return new Map(
    places.flatMap(({ region, figure }) => {
      const value = valueOf(figure);
      return value === undefined ? [] : [[region, value] as const];
    })
  );
}
