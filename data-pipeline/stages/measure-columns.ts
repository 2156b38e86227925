/** The columns of a table that one declared measure needs, and the figure that a row gives for it. */
import { columnOf, type ColumnChoice } from '../../src/lib/formats/columns';
import { figureIn } from '../../src/lib/formats/figure';
import type { FormatProblem, Parsed, Table, TableRow } from '../../src/lib/formats/types';
import { absent, known, type Figure } from '../../src/lib/domain/figure';
import type { Amount, Measure } from '../sources/declaration';
import { share } from './momentopname-figures';

interface Term {
  readonly column: number;
  readonly times: number;
}

export interface BoundMeasure {
  readonly measure: Measure;
  /** Year in the heading (Swing); else undefined. */
  readonly year: number | undefined;
  readonly where: readonly { readonly column: number; readonly text: string }[];
  readonly amounts: { readonly kind: 'value'; readonly value: readonly Term[] } | Share<readonly Term[]>;
}

interface Share<T> {
  readonly kind: 'share';
  readonly numerator: T;
  readonly denominator: T;
}

/** What the rows read so far give; `undefined` when all their cells were blank in a table that is added up. */
export type Sum = { readonly kind: 'value'; readonly value: Figure | undefined } | Share<Figure | undefined>;

/** Finds the columns of a measure, once per year where the years stand in the headings. */
export function bindMeasure(
  table: Table,
  measure: Measure,
  years: readonly number[] | undefined
): Parsed<readonly BoundMeasure[]> {
  const problems: FormatProblem[] = [];
  const find = (name: string, choice: ColumnChoice): number => {
    const column = columnOf(table, name, choice);
    if (column.ok) return column.value;
    problems.push(...column.problems);
    return -1;
  };
  const bound = (years ?? [undefined]).map((year): BoundMeasure => {
    const choice: ColumnChoice = year === undefined ? {} : { period: String(year) };
    const terms = (amount: Amount): readonly Term[] =>
      (typeof amount === 'string' ? [{ column: amount, times: 1 }] : amount).map(({ column, times }) => ({
        column: find(column, choice),
        times
      }));
    return {
      measure,
      year,
      where: Object.entries(measure.where ?? {}).map(([name, text]) => ({ column: find(name, {}), text })),
      amounts:
        'from' in measure
          ? { kind: 'value', value: terms(measure.from) }
          : { kind: 'share', numerator: terms(measure.numerator), denominator: terms(measure.denominator) }
    };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: bound };
}

/** Adds two figures; one that is absent makes the sum absent, one that cannot occur (`undefined`) adds nothing. */
function add(a: Figure | undefined, b: Figure | undefined): Figure | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.kind === 'absent') return a;
  return b.kind === 'absent' ? b : known(a.value + b.value);
}

function readTerms(
  table: Table,
  row: TableRow,
  terms: readonly Term[],
  blankIsNothing: boolean,
  problems: FormatProblem[]
): Figure | undefined {
  let sum: Figure | undefined;
  for (const { column, times } of terms) {
    if (blankIsNothing && (row.cells[column] ?? '') === '') continue;
    const figure = figureIn(table, row, column);
    if (!figure.ok) {
      problems.push(...figure.problems);
      continue;
    }
    sum = add(
      sum,
      figure.value.kind === 'known' && times !== 1 ? known(figure.value.value * times) : figure.value
    );
  }
  return sum;
}

/** What one row says about a measure; problems are added to `problems`. */
export function readMeasure(
  table: Table,
  row: TableRow,
  { amounts, measure }: BoundMeasure,
  blankIsNothing: boolean,
  problems: FormatProblem[]
): Sum {
  if (amounts.kind === 'share') {
    return {
      kind: 'share',
      numerator: readTerms(table, row, amounts.numerator, blankIsNothing, problems),
      denominator: readTerms(table, row, amounts.denominator, blankIsNothing, problems)
    };
  }
  const value = readTerms(table, row, amounts.value, blankIsNothing, problems);
  if (value?.kind !== 'known') return { kind: 'value', value };
  return { kind: 'value', value: known(value.value, measure.remarks) };
}

/** Two rows of one region, added up. */
export function addSums(a: Sum, b: Sum): Sum {
  if (a.kind === 'value' && b.kind === 'value') return { kind: 'value', value: add(a.value, b.value) };
  if (a.kind === 'share' && b.kind === 'share') {
    return {
      kind: 'share',
      numerator: add(a.numerator, b.numerator),
      denominator: add(a.denominator, b.denominator)
    };
  }
  throw new Error('one measure gives either a value or a share');
}

/** The figure of a finished sum. A share of nobody cannot exist. */
export function figureOf(sum: Sum, { measure }: BoundMeasure): Figure {
  if (sum.kind === 'value') return sum.value ?? absent('unknown');
  const { numerator = absent('unknown'), denominator = absent('unknown') } = sum;
  if (numerator.kind === 'absent') return numerator;
  if (denominator.kind === 'absent') return denominator;
  if (denominator.value === 0) return absent('not-applicable');
  return {
    kind: 'known',
    value: share(measure.indicator, numerator.value, denominator.value),
    numerator: numerator.value,
    denominator: denominator.value,
    remarks: [...(measure.remarks ?? []), 'derived']
  };
}
