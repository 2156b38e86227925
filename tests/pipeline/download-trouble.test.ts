/** A service that fails on command, a table that is not what it was, and a run that goes on with another. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcome, pagesAsked, problem, rowsOf, run, useHarness } from './download-harness';
import { LAYER, servedLayer, servedV3, servedV4, V3, V4 } from './download-tables';
import type { Fault } from './odata-server';

const harness = useHarness();

/** A server that keeps silent is waited for a second; others as long as they need on a busy machine. */
const limitFor = ({ kind }: Fault): { readonly timeout?: number } =>
  kind === 'delay' ? { timeout: 1000 } : {};

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
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.fail(/ODataFeed.*\$skip=20/, fault, 2);
    expect(await outcome(harness, { client: limitFor(fault) })).toMatchObject({ kind: 'stored', rows: 45 });
    expect(pagesAsked(harness)).toBe(7);
    expect(harness.shown).toContain('Even wachten.');
  });

  it.each([
    ['500', { kind: 'status', status: 500 }, 'De dienst heeft een storing: fout 500.'],
    ['429', { kind: 'status', status: 429 }, 'De dienst is te druk: fout 429.'],
    ['a cut connection', { kind: 'cut' }, 'De verbinding kwam niet tot stand of viel weg.'],
    ['truncated JSON', { kind: 'truncated' }, 'Het antwoord breekt af'],
    ['a web page', { kind: 'html' }, 'De dienst stuurde een webpagina'],
    ['silence', { kind: 'delay', ms: 12_000 }, 'De dienst gaf niet binnen 1 seconde een heel antwoord.'],
    [
      'page 3 missing',
      { kind: 'status', status: 404 },
      'De dienst vindt een deel van de tabel niet: fout 404.'
    ]
  ] as const)('is given up after %s again and again, and nothing is stored', async (_, fault, found) => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.fail(/ODataFeed.*\$skip=20/, fault, 9);
    expect(await problem(harness, { client: { ...limitFor(fault), retries: 2 } })).toContain(found);
    expect(await readdir(harness.folder)).toEqual(['.state']);
    expect(harness.said).toContain('Niet gelukt: voorbeeld-2024. Wat er al was, is niet veranderd.');
  });

  it('waits as long as the service asks', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    harness.server.fail(/TableInfos/, { kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    const waits: number[] = [];
    const client = { longestPause: 200_000, sleep: async (ms: number) => void waits.push(ms) };
    expect(await outcome(harness, { client })).toMatchObject({ kind: 'stored' });
    // It was asked to wait 120 s; our own first pause of milliseconds is part of that.
    expect(Math.max(...waits)).toBeGreaterThan(115_000);
  });

  it('is left for another day when it asks to wait longer than is sensible', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    harness.server.fail(/TableInfos/, { kind: 'status', status: 429, headers: { 'retry-after': '86400' } });
    expect(await problem(harness)).toContain('vraagt om 86400 seconden te wachten');
    expect(harness.server.asked).toHaveLength(1);
  });

  it('is not asked again what it refuses', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    harness.server.fail(/ODataFeed/, { kind: 'status', status: 400 });
    expect(await problem(harness)).toContain('De dienst weigert de vraag: fout 400.');
    expect(pagesAsked(harness)).toBe(1);
  });
});

