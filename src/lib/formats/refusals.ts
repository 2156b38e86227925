/** Tables that were read but hold nothing to show: which, and what to do. */
import type { AreaMatching } from '../domain/areas/match';
import { requireCodes } from './columns';
import { wordOf } from './layout-words';
import { list, quote } from './problem';
import { namesArea } from './row-areas';
import type { FormatProblem, Table } from './types';
import type { Layout } from './understanding';

/**
 * A table without figures, or with gemeenten, wijken and buurten by name in one column: those cannot be
 * told apart. `undefined` for all other tables.
 */
export function unfitTable(table: Table, layout: Layout): FormatProblem | undefined {
  const line = (table.rows[0]?.line ?? 2) - 1;
  const headings = list(
    table.columns.map(({ heading }) => quote(heading)),
    5
  );
  if (!layout.includes('topic') && !layout.includes('value')) {
    // A workbook may hold the figures on another sheet.
    if ((table.sheets ?? []).length > 0 && !namesArea(layout)) return undefined;
    return namesArea(layout)
      ? {
          file: table.file,
          line,
          expected: 'Een tabel met cijfers per gebied.',
          found: `Een lijst met gebieden, geen cijfers. De kolommen zijn ${headings}.`,
          action: 'Kies het bestand met de cijfers. Deze site kent de gebieden al.'
        }
      : {
          file: table.file,
          line,
          expected: 'Een tabel met cijfers per gebied.',
          found: `Geen cijfers. De kolommen zijn ${headings}.`,
          action: 'Kies het bestand of het werkblad met de cijfers.'
        };
  }
  const names = table.columns[layout.indexOf('area-name')];
  if (layout.includes('area-code') || names === undefined || wordOf(names) !== 'wijkenenbuurten')
    return undefined;
  const codes = requireCodes(table);
  return codes.ok ? undefined : codes.problems[0];
}

/** A file of which every area is of a level that the site does not carry. */
export function onlyOtherLevels(table: Table, { areas }: AreaMatching): FormatProblem | undefined {
  const others = areas.every((match) => match.kind === 'unmatched' && match.reason === 'other-level');
  if (areas.length === 0 || !others) return undefined;
  const some = list(areas.slice(0, 3).map(({ text }) => quote(text.code ?? text.name ?? '')));
  return {
    file: table.file,
    line: table.rows[0]?.line ?? 1,
    expected: 'Cijfers van Nederland, provincies, gemeenten of wijken.',
    found:
      areas.length === 1
        ? `1 gebied dat deze site niet toont: ${some}.`
        : `${areas.length.toLocaleString('nl-NL')} gebieden die deze site niet toont, zoals ${some}.`,
    action: 'Kies bij de bron voor gemeenten of wijken, en download het bestand opnieuw.'
  };
}
