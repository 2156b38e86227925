/** A table as a drawing: names at the left, cells with a value, a bar or a ground. Pure. */
import { at, element, hatch, paragraph, type Block, type Colours } from './svg';

export interface PictureCell {
  readonly text: string;
  /** Smaller, under it. */
  readonly under?: string;
  /** Colour of the cell, and of the text on it. */
  readonly fill?: string;
  readonly ink?: string;
  /** Part of the width of the cell, 0 to 1. */
  readonly bar?: { readonly share: number; readonly fill: string };
  /** No figure: hatched, and the text says why. */
  readonly missing?: true;
}

export interface PictureTable {
  readonly head: readonly string[];
  /** As many cells as there are headings; the first is the name of the row. */
  readonly rows: readonly (readonly PictureCell[])[];
  /** Widths of the columns. */
  readonly widths: readonly number[];
}

const PAD = 7;
const BAR = 8;
const HATCH = 'tabel-arcering';

export function drawTable({ head, rows, widths }: PictureTable, colour: Colours): Block {
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const rule = (y: number, stroke: string, width: number) =>
    element('path', { d: `M0 ${y}H${whole}`, stroke: colour(stroke), 'stroke-width': width });
  const heads = head.map((words, index) =>
    paragraph(words, (widths[index] ?? 0) - 2 * PAD, { size: 14, fill: colour('inkt'), bold: true })
  );
  const headHeight = Math.max(0, ...heads.map(({ height }) => height)) + PAD;
  let y = headHeight;
  const parts = [
    element('defs', {}, hatch(HATCH, colour)),
    ...heads.map(({ svg, height }, index) => at((lefts[index] ?? 0) + PAD, headHeight - PAD - height, svg)),
    rule(headHeight, 'inkt', 1.5)
  ];
  for (const row of rows) {
    const blocks = row.map((cell, index) => drawCell(cell, widths[index] ?? 0, index === 0, colour));
    const height = Math.max(...blocks.map((block) => block.height)) + 2 * PAD;
    row.forEach((cell, index) => {
      const width = widths[index] ?? 0;
      const x = lefts[index] ?? 0;
      const ground = cell.missing === true ? `url(#${HATCH})` : cell.fill;
      if (ground !== undefined)
        parts.push(
          element('rect', { x: x + 1, y: y + 1, width: width - 2, height: height - 2, fill: ground })
        );
      parts.push(at(x + PAD, y + PAD, blocks[index]?.svg ?? ''));
    });
    y += height;
    parts.push(rule(y, 'lijn', 1));
  }
  return { svg: parts.join(''), height: y + 1 };
}

function drawCell(cell: PictureCell, width: number, name: boolean, colour: Colours): Block {
  const room = width - 2 * PAD;
  const ink = cell.ink ?? colour('inkt');
  const text = paragraph(cell.text, room, {
    size: name ? 15 : cell.missing ? 13 : 17,
    fill: ink,
    bold: name
  });
  const bar =
    cell.bar === undefined
      ? ''
      : element('rect', {
          y: text.height + 2,
          width: Math.max(1, room * cell.bar.share),
          height: BAR,
          fill: cell.bar.fill
        });
  const top = text.height + (cell.bar === undefined ? 0 : BAR + 5);
  const under = paragraph(cell.under ?? '', room, { size: 12.5, fill: cell.ink ?? colour('inkt-zacht') });
  // Words on a hatch stand on paper.
  const paper =
    cell.missing === true
      ? element('rect', { width: room, height: text.height, fill: colour('papier') })
      : '';
  return { svg: paper + text.svg + bar + at(0, top, under.svg), height: top + under.height };
}