describe('a table that is not what it was', () => {
  it('is gone: what replaces it is told, and it is asked once', async () => {
    expect(await problem(harness)).toBe(
      'De dienst kent deze tabel niet (meer): fout 404. Neem in plaats hiervan 99009NED.'
    );
    expect(harness.server.asked).toHaveLength(1);
  });

  it('has a field renamed: the missing one and the nearest are told, and nothing is replaced', async () => {
    harness.server.v3.set(V3.table, servedV3(5, 10));
    await run(harness);
    const before = await readFile(join(harness.folder, 'voorbeeld-2024.json'));
    const served = servedV3(5, 10, 2);
    harness.server.v3.set(V3.table, {
      ...served,
      properties: served.properties.map(({ Key, Type }) => ({
        Key: Key.replace('MoeiteMetRondkomen_38', 'HeeftMoeiteMetRondkomen_40'),
        Type
      }))
    });
    expect(await problem(harness)).toContain(
      'Het veld “MoeiteMetRondkomen” staat er niet meer in. Het meest lijkt daarop: “HeeftMoeiteMetRondkomen_40”.'
    );
    expect((await readFile(join(harness.folder, 'voorbeeld-2024.json'))).equals(before)).toBe(true);
  });

  it('may have another running number', async () => {
    const served = servedV3(5, 10);
    harness.server.v3.set(V3.table, {
      ...served,
      properties: served.properties.map(({ Key, Type }) => ({ Key: Key.replace('_38', '_41'), Type }))
    });
    expect(await outcome(harness)).toMatchObject({ kind: 'stored' });
  });

  it('lacks a category: the nearest is told', async () => {
    const served = servedV4(3, 10);
    harness.server.v4.set(V4.table, served);
    const declared = { ...V4, categories: { Huishouden: ['Eenoudergezin'] } };
    expect(await problem(harness, { declarations: [declared] })).toContain(
      'de categorie “Eenoudergezin” staat er niet meer in. Het meest lijkt daarop: “Eenouder”.'
    );
  });

  it('changes between two runs: the pages of the first run are not used', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.fail(/\$skip=20/, { kind: 'status', status: 500 }, 9);
    expect(await problem(harness)).toContain('fout 500');
    harness.server.v3.set(V3.table, servedV3(45, 10, 2));
    harness.server.heal();
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 45, kept: 0 });
    const editions = new Set((await rowsOf(harness)).map(({ Uitgave_1 }) => Uitgave_1));
    expect([...editions]).toEqual(['       2']);
  });

  it('changes while its pages come in: it is begun anew', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.onRequest = (address) => {
      if (address.includes('$skip=20')) harness.server.v3.set(V3.table, servedV3(45, 10, 2));
    };
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 45 });
    const editions = new Set((await rowsOf(harness)).map(({ Uitgave_1 }) => Uitgave_1));
    expect([...editions]).toEqual(['       2']);
  });
});

describe('a second run', () => {
  it('fetches nothing when the table is the newest', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    await run(harness);
    harness.server.asked.length = 0;
    expect(await outcome(harness)).toEqual({ kind: 'newest', rows: 45 });
    expect(harness.server.asked).toEqual([expect.stringContaining('TableInfos')]);
    expect(harness.said).toContain('voorbeeld-2024 (99001NED): al de nieuwste (45 rijen).');
  });

  it('knows by the date of the table too, where the service gives no tags', async () => {
    harness.server.tags = false;
    for (const declaration of [V3, V4]) {
      harness.server.v3.set(V3.table, servedV3(45, 10));
      harness.server.v4.set(V4.table, servedV4(12, 5));
      await run(harness, { declarations: [declaration] });
      harness.server.asked.length = 0;
      expect(await outcome(harness, { declarations: [declaration] })).toMatchObject({ kind: 'newest' });
      expect(harness.server.asked.filter((address) => /ODataFeed|Observations\?/.test(address))).toEqual([]);
    }
  });

  it('fetches outlines anew, because nothing tells that they are the same', async () => {
    harness.server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(5));
    await run(harness, { declarations: [LAYER] });
    harness.server.layers.set('2024/wijk_gegeneraliseerd', servedLayer(4));
    expect(await outcome(harness, { declarations: [LAYER] })).toMatchObject({ kind: 'stored', rows: 4 });
  });

  it('fetches again what was thrown away, changed by hand, or asked for differently', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    await run(harness);
    await rm(join(harness.folder, 'voorbeeld-2024.json'));
    expect(await outcome(harness)).toMatchObject({ kind: 'stored' });
    await writeFile(join(harness.folder, 'voorbeeld-2024.json'), '{"value":[]}');
    expect(await outcome(harness)).toMatchObject({ kind: 'stored' });
    expect(await outcome(harness, { declarations: [{ ...V3, onlyFields: true }] })).toMatchObject({
      kind: 'stored'
    });
  });

  it('goes on where the first one stopped', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.fail(/\$skip=30/, { kind: 'status', status: 500 }, 4);
    expect(await problem(harness)).toContain('fout 500');
    harness.server.asked.length = 0;
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 45, kept: 30 });
    expect(pagesAsked(harness)).toBe(2);
    expect(harness.said.join('\n')).toContain('45 rijen, waarvan 30 al binnen waren');
  });

  it('asks again for a kept page that was spoilt', async () => {
    harness.server.v3.set(V3.table, servedV3(45, 10));
    harness.server.fail(/\$skip=30/, { kind: 'status', status: 500 }, 4);
    expect(await problem(harness)).toContain('fout 500');
    await writeFile(join(harness.folder, '.state', V3.id, 'page-000002.json'), '{"value":[{"ID":');
    expect(await outcome(harness)).toMatchObject({ kind: 'stored', rows: 45, kept: 20 });
    expect(await rowsOf(harness)).toHaveLength(45);
  });
});
