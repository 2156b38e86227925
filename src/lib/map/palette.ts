/** The colours of the map, read from the page's own custom properties, so that light, dark and forced colours hold here too. */
import { sizeOfScale, type MapScale } from '$lib/domain/classes';

export interface Palette {
  /** Of each scale, in its order: low to high. */
  readonly classes: Readonly<Record<MapScale, readonly string[]>>;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly outside: string;
  /** Ground of an area on which a circle stands. */
  readonly land: string;
  readonly missing: string;
  readonly hatch: string;
}

/** Reads the palette as the browser computes it for `element` now. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // The scale means something: forced colours replace lines and words, not the classes.
  probe.style.forcedColorAdjust = 'none';
  element.append(probe);
  const read = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const forced = matchMedia('(forced-colors: active)').matches;
  const token = (name: string, system: string) => read(forced ? system : `var(--${name})`);
  const colours = (scale: MapScale) =>
    Array.from({ length: sizeOfScale(scale) }, (_, index) => read(`var(--${scale}-${index + 1})`));
  try {
    return {
      classes: {
        blauw: colours('blauw'),
        paars: colours('paars'),
        leisteen: colours('leisteen'),
        samen: colours('samen'),
        verschil: colours('verschil')
      },
      paper: token('kaart-rand', 'Canvas'),
      ink: token('inkt', 'CanvasText'),
      inkSoft: token('inkt-zacht', 'CanvasText'),
      outside: token('buiten', 'Canvas'),
      land: token('land', 'Canvas'),
      missing: token('ontbreekt', 'Canvas'),
      hatch: token('ontbreekt-arcering', 'CanvasText')
    };
  } finally {
    probe.remove();
  }
}

/** Calls `changed` whenever the colour scheme or forced colours change; returns how to stop. */
export function watchColours(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query)
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** Of two text colours the one that stands out most on `ground`. All as `rgb(r, g, b)`. */
export function readableOn(ground: string, one: string, other: string): string {
  return contrast(ground, one) >= contrast(ground, other) ? one : other;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
    const part = Number(text) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The hatch as pixels for MapLibre: 45°, a line every 7 px, at twice the density of the screen's pixels. */
export function hatchImage(palette: Pick<Palette, 'missing' | 'hatch'>): ImageData {
  const side = 20;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
  context.fillStyle = palette.missing;
  context.fillRect(0, 0, side, side);
  context.strokeStyle = palette.hatch;
  context.lineWidth = 1.6;
  // Three parallels, so that the tile joins its neighbours without a notch.
  for (const shift of [-side, 0, side]) {
    context.beginPath();
    context.moveTo(shift - 2, side + 2);
    context.lineTo(shift + side + 2, -2);
    context.stroke();
  }
  return context.getImageData(0, 0, side, side);
}
