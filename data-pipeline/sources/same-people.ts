/**
 * Rows of different tables that count the same under one definition. A table with a dimension of its own ("Kenmerken
 * van huishoudens") is read by choosing rows, and another choice is another population: nobody sees that in the
 * figures. So each choice beside another one under the same definition was held against the explanation of the
 * publisher before it came here.
 */
import type { DefinitionId } from '../../src/lib/domain/indicator';

/** The choice of a source that takes every row: its table is about one population. */
export const EVERY_ROW = '';

/** All private households that had the income for at least a year, by the codes of table 83841NED. */
const codes = (threshold: string) =>
  `DuurInkomenspositie: A028721; InkomensgrensHuishouden: ${threshold}; KenmerkenVanHuishoudens: 1050010; Measure: 1050010_2`;

/** Choices of rows, as `choiceOf` writes them, per definition. */
export const SAME_PEOPLE: Readonly<Record<DefinitionId, readonly string[]>> = {
  laag_inkomen: [
    EVERY_ROW,
    codes('1050290'),
    'Duur inkomenspositie: Ten minste 1 jaar; Inkomensgrens huishouden: Inkomen tot lage-inkomensgrens; Kenmerken van huishoudens: Particuliere huishoudens'
  ],
  sociaal_minimum_101: [EVERY_ROW, codes('A043009')],
  sociaal_minimum_110: [EVERY_ROW, codes('A043007')],
  sociaal_minimum_120: [EVERY_ROW, codes('A043008')]
};
