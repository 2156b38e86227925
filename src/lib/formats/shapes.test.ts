import { describe, expect, it } from 'vitest';
import type { Figure } from '../domain/figure';
import { columnOf } from './columns';
import { readTable } from './table';
import { bytesOf, figures, knownValue as known, read, xlsxOf } from './test-files';
import { cubeSheets, datasetZip } from './test-writers';
import type { Table } from './types';

const kindsOf = (found: readonly Figure[]): readonly (number | string)[] =>
  found.map((figure) => (figure.kind === 'known' ? figure.value : figure.reason));

async function foundIn(bytes: Uint8Array): Promise<string> {
  const result = await readTable('voorbeeld', bytes);
  if (result.ok) throw new Error(`read as ${result.value.shape}`);
  return result.problems[0]?.found ?? '';
}

const column = (table: Table, name: string): readonly string[] => {
  const index = columnOf(table, name);
  return index.ok ? table.rows.map((row) => row.cells[index.value] ?? '') : [];
};

describe('StatLine of before 2017', () => {
  const text = [
    '"Inkomen; regio"',
    '""',
    '"Onderwerp";"Inkomen|Laag inkomen";"";"Personen"',
    '"Perioden";"2013";"2014";"2014"',
    '"Regio\'s";"%";"%";"x 1 000"',
    '"Voorbeeldstad       ";"2,3";".";"1 "',
    '"Proefdam";"10,5";"9,0";"2"',
    '"Bron: CBS"'
  ];

  it('takes title, topics, periods, units and source from their own rows', async () => {
    const table = await read(bytesOf(text.join('\r\n')));
    expect(table).toMatchObject({ shape: 'statline-old', title: 'Inkomen; regio', source: 'Bron: CBS' });
    expect(table.columns.map(({ name, unit, period }) => [name, unit, period])).toEqual([
      ["Regio's", '', ''],
      ['Inkomen/Laag inkomen', '%', '2013'],
      ['Inkomen/Laag inkomen', '%', '2014'],
      ['Personen', 'x 1 000', '2014']
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([6, 7]);
    expect(kindsOf(figures(table, 'Laag inkomen', { period: '2014' }))).toEqual(['unknown', 9]);
  });

  it('needs no row of periods', async () => {
    const table = await read(bytesOf(text.filter((line) => !line.startsWith('"Perioden"')).join('\n')));
    expect(table.columns.map(({ period }) => period)).toEqual(['', '', '', '']);
    expect(kindsOf(figures(table, 'Personen'))).toEqual([1, 2]);
  });
});

describe('maatwerk of CBS', () => {
  const rows = [
    ['Auto’s per gemeente', null, null],
    [null, null, null],
    ['Gemeente', 'Code', 'Aantal (%)'],
    ['Voorbeeldstad', 'GM9901', 12.5],
    ['Proefdam', 'GM9902', '.'],
    ['Bron: CBS/RDW', null, null]
  ];

  it('reads CSV and XLSX alike', async () => {
    const csv = rows.map((row) => row.map((cell) => String(cell ?? '').replace('12.5', '12,5')).join(';'));
    for (const table of [await read(bytesOf(`${csv.join(';\n')};`)), await read(xlsxOf({ Tabel: rows }))]) {
      expect(table).toMatchObject({
        shape: 'statline-custom',
        title: 'Auto’s per gemeente',
        source: 'Bron: CBS/RDW'
      });
      expect(table.columns[2]).toMatchObject({ name: 'Aantal', unit: '%' });
      expect(kindsOf(figures(table, 'Aantal'))).toEqual([12.5, 'unknown']);
    }
  });
});

describe('OData v3 as JSON', () => {
  it('reads null as missing, trims, and says that a page is not the whole table', async () => {
    const table = await read(
      bytesOf(
        JSON.stringify({
          'odata.metadata': 'https://voorbeeld.nl/$metadata',
          value: [
            { ID: 1, WijkenEnBuurten: 'GM9901    ', Gemeentenaam_1: 'Voorbeeldstad   ', Kinderen_2: 12.5 },
            { ID: 2, WijkenEnBuurten: 'WK990101  ', Gemeentenaam_1: 'Voorbeeldstad   ', Kinderen_2: null }
          ],
          'odata.nextLink': 'https://voorbeeld.nl?$skip=2'
        })
      )
    );
    expect(table).toMatchObject({ shape: 'odata-v3', container: { kind: 'json' } });
    expect(table.rows[0]?.cells).toEqual(['1', 'GM9901', 'Voorbeeldstad', '12.5']);
    expect(kindsOf(figures(table, 'Kinderen'))).toEqual([12.5, 'unknown']);
    expect(table.warnings[0]?.found).toContain('eerste deel: 2 rijen');
  });

  it.each([
    [
      'a service document',
      { value: [{ name: 'TypedDataSet', url: 'https://voorbeeld.nl' }] },
      /service document/
    ],
    ['a code list', { value: [{ Key: 'GM9901', Title: 'Voorbeeldstad', Description: '' }] }, /codelijst/],
    ['a description of a table', { Identifier: '9NED', Measures: [], Dimensions: [] }, /beschrijving.*9NED/],
    ['boundaries', { type: 'FeatureCollection', features: [] }, /Grenzen/],
    ['anything else', { a: { b: 1 } }, /JSON met de onderdelen “a”/],
    ['a list of numbers', [1, 2], /zonder rijen/]
  ])('refuses %s', async (_, value, found) => {
    expect(await foundIn(bytesOf(JSON.stringify(value)))).toMatch(found);
  });

  it('refuses JSON that breaks off, or that nests without end', async () => {
    expect(await foundIn(bytesOf('{"value":[{"ID":1},'))).toMatch(/niet te lezen/);
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    expect(await foundIn(bytesOf(deep))).toMatch(/onderdelen “a”/);
  });
});

describe('OData v4', () => {
  it('puts titles in the place of codes, keeps the codes of areas, and marks what is provisional', async () => {
    const table = await read(datasetZip([481.8, 0.5]));
    expect(table).toMatchObject({
      shape: 'odata-v4',
      container: { kind: 'zip', entry: 'Observations.csv' },
      title: 'Voorbeeldtabel',
      indeling: 2023
    });
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'Measure',
      'RegioS',
      'Regionaam',
      'Perioden',
      'Value'
    ]);
    expect(table.rows[0]?.cells).toEqual(['Kinderen (x 1 000)', 'GM9001', 'Voorbeeldstad', '2023*', '481,8']);
    expect(figures(table, 'Value')).toEqual([known(481.8), known(0.5)]);
  });

  it('never gives two codes one title: their group, or their code, tells them apart', async () => {
    const head = 'Identifier;MeasureGroupId;Index;Title;Description;Unit';
    const lists = {
      'MeasureCodes.csv': `${head}\nM1_1;1;1;Totaal;;%\nM1_2;2;2;Totaal;;%\nM1_3;2;3;Totaal;;%\n`,
      'MeasureGroups.csv': 'Id;Index;Title;Description;ParentId\n1;1;Jongens;;\n2;2;Meisjes;;\n'
    };
    const titles = ['M1_1', 'M1_2', 'M1_3'].map(async (measure) => {
      const table = await read(datasetZip([1], measure, lists));
      return table.rows[0]?.cells[0];
    });
    expect(await Promise.all(titles)).toEqual([
      'Jongens/Totaal (%)',
      'Totaal [M1_2] (%)',
      'Totaal [M1_3] (%)'
    ]);
  });

  it('refuses observations of another table than the code lists', async () => {
    expect(await foundIn(datasetZip([1], 'M2_1'))).toMatch(/“M2_1”.*twee zips/);
    expect(
      await foundIn(datasetZip([1], 'M1_1', { 'RegioSCodes.csv': 'Identifier;Title\nGM1;Elders\n' }))
    ).toMatch(/“GM9001”/);
    const dimensions = 'Identifier;Title;Kind\nRegioS;Regio;GeoDimension\nGeslacht;Geslacht;Dimension\n';
    expect(await foundIn(datasetZip([1], 'M1_1', { 'Dimensions.csv': dimensions }))).toMatch(/“Geslacht”/);
  });

  it('reads loose observations with their codes, and gives the reason where a value is missing', async () => {
    const head = 'Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute';
    const table = await read(
      bytesOf(
        `${head}\n0;M1_1;GM9901;2023JJ00;12,5;;None\n1;M1_1;GM9902;2023JJ00;;;Confidential\n2;M1_1;GM9903;2023JJ00;;;Impossible\n`
      )
    );
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Measure', 'RegioS', 'Perioden', 'Value']);
    expect(kindsOf(figures(table, 'Value'))).toEqual([12.5, 'suppressed', 'not-applicable']);
  });

  it('reads a page of observations as JSON', async () => {
    const value = [
      {
        Id: 0,
        Measure: 'M1_1',
        ValueAttribute: 'None',
        Value: 12.5,
        StringValue: null,
        RegioS: 'GM9901',
        Perioden: '2023JJ00'
      }
    ];
    const table = await read(bytesOf(JSON.stringify({ '@odata.context': 'https://voorbeeld.nl', value })));
    expect(table.shape).toBe('odata-v4');
    expect(table.rows[0]?.cells).toEqual(['M1_1', 'GM9901', '2023JJ00', '12.5']);
  });

  it.each([
    ['Identifier;DimensionGroupId;DimensionId;Index;Title;Description', /codelijst/],
    ['Identifier;MeasureGroupId;Index;Title;Description;Unit', /MeasureCodes/],
    ['Identifier;Title;Description;MapYear;ReleasePolicy;Kind;ContainsGroups;ContainsCodes', /Dimensions/]
  ])('refuses the loose list %s', async (head, found) => {
    const row = head.replaceAll(/[^;]+/g, 'x');
    expect(await foundIn(bytesOf(`${head}\n${row}\n`))).toMatch(found);
    const list = await readTable('lijst', bytesOf(`${head}\n${row}\n`), { codeList: true });
    expect(list.ok && list.value.shape).toBe('table');
  });
});

