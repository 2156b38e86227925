import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../src/lib/formats/table';
import { bytesOf, xlsxOf } from '../../src/lib/formats/test-files';
import type { Parsed } from '../../src/lib/formats/types';
import { ExportFolder } from './export-folder';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'exports-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const WORKBOOK = xlsxOf({
  Blad1: [
    ['Codering_3', 'Naam', 'Moeite_8'],
    ['GM9901', 'Voorbeeldstad', 12.5],
    ['GM9902', 'Voorbeelddorp', null]
  ]
});

const put = (name: string, bytes: Uint8Array) => writeFile(join(dir, name), bytes);

function value<T>(read: Parsed<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('a folder of exports', () => {
  it('reads a workbook in its thread as it is read here, and each file once', async () => {
    await put('cijfers.xlsx', WORKBOOK);
    const exports = new ExportFolder(dir);
    const table = exports.table('cijfers.xlsx');
    expect(value(await table)).toEqual(value(await readTable('cijfers.xlsx', WORKBOOK)));
    expect(exports.table('cijfers.xlsx')).toBe(table);
    expect(exports.sha256('cijfers.xlsx')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps of a workbook only the columns that are needed, and refuses the others by name', async () => {
    await put('cijfers.xlsx', WORKBOOK);
    const needed = new Map([['cijfers.xlsx', new Set(['Codering_3', 'Moeite_8'])]]);
    const table = value(await new ExportFolder(dir, needed).table('cijfers.xlsx'));
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Codering_3', 'Moeite_8']);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'GM9901', '12.5'],
      [3, 'GM9902', '']
    ]);
  });

  it('reads several workbooks at once, and again after the last', async () => {
    const names = ['a.xlsx', 'b.xlsx', 'c.xlsx'];
    for (const name of [...names, 'd.xlsx']) await put(name, WORKBOOK);
    const exports = new ExportFolder(dir);
    const tables = await Promise.all(names.map((name) => exports.table(name)));
    expect(tables.map((table) => value(table).file)).toEqual(names);
    expect(value(await exports.table('d.xlsx')).rows).toHaveLength(2);
  });

  it.each([
    ['cut off', WORKBOOK.subarray(0, WORKBOOK.length / 2), 'niet te openen'],
    [
      'a thousand times as large inside',
      zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }),
      'veel groter'
    ],
    ['a web page', bytesOf('<!doctype html><title>Inloggen</title>'), 'webpagina'],
    ['empty', new Uint8Array(), 'leeg']
  ])('refuses a workbook that is %s', async (_, bytes, found) => {
    await put('cijfers.xlsx', bytes);
    const read = await new ExportFolder(dir).table('cijfers.xlsx');
    expect(!read.ok && read.problems[0]?.found).toContain(found);
    expect(!read.ok && read.problems[0]?.file).toBe('cijfers.xlsx');
  });

  it('refuses what is not there, and what is no file', async () => {
    const exports = new ExportFolder(dir);
    const missing = await exports.table('weg.csv');
    expect(!missing.ok && missing.problems[0]).toMatchObject({ file: 'weg.csv', found: 'Het is er niet.' });
    const folder = await exports.bytes('.');
    expect(!folder.ok && folder.problems[0]?.found).toBe('Het is niet te openen.');
    expect(() => exports.sha256('weg.csv')).toThrow('not read');
  });
});
