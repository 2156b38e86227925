/** A drawing as text, complete in itself: no style sheet, no address, no font of its own. Pure. */

/** The value of a colour token of the site: `colour('inkt')`. */
export type Colours = (token: string) => string;

/** Attributes; what is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `content` is markup: texts go through `escape`. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(String(value))}"`]
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Signs that XML does not allow at all, a text may hold them by mistake. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

export function escape(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Faces of the site where a device has them, else what every device has. */
export const FACE = "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif";

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its base line. */
export function textLine(x: number, y: number, words: string, look: TextLook): string {
  return element(
    'text',
    {
      x,
      y,
      fill: look.fill,
      'font-size': look.size,
      'font-weight': look.bold === true ? 600 : undefined,
      'text-anchor': look.anchor === 'start' ? undefined : look.anchor
    },
    escape(words)
  );
}

/** Room of one letter, in parts of the size: wide enough for the widest face of the list. */
const LETTER = 0.51;

function widthOf(words: string, size: number): number {
  return words.length * size * LETTER;
}

/** Lines that fit a width. A word that is longer than a line, such as an address, is cut. */
export function wrap(words: string, width: number, size: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const whole of words.split(/\s+/).filter((word) => word !== '')) {
    for (let word = whole; word !== ''; word = word.slice(most)) {
      const part = word.slice(0, most);
      if (line !== '' && line.length + 1 + part.length > most) {
        lines.push(line);
        line = part;
      } else line = line === '' ? part : `${line} ${part}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A part of a drawing, from its own left top corner. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

/** Running text over the width of the drawing. */
export function paragraph(words: string, width: number, look: TextLook): Block {
  const step = Math.round(look.size * 1.4);
  const lines = wrap(words, width, look.size);
  return {
    svg: lines.map((line, index) => textLine(0, step * index + look.size, line, look)).join(''),
    height: step * lines.length
  };
}

/** Blocks under each other with `gap` between them. */
export function stack(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  const placed = blocks
    .filter((block) => block.height > 0)
    .map((block, index) => {
      if (index > 0) height += gap;
      const svg = at(0, height, block.svg);
      height += block.height;
      return svg;
    });
  return { svg: placed.join(''), height };
}

const LEGEND_LINE = 24;

/**
 * Signs with their words on as many lines as they need; the words stand `room` behind the left edge of the sign, or at
 * that edge where there is no sign.
 */
export function legendLines(
  entries: readonly { readonly words: string; readonly svg: string }[],
  width: number,
  look: TextLook,
  room: number
): Block {
  let [x, y] = [0, 0];
  const drawn = entries.map(({ words, svg: sign }) => {
    const before = sign === '' ? 0 : room;
    const wide = before + widthOf(words, look.size) + 14;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_LINE];
    const svg = at(x, y, sign + textLine(before, 15, words, look));
    x += wide;
    return svg;
  });
  return { svg: drawn.join(''), height: entries.length === 0 ? 0 : y + LEGEND_LINE };
}

export function at(x: number, y: number, svg: string): string {
  return x === 0 && y === 0 ? svg : element('g', { transform: `translate(${x} ${y})` }, svg);
}

/** A part of a drawing of which nothing stands out over its edges. */
export function window(id: string, width: number, height: number, svg: string): string {
  const edge = element('clipPath', { id }, element('rect', { width, height }));
  return element('defs', {}, edge) + element('g', { 'clip-path': `url(#${id})` }, svg);
}

/** Ground and stripes of what has no figure; used by `url(#id)`. */
export function hatch(id: string, colour: Colours): string {
  return element(
    'pattern',
    { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 7, height: 7, fill: colour('ontbreekt') }),
    element('path', { d: 'M0 0V7', stroke: colour('ontbreekt-arcering'), 'stroke-width': 1.4 })
  );
}
