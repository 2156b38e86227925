import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import type { RegionCode } from '$lib/domain/region';
import { BREEDTE, HOOGTE } from './landkaart';
import { tekenLandkaart } from './landkaart.server';

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
const provincieVan = new Map([
  [code('GM9001'), code('PV91')],
  [code('GM9002'), code('PV91')],
  [code('GM9003'), code('PV92')]
]);

describe('tekenLandkaart', () => {
  const kaart = tekenLandkaart(topology, provincieVan);

  it('draws every gemeente with its name and provincie, inside the drawing', () => {
    expect(kaart.gemeenten.map(({ name, provincie }) => [name, provincie])).toEqual([
      ['Voorbeeld 1', 'PV91'],
      ['Voorbeeld 2', 'PV91'],
      ['Voorbeeld 3', 'PV92']
    ]);
    for (const { box, midden, d } of kaart.gemeenten) {
      expect(d).toMatch(/^M\d+ \d+l[-\d ]+z$/);
      expect(Math.min(...box)).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(BREEDTE);
      expect(box[3]).toBeLessThanOrEqual(HOOGTE);
      expect(midden[0]).toBeGreaterThan(box[0]);
      expect(midden[0]).toBeLessThan(box[2]);
    }
  });

  it('draws a border of provincies only where two provincies meet', () => {
    expect(kaart.provincies.match(/M/g)).toHaveLength(1);
    expect(tekenLandkaart(topology, new Map()).provincies).toBe('');
  });

  it('refuses a topology without gemeenten', () => {
    expect(() => tekenLandkaart({ ...topology, objects: {} }, provincieVan)).toThrow('no gemeenten');
  });
});
