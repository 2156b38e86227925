/** Rows of a list of regions: the named columns of a CSV or XLSX file, as trimmed text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { list, parsed, refused } from '../../src/lib/formats/problem';
import { readTable } from '../../src/lib/formats/table';
import type { Parsed, Table } from '../../src/lib/formats/types';

export interface Row<C extends string> {
  /** Line or row in the file, from 1, headings included. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** The table in a file of the folder of exports. Throws only when the file is not there. */
export async function readTableOf(exportsDir: string, path: string, sheet?: string): Promise<Parsed<Table>> {
  const bytes = await readFile(join(exportsDir, path));
  return readTable(path, bytes, sheet === undefined ? {} : { sheet });
}

/** The named columns of every row; a problem for each column that the file lacks. */
export async function readRows<C extends string>(
  exportsDir: string,
  path: string,
  columns: readonly C[]
): Promise<Parsed<readonly Row<C>[]>> {
  const table = await readTableOf(exportsDir, path);
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
