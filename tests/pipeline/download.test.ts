/** Downloads from a server that answers as the publishers describe, and fails on command. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, type DownloadOptions, type Ended } from '../../data-pipeline/commands/download';
import { DECLARATIONS } from '../../data-pipeline/download/tables';
import { PipelineError } from '../../data-pipeline/problems';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { figureIn } from '../../src/lib/formats/figure';
import { readTable } from '../../src/lib/formats/table';
import { runCli } from './cli';
import { LAYER, servedLayer, servedV3, servedV4, V3, V4 } from './download-tables';
import { startPublishers, type Fault, type PublisherServer } from './odata-server';
import { emptyFolder } from './voorbeeldstad';

let server: PublisherServer;
let folder: string;
let said: string[];
let shown: string;

beforeEach(async () => {
  server = await startPublishers();
  folder = join(await emptyFolder(), 'downloads');
  [said, shown] = [[], ''];
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command against the server, with pauses too short to notice. */
function run(options: Partial<DownloadOptions> = {}): Promise<ReadonlyMap<string, Ended>> {
  const screen = new PassThrough();
  screen.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  return download({
    words: [],
    folder,
    declarations: [V3],
    say: (line) => said.push(line),
    screen,
    ...options,
    client: { origin: server.origin, firstPause: 1, longestPause: 20, retries: 3, ...options.client }
  });
}

/** How the only table ended. */
async function outcome(options: Partial<DownloadOptions> = {}): Promise<Ended> {
  const [end] = [...(await run(options)).values()];
  if (end === undefined) throw new Error('nothing was fetched');
  return end;
}

async function problem(options: Partial<DownloadOptions> = {}): Promise<string> {
  const end = await outcome(options);
  if (end.kind !== 'failed') throw new Error(`the download was ${end.kind}`);
  return `${end.problem.found} ${end.problem.action}`;
}

async function rowsOf(file: string): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')).value;
}

const pagesAsked = (): number => server.asked.filter((address) => address.includes('ODataFeed')).length;

describe('a table of OData v3', () => {
  it('is fetched page by page, at the levels of the site, and stored as one answer', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 45, kept: 0 });
    expect(pagesAsked()).toBe(5);
    expect(await readdir(folder)).toEqual(['.state', 'voorbeeld-2024.json']);
    const rows = await rowsOf('voorbeeld-2024.json');
    expect(rows.map(({ ID }) => ID)).toEqual(Array.from({ length: 45 }, (_, index) => 2 * index));
  });

  it('reads like any export: a sign for missing is kept', async () => {
    server.v3.set(V3.table, servedV3(20, 10));
    await run();
    const read = await readTable('voorbeeld-2024.json', await readFile(join(folder, 'voorbeeld-2024.json')));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const column = read.value.columns.findIndex(({ name }) => name === 'MoeiteMetRondkomen');
    const figures = read.value.rows.map((row) => {
      const figure = figureIn(read.value, row, column);
      return figure.ok && figure.value.kind === 'known' ? figure.value.value : 'absent';
    });
    expect([read.value.shape, figures.length]).toEqual(['odata-v3', 20]);
    expect(figures.slice(6, 9)).toEqual([6.5, 'absent', 8.5]);
  });

  it('asks only for the named fields and categories, by the keys of today', async () => {
    const served = servedV3(4, 10);
    server.v3.set(V3.table, {
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
    expect(await outcome({ declarations: [declared] })).toMatchObject({ kind: 'stored', rows: 2 });
    const [row] = await rowsOf('voorbeeld-2024.json');
    expect(Object.keys(row ?? {})).toEqual(['ID', 'RegioS', 'Perioden', 'Leeftijd', 'MoeiteMetRondkomen_38']);
    expect(row?.['Leeftijd']).toBe('20300');
  });

  it('notices 10,000 rows without a next page, and goes on', async () => {
    server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'silent' });
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 10_003 });
    expect(await rowsOf('voorbeeld-2024.json')).toHaveLength(10_003);
  });

  it('notices it too where the service cannot count', async () => {
    server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'silent', counts: false });
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 10_003 });
    server.v3.set(V3.table, { ...servedV3(10_000, 10_000, 2), paging: 'silent', counts: false });
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 10_000 });
  });

  it('refuses a table of which the rest cannot be reached', async () => {
    server.v3.set(V3.table, { ...servedV3(10_003, 10_000), paging: 'deaf' });
    expect(await problem()).toContain('dezelfde rijen twee keer');
    expect(await readdir(folder)).toEqual(['.state']);
  });

  it('says that the source stopped with it', async () => {
    server.v3.set(V3.table, { ...servedV3(3, 10), status: 'Gediscontinueerd' });
    await run();
    expect(said).toContain(
      'voorbeeld-2024 (99001NED): De bron werkt deze tabel niet meer bij (“Gediscontinueerd”).'
    );
  });
});

