import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseRegionCode, type RegionCode } from '../domain/region';
import { readBoundaries, requireCompleteBoundaries } from './boundaries';
import { bytesOf } from './test-files';

const square = (x: number, y: number, size = 0.1): Position[][] => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y]
  ]
];

const feature = (properties: object, coordinates: unknown = square(5, 52), type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates }
});

const collection = (features: readonly object[], more: object = {}): Uint8Array =>
  bytesOf(JSON.stringify({ type: 'FeatureCollection', ...more, features }));

const one = feature({ statcode: 'GM9901', statnaam: 'Voorbeeldstad' });
const two = feature({ code: 'GM9902 ', name: 'Proefdam' }, [square(6, 53)], 'MultiPolygon');

function found(bytes: Uint8Array): string {
  const result = readBoundaries('grenzen.geojson', bytes);
  return result.ok ? 'read' : result.problems.map((problem) => problem.found).join(' ');
}

const code = (text: string): RegionCode => {
  const region = parseRegionCode(text);
  if (region === undefined) throw new Error(text);
  return region;
};

describe('readBoundaries', () => {
  it('reads code and name under the names that publishers use', () => {
    const three = { ...feature({ naam: 'Modeldorp' }), id: 'WK9903AA' };
    const result = readBoundaries('grenzen.geojson', collection([one, two, three]));
    expect(result.ok && result.value.map(({ code, name, geometry }) => [code, name, geometry.type])).toEqual([
      ['GM9901', 'Voorbeeldstad', 'Polygon'],
      ['GM9902', 'Proefdam', 'MultiPolygon'],
      ['WK9903AA', 'Modeldorp', 'Polygon']
    ]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'an area without outline',
      collection([{ ...one, geometry: null }]),
      /GM9901 \(Voorbeeldstad\) heeft geen vlak/
    ],
    ['an outline of nothing', collection([feature({ code: 'GM9901', name: 'V' }, [])]), /geen vlak/],
    [
      'a point for an area',
      collection([feature({ code: 'GM9901', name: 'V' }, [5, 52], 'Point')]),
      /geen vlak/
    ],
    [
      'a ring of three points',
      collection([
        feature({ code: 'GM9901', name: 'V' }, [
          [
            [5, 52],
            [5, 53],
            [5, 52]
          ]
        ])
      ]),
      /geen vlak/
    ],
    [
      'an area that occurs twice',
      collection([one, two, one]),
      /GM9901 \(Voorbeeldstad\) staat er twee keer in: als gebied 1 en als gebied 3/
    ],
    ['an area without code', collection([feature({ name: 'V' })]), /Gebied 1: code “”/],
    ['an area without name', collection([feature({ code: 'GM9901' })]), /GM9901 zonder naam/],
    [
      'metres',
      collection([feature({ code: 'GM9901', name: 'V' }, square(155_000, 463_000, 100))]),
      /RD-coördinaten/
    ],
    ['latitude first', collection([feature({ code: 'GM9901', name: 'V' }, square(52, 5))]), /verwisseld/],
    [
      'another country',
      collection([feature({ code: 'GM9901', name: 'V' }, square(-70, 12))]),
      /buiten Nederland/
    ],
    [
      'another stated system',
      collection([one], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }),
      /28992/
    ],
    ['a file that breaks off', collection([one, two]).subarray(0, 200), /breekt af/],
    ['other JSON', bytesOf('{"type":"Topology","objects":{}}'), /Topology/],
    [
      'JSON with odd features',
      bytesOf('{"type":"FeatureCollection","features":[null,3]}'),
      /Gebied 1: .*Gebied 2: /
    ],
    ['no areas', collection([]), /Geen enkel gebied/],
    ['a web page', bytesOf('<html><body>404</body></html>'), /webpagina/],
    ['a table', bytesOf('code;naam\nGM9901;Voorbeeldstad\n'), /tabel/]
  ])('refuses %s', (_, bytes, reason) => {
    expect(found(bytes)).toMatch(reason);
  });

  it('accepts the systems that are longitude and latitude', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258']) {
      expect(found(collection([one], { crs: { type: 'name', properties: { name } } }))).toBe('read');
    }
  });

  it('gives features or problems for any JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (features, geometry) => {
        const odd = { properties: { code: 'GM9901', name: 'V' }, geometry };
        const bytes = bytesOf(JSON.stringify({ type: 'FeatureCollection', features: [...features, odd] }));
        expect(readBoundaries('x', bytes).ok).toBe(false);
      })
    );
  });
});

describe('requireCompleteBoundaries', () => {
  const read = readBoundaries('grenzen.geojson', collection([one, two]));
  const features = read.ok ? read.value : [];

  it('passes a complete file on', () => {
    const expected = new Map([[code('GM9901'), 'Voorbeeldstad']]);
    expect(requireCompleteBoundaries('grenzen.geojson', features, expected)).toEqual({
      ok: true,
      value: features
    });
  });

  it('names the gemeenten without an outline', () => {
    const expected = new Map([
      [code('GM9901'), 'Voorbeeldstad'],
      [code('GM9904'), 'Toetswijk']
    ]);
    const result = requireCompleteBoundaries('grenzen.geojson', features, expected);
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          file: 'grenzen.geojson',
          found: 'Geen grens voor Toetswijk (GM9904). Wel 1 gebied van een andere indeling.'
        }
      ]
    });
  });
});