describe('Swing', () => {
  it('reads the JSON of a portal, with codes of CBS and with reasons for what is missing', async () => {
    const marks = ['12.3', '-99996', '-99997', '-99998', '-99999', '?'];
    const value = marks.map((ValueString, index) => ({
      ExternalCode: `gemeente_${index + 1}`,
      GeoLevel: 'gemeente',
      Period: '2023',
      ValueString,
      '@odata.id': 'Values(1)'
    }));
    const table = await read(bytesOf(JSON.stringify({ '@odata.context': 'x', value })));
    expect(table.shape).toBe('swing-odata');
    expect(column(table, 'ExternalCode').slice(0, 2)).toEqual(['GM0001', 'GM0002']);
    expect(kindsOf(figures(table, 'ValueString'))).toEqual([
      12.3,
      'unknown',
      'suppressed',
      'not-applicable',
      'unknown',
      'unknown'
    ]);
  });

  it('reads the table of the viewer from XLSX too', async () => {
    const rows = [
      ['Gemeenten', 'Laag inkomen|2022', 'Laag inkomen|2023'],
      ['Voorbeeldstad', 38.4, 'x']
    ];
    const table = await read(xlsxOf({ Tabel: rows }));
    expect(table.shape).toBe('swing');
    expect(kindsOf(figures(table, 'Laag inkomen', { period: '2023' }))).toEqual(['suppressed']);
  });
});

