/** Sentences of Vergelijk, in Dutch. */
import { capitalise, enumerate, formatNumber, formatValue } from '$lib/domain/notation';
import type { ShownIndicator } from '$lib/domain/own';
import { NEDERLAND } from '$lib/domain/region';
import type { Margin } from '$lib/features/explain/remarks';
import { ofWords } from '$lib/features/kaart/words';
import { pluralOf } from '$lib/domain/position';
import type { NamedArea } from './areas';
import { unique } from './choice';
import type { Row } from './table';

/** The reference in the middle of a sentence: "heel Nederland", "Voorbeeldstad". */
export function referenceName({ code, name }: Pick<NamedArea, 'code' | 'name'>): string {
  return code === NEDERLAND ? 'heel Nederland' : name;
}

/**
 * What it means to set areas of several levels side by side; `undefined` where they are of one kind. A smaller
 * area differs more from the middle than the whole that it is a part of.
 */
export function mixtureWords(areas: readonly NamedArea[]): string | undefined {
  const kinds = unique(
    areas.map(({ level, members, name }) =>
      level === 'land' ? name : members === undefined ? pluralOf(level) : 'coalities'
    )
  );
  if (kinds.length < 2) return undefined;
  const together = capitalise(enumerate(kinds));
  return `${together} staan hier naast elkaar. Een groter gebied is een gemiddelde van zijn delen en wijkt daarom minder af. Vergelijk de aantallen niet.`;
}

/** Line under the name of a row: "% van de huishoudens, 2021". */
export function unitLine(indicator: ShownIndicator, year: number | undefined): string {
  const of = ofWords(indicator);
  const unit =
    indicator.unit === 'percent'
      ? of === ''
        ? 'procent'
        : `% ${of}`
      : indicator.unit === 'count'
        ? 'aantal'
        : of === ''
          ? 'waarde'
          : of;
  return year === undefined ? unit : `${unit}, ${year}`;
}

/** A value in the table: the unit stands in the line under the name, except that of money. */
export function cellValue(value: number, { unit, decimals }: ShownIndicator): string {
  const text = formatValue(value, unit, decimals);
  return unit === 'percent' ? text.replace('%', '') : text;
}

/** How far a value may be off, in few words: "toeval: 21,3 tot 42,0". */
export function marginInWords({ lower, upper, from }: Margin, { decimals }: ShownIndicator): string {
  const [low, high] = [lower, upper].map((bound) => formatNumber(bound, decimals));
  return `${from === 'chance' ? 'door toeval' : 'volgens de bron'} ${low} tot ${high}`;
}

/** Areas that a sentence names at most. */
const MOST_NAMED = 4;

/**
 * The first sentence: where the first indicator that is no context is higher and lower than the reference.
 * Without such a row it names what is compared.
 */
export function headline(rows: readonly Row[], names: readonly string[]): string {
  const row = rows.find(
    ({ indicator, reference, cells }) =>
      indicator.direction !== 'context' &&
      reference?.figure.kind === 'known' &&
      cells.some(({ difference }) => difference !== undefined)
  );
  if (row?.reference === undefined) {
    return names.length === 1 ? `De cijfers van ${names[0] ?? ''}` : `${enumerate(names)} naast elkaar`;
  }
  const namesOf = (side: (points: number) => boolean) =>
    row.cells
      .filter(({ difference }) => difference !== undefined && side(difference.points))
      .map(({ column }) => column.name);
  const [higher, lower, equal] = [
    namesOf((points) => points > 0),
    namesOf((points) => points < 0),
    namesOf((points) => points === 0)
  ];
  const compared = higher.length + lower.length + equal.length;
  const where = (found: readonly string[]) => {
    if (found.length === compared && compared > 2) return `in alle ${compared} gebieden`;
    return found.length > MOST_NAMED
      ? `in ${found.length} van de ${compared} gebieden`
      : `in ${enumerate(found)}`;
  };
  const sides = [
    ...(higher.length > 0 ? [{ where: where(higher), side: 'hoger dan' }] : []),
    ...(lower.length > 0 ? [{ where: where(lower), side: 'lager dan' }] : []),
    ...(equal.length > 0 ? [{ where: where(equal), side: 'gelijk aan' }] : [])
  ];
  const [first, ...others] = sides;
  if (first === undefined) return row.indicator.name;
  // "hoger dan in heel Nederland, in B lager": the reference is named once.
  const rest = others
    .map(({ where: places, side }) => `, ${places} ${side.replace(/ (dan|aan)$/, '')}`)
    .join('');
  return `${row.indicator.name}: ${first.where} ${first.side} in ${referenceName(row.reference.area)}${rest}.`;
}
