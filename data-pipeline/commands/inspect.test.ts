import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Level, Region, RegionCode } from '../../src/lib/domain/region';
import { writeRegionTables } from '../stages/momentopname-regions';
import { inspect } from './inspect';

function region(code: string, level: Level, name: string): Region {
  return { code: code as RegionCode, level, name, indeling: 2024, outlined: true };
}

/** A country of two gemeenten. */
const REGIONS: readonly Region[] = [
  region('NL01', 'land', 'Nederland'),
  region('GM9901', 'gemeente', 'Voorbeeldstad'),
  region('GM9902', 'gemeente', 'Voorbeelddorp')
];

let folder = '';
let printed = '';
let complained = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
  await writeRegionTables(folder, { regions: REGIONS, changes: [], boundaries: [] });
  printed = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function inspected(name: string, content: string): Promise<number> {
  const path = join(folder, name);
  await writeFile(path, content);
  return inspect(path, folder);
}

describe('inspect', () => {
  it('describes a table: shape, storage, decimal mark, levels, years, columns', async () => {
    const code = await inspected(
      'voorbeeld.csv',
      '\uFEFF"Perioden";"Regioaanduiding/Codering (code)";"Laag inkomen (%)"\r\n' +
        '"2023";"NL01";5,2\r\n"2024*";"GM9901";7,1\r\n"2024*";"GM9902";\r\n'
    );
    expect([code, complained]).toEqual([0, '']);
    expect(printed).toContain('StatLine, CSV zonder statistische symbolen');
    expect(printed).toContain('UTF-8 met BOM, kolommen gescheiden door een puntkomma');
    expect(printed).toMatch(/Decimaalteken: +komma\n/);
    expect(printed).toMatch(/Rijen: +3 gelezen, 3 gebruikt, 0 afgewezen\n/);
    expect(printed).toContain('land: 1 van 1, indeling 2024');
    expect(printed).toContain('gemeente: 2 van 2, indeling 2024');
    expect(printed).toContain('2023, 2024 (voorlopig)');
    expect(printed).toContain('Laag inkomen (%): land en gemeente 2023–2024, 2 bekend, 1 ontbreekt');
  });

  it('refuses gemeenten, wijken and buurten without codes, and says what to tick', async () => {
    const code = await inspected(
      'zonder-code.csv',
      '"Wijken en buurten";"Aantal inwoners (aantal)"\r\n"Voorbeeldstad";5\r\n'
    );
    expect(code).toBe(1);
    expect(complained).toContain('zonder-code.csv, regel 1');
    expect(complained).toContain('“Regioaanduiding/Codering (code)”');
  });

  it('matches gemeenten by name, and says which name it does not know', async () => {
    const rows = '"Gemeenten";"Waarde|2011"\r\n"Voorbeeldstad";5,1\r\n"Elders";5,1\r\n';
    expect([await inspected('swing.csv', rows), complained]).toEqual([0, '']);
    expect(printed).toMatch(/Rijen: +2 gelezen, 1 gebruikt, 1 afgewezen\n {2}1 × gebied niet herkend\n/);
    expect(printed).toContain('“Elders”: Wij kennen geen gebied met deze code of naam.');
    expect(printed).toMatch(/Jaren: +2011\n/);
  });

  it('refuses a list of areas without figures', async () => {
    expect(await inspected('lijst.csv', 'code;naam\nGM9901;Voorbeeldstad\nGM9902;Voorbeelddorp\n')).toBe(1);
    expect(complained).toContain('Een lijst met gebieden, geen cijfers.');
  });

  it('points at a figure that was spoilt', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, index) => `GM9901;${2000 + index};${index === 12 ? 'twaalf' : `${index},5`}`
    );
    expect(await inspected('bedorven.csv', `code;jaar;waarde\n${rows.join('\n')}\n`)).toBe(1);
    expect(complained).toContain('bedorven.csv, regel 14, kolom “waarde”');
    expect(complained).toContain('“twaalf”');
  });

  it('describes boundaries', async () => {
    const ring = [
      [5, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52]
    ];
    const feature = {
      type: 'Feature',
      properties: { statcode: 'GM9901', statnaam: 'Voorbeeldstad' },
      geometry: { type: 'Polygon', coordinates: [ring] }
    };
    const json = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    expect(await inspected('grenzen.geojson', json)).toBe(0);
    expect(printed).toContain('gemeente 1');
    expect(await inspected('grenzen.geojson', json.replace('GM9901', ''))).toBe(1);
    expect(complained).toContain('Gebied 1');
  });

  it.each([
    ['pagina.csv', '<!doctype html><title>Fout</title>', 'webpagina'],
    ['leeg.csv', '', 'leeg'],
    ['antwoord.json', '{"value":[]}', 'JSON']
  ])('refuses %s', async (name, content, reason) => {
    expect(await inspected(name, content)).toBe(1);
    expect(complained).toContain(reason);
  });

  it('refuses a file that is not there', async () => {
    expect(await inspect(join(folder, 'weg.csv'), folder)).toBe(1);
    expect(complained).toContain('weg.csv');
  });
});