describe('a table of OData v4', () => {
  it('becomes the zip of the publisher, with the chosen observations', async () => {
    server.v4.set(V4.table, servedV4(12, 5));
    expect(await outcome({ declarations: [V4] })).toMatchObject({ kind: 'stored', rows: 12 });
    const entries = unzipSync(await readFile(join(folder, 'observaties-2024.zip')));
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
    server.v4.set(V4.table, servedV4(12, 5));
    await run({ declarations: [V4] });
    const first = await readFile(join(folder, 'observaties-2024.zip'));
    await rm(folder, { recursive: true });
    await run({ declarations: [V4] });
    expect((await readFile(join(folder, 'observaties-2024.zip'))).equals(first)).toBe(true);
  });

  it('reads like the download of CBS', async () => {
    server.v4.set(V4.table, servedV4(12, 5));
    await run({ declarations: [V4] });
    const bytes = await readFile(join(folder, 'observaties-2024.zip'));
    const read = await readTable('observaties-2024.zip', bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect([read.value.shape, read.value.rows.length]).toEqual(['odata-v4', 12]);
  });
});

describe('outlines', () => {
  it('are fetched a thousand at a time and can be drawn', async () => {
    server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(2345));
    expect(await outcome({ declarations: [LAYER] })).toMatchObject({ kind: 'stored', rows: 2345 });
    const read = readBoundaries('wijk-2024.geojson', await readFile(join(folder, 'wijk-2024.geojson')));
    expect(read.ok && read.value.length).toBe(2345);
  });

  it('are complete where the service does not count', async () => {
    server.layers.set('2024/wijk_gegeneraliseerd', { ...servedLayer(2000), counts: false });
    expect(await outcome({ declarations: [LAYER] })).toMatchObject({ kind: 'stored', rows: 2000 });
  });

  it('are refused when the code has another name, and the nearest is told', async () => {
    const served = servedLayer(3);
    const features = served.features.map((feature) => ({
      ...feature,
      properties: { regiocode: 'WK900000', statnaam: 'Voorbeeldwijk', statcode2: 'WK900000' }
    }));
    server.layers.set('2024/wijk_gegeneraliseerd', { features });
    expect(await problem({ declarations: [LAYER] })).toContain(
      'Het veld “statcode” staat er niet meer in. Het meest lijkt daarop: “statcode2”'
    );
  });
});

