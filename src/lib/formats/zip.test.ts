import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, tooLarge } from './limits';
import { readTable } from './table';
import { bytesOf, read, type SheetCell, xlsxOf } from './test-files';
import { unpack } from './zip';

const MB = 1_000_000;

/** A zip whose one entry unpacks to so many bytes of one character, made without holding them. */
function bombOf(name: string, megabytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  const entry = new ZipDeflate(name, { level: 1 });
  zip.add(entry);
  const zeros = new Uint8Array(MB).fill(0x30);
  for (let index = 0; index < megabytes; index += 1) entry.push(zeros, index === megabytes - 1);
  zip.end();
  return Buffer.concat(parts);
}

async function foundIn(bytes: Uint8Array, file = 'voorbeeld.zip'): Promise<string> {
  const result = await readTable(file, bytes);
  if (result.ok) throw new Error(`read as ${result.value.shape}`);
  return result.problems[0]?.found ?? '';
}

/** Overwrites what a zip says of the unpacked size of its entries (local and central headers). */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 30; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('limits', () => {
  it('refuses a file that is too large before anything is read', async () => {
    expect(tooLarge('x', MAX_BYTES)).toBeUndefined();
    expect(tooLarge('x', 2 * MAX_BYTES)?.found).toBe('200 MB.');
    expect(await foundIn(new Uint8Array(MAX_BYTES + 1), 'groot.csv')).toBe('100 MB.');
  });

  it('stops unpacking what packs a thousand to one, whatever it says of its size', async () => {
    const bomb = bombOf('cijfers.csv', 60);
    expect(bomb.length * 200).toBeLessThan(60 * MB);
    for (const bytes of [bomb, lying(bomb, 10)]) expect(await foundIn(bytes)).toContain('gestopt');
  });

  it('says of a whole table of CBS that is too large how to get a part of it', async () => {
    const lists = {
      'Observations.csv': strToU8('Id;Measure;Value;ValueAttribute\n'),
      'MeasureCodes.csv': strToU8('')
    };
    const zip = zipSync(lists);
    expect(await foundIn(lying(zip, 700 * MB))).toMatch(/^Een hele tabel van het CBS, met 700 MB/);
    expect(await foundIn(zip)).not.toContain('hele tabel');
  });

  it('stops at the same size in a workbook', async () => {
    const parts = { 'xl/workbook.xml': strToU8('<workbook/>') };
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(30 * MB).fill(0x20) });
    expect(await foundIn(bomb)).toContain('gestopt');
  });

  it('stops at one entry that is larger than any table, even if it packs badly', async () => {
    const entry = new Uint8Array(MAX_BYTES + 1);
    for (let at = 0; at < entry.length; at += 64) entry[at] = at % 251;
    const zip = zipSync({ 'cijfers.csv': entry }, { level: 0 });
    const result = unpack('x', zip, new Set(['cijfers.csv']));
    expect(!result.ok && result.problems[0]?.found).toContain('gestopt');
  });

  it('lets a small file pack as well as it likes', async () => {
    const text = `naam,waarde\n${'Voorbeeldstad,1\n'.repeat(100_000)}`;
    const table = await read(zipSync({ 'cijfers.csv': strToU8(text) }, { level: 9 }));
    expect(table.rows).toHaveLength(100_000);
  });

  it('refuses a workbook of which one sheet lost its rows and the next breaks off, with nothing left to fail', async () => {
    const sheets = { Eerste: [['zonder rijen']], Tweede: [['afgebroken']] };
    const damaged = xlsxOf(sheets, (xml) =>
      xml.includes('zonder rijen') ? xml.replaceAll('sheetData', 'sheetDat') : xml.replace('</row>', '</ro')
    );
    expect(await foundIn(damaged, 'voorbeeld.xlsx')).toBe('Een Excel-bestand dat niet te lezen is.');
  });

  it('refuses a sheet with one lost cell at its far end', async () => {
    const rows: SheetCell[][] = Array.from({ length: 3 }, (_, index) => ['GM9901', index]);
    const xlsx = xlsxOf({ Blad1: [['code', 'waarde'], ...rows] });
    expect((await read(xlsx)).rows).toHaveLength(3);
    const far = xlsxOf({ Blad1: [['code', 'waarde'], ...rows] }, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    );
    expect(await foundIn(far)).toContain('miljoenen vakken');
  });
});

describe('zips', () => {
  const csv = strToU8('code;waarde\nGM9901;1,5\n');

  it('reads the one table in it, and names where it stood', async () => {
    const table = await read(
      zipSync({ 'map/cijfers.csv': csv, '__MACOSX/map/._cijfers.csv': csv, 'map/foto.png': csv })
    );
    expect(table.container).toEqual({ kind: 'zip', entry: 'map/cijfers.csv' });
    expect(table.file).toBe('voorbeeld.csv');
    const book = xlsxOf({
      Blad1: [
        ['code', 'waarde'],
        ['GM9901', 1]
      ]
    });
    expect((await read(zipSync({ 'cijfers.xlsx': book }))).rows).toHaveLength(1);
  });

  it.each<[string, Record<string, Uint8Array>, RegExp]>([
    ['several tables', { 'a.csv': csv, 'b.csv': csv }, /2 bestanden: “a.csv” en “b.csv”/],
    ['no table', { 'foto.png': csv }, /Geen tabel. Wel “foto.png”/],
    ['nothing', {}, /leeg/],
    ['a document', { 'word/document.xml': csv }, /Word/],
    ['code lists without observations', { 'RegioSCodes.csv': csv, 'MeasureCodes.csv': csv }, /Codelijsten/],
    ['a spreadsheet of LibreOffice', { 'content.xml': csv, mimetype: csv }, /LibreOffice/],
    ['a zip in a zip', { 'cijfers.csv': zipSync({ 'cijfers.csv': zipSync({ 'a.csv': csv }) }) }, /Geen tabel/]
  ])('refuses %s', async (_, entries, found) => {
    expect(await foundIn(zipSync(entries))).toMatch(found);
  });

  it('refuses a zip that breaks off', async () => {
    const zip = zipSync({ 'cijfers.csv': csv });
    for (const length of [20, 40, zip.length - 30])
      expect(await foundIn(zip.subarray(0, length))).toContain('niet te openen');
  });
});

describe('workbooks', () => {
  const table: SheetCell[][] = [
    ['code', 'waarde'],
    ['GM9901', 1],
    ['GM9902', 2]
  ];

  it('reads the sheet that holds a table, and names the others', async () => {
    const bytes = xlsxOf({ Toelichting: [['Lees dit eerst']], Cijfers: table, Bron: [['CBS']] });
    const found = await read(bytes);
    expect(found.container).toEqual({ kind: 'xlsx', sheet: 'Cijfers' });
    expect(found.sheets).toEqual(['Toelichting', 'Bron']);
    expect((await read(xlsxOf({ Cijfers: table }))).sheets).toBeUndefined();
  });

  it('takes a sheet in a shape of its own above a longer plain one', async () => {
    const swing: SheetCell[][] = [
      ['Gemeenten', 'Laag inkomen|2023'],
      ['Voorbeeldstad', 1]
    ];
    const found = await read(xlsxOf({ Lijst: table, Cijfers: swing }));
    expect(found).toMatchObject({ shape: 'swing', container: { sheet: 'Cijfers' } });
  });

  it('refuses a workbook without any filled sheet', async () => {
    expect(await foundIn(xlsxOf({ Leeg: [] }))).toContain('Geen enkel werkblad');
    expect(await foundIn(bytesOf('PK\u0003\u0004'))).toContain('niet te openen');
  });
});
