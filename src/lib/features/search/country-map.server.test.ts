import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import type { RegionCode } from '$lib/domain/region';
import { HEIGHT, WIDTH } from './country-map';
import { drawCountry } from './country-map.server';

/** Three squares in a row; the border between the second and the third is one of provincies. */
const topology: Topology = {
  type: 'Topology',
  objects: {
    gemeente: {
      type: 'GeometryCollection',
      geometries: ['GM9001', 'GM9002', 'GM9003'].map((id, index) => ({
        type: 'Polygon' as const,
        id,
        properties: { name: `Voorbeeld ${index + 1}` },
        arcs: [
          [
            [0, 1],
            [~1, 2, 3],
            [~3, 4]
          ][index] ?? []
        ]
      }))
    }
  },
  arcs: [
    [
      [5, 52],
      [4, 52],
      [4, 53],
      [5, 53]
    ],
    [
      [5, 53],
      [5, 52]
    ],
    [
      [5, 53],
      [6, 53]
    ],
    [
      [6, 53],
      [6, 52],
      [5, 52]
    ],
    [
      [6, 53],
      [7, 53],
      [7, 52],
      [6, 52],
      [5, 52]
    ]
  ]
};
const code = (text: string) => text as RegionCode;
const provincieOf = new Map([
  [code('GM9001'), code('PV91')],
  [code('GM9002'), code('PV91')],
  [code('GM9003'), code('PV92')]
]);

describe('drawCountry', () => {
  const drawing = drawCountry(topology, provincieOf);

  it('draws every gemeente with its name and provincie, inside the drawing', () => {
    expect(drawing.gemeenten.map(({ name, provincie }) => [name, provincie])).toEqual([
      ['Voorbeeld 1', 'PV91'],
      ['Voorbeeld 2', 'PV91'],
      ['Voorbeeld 3', 'PV92']
    ]);
    for (const { box, middle, d } of drawing.gemeenten) {
      expect(d).toMatch(/^M\d+ \d+l[-\d ]+z$/);
      expect(Math.min(...box)).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(WIDTH);
      expect(box[3]).toBeLessThanOrEqual(HEIGHT);
      expect(middle[0]).toBeGreaterThan(box[0]);
      expect(middle[0]).toBeLessThan(box[2]);
    }
  });

  it('draws a border of provincies only where two provincies meet', () => {
    expect(drawing.provincies.match(/M/g)).toHaveLength(1);
    expect(drawCountry(topology, new Map()).provincies).toBe('');
  });

  it('refuses a topology without gemeenten', () => {
    expect(() => drawCountry({ ...topology, objects: {} }, provincieOf)).toThrow('no gemeenten');
  });
});