describe('a service that fails for a while', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503, headers: { 'retry-after': '0' } }],
    ['a cut connection', { kind: 'cut' }],
    ['truncated JSON', { kind: 'truncated' }],
    ['a web page', { kind: 'html' }],
    ['an answer after 12 s', { kind: 'delay', ms: 12_000 }],
    ['page 3 missing', { kind: 'status', status: 404 }]
  ];
  it.each(faults)('is asked again after %s', async (_, fault) => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.fail(/ODataFeed.*\$skip=20/, fault, 2);
    expect(await outcome({ client: { timeout: 500 } })).toMatchObject({ kind: 'stored', rows: 45 });
    expect(pagesAsked()).toBe(7);
    expect(shown).toContain('Even wachten.');
  });

  it.each([
    ['500', { kind: 'status', status: 500 }, 'De dienst heeft een storing: fout 500.'],
    ['429', { kind: 'status', status: 429 }, 'De dienst is te druk: fout 429.'],
    ['a cut connection', { kind: 'cut' }, 'De verbinding kwam niet tot stand of viel weg.'],
    ['truncated JSON', { kind: 'truncated' }, 'Het antwoord breekt af'],
    ['a web page', { kind: 'html' }, 'De dienst stuurde een webpagina'],
    ['silence', { kind: 'delay', ms: 12_000 }, 'De dienst gaf niet binnen 1 seconden een heel antwoord.'],
    [
      'page 3 missing',
      { kind: 'status', status: 404 },
      'De dienst vindt een deel van de tabel niet: fout 404.'
    ]
  ] as const)('is given up after %s again and again, and nothing is stored', async (_, fault, found) => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.fail(/ODataFeed.*\$skip=20/, fault, 9);
    expect(await problem({ client: { timeout: 500, retries: 2 } })).toContain(found);
    expect(await readdir(folder)).toEqual(['.state']);
    expect(said).toContain('Niet gelukt: voorbeeld-2024. Wat er al was, is niet veranderd.');
  });

  it('waits as long as the service asks', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    server.fail(/TableInfos/, { kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    const waits: number[] = [];
    const client = { longestPause: 200_000, sleep: async (ms: number) => void waits.push(ms) };
    expect(await outcome({ client })).toMatchObject({ kind: 'stored' });
    // It was asked to wait 120 s; our own first pause of milliseconds is part of that.
    expect(Math.max(...waits)).toBeGreaterThan(115_000);
  });

  it('is left for another day when it asks to wait longer than is sensible', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    server.fail(/TableInfos/, { kind: 'status', status: 429, headers: { 'retry-after': '86400' } });
    expect(await problem()).toContain('vraagt om 86400 seconden te wachten');
    expect(server.asked).toHaveLength(1);
  });

  it('is not asked again what it refuses', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    server.fail(/ODataFeed/, { kind: 'status', status: 400 });
    expect(await problem()).toContain('De dienst weigert de vraag: fout 400.');
    expect(pagesAsked()).toBe(1);
  });
});

describe('a table that is not what it was', () => {
  it('is gone: what replaces it is told, and it is asked once', async () => {
    expect(await problem()).toBe(
      'De dienst kent deze tabel niet (meer): fout 404. Neem in plaats hiervan 99009NED.'
    );
    expect(server.asked).toHaveLength(1);
  });

  it('has a field renamed: the missing one and the nearest are told, and nothing is replaced', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    await run();
    const before = await readFile(join(folder, 'voorbeeld-2024.json'));
    const served = servedV3(5, 10, 2);
    server.v3.set(V3.table, {
      ...served,
      properties: served.properties.map(({ Key, Type }) => ({
        Key: Key.replace('MoeiteMetRondkomen_38', 'HeeftMoeiteMetRondkomen_40'),
        Type
      }))
    });
    expect(await problem()).toContain(
      'Het veld “MoeiteMetRondkomen” staat er niet meer in. Het meest lijkt daarop: “HeeftMoeiteMetRondkomen_40”.'
    );
    expect((await readFile(join(folder, 'voorbeeld-2024.json'))).equals(before)).toBe(true);
  });

  it('may have another running number', async () => {
    const served = servedV3(5, 10);
    server.v3.set(V3.table, {
      ...served,
      properties: served.properties.map(({ Key, Type }) => ({ Key: Key.replace('_38', '_41'), Type }))
    });
    expect(await outcome()).toMatchObject({ kind: 'stored' });
  });

  it('lacks a category: the nearest is told', async () => {
    const served = servedV4(3, 10);
    server.v4.set(V4.table, served);
    const declared = { ...V4, categories: { Huishouden: ['Eenoudergezin'] } };
    expect(await problem({ declarations: [declared] })).toContain(
      'de categorie “Eenoudergezin” staat er niet meer in. Het meest lijkt daarop: “Eenouder”.'
    );
  });

  it('changes between two runs: the pages of the first run are not used', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.fail(/\$skip=20/, { kind: 'status', status: 500 }, 9);
    expect(await problem()).toContain('fout 500');
    server.v3.set(V3.table, servedV3(45, 10, 2));
    server.heal();
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 45, kept: 0 });
    const editions = new Set((await rowsOf('voorbeeld-2024.json')).map(({ Uitgave_1 }) => Uitgave_1));
    expect([...editions]).toEqual(['       2']);
  });

  it('changes while its pages come in: it is begun anew', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.onRequest = (address) => {
      if (address.includes('$skip=20')) server.v3.set(V3.table, servedV3(45, 10, 2));
    };
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 45 });
    const editions = new Set((await rowsOf('voorbeeld-2024.json')).map(({ Uitgave_1 }) => Uitgave_1));
    expect([...editions]).toEqual(['       2']);
  });
});

