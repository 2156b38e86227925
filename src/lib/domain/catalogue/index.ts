/** The catalogue: one declaration per indicator id; the compiler demands that it is complete. */
import type { Definition, DefinitionId, IndicatorDeclaration, IndicatorId } from '../indicator';
import { CONTEXT } from './context';
import { DEFINITIONS } from './definitions';
import { GELD } from './geld';
import { GEZIN } from './gezin';
import { HULP } from './hulp';
import { KANSEN } from './kansen';
import { OMVANG } from './omvang';

export { DEFINITIONS };

type Catalogue = { readonly [Id in IndicatorId]: IndicatorDeclaration & { readonly id: Id } };

const CATALOGUE: Catalogue = { ...OMVANG, ...GELD, ...HULP, ...GEZIN, ...CONTEXT, ...KANSEN };

/** Declaration of an indicator; each id has one. */
export function declarationOf(id: IndicatorId): IndicatorDeclaration {
  return CATALOGUE[id];
}

/** Definition by its id; `undefined` for an id that no declaration uses. */
export function definitionOf(id: DefinitionId): Definition | undefined {
  return DEFINITIONS.find((definition) => definition.id === id);
}
