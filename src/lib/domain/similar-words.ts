/** Comparable areas in words: why an area is named, how large its class is, what the page says of it all. */
import { never } from './never';
import { capitalise, enumerate, formatCount, formatNumber } from './notation';
import { pluralOf } from './position';
import { placeOf } from './sentence';
import {
  FAR,
  LEAST_INWONERS,
  LEAST_KNOWN,
  STRUCTURE,
  type ComparableLevel,
  type SizeClass,
  type StructureArea,
  type StructureVariable
} from './similar';
import type { Region } from './region';

/** What a variable is called above its values. */
export function variableWords(variable: StructureVariable): string {
  switch (variable) {
    case 'inwoners':
      return 'Inwoners';
    case 'stedelijkheid':
      return 'Stedelijkheid';
    case 'kinderen':
      return 'Jonger dan 15 jaar';
    case 'huishouden':
      return 'Mensen per huishouden';
    default:
      return never(variable, 'structure variable');
  }
}

/** The class of urbanity as CBS names it. */
export function urbanityWords(stedelijkheid: NonNullable<Region['stedelijkheid']>): string {
  switch (stedelijkheid) {
    case 1:
      return 'zeer sterk stedelijk';
    case 2:
      return 'sterk stedelijk';
    case 3:
      return 'matig stedelijk';
    case 4:
      return 'weinig stedelijk';
    case 5:
      return 'niet stedelijk';
    default:
      return never(stedelijkheid, 'urbanity');
  }
}

function isUrbanity(value: number): value is NonNullable<Region['stedelijkheid']> {
  return [1, 2, 3, 4, 5].includes(value);
}

/** "100.000 tot 150.000 inwoners" */
export function sizeWords({ from, to }: SizeClass): string {
  if (to === undefined) return `${formatCount(from)} inwoners of meer`;
  if (from === 0) return `minder dan ${formatCount(to)} inwoners`;
  return `${formatCount(from)} tot ${formatCount(to)} inwoners`;
}

/** The values of an area as the page shows them, in the order of `STRUCTURE`. */
export function structureWords({ values }: Pick<StructureArea, 'values'>): readonly string[] {
  return STRUCTURE.map((variable) => {
    const value = values[variable];
    if (value === undefined) return 'geen cijfer';
    switch (variable) {
      case 'inwoners':
        return formatCount(value);
      case 'stedelijkheid':
        return isUrbanity(value) ? urbanityWords(value) : 'geen cijfer';
      case 'kinderen':
        return `${formatNumber(value, 1)}%`;
      case 'huishouden':
        return formatNumber(value, 2);
      default:
        return never(variable, 'structure variable');
    }
  });
}

function alikeWords(variable: StructureVariable): string {
  switch (variable) {
    case 'inwoners':
      return 'bijna even groot';
    case 'stedelijkheid':
      return 'even stedelijk';
    case 'kinderen':
      return 'bijna evenveel kinderen';
    case 'huishouden':
      return 'bijna even grote huishoudens';
    default:
      return never(variable, 'structure variable');
  }
}

/** Why an area is named: on what it is about the same; `far`: it is no comparable area. */
export function reasonWords(alike: readonly StructureVariable[], far: boolean): string {
  const words = enumerate(alike.map(alikeWords));
  if (far) return words === '' ? 'minder gelijk' : `minder gelijk, wel ${words}`;
  return words === '' ? 'lijkt er alleen als geheel op' : words;
}

/** What the search for comparable areas came to. */
export type Likeness =
  /** Names of the areas with their distance, nearest first. */
  | {
      readonly kind: 'found';
      readonly nearest: readonly { readonly name: string; readonly distance: number }[];
    }
  /** Several gemeenten together. */
  | { readonly kind: 'together' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'unknown' };

/** Names in the sentence; the list has them all. */
const NAMED = 3;

/** The sentence above the list of comparable areas. */
export function likenessSentence(name: string, level: ComparableLevel, likeness: Likeness): string {
  switch (likeness.kind) {
    case 'found': {
      const alike = likeness.nearest.filter(({ distance }) => distance <= FAR).slice(0, NAMED);
      const one = level === 'gemeente' ? 'gemeente' : 'wijk in een andere gemeente';
      if (alike.length === 0) return `Geen ${one} lijkt sterk op ${name}.`;
      const names = enumerate(alike.map((area) => area.name));
      return alike.length < LEAST_KNOWN
        ? `Alleen ${names} ${alike.length === 1 ? 'lijkt' : 'lijken'} in grootte en opbouw op ${name}.`
        : `${name} lijkt in grootte en opbouw het meest op ${names}.`;
    }
    case 'together':
      return `Voor ${name} samen zoeken we geen gemeenten die erop lijken. Hoe stedelijk een gebied is, weten we alleen als klasse per gemeente. Klassen kunt u niet optellen. En drie kleine gemeenten zijn samen geen grote stad.`;
    case 'too-few':
      return `${capitalise(placeOf(name))} wonen minder dan ${formatCount(LEAST_INWONERS)} mensen. Daarom zoeken we geen ${pluralOf(level)} die erop lijken.`;
    case 'unknown':
      return `Over de opbouw van ${name} is te weinig bekend. Daarom zoeken we geen ${pluralOf(level)} die erop lijken.`;
    default:
      return never(likeness, 'likeness');
  }
}

/** The legend of their middle: "vergelijkbaar"; with "(5 van de 7)" where not all of them have a figure. */
export function comparableWords(known: number, all: number): string {
  return known === all || known === 0 ? 'vergelijkbaar' : `vergelijkbaar (${known} van de ${all})`;
}
