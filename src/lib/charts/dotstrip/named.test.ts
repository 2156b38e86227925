import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameDots, nearestDot } from './named';
import { dotStrip } from './state';

const show = (value: number) => `${value}%`;

function stripOf(values: readonly number[]) {
  const strip = dotStrip({
    title: 'Voorbeeld',
    peers: 'gemeenten',
    values,
    own: undefined,
    references: [],
    unit: 'percent',
    decimals: 0
  });
  if (strip === undefined) throw new Error('no values');
  return strip;
}

/** Dots of a path, in px at full width; y from the middle. */
function drawn(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/[Mm](-?\d+) ?(-?\d+)h0/g)].map(([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return [x / 2, y / 2 - 29];
  });
}

describe('nameDots', () => {
  it('names the dots that are drawn, where they are drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 60 }), (values) => {
        const strip = stripOf(values);
        const peers = values.map((value, index) => ({
          code: `GM${index}`,
          name: `Voorbeeld ${index}`,
          value
        }));
        const dots = nameDots(peers, strip, show);
        const path = drawn(strip.dots ?? '');
        expect(dots).toHaveLength(path.length);
        dots.forEach((dot, index) => {
          expect(Math.abs((dot.x / 100) * 420 - (path[index]?.[0] ?? NaN))).toBeLessThan(0.6);
          expect(Math.abs(dot.y - (path[index]?.[1] ?? NaN))).toBeLessThan(0.6);
        });
      })
    );
  });

  it('goes from low to high, equal ones by name, with the value in words', () => {
    const peers = [
      { code: 'B', name: 'Voorbeeld 10', value: 4 },
      { code: 'A', name: 'Voorbeeld 9', value: 4 },
      { code: 'C', name: 'Voorbeeld 1', value: 2 }
    ];
    const dots = nameDots(peers, stripOf([4, 4, 2]), show);
    expect(dots.map(({ code, text }) => `${code} ${text}`)).toEqual(['C 2%', 'A 4%', 'B 4%']);
  });
});

describe('nearestDot', () => {
  const dots = [
    { code: 'A', name: 'A', text: '', x: 10, y: 0 },
    { code: 'B', name: 'B', text: '', x: 12, y: -6 }
  ];

  it('finds the nearest in the strip as wide as it is, and nothing far from all', () => {
    expect(nearestDot(dots, { x: 41, y: 1 }, 400)).toBe(0);
    expect(nearestDot(dots, { x: 47, y: -5 }, 400)).toBe(1);
    expect(nearestDot(dots, { x: 47, y: -5 }, 200)).toBeUndefined();
    expect(nearestDot([], { x: 0, y: 0 }, 400)).toBeUndefined();
  });
});
