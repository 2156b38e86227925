/** One line of the table: what this project needs beside the least that anything could need. */
export interface BenchRow {
  readonly what: string;
  /** Of a bare sum: none. */
  readonly unit: 's' | 'ms' | 'kB' | 'MB' | '';
  readonly measured: number;
  readonly limit: number;
  /** What the limit is. */
  readonly against: string;
  readonly budget: Budget;
}

/** What may be used at most: so many times the limit, or a fixed amount in the unit of the row. */
export type Budget = { readonly times: number } | { readonly atMost: number };

function isOver({ measured, limit, budget }: BenchRow): boolean {
  return measured > ('times' in budget ? budget.times * limit : budget.atMost);
}

/** The table as text, one line per row; a row that goes over its budget says so at its end. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [
    ['', 'measured', 'limit', 'ratio', 'budget', '', 'limit is'],
    ...rows.map((row) => [
      row.what,
      `${row.measured.toFixed(2)} ${row.unit}`,
      `${row.limit.toFixed(2)} ${row.unit}`,
      `${(row.measured / row.limit).toFixed(2)}×`,
      'times' in row.budget ? `${row.budget.times.toFixed(2)}×` : `${row.budget.atMost} ${row.unit}`,
      isOver(row) ? 'OVER' : '',
      row.against
    ])
  ];
  const columns = cells[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length))
  );
  // Texts stand left, numbers right.
  const isText = (column: number) => column === 0 || column >= columns - 2;
  return cells
    .map((row) =>
      row
        .map((cell, i) => (isText(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('   ')
        .trimEnd()
    )
    .join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no measurements');
  return middle;
}
