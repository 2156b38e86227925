/** The columns of each export that anything asks for: few, of a wide table. */
import { SOURCES } from '../sources';
import type { Amount, Measure, SourceDeclaration } from '../sources/declaration';
import { BUURTEN, REGION_LISTS } from '../sources/gebieden';

/** Names of the columns that the declarations ask of each file. */
export function neededColumns(): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>();
  const add = (file: string, names: readonly string[]): void => {
    needed.set(file, new Set([...(needed.get(file) ?? []), ...names]));
  };
  for (const source of SOURCES) {
    add(source.file, columnsOf(source));
    if (source.codesFrom === undefined) continue;
    const { file, on, take } = source.codesFrom;
    add(
      source.file,
      on.map(([own]) => own)
    );
    add(file, [take, ...on.map(([, other]) => other)]);
  }
  for (const { file, columns } of [...REGION_LISTS, ...BUURTEN]) add(file, Object.values(columns));
  return needed;
}

function columnsOf({ region, year, only, measures }: SourceDeclaration): readonly string[] {
  return [
    ...(region.kind === 'fixed' ? [] : [region.column]),
    ...(year.kind === 'column' ? [year.column] : []),
    ...Object.keys(only ?? {}),
    ...measures.flatMap((measure) => [...Object.keys(measure.where ?? {}), ...columnsIn(measure)])
  ];
}

function columnsIn(measure: Measure): readonly string[] {
  const names = (amount: Amount) =>
    typeof amount === 'string' ? [amount] : amount.map(({ column }) => column);
  return 'from' in measure
    ? names(measure.from)
    : [...names(measure.numerator), ...names(measure.denominator)];
}
