import { describe, expect, it } from 'vitest';
import { absent, known } from '../../domain/figure';
import { drawAreas, type AreaFeature } from './draw';
import { placeLabels } from './labels';
import { paintAreas, summariseMap } from './state';

function square(code: string, west: number, south: number, size: number): AreaFeature {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Feature',
    id: code,
    properties: { name: `Voorbeeldwijk ${code}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [west, north],
          [(west + east) / 2, north],
          [east, north],
          [east, south],
          [west, south]
        ]
      ]
    }
  };
}

const input = {
  areas: [square('A', 4, 52, 0.2), square('B', 4.2, 52, 0.1)],
  around: [square('C', 3.9, 51.9, 0.1)],
  width: 800,
  maxHeight: 440,
  margin: 10
};

describe('drawAreas', () => {
  const drawing = drawAreas(input);

  it('fits the frame, in whole relative steps', () => {
    expect(drawing.width).toBe(1600);
    expect(drawing.height).toBeLessThanOrEqual(880);
    for (const { d } of drawing.outlines) expect(d).toMatch(/^M\d+ \d+l[-\d ]+z$/);
  });

  it('leaves out points on a straight line', () => {
    expect(drawing.outlines[0]?.d.match(/-?\d+/g)?.length).toBeLessThanOrEqual(10);
  });

  it('keeps north up and areas in proportion', () => {
    const [a, b] = drawing.outlines;
    expect(b?.y).toBeGreaterThan(a?.y ?? 0);
    expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(2, 1);
  });

  it('puts the name in the largest part of an area of several parts', () => {
    const parts = [square('x', 4, 52, 0.02), square('y', 4.4, 52, 0.2)].map(
      ({ geometry }) => geometry.coordinates
    );
    const both = {
      ...square('A', 4, 52, 0.1),
      geometry: { type: 'MultiPolygon', coordinates: parts }
    } as AreaFeature;
    expect(drawAreas({ ...input, areas: [both], around: [] }).outlines[0]?.x).toBeGreaterThan(900);
  });

  it('refuses to draw nothing', () => {
    expect(() => drawAreas({ ...input, areas: [] })).toThrow('no areas');
  });
});

describe('placeLabels', () => {
  const size = { width: 1600, height: 800 };
  const outline = (code: string, x: number, y: number, width: number) => ({
    code,
    name: code.repeat(8),
    d: '',
    x,
    y,
    width
  });

  it('lets no two names touch; the larger area wins, unless another comes first', () => {
    const near = [outline('A', 400, 400, 100), outline('B', 420, 410, 300)];
    expect(placeLabels(near, size, 9).map(({ code }) => code)).toEqual(['B']);
    expect(placeLabels(near, size, 9, ['A']).map(({ code }) => code)).toEqual(['A']);
  });

  it('keeps to the number asked, moves a name inside the frame, and drops it on a phone', () => {
    const edge = placeLabels([outline('A', 5, 400, 100), outline('B', 800, 600, 50)], size, 1);
    expect(edge).toHaveLength(1);
    expect(edge[0]?.left).toBeGreaterThan(2);
    expect(edge[0]?.small).toBe(false);
  });
});

describe('what the map says', () => {
  const areas = [
    { code: 'A', name: 'Voorbeeldwijk A', figure: known(0) },
    { code: 'B', name: 'Voorbeeldwijk B', figure: known(50) },
    { code: 'C', name: 'Voorbeeldwijk C', figure: absent('too-few') }
  ];
  const show = (value: number) => `${value}%`;

  it('paints by class, and hatches what has no figure', () => {
    const paint = paintAreas(areas, [10, 20], 'leisteen', show);
    expect(paint.get('A')).toEqual({
      fill: 'var(--leisteen-1)',
      strong: false,
      title: 'Voorbeeldwijk A: 0%'
    });
    expect(paint.get('B')).toMatchObject({ fill: 'var(--leisteen-5)', strong: true });
    expect(paint.get('C')?.fill).toBeUndefined();
    expect(paint.get('C')?.title).toContain('Minder dan 100 inwoners');
  });

  it('sums up in words', () => {
    expect(summariseMap(areas, 'wijken', show)).toBe(
      '2 wijken, van 0% tot 50%. Gearceerd: 1 te weinig inwoners.'
    );
    expect(summariseMap(areas.slice(2), 'wijken', show)).toContain('Van geen van de 1 wijken');
  });
});
