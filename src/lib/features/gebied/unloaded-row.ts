import type { YearFigure } from '$lib/data/questions';
import type { Indicator } from '$lib/domain/indicator';
import { formatValue } from '$lib/domain/notation';
import type { UnloadedRow } from './model';
import { ofWords } from '$lib/features/explain/texts';

/** A hatched row for an indicator of which nothing is loaded for this area. */
export function unloadedRow(
  indicator: Indicator,
  land: readonly YearFigure[],
  context: boolean
): UnloadedRow {
  const known = land.findLast(({ figure }) => figure.kind === 'known');
  const words =
    known?.figure.kind === 'known'
      ? `In heel Nederland was het in ${known.year} ${formatValue(known.figure.value, indicator.unit, indicator.decimals)}${
          known.figure.remarks.includes('cited') ? ', een cijfer dat we citeren' : ''
        }.`
      : undefined;
  return {
    kind: 'unloaded',
    indicator: indicator.id,
    name: indicator.name,
    context,
    of: ofWords(indicator),
    tableId: indicator.table.id,
    publisher: indicator.table.publisher,
    ...(words !== undefined && { land: words })
  };
}
