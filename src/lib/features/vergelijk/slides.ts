/** What stands beside each other as slides of a presentation. Pure. */
import { isOwnIndicator } from '$lib/domain/own';
import type { SlideTarget } from '$lib/features/take/slide-target';
import type { Column, Row } from './table';

/** A slide per row with a figure of any of the areas. Own figures stay on the device: a row that holds one has no slide. */
export function slideOf(
  rows: readonly Pick<Row, 'indicator' | 'year' | 'cells'>[],
  columns: readonly Pick<Column, 'code' | 'name'>[]
): SlideTarget | undefined {
  const [first] = columns;
  const areas = columns.map(({ code }) => code);
  const slides = rows.flatMap(({ indicator, year, cells }) => {
    const own = indicator.series.some((series) => series.own !== undefined && series.year === year);
    if (isOwnIndicator(indicator) || own || cells.every(({ figure }) => figure.kind === 'absent')) return [];
    return {
      kind: 'comparison' as const,
      areas,
      indicator: indicator.id,
      ...(year !== undefined && { year })
    };
  });
  return first === undefined || slides.length === 0 ? undefined : { slides, about: first };
}
