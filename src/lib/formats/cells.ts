/** The figure of one topic in one row, with its interval and the counts behind it. */
import type { Absence, Absent, Figure, Remark } from '../domain/figure';
import { figureIn, readFigure } from './figure';
import type { Dialect, FormatProblem, Table, TableRow } from './types';
import type { Layout } from './understanding';

/** Problems of one file that are told one by one. */
const SHOWN = 20;

/** What a cell does not say itself. */
export interface Told {
  /** Factor to the unit of the topic. */
  readonly times: number;
  readonly remarks: readonly Remark[];
}

export interface CellReader {
  /**
   * The figure in a cell; `undefined` when it holds no number, and that is then told. `lower` and `upper`
   * are the rows with the bounds, where they stand in rows of their own.
   */
  readonly figure: (
    row: TableRow,
    column: number,
    told: Told,
    lower?: TableRow,
    upper?: TableRow
  ) => Figure | undefined;
  /** The problems so far, at most twenty, and how many more there were. */
  readonly problems: () => readonly FormatProblem[];
}

/** Reads the cells of one table. */
export function cellReader(table: Table, layout: Layout): CellReader {
  const problems: FormatProblem[] = [];
  let unread = 0;
  const dialects = table.columns.map(({ decimal }): Dialect =>
    decimal === undefined ? table.dialect : { ...table.dialect, decimal }
  );
  const absences = new Map<string, Absent>();
  const at = (role: Layout[number]): number => layout.indexOf(role);
  const bounds = { lower: at('lower'), upper: at('upper') };
  const counts = { numerator: at('numerator'), denominator: at('denominator'), remainder: at('remainder') };
  const single = layout.includes('value');

  const read = (row: TableRow, column: number): ReturnType<typeof readFigure> =>
    readFigure(row.cells[column] ?? '', dialects[column] ?? table.dialect);
  const number = (row: TableRow | undefined, column: number): number | undefined => {
    if (row === undefined || column < 0) return undefined;
    const figure = read(row, column);
    return figure.kind === 'known' ? figure.value : undefined;
  };

  return {
    figure: (row, column, { times, remarks }, lower, upper) => {
      const figure = read(row, column);
      if (figure.kind === 'not-a-number') {
        unread += 1;
        const problem = problems.length < SHOWN ? figureIn(table, row, column) : undefined;
        if (problem?.ok === false) problems.push(...problem.problems);
        return undefined;
      }
      if (figure.kind === 'absent') return shared(absences, figure);
      const own = single ? row : undefined;
      const [low, high] = [
        lower === undefined ? number(own, bounds.lower) : number(lower, column),
        upper === undefined ? number(own, bounds.upper) : number(upper, column)
      ];
      const numerator = number(own, counts.numerator);
      const remainder = number(own, counts.remainder);
      const denominator =
        number(own, counts.denominator) ??
        (numerator === undefined || remainder === undefined ? undefined : numerator + remainder);
      const plain = times === 1 && low === undefined && high === undefined && denominator === undefined;
      if (plain && remarks.length === 0) return figure;
      return {
        kind: 'known',
        value: scaled(figure.value, times),
        ...(low !== undefined && { lower: scaled(low, times) }),
        ...(high !== undefined && { upper: scaled(high, times) }),
        ...(numerator !== undefined && { numerator }),
        ...(denominator !== undefined && { denominator }),
        remarks
      };
    },
    problems: () =>
      unread <= SHOWN
        ? problems
        : [
            ...problems,
            {
              file: table.file,
              expected: 'Getallen in de kolommen met cijfers.',
              found: `Er zijn nog ${unread - SHOWN} andere vakken zonder getal.`,
              action: 'Verbeter eerst de vakken hierboven. Probeer het daarna opnieuw.'
            }
          ]
  };
}

/** Fifteen digits: 0.07 times 100 is 7, not 7.000000000000001. */
function scaled(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(15));
}

/** One object for all cells that are absent in the same way: there may be a million. */
function shared(seen: Map<string, Absent>, figure: Absent): Absent {
  const key: `${Absence}:${string}` = `${figure.reason}:${figure.mark ?? ''}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  seen.set(key, figure);
  return figure;
}

/** What a row of RIVM's `Marges` holds; `undefined` for a word that is none of these. */
export function marginOf(text: string): 'estimate' | 'lower' | 'upper' | undefined {
  if (/^MW\d|^(waarde|schatting|value|estimate)/i.test(text)) return 'estimate';
  if (/^MOG\d|^(ondergrens|lower)/i.test(text)) return 'lower';
  return /^MBG\d|^(bovengrens|upper)/i.test(text) ? 'upper' : undefined;
}
