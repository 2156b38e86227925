/** Rows of a list of regions: the named columns of a CSV or XLSX file, as trimmed text. */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import type { Parsed } from '../../src/lib/formats/types';
import { PipelineError } from '../problems';

export interface Row<C extends string> {
  /** Line or row in the file, from 1, headings included. */
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** All cells of a file as text, from the first line on. Throws when the file is not there or is cut off. */
export async function readCells(exportsDir: string, path: string): Promise<readonly (readonly string[])[]> {
  const file = join(exportsDir, path);
  if (extname(file) === '.xlsx') {
    const [sheet] = await readXlsx(file).catch(() => {
      throw new PipelineError([
        {
          file: path,
          expected: 'Een heel Excel-bestand (.xlsx).',
          found: 'Dit bestand is niet te openen. Misschien is het niet helemaal gedownload.',
          action: 'Download het bestand opnieuw.'
        }
      ]);
    });
    return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
  }
  const { data } = Papa.parse<string[]>((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy'
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** The named columns of every row; a problem when a column is missing or there are no rows. */
export async function readRows<C extends string>(
  exportsDir: string,
  path: string,
  columns: readonly C[]
): Promise<Parsed<readonly Row<C>[]>> {
  const file = basename(path);
  const [headings, ...lines] = await readCells(exportsDir, path);
  const places = columns.map((column) => headings?.indexOf(column) ?? -1);
  const missing = columns.filter((_, index) => places[index] === -1);
  if (missing.length > 0) {
    return {
      ok: false,
      problems: missing.map((column) => ({
        file,
        line: 1,
        column,
        expected: `Een kolom met de naam "${column}".`,
        found: `Deze kolommen: ${headings?.slice(0, 12).join(', ') ?? 'geen'}.`,
        action: 'Zet het oorspronkelijke bestand terug, of download het opnieuw.'
      }))
    };
  }
  const rows = lines.map((line, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, c) => [column, line[places[c] ?? -1] ?? ''])) as Record<
      C,
      string
    >
  }));
  return { ok: true, value: rows };
}
