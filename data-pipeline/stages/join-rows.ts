/** A table without codes takes them from its twin, row by row; every row is checked first. */
import { columnOf, requireCodes } from '../../src/lib/formats/columns';
import { quote, refused } from '../../src/lib/formats/problem';
import type { FormatProblem, Parsed, Table, TableRow } from '../../src/lib/formats/types';

/**
 * `own` with the column `take` of `other` behind it. Refused when the number of rows differs, or when on
 * any row one pair of columns in `on` says something else: names alone do not make a region.
 */
export function joinByRow(
  own: Table,
  other: Table,
  on: readonly (readonly [own: string, other: string])[],
  take: string
): Parsed<Table> {
  const coded = requireCodes(other);
  if (!coded.ok) return coded;
  const taken = columnOf(other, take);
  if (!taken.ok) return taken;
  const pairs: { readonly name: string; readonly left: number; readonly right: number }[] = [];
  for (const [ownName, otherName] of on) {
    const left = columnOf(own, ownName);
    const right = columnOf(other, otherName);
    if (!left.ok) return left;
    if (!right.ok) return right;
    pairs.push({ name: ownName, left: left.value, right: right.value });
  }
  const action = `Download beide bestanden opnieuw uit dezelfde tabel, met dezelfde gebieden: ${own.file} en ${other.file}. Of kies bij het downloaden ook de gebiedscode.`;
  if (own.rows.length !== other.rows.length) {
    return refused({
      file: own.file,
      expected: `${other.rows.length} rijen, net als in ${other.file}.`,
      found: `${own.rows.length} rijen.`,
      action
    });
  }
  const column = other.columns[taken.value];
  if (column === undefined) throw new Error(`no column ${taken.value}`);
  const problems: FormatProblem[] = [];
  const rows = own.rows.map((row, index): TableRow => {
    const twin = other.rows[index];
    for (const { name, left, right } of pairs) {
      const found = row.cells[left] ?? '';
      const expected = twin?.cells[right] ?? '';
      if (found !== expected) {
        problems.push({
          file: own.file,
          line: row.line,
          column: name,
          expected: `${quote(expected)}, zoals op regel ${twin?.line ?? row.line} van ${other.file}.`,
          found: `${quote(found)}.`,
          action
        });
      }
    }
    return { line: row.line, cells: [...row.cells, twin?.cells[taken.value] ?? ''] };
  });
  if (problems.length > 0) return refused(...problems);
  return { ok: true, value: { ...own, columns: [...own.columns, column], rows } };
}
