/** Downloads from a server that answers as the publishers describe. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DECLARATIONS } from '../../data-pipeline/download/tables';
import { PipelineError } from '../../data-pipeline/problems';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { figureIn } from '../../src/lib/formats/figure';
import { readTable } from '../../src/lib/formats/table';
import { runCli } from './cli';
import { outcome, pagesAsked, problem, rowsOf, run, useHarness } from './download-harness';
import { LAYER, servedLayer, servedV3, servedV4, V3, V4 } from './download-tables';

const harness = useHarness();

describe('a table of OData v3', () => {
  it('is fetched page by page, at the levels of the site, and stored as one answer', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 45, kept: 0 });
    expect(pagesAsked(harness)).toBe(5);
    expect(await readdir(harness.folder)).toEqual(['.state', 'voorbeeld-2024.json']);
    const rows = await rowsOf(harness);
    expect(rows.map(({ ID }) => ID)).toEqual(Array.from({ length: 45 }, (_, index) => 2 * index));
  });

  it('keeps beside the rows what the service tells of the fields, descriptions cut short', async () => {
    harness.server.v3.set(V3.table, servedV3(3, 10));
    await run(harness);
    const { properties, value } = JSON.parse(
      await readFile(join(harness.folder, 'voorbeeld-2024.json'), 'utf8')
    );
    expect(value).toHaveLength(3);
    expect(properties).toContainEqual({
      ID: 5,
      ParentID: 3,
      Type: 'Topic',
      Key: 'MoeiteMetRondkomen_38',
      Title: 'Moeite met rondkomen',
      Unit: '%',
      Decimals: 1,
      Description: 'Veel woorden. '.repeat(20).slice(0, 200)
    });
  });

  it('reads like any export: a sign for missing is kept', async () => {
    harness.server.v3.set(V3.table, servedV3(20, 10));
    await run(harness);
    const read = await readTable(
      'voorbeeld-2024.json',
      await readFile(join(harness.folder, 'voorbeeld-2024.json'))
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const column = read.value.columns.findIndex(
      ({ name, unit }) => name === 'Gezondheid/Moeite met rondkomen' && unit === '%'
    );
    const figures = read.value.rows.map((row) => {
      const figure = figureIn(read.value, row, column);
      return figure.ok && figure.value.kind === 'known' ? figure.value.value : 'absent';
    });
    expect([read.value.shape, figures.length]).toEqual(['odata-v3', 20]);
    expect(figures.slice(6, 9)).toEqual([6.5, 'absent', 8.5]);
  });

  it('asks only for the named fields and categories, by the keys of today', async () => {
    const served = servedV3(4, 10);
    harness.server.v3.set(V3.table, {
      ...served,
      properties: [...served.properties, { Key: 'Leeftijd', Type: 'Dimension' }],
      codes: {
        Leeftijd: [
          { Key: '10000', Title: 'Totaal alle leeftijden' },
          { Key: '20300', Title: '18 jaar of ouder' }
        ]
      },
      rows: served.rows.map((row, index) => ({ ...row, Leeftijd: index % 4 < 2 ? '10000' : '20300' }))
    });
    const declared = { ...V3, onlyFields: true, categories: { Leeftijd: ['18 jaar of ouder'] } } as const;
    expect(await outcome(harness, { declarations: [declared] })).toMatchObject({ kind: 'stored', rows: 2 });
    const [row] = await rowsOf(harness);
    expect(Object.keys(row ?? {})).toEqual(['ID', 'RegioS', 'Perioden', 'Leeftijd', 'MoeiteMetRondkomen_38']);
    expect(row?.['Leeftijd']).toBe('20300');
  });

  it('notices 10,000 rows without a next page, and goes on', async () => {
    harness.server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'silent' });
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 10_003 });
    expect(await rowsOf(harness)).toHaveLength(10_003);
  });

  it('notices it too where the service cannot count', async () => {
    harness.server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'silent', counts: false });
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 10_003 });
    harness.server.v3.set(V3.table, { ...servedV3(10_000, 10_000, 2), paging: 'silent', counts: false });
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 10_000 });
  });

  it('refuses a table of which the rest cannot be reached', async () => {
    harness.server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'deaf' });
    expect(await problem(harness)).toContain('dezelfde rijen twee keer');
    expect(await readdir(harness.folder)).toEqual(['.state']);
  });

  it('says that the source stopped with it', async () => {
    harness.server.v3.set(V3.table, { ...servedV3(3, 10), status: 'Gediscontinueerd' });
    await run(harness);
    expect(harness.said).toContain(
      'voorbeeld-2024 (99001NED): de bron werkt deze tabel niet meer bij (“Gediscontinueerd”). Nieuwer is 99009NED.'
    );
  });
});

describe('a table of OData v4', () => {
  it('becomes the zip of the publisher, with the chosen observations', async () => {
    harness.server.v4.set(V4.table, servedV4(12, 5));
    expect(await outcome(harness, { declarations: [V4] })).toMatchObject({ kind: 'stored', rows: 12 });
    const entries = unzipSync(await readFile(join(harness.folder, 'observaties-2024.zip')));
    expect(Object.keys(entries).sort()).toEqual([
      'Dimensions.csv',
      'HuishoudenCodes.csv',
      'MeasureCodes.csv',
      'Observations.csv',
      'PeriodenCodes.csv',
      'Properties.csv',
      'RegioSCodes.csv'
    ]);
    const lines = new TextDecoder().decode(entries['Observations.csv']).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Id;Measure;Huishouden;RegioS;Perioden;Value;StringValue;ValueAttribute',
      '2;1016445_2;T001164;GM9000;2023JJ00;0,25;;None'
    ]);
    expect(lines[4]).toBe('14;1016445_2;T001164;GM9003;2023JJ00;;;Confidential');
  });

  it('gives the same bytes for the same table', async () => {
    harness.server.v4.set(V4.table, servedV4(12, 5));
    await run(harness, { declarations: [V4] });
    const first = await readFile(join(harness.folder, 'observaties-2024.zip'));
    await rm(harness.folder, { recursive: true });
    await run(harness, { declarations: [V4] });
    expect((await readFile(join(harness.folder, 'observaties-2024.zip'))).equals(first)).toBe(true);
  });

  it('reads like the download of CBS', async () => {
    harness.server.v4.set(V4.table, servedV4(12, 5));
    await run(harness, { declarations: [V4] });
    const bytes = await readFile(join(harness.folder, 'observaties-2024.zip'));
    const read = await readTable('observaties-2024.zip', bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect([read.value.shape, read.value.rows.length]).toEqual(['odata-v4', 12]);
  });
});

describe('outlines', () => {
  it('are fetched a thousand at a time and can be drawn', async () => {
    harness.server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(2345));
    expect(await outcome(harness, { declarations: [LAYER] })).toMatchObject({ kind: 'stored', rows: 2345 });
    const read = readBoundaries(
      'wijk-2024.geojson',
      await readFile(join(harness.folder, 'wijk-2024.geojson'))
    );
    expect(read.ok && read.value.length).toBe(2345);
  });

  it('are complete where the service does not count', async () => {
    harness.server.layers.set('2024/wijk_gegeneraliseerd', { ...servedLayer(2000), counts: false });
    expect(await outcome(harness, { declarations: [LAYER] })).toMatchObject({ kind: 'stored', rows: 2000 });
  });

  it('are refused when the code has another name, and the nearest is told', async () => {
    const served = servedLayer(3);
    const features = served.features.map((feature) => ({
      ...feature,
      properties: { regiocode: 'WK900000', statnaam: 'Voorbeeldwijk', statcode2: 'WK900000' }
    }));
    harness.server.layers.set('2024/wijk_gegeneraliseerd', { features });
    expect(await problem(harness, { declarations: [LAYER] })).toContain(
      'Het veld “statcode” staat er niet meer in. Het meest lijkt daarop: “statcode2”'
    );
  });
});

describe('several tables', () => {
  it('fail one by one: the others are stored', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    harness.server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(3));
    const ended = await run(harness, { declarations: [V4, V3, LAYER] });
    expect([...ended].map(([id, { kind }]) => `${id} ${kind}`).sort()).toEqual([
      'observaties-2024 failed',
      'voorbeeld-2024 stored',
      'wijk-2024 stored'
    ]);
    expect(harness.said).toContain('Klaar: 2 opgehaald, 0 al de nieuwste, 1 niet gelukt.');
  });

  it('are never asked with more than two requests at once', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...V4, id: `t-${index}`, table: `T${index}` }));
    for (const { table } of many) harness.server.v4.set(table, servedV4(40, 5));
    harness.server.slow = 10;
    await run(harness, { declarations: many });
    expect(harness.server.peak()).toBe(2);
  });

  it('are chosen by name, number or group', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    for (const word of ['voorbeeld-2024', '99001ned', 'voorbeeld']) {
      expect([...(await run(harness, { words: [word], declarations: [V3, V4, LAYER] })).keys()]).toEqual([
        V3.id
      ]);
    }
  });

  it('are not guessed at: a word that means none is refused with the nearest', async () => {
    const error: unknown = await run(harness, { words: ['wijk-2042'], declarations: DECLARATIONS }).catch(
      (reason: unknown) => reason
    );
    if (!(error instanceof PipelineError)) throw new Error('the word was not refused', { cause: error });
    expect(error.message).toContain('Kies bijvoorbeeld wijk-20');
    expect(harness.server.asked).toEqual([]);
  });
});

describe('the declarations', () => {
  it('have a name each, and name every table that was promised', () => {
    const ids = DECLARATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tables = DECLARATIONS.flatMap((each) => (each.service === 'pdok-wfs' ? [] : [each.table]));
    expect(tables).toEqual(
      expect.arrayContaining([
        ...['86132NED', '86131NED', '86202NED', '86006NED', '85678NED', '71486ned', '86296NED', '86204NED'],
        ...['84286NED', '84583NED', '84799NED', '85039NED', '85318NED', '85618NED', '85984NED', '86165NED'],
        ...['50149NED', '50150NED']
      ])
    );
    expect(ids).toEqual(expect.arrayContaining(['gemeente-2018', 'wijk-2018', 'gemeente-2025', 'wijk-2025']));
  });
});

it('says so when the folder cannot be made', async () => {
  await writeFile(harness.folder, 'a file');
  const error: unknown = await run(harness).catch((reason: unknown) => reason);
  if (!(error instanceof PipelineError)) throw new Error('the folder was not refused', { cause: error });
  expect(error.message).toContain('kies een andere map met --downloads');
});

describe('the command line', () => {
  it('fetches a declared table into the named folder, and exits with 1 when one failed', async () => {
    const layer = { ...LAYER, id: 'wijk-2024' };
    harness.server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(3));
    process.env['DOWNLOAD_ORIGIN'] = harness.server.origin;
    try {
      const good = await runCli('download', layer.id, '--downloads', harness.folder);
      expect([good.code, good.out]).toEqual([0, expect.stringContaining('wijk-2024: 3 rijen')]);
      const bad = await runCli('download', layer.id, 'gemeente-2024', '--downloads', harness.folder);
      expect(bad.code).toBe(1);
      expect(bad.error).toContain('gemeente-2024: Verwacht: Grenzen van gemeenten, 2024');
    } finally {
      delete process.env['DOWNLOAD_ORIGIN'];
    }
    expect((await readdir(harness.folder)).sort()).toEqual(['.state', 'wijk-2024.geojson']);
  });
});
