/** The column with areas in a table of which no heading says so: the one with names that are areas. */
import type { AreaIndex } from '../domain/areas/index';
import { matchAreas, type MatchHints } from '../domain/areas/match';
import { isNational, namesArea } from './row-areas';
import type { Table } from './types';
import type { Choices, Layout } from './understanding';

/** So many different texts of a column are looked at, and so large a part must be areas. */
const LOOKED_AT = 60;
const ENOUGH = 0.6;

/** That column; `undefined` where the layout has one, and where no text of the table is an area. */
export function findAreaColumn(
  table: Table,
  layout: Layout,
  index: AreaIndex,
  choices: Choices
): number | undefined {
  if (namesArea(layout) || isNational(table, layout)) return undefined;
  const [best] = layout
    .flatMap((role, column) => (role === 'ignored' || role === 'dimension' ? [column] : []))
    .filter((column) => choices.roles?.has(column) !== true)
    .map((column) => ({ column, share: shareOfAreas(table, column, index, choices) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share);
  return best?.column;
}

function shareOfAreas(table: Table, column: number, index: AreaIndex, hints: MatchHints): number {
  const texts = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[column] ?? '';
    if (/\p{L}{2}/u.test(cell)) texts.add(cell);
    if (texts.size === LOOKED_AT) break;
  }
  if (texts.size === 0) return 0;
  const { areas } = matchAreas(
    [...texts].map((name) => ({ name })),
    index,
    hints
  );
  return areas.filter(({ kind }) => kind === 'matched').length / texts.size;
}
