/** Which area each row of a table speaks of, as texts: what they mean is found out by `matchAreas`. */
import type { AreaText } from '../domain/areas/match';
import { NEDERLAND } from '../domain/region';
import { levelOfHeading } from './layout-words';
import type { Shape, Table } from './types';
import type { ColumnRole, Layout } from './understanding';

export interface RowAreas {
  /** Each once. */
  readonly areas: readonly AreaText[];
  /** Index in `areas` per row; -1 where the row names no area. */
  readonly ofRow: Int32Array;
}

/** CBS and RIVM publish tables without areas: those are about the whole country. */
const NATIONAL: ReadonlySet<Shape> = new Set<Shape>(['odata-untyped', 'odata-v3', 'odata-v4']);

/** Whether a table without a column for areas is about the country. */
export function isNational({ shape }: Table, layout: Layout): boolean {
  return NATIONAL.has(shape) && !namesArea(layout);
}

export function namesArea(layout: Layout): boolean {
  return layout.includes('area-code') || layout.includes('area-name');
}

/** The areas of all rows. */
export function rowAreas(table: Table, layout: Layout): RowAreas {
  const ofRow = new Int32Array(table.rows.length).fill(-1);
  if (isNational(table, layout)) return { areas: [{ code: NEDERLAND }], ofRow: ofRow.fill(0) };
  const place = (role: ColumnRole): number => layout.indexOf(role);
  const [code, name] = [place('area-code'), place('area-name')];
  const [gemeente, level] = [place('area-gemeente'), place('area-level')];
  const told = level < 0 ? levelTold(table, code, name) : '';
  const areas: AreaText[] = [];
  const known = new Map<string, number>();
  for (const [index, { cells }] of table.rows.entries()) {
    const at = (column: number): string => (column < 0 ? '' : oneBlanked(cells[column] ?? ''));
    const [codeText, nameText] = [at(code), at(name)];
    if (codeText === '' && nameText === '') continue;
    const [within, word] = [at(gemeente), level < 0 ? told : at(level)];
    const key = `${codeText}\n${nameText}\n${within}\n${word}`;
    let area = known.get(key);
    if (area === undefined) {
      area = areas.push(areaText(codeText, nameText, within, word)) - 1;
      known.set(key, area);
    }
    ofRow[index] = area;
  }
  return { areas, ofRow };
}

/** Without doubled blanks, as `areaKey` has it; a cell is trimmed already. */
function oneBlanked(cell: string): string {
  return cell.includes('  ') || /[\t\n\u00A0]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell;
}

/** Level that the heading of the areas tells: "Gemeenten", "wijknaam", "gem2023"; else "". */
function levelTold(table: Table, code: number, name: number): string {
  for (const index of [name, code]) {
    const column = table.columns[index];
    if (column !== undefined && levelOfHeading(column) !== undefined)
      return column.name.split('/').at(-1) ?? '';
  }
  return '';
}

function areaText(code: string, name: string, gemeente: string, level: string): AreaText {
  return {
    ...(code !== '' && { code }),
    ...(name !== '' && { name }),
    ...(gemeente !== '' && { gemeente }),
    ...(level !== '' && { level })
  };
}
