/** Rows of a list of regions: the named columns of a CSV or XLSX file, as trimmed text. */
import { list, parsed, refused } from '../../src/lib/formats/problem';
import type { Parsed } from '../../src/lib/formats/types';
import type { ExportFolder } from './export-folder';

export interface Row<C extends string> {
  /** Line or row in the file, from 1, headings included. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** The named columns of every row; a problem for each column that the file lacks. */
export async function readRows<C extends string>(
  exports: ExportFolder,
  path: string,
  columns: readonly C[]
): Promise<Parsed<readonly Row<C>[]>> {
  const table = await exports.table(path);
  if (!table.ok) return table;
  const headings = table.value.columns.map(({ heading }) => heading);
  const missing = columns.filter((column) => !headings.includes(column));
  if (missing.length > 0) {
    return refused(
      ...missing.map((column) => ({
        file: path,
        column,
        expected: `Een kolom met de naam “${column}”.`,
        found: `De kolommen ${list(headings)}.`,
        action: 'Zet het oorspronkelijke bestand terug, of download het opnieuw.'
      }))
    );
  }
  const places = columns.map((column) => [column, headings.indexOf(column)] as const);
  return parsed(
    table.value.rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<
        C,
        string
      >
    }))
  );
}
