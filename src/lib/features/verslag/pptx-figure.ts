/** A figure on a slide: bars that can be worked on, or its value alone. */
import type PptxGenJS from 'pptxgenjs';
import type { TalkFigure } from '$lib/domain/talk/talk';
import { barsOf } from './bars';
import { linesFor, pieces, type Room } from './fit';
import { INK, SANS } from './house';

/** Inches on a slide of 13.33 by 7.5: where its parts stand. */
export const LEFT = 0.6;
export const TOP = 2.05;
export const HEIGHT = 4.5;
/** One of two columns. */
export const HALF = 5.8;
/** The smallest letters, in points. */
export const SMALL = 18;

const OWN = '173877';
const OTHER = '8492A8';

/** What a figure is, above its bars. */
export const ABOUT: Room = { signs: 48, lines: 6 };

/** What the figure is, above bars for it and what stands beside it; the value alone where there is nothing to compare. */
export function figureOn(slide: PptxGenJS.Slide, figure: TalkFigure, title: string): void {
  const bars = barsOf(figure);
  const place = { x: LEFT, w: HALF };
  const titleLines = linesFor(title, ABOUT.signs);
  const below = TOP + 0.15 + titleLines * 0.34;
  slide.addText(title, {
    ...place,
    y: TOP,
    h: titleLines * 0.34,
    margin: 0,
    valign: 'top',
    fontFace: SANS,
    fontSize: SMALL,
    color: INK
  });
  if (bars === undefined) {
    const [value = ''] = pieces(figure.value, { signs: 60, lines: 1 });
    slide.addText(value, {
      ...place,
      y: below,
      h: 1.4,
      margin: 0,
      valign: 'top',
      fontFace: SANS,
      fontSize: value.length > 12 ? 28 : 54,
      bold: true,
      color: OWN
    });
    return;
  }
  slide.addChart(
    'bar', // The first bar stands at the bottom.
    [{ name: figure.name, labels: bars.names.toReversed(), values: bars.values.toReversed() }],
    {
      ...place,
      y: below,
      h: TOP + HEIGHT - below,
      objectName: 'Grafiek',
      altText: `Staafgrafiek. ${title}. ${[figure, ...(figure.beside ?? [])]
        .map((one) => `${'area' in one ? one.area : one.name}: ${one.value}`)
        .join('. ')}.`,
      barDir: 'bar',
      barGapWidthPct: 45,
      chartColors: bars.names.map((_, index) => (index === bars.names.length - 1 ? OWN : OTHER)),
      catAxisLabelFontFace: SANS,
      catAxisLabelFontSize: SMALL,
      catAxisLabelColor: INK,
      catAxisLineShow: false,
      catGridLine: { style: 'none' },
      valAxisHidden: true,
      valAxisMinVal: Math.min(0, ...bars.values),
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: bars.format,
      dataLabelFontFace: SANS,
      dataLabelFontSize: SMALL,
      dataLabelColor: INK,
      showLegend: false,
      showTitle: false
    }
  );
}
