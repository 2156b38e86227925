/** Tables of invented areas for the publishers' server, and the declarations that fetch them. */
import type { BoundaryDeclaration, TableDeclaration } from '../../data-pipeline/download/declaration';
import type { ServedLayer, ServedV3, ServedV4 } from './odata-server';

const gemeente = (index: number): string => `GM${String(9000 + index).padStart(4, '0')}`;

export const V3: TableDeclaration = {
  id: 'voorbeeld-2024',
  title: 'Voorbeeldcijfers van gemeenten',
  publisher: 'CBS',
  service: 'cbs-v3',
  base: 'https://opendata.cbs.nl',
  table: '99001NED',
  fills: [],
  levels: ['NL', 'GM', 'WK'],
  fields: ['MoeiteMetRondkomen'],
  replacedBy: '99009NED'
};

export const V4: TableDeclaration = {
  ...V3,
  id: 'observaties-2024',
  service: 'cbs-v4',
  base: 'https://datasets.cbs.nl',
  table: '99004NED',
  levels: ['GM'],
  fields: ['Minderjarige kinderen relatief'],
  onlyFields: true,
  onlyTotals: true
};

export const LAYER: BoundaryDeclaration = {
  id: 'wijk-2024',
  title: 'Grenzen van wijken',
  publisher: 'PDOK',
  service: 'pdok-wfs',
  base: 'https://service.pdok.nl',
  fills: [],
  layer: 'wijk_gegeneraliseerd',
  indeling: 2024,
  fields: ['statcode', 'statnaam'],
  replacedBy: 'de Wijk- en Buurtkaart'
};

/**
 * A table of v3 with `rows` gemeenten and as many buurten, which nobody asks for. `edition` stands in
 * every row, so that a mixture of editions shows.
 */
export function servedV3(rows: number, pageSize: number, edition = 1): ServedV3 {
  return {
    modified: `2026-01-${String(edition).padStart(2, '0')}T02:00:00`,
    properties: [
      { Key: 'RegioS', Type: 'GeoDimension' },
      { Key: 'Perioden', Type: 'TimeDimension' },
      { ID: 3, Key: '', Type: 'TopicGroup', Title: 'Gezondheid' },
      { ID: 4, ParentID: null, Key: 'Uitgave_1', Type: 'Topic' },
      {
        ID: 5,
        ParentID: 3,
        Key: 'MoeiteMetRondkomen_38',
        Type: 'Topic',
        Title: 'Moeite met rondkomen',
        Unit: '%',
        Decimals: 1,
        Description: 'Veel woorden. '.repeat(100)
      }
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      {
        ID: 2 * index,
        RegioS: `${gemeente(index)}  `,
        Perioden: '2024JJ00',
        Uitgave_1: `${edition}`.padStart(8),
        MoeiteMetRondkomen_38: index % 50 === 7 ? '       .' : `${(index % 90) + 0.5}`.padStart(8)
      },
      { ID: 2 * index + 1, RegioS: `BU${9000 + index}0001`, Perioden: '2024JJ00', Uitgave_1: '1' }
    ]).flat(),
    pageSize
  };
}

/** A table of v4: two measures and two kinds of household, of which one measure and the total are wanted. */
export function servedV4(regions: number, pageSize: number): ServedV4 {
  const codes = Array.from({ length: regions }, (_, index) => ({
    Identifier: gemeente(index),
    DimensionGroupId: 'GM',
    Index: index + 1,
    Title: `Voorbeeldstad ${index + 1}`,
    Description: 'Een gemeente;\nop twee regels'
  }));
  const cells = codes.flatMap(({ Identifier: RegioS }, index) =>
    ['1016445_1', '1016445_2'].flatMap((Measure) =>
      ['T001164', 'A1'].map((Huishouden) => ({
        Measure,
        Huishouden,
        RegioS,
        Perioden: '2023JJ00',
        Value: index === 3 ? null : index + 0.25,
        StringValue: null,
        ValueAttribute: index === 3 ? 'Confidential' : 'None'
      }))
    )
  );
  return {
    modified: '2026-02-01T02:00:00+01:00',
    measures: [
      { Identifier: '1016445_1', Index: 1, Title: 'Minderjarige kinderen', Unit: 'x 1 000', Decimals: 1 },
      { Identifier: '1016445_2', Index: 2, Title: 'Minderjarige kinderen relatief', Unit: '%', Decimals: 1 }
    ],
    dimensions: [
      { Identifier: 'Huishouden', Kind: 'Dimension' },
      { Identifier: 'RegioS', Kind: 'GeoDimension' },
      { Identifier: 'Perioden', Kind: 'TimeDimension' }
    ],
    codes: {
      Huishouden: [
        { Identifier: 'T001164', Index: 1, Title: 'Totaal huishoudens' },
        { Identifier: 'A1', Index: 2, Title: 'Eenouder' }
      ],
      RegioS: codes,
      Perioden: [{ Identifier: '2023JJ00', Index: 1, Title: '2023', Status: 'Voorlopig' }]
    },
    rows: cells.map((cell, Id) => ({ Id, ...cell })),
    pageSize
  };
}

/** Squares of a hundredth of a degree, a wijk each. */
export function servedLayer(count: number): ServedLayer {
  return {
    features: Array.from({ length: count }, (_, index) => {
      const [west, south] = [4 + (index % 100) / 100, 51 + Math.floor(index / 100) / 100];
      const [east, north] = [west + 0.01, south + 0.01];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, south]
      ];
      return {
        type: 'Feature',
        id: `wijk_gegeneraliseerd.${index}`,
        properties: { id: index, statcode: `WK${900000 + index}`, statnaam: `Voorbeeldwijk ${index}` },
        geometry: { type: 'MultiPolygon', coordinates: [[ring]] }
      };
    })
  };
}
