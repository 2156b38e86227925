/** Real figures in the files of the site, as anybody can look them up at the publisher. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import type { Manifest } from '../../src/lib/domain/manifest';
import { MOMENTOPNAME } from './cli';
import { readLevel, readRows, type Row } from './parquet';
import { emptyFolder } from './voorbeeldstad';

let out: string;
beforeAll(async () => {
  out = join(await emptyFolder(), 'data');
  await build({ momentopnameDir: MOMENTOPNAME, outDir: out });
});

describe('the momentopname in Parquet', () => {
  let land: (region: string, year: number) => Row;
  let gemeente: typeof land;
  let wijk: typeof land;
  let gemeenten: readonly Row[];
  let wijken: readonly Row[];

  beforeAll(async () => {
    [land, gemeente, wijk] = await Promise.all([
      readLevel(out, 'land'),
      readLevel(out, 'gemeente'),
      readLevel(out, 'wijk')
    ]);
    gemeenten = (await readRows(out, 'figures-gemeente.parquet')).filter((row) => row.year === 2024);
    wijken = (await readRows(out, 'figures-wijk.parquet')).filter((row) => row.year === 2024);
  });

  it('has 17,942,942 inhabitants in 2024, and 342 gemeenten that add up to them', () => {
    expect(land('NL01', 2024).inwoners).toBe(17_942_942);
    expect(gemeenten).toHaveLength(342);
    expect(gemeenten.reduce((total, row) => total + Number(row.inwoners), 0)).toBe(17_942_942);
    expect(gemeente('GM0363', 2024).inwoners).toBe(931_298);
  });

  it('has the 3,393 wijken of 2024, those of Amsterdam with letters in their codes', () => {
    expect(wijken).toHaveLength(3393);
    expect(wijk('WK0363AA', 2024).inwoners).toEqual(expect.any(Number));
  });

  it('has people with bijstand in 2024', () => {
    expect(gemeente('GM0363', 2024).bijstand).toBe(35_620);
    expect(wijk('WK059910', 2024).bijstand).toBe(5830);
  });

  it('has low incomes and the social minimum', () => {
    expect(gemeente('GM0363', 2020)).toMatchObject({ laag_inkomen_hh: 11.9, sociaal_minimum_120_hh: 19.5 });
    expect(gemeente('GM0363', 2011).sociaal_minimum_101_hh).toBe(13.4);
  });

  it('has single-parent households with the counts behind the share', () => {
    expect(gemeente('GM0599', 2020)).toMatchObject({ eenouder_hh__num: 34_305, eenouder_hh__den: 328_283 });
    expect(gemeente('GM0917', 2020)).toMatchObject({ eenouder_hh__num: 4174, eenouder_hh__den: 45_247 });
    expect(land('NL01', 2020)).toMatchObject({ eenouder_hh__num: 589_975, eenouder_hh__den: 7_997_800 });
  });

  it('has three years of trouble making ends meet, marked as an estimate', () => {
    const amsterdam = [2012, 2016, 2020].map((year) => gemeente('GM0363', year));
    expect(amsterdam.map((row) => row.moeite_rondkomen)).toEqual([34.7, 29.0, 24.3]);
    for (const row of amsterdam) expect(row.moeite_rondkomen__mark).toBe('estimate');
  });

  it('never has a figure and a reason for its absence at once', () => {
    const reasons = ['suppressed', 'unknown', 'not-applicable', 'too-few', 'region-changed', 'incomplete'];
    for (const row of wijken) {
      for (const [column, mark] of Object.entries(row)) {
        if (!column.endsWith('__mark') || mark === null) continue;
        const value = row[column.replace('__mark', '')];
        expect(value === null, `${String(row.region)} ${column}`).toBe(
          reasons.includes(String(mark).split(':')[0] ?? '')
        );
      }
    }
  });
});

describe('the files', () => {
  it('are byte for byte the same in a second run', async () => {
    const again = join(await emptyFolder(), 'data');
    await build({ momentopnameDir: MOMENTOPNAME, outDir: again });
    const names = (await readdir(out)).sort();
    expect((await readdir(again)).sort()).toEqual(names);
    for (const name of names) {
      expect((await readFile(join(again, name))).equals(await readFile(join(out, name))), name).toBe(true);
    }
  });

  it('are all in the manifest, with their sha256', async () => {
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
    // Those of the buurten stand in a list of their own, which not every visitor reads.
    const names = (await readdir(out)).filter((name) => !/^manifest|^buurten-/.test(name));
    expect(manifest.files.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { name, sha256, bytes } of manifest.files) {
      const content = await readFile(join(out, name));
      expect([name, createHash('sha256').update(content).digest('hex')]).toEqual([name, sha256]);
      expect(content.length).toBe(bytes);
    }
  });
});
