import { isIndicatorId } from '$lib/domain/indicator-ids';
import type { ShownIndicatorId } from '$lib/domain/own';
import type { EmbedTarget } from '$lib/features/take/embed-code';
import type { SlideTarget } from '$lib/features/take/slide-target';
import type { FigureRow, PageArea } from './model';

/** What another site can show of a row of public figures: `undefined` for an indicator of the reader's own. */
export function embedOf(row: FigureRow<ShownIndicatorId>, area: PageArea): EmbedTarget | undefined {
  if (!isIndicatorId(row.indicator)) return undefined;
  return {
    area: area.code,
    indicator: row.indicator,
    title: `${row.name}, ${area.name}`,
    forms: [
      ...(row.strip === undefined ? [] : (['plaats'] as const)),
      ...(row.trend === undefined ? [] : (['jaren'] as const)),
      'cijfer'
    ]
  };
}

/** The row as a slide; `undefined` for an indicator of the reader's own, which stays on the device. */
export function slideOf(
  { indicator, year }: Pick<FigureRow<ShownIndicatorId>, 'indicator' | 'year'>,
  { code, name, members }: PageArea
): SlideTarget | undefined {
  if (!isIndicatorId(indicator)) return undefined;
  const area = { code, ...(members !== undefined && { name }) };
  return { slides: [{ kind: 'figure', area, indicator, year }], about: { code, name } };
}