describe('Regiobeeld and Kansenkaart', () => {
  it('reads bare codes, fractions and suppressed counts of Regiobeeld', async () => {
    const table = await read(
      bytesOf(
        '"";"gem2023";"n_1";"n_0";"percentage";"jaar"\n"1";"0363";120;880;0,12;2022\n"2";"14";"<10";40;"<10";2022\n'
      )
    );
    expect(table).toMatchObject({ shape: 'regiobeeld', indeling: 2023 });
    expect(column(table, 'Gebiedscode')).toEqual(['GM0363', 'GM0014']);
    expect(kindsOf(figures(table, 'percentage'))).toEqual([0.12, 'suppressed']);
    expect(kindsOf(figures(table, 'n_1'))).toEqual([120, 'suppressed']);
  });

  it('reads old and new names of the levels of Kansenkaart', async () => {
    const table = await read(
      bytesOf(
        'outcome,region_type,region_id,n,est,lwr,upr\nc30_x,gemeente_code,0363,200,0.071,0.06,0.08\nc30_x,neighborhood_code,036300,100,0.1,0.09,0.12\n'
      )
    );
    expect(table.shape).toBe('kansenkaart');
    expect(column(table, 'region_id')).toEqual(['GM0363', 'WK036300']);
    expect(figures(table, 'lwr')).toEqual([known(0.06), known(0.09)]);
  });

  it('says what a table misses that comes near a shape, and still reads it', async () => {
    const table = await read(bytesOf('outcome,region_id,n,est\nx,0363,200,0.07\n'));
    expect(table.shape).toBe('table');
    expect(table.warnings[0]?.expected).toBe('Kansenkaart, met ook “region_type”.');
  });
});