describe('a second run', () => {
  it('fetches nothing when the table is the newest', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    await run();
    server.asked.length = 0;
    expect(await outcome()).toEqual({ kind: 'newest', rows: 45 });
    expect(server.asked).toEqual([expect.stringContaining('TableInfos')]);
    expect(said).toContain('voorbeeld-2024 (99001NED): al de nieuwste (45 rijen).');
  });

  it('fetches again what was thrown away, changed by hand, or asked for differently', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    await run();
    await rm(join(folder, 'voorbeeld-2024.json'));
    expect(await outcome()).toMatchObject({ kind: 'stored' });
    await writeFile(join(folder, 'voorbeeld-2024.json'), '{"value":[]}');
    expect(await outcome()).toMatchObject({ kind: 'stored' });
    expect(await outcome({ declarations: [{ ...V3, onlyFields: true }] })).toMatchObject({ kind: 'stored' });
  });

  it('goes on where the first one stopped', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.fail(/\$skip=30/, { kind: 'status', status: 500 }, 4);
    expect(await problem()).toContain('fout 500');
    server.asked.length = 0;
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 45, kept: 30 });
    expect(pagesAsked()).toBe(2);
    expect(said.join('\n')).toContain('45 rijen, waarvan 30 al binnen waren');
  });

  it('asks again for a kept page that was spoilt', async () => {
    server.v3.set(V3.table, servedV3(45, 10));
    server.fail(/\$skip=30/, { kind: 'status', status: 500 }, 4);
    expect(await problem()).toContain('fout 500');
    await writeFile(join(folder, '.state', V3.id, 'page-000002.json'), '{"value":[{"ID":');
    expect(await outcome()).toMatchObject({ kind: 'stored', rows: 45, kept: 20 });
    expect(await rowsOf('voorbeeld-2024.json')).toHaveLength(45);
  });
});

describe('several tables', () => {
  it('fail one by one: the others are stored', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(3));
    const ended = await run({ declarations: [V4, V3, LAYER] });
    expect([...ended].map(([id, { kind }]) => `${id} ${kind}`).sort()).toEqual([
      'observaties-2024 failed',
      'voorbeeld-2024 stored',
      'wijk-2024 stored'
    ]);
    expect(said).toContain('Klaar: 2 opgehaald, 0 al de nieuwste, 1 niet gelukt.');
  });

  it('are never asked with more than two requests at once', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...V4, id: `t-${index}`, table: `T${index}` }));
    for (const { table } of many) server.v4.set(table, servedV4(40, 5));
    server.slow = 10;
    await run({ declarations: many });
    expect(server.peak()).toBe(2);
  });

  it('are chosen by name, number or group', async () => {
    server.v3.set(V3.table, servedV3(5, 10));
    for (const word of ['voorbeeld-2024', '99001ned', 'voorbeeld']) {
      expect([...(await run({ words: [word], declarations: [V3, V4, LAYER] })).keys()]).toEqual([V3.id]);
    }
  });

  it('are not guessed at: a word that means none is refused with the nearest', async () => {
    const error: unknown = await run({ words: ['wijk-2042'], declarations: DECLARATIONS }).catch(
      (reason: unknown) => reason
    );
    if (!(error instanceof PipelineError)) throw new Error('the word was not refused', { cause: error });
    expect(error.message).toContain('Kies bijvoorbeeld wijk-20');
    expect(server.asked).toEqual([]);
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

describe('the command line', () => {
  it('fetches a declared table into the named folder, and exits with 1 when one failed', async () => {
    const layer = { ...LAYER, id: 'wijk-2024' };
    server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(3));
    process.env['DOWNLOAD_ORIGIN'] = server.origin;
    try {
      const good = await runCli('download', layer.id, '--downloads', folder);
      expect([good.code, good.out]).toEqual([0, expect.stringContaining('wijk-2024: 3 rijen')]);
      const bad = await runCli('download', layer.id, 'gemeente-2024', '--downloads', folder);
      expect(bad.code).toBe(1);
      expect(bad.error).toContain('gemeente-2024: Verwacht: Grenzen van gemeenten, 2024');
    } finally {
      delete process.env['DOWNLOAD_ORIGIN'];
    }
    expect((await readdir(folder)).sort()).toEqual(['.state', 'wijk-2024.geojson']);
  });
});
