import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspect } from './inspect';

let folder = '';
let printed = '';
let complained = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
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
  return inspect(path);
}

describe('inspect', () => {
  it('describes a table: shape, storage, decimal mark, levels, years, columns', async () => {
    const code = await inspected(
      'voorbeeld.csv',
      '\uFEFF"Regioaanduiding/Codering (code)";"Perioden";"Laag inkomen (%)"\r\n' +
        '"NL01";"2023";5,2\r\n"GM9901";"2024*";7,1\r\n"GM9902";"2024*";\r\n'
    );
    expect([code, complained]).toEqual([0, '']);
    expect(printed).toContain('StatLine, CSV zonder statistische symbolen');
    expect(printed).toContain('UTF-8 met BOM, kolommen gescheiden door een puntkomma');
    expect(printed).toMatch(/Decimaalteken: +komma\n/);
    expect(printed).toMatch(/Rijen: +3\n/);
    expect(printed).toContain('land 1, gemeente 2');
    expect(printed).toContain('2023, 2024 (voorlopig)');
    expect(printed).toContain('3. Laag inkomen (%)');
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

  it('mentions missing codes for a list of gemeenten, and not at all for Swing', async () => {
    expect(await inspected('namen.csv', '"Regio\'s";"Waarde (%)"\r\n"Voorbeeldstad";5,1\r\n')).toBe(0);
    expect(printed).toContain('Let op. namen.csv');
    printed = '';
    expect(await inspected('swing.csv', '"Gemeenten";"Waarde|2011"\r\n"Voorbeeldstad";5,1\r\n')).toBe(0);
    expect(printed).not.toContain('Let op');
    expect(printed).toMatch(/Jaren: +2011\n/);
  });

  it('points at a figure that was spoilt', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, index) => `GM99${10 + index};${index === 12 ? 'twaalf' : `${index},5`}`
    );
    expect(await inspected('bedorven.csv', `code;waarde\n${rows.join('\n')}\n`)).toBe(1);
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
    expect(await inspect(join(folder, 'weg.csv'))).toBe(1);
    expect(complained).toContain('weg.csv');
  });
});
