/** A picture to put in a report: what it is about, the picture, and where it comes from. Pure. */
import { at, element, escape, FACE, paragraph, stack, type Block, type Colours } from './svg';

const CARD_WIDTH = 800;
const MARGIN = 32;
/** Width of what stands on a card. */
export const INNER = CARD_WIDTH - 2 * MARGIN;
const GAP = 14;

export interface Card {
  readonly title: string;
  /** "van de huishoudens, Rotterdam, 2021" */
  readonly under: string;
  readonly blocks: readonly Block[];
  /** Meaning, source, date: small, under a line. */
  readonly foot: readonly string[];
  /** The picture in words. */
  readonly words: string;
}

export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** `inner`: width of what stands on the card; a table of many columns needs more. */
export function drawCard(card: Card, colour: Colours, inner = INNER): Drawn {
  const cardWidth = inner + 2 * MARGIN;
  const ink = colour('inkt');
  const soft = colour('inkt-zacht');
  const head = stack(
    [
      paragraph(card.title, inner, { size: 24, fill: ink, bold: true }),
      paragraph(card.under, inner, { size: 16, fill: soft })
    ],
    2
  );
  const body = stack(card.blocks, GAP);
  const foot = stack(
    card.foot.map((line) => paragraph(line, inner, { size: 13, fill: soft })),
    4
  );
  const top = MARGIN + head.height + GAP;
  const line = top + body.height + GAP + 4;
  const height = Math.ceil(line + 12 + foot.height + MARGIN - 8);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: cardWidth,
      height,
      viewBox: `0 0 ${cardWidth} ${height}`,
      role: 'img',
      'font-family': FACE
    },
    element('title', {}, escape(`${card.title}, ${card.under}`)),
    element('desc', {}, escape(card.words)),
    element('rect', { width: cardWidth, height, fill: colour('papier') }),
    at(MARGIN, MARGIN, head.svg),
    at(MARGIN, top, body.svg),
    element('path', { d: `M${MARGIN} ${line}H${cardWidth - MARGIN}`, stroke: colour('lijn') }),
    at(MARGIN, line + 12, foot.svg)
  );
  return { svg, width: cardWidth, height };
}
