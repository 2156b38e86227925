/** Contrast of the colours that carry text or meaning, by the WCAG formula, in light and in dark. */
import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const split = css.indexOf('prefers-color-scheme: dark');

/** Colours declared in a part of the file. */
function colours(part: string): ReadonlyMap<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', hex = '']) => [name, hex])
  );
}

const light = colours(css.slice(0, split));
const dark = new Map([...light, ...colours(css.slice(split))]);

/** Foreground, background, least contrast: 4.5 for text, 3 for edges and marks. */
const PAIRS = [
  ['inkt', 'papier', 7],
  ['inkt', 'vlak', 7],
  ['inkt-zacht', 'papier', 4.5],
  ['inkt-zacht', 'vlak', 4.5],
  ['link', 'papier', 4.5],
  ['eigen', 'papier', 4.5],
  ['inkt', 'gesprek', 7],
  ['gesprek-inkt', 'gesprek', 4.5],
  ['gesprek-lijn', 'gesprek', 3],
  ['lijn-sterk', 'papier', 3],
  ['stip', 'papier', 3],
  ['referentie', 'papier', 3],
  ['ontbreekt-arcering', 'ontbreekt', 3]
] as const;

describe.each([
  ['light', light],
  ['dark', dark]
] as const)('in %s', (_name, tokens) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %f', (foreground, background, least) => {
    const [front, back] = [tokens.get(foreground), tokens.get(background)];
    if (front === undefined || back === undefined)
      throw new Error(`no colour ${foreground} or ${background}`);
    expect(wcagContrast(front, back)).toBeGreaterThanOrEqual(least);
  });

  it.each(['blauw', 'paars', 'leisteen'])('the ramp %s goes one way, each step 1.35 or more', (ramp) => {
    const steps = [1, 2, 3, 4, 5].map((step) => tokens.get(`${ramp}-${step}`) ?? '');
    const ground = tokens.get('papier') ?? '';
    const contrasts = steps.map((step) => wcagContrast(step, ground));
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    for (const [index, step] of steps.slice(1).entries()) {
      expect(wcagContrast(step, steps[index] ?? '')).toBeGreaterThanOrEqual(1.35);
    }
  });
});
