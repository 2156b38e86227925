/** One line of the table: what this project needs beside the least that anything could need. */
export interface BenchRow {
  readonly what: string;
  readonly unit: 's' | 'MB';
  readonly measured: number;
  readonly limit: number;
  /** What the limit is. */
  readonly against: string;
}

/** The table as text, one line per row. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [
    ['', 'measured', 'limit', 'ratio', 'limit is'],
    ...rows.map(({ what, unit, measured, limit, against }) => [
      what,
      `${measured.toFixed(2)} ${unit}`,
      `${limit.toFixed(2)} ${unit}`,
      `${(measured / limit).toFixed(2)}×`,
      against
    ])
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
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