describe('figures of GGD and gemeente', () => {
  it('names the topics of a flat list from its sheet of metadata', async () => {
    const table = await read(
      xlsxOf({
        data: [
          ['Periode', 'Gebiedsniveau', 'Gebied', 'Naam', 'Waarde'],
          ['2023', 'gemeente', 363, 'ggd_1', 12.5],
          ['2023', 'wijk24', '036300', 'ggd_1', -99996]
        ],
        metadata: [
          ['Name', 'Description', 'Indicator code', 'Unit'],
          ['Moeite met rondkomen', '', 'ggd_1', 'p']
        ]
      })
    );
    expect(table).toMatchObject({ shape: 'local-flat', sheets: ['metadata'], indeling: 2024 });
    expect(column(table, 'Gebied')).toEqual(['GM0363', 'WK036300']);
    expect(column(table, 'Onderwerp')).toEqual(['Moeite met rondkomen (%)', 'Moeite met rondkomen (%)']);
    expect(kindsOf(figures(table, 'Waarde'))).toEqual([12.5, 'unknown']);
  });

  it('names topics, dimensions and items of a cube, whatever the case of its sheets', async () => {
    const table = await read(xlsxOf(cubeSheets([3])));
    expect(table.shape).toBe('local-cube');
    expect(table.columns.map(({ name, unit }) => [name, unit])).toEqual([
      ['Perioden', ''],
      ['geolevel', ''],
      ['geoitem', ''],
      ['Geslacht', ''],
      ['Waarde', 'Personen']
    ]);
    expect(table.rows[0]?.cells).toEqual(['2023', 'gemeente', 'GM9000', 'Jongens', '3']);
  });

  it('reads CBS2Swing, and takes the indeling from the word for wijken', async () => {
    const table = await read(
      bytesOf(
        'BESCHRIJVING;geoitemcode;geolevelcode;values;variablecode;periodcode\nCentrum;036300;wijk24;1,5;kind;2024\nVoorbeeldstad;363;gemeente;2,5;kind;q01y2024\nNederland;1;nederland;3;kind;m1y2024\n'
      )
    );
    expect(table).toMatchObject({ shape: 'cbs2swing', indeling: 2024 });
    expect(column(table, 'geoitemcode')).toEqual(['WK036300', 'GM0363', 'NL00']);
    expect(column(table, 'Gebiedsnaam')).toEqual(['Centrum', 'Voorbeeldstad', 'Nederland']);
  });

  it('reads an object per region code, with years as periods, and an area that names its own code', async () => {
    const area = (value: number) => ({
      naam: 'Voorbeeld',
      reeks: { inkomen: { '2022': value, '2023': null } }
    });
    const table = await read(
      bytesOf(
        JSON.stringify({
          metadata: { gemeente_code: 'GM9901' },
          gemeente: { code: 'GM9901', ...area(1.5) },
          buurten: { BU99010100: area(2.5) }
        })
      )
    );
    expect(table.shape).toBe('region-json');
    expect(column(table, 'code')).toEqual(['GM9901', 'BU99010100']);
    expect(kindsOf(figures(table, 'reeks/inkomen', { period: '2022' }))).toEqual([1.5, 2.5]);
    expect(kindsOf(figures(table, 'reeks/inkomen', { period: '2023' }))).toEqual(['unknown', 'unknown']);
  });
});
