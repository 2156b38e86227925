/**
 * A chart of the site as a drawing that stands by itself: the same component, laid out as wide as a picture and
 * in the colours of paper, with every style that counts written into its elements.
 */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { onPaper } from './colours';
import { element, escape, type Block } from './svg';

export interface Flat extends Block {
  readonly width: number;
}

/** Draws a component that has one `<svg>`; `undefined` where it has none, such as a course of one year. */
export async function flatOf<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  width: number
): Promise<Flat | undefined> {
  const host = onPaper();
  host.style.cssText += `;position:absolute;inset-inline-start:-100vw;top:0;width:${width}px`;
  const mounted = mount(component, { target: host, props });
  try {
    flushSync();
    const svg = host.querySelector('svg');
    return svg === null ? undefined : flatten(svg);
  } finally {
    await unmount(mounted);
    host.remove();
  }
}

/** Properties that a style sheet may set, and what a drawing is without them. */
const LOOKS: readonly (readonly [name: string, usual: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['stroke-opacity', '1'],
  ['opacity', '1'],
  ['paint-order', 'normal']
];
const LETTERS: readonly (readonly [name: string, usual: string])[] = [
  ['font-size', ''],
  ['font-weight', '400'],
  ['text-anchor', 'start']
];
/** What a drawing says of its shapes and their places; classes, names and roles stay behind. */
const SHAPE = /^(d|id|x|y|x[12]|y[12]|cx|cy|r|rx|ry|dx|dy|width|height|points|transform|pattern[A-Za-z]+)$/;

function flatten(svg: SVGSVGElement): Flat {
  const { width, height } = svg.viewBox.baseVal;
  const box = width > 0 ? { width, height } : svg.getBoundingClientRect();
  return {
    svg: [...svg.children].map(written).join(''),
    width: box.width,
    height: box.height
  };
}

function written(node: Element): string {
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const words = node.localName === 'text' || node.localName === 'tspan';
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes) if (SHAPE.test(name)) attributes[name] = value;
  if (node.localName !== 'g' && node.localName !== 'pattern') {
    for (const [name, usual] of words ? [...LOOKS, ...LETTERS] : LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== usual && value !== '') attributes[name] = plain(value);
    }
  }
  const inner = [...node.childNodes].map((child) => {
    if (child instanceof Element) return written(child);
    return child.nodeType === Node.TEXT_NODE && words ? escape(child.textContent ?? '') : '';
  });
  return element(node.localName, attributes, ...inner);
}

/** A value as every program reads it: no units, no mixed colours, an address of the drawing alone. */
function plain(value: string): string {
  const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)/.exec(value);
  if (mixed !== null)
    return `rgb(${mixed
      .slice(1)
      .map((part) => Math.round(255 * Number(part)))
      .join(', ')})`;
  return value.replace(/(\d)px/g, '$1').replace(/url\(["']?[^#]*#([^"')]*)["']?\)/, 'url(#$1)');
}
