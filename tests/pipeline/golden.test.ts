import { beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildResult } from '../../data-pipeline/commands/build';
import type { IndicatorsFile } from '../../data-pipeline/stages/indicators';
import { readLevel, readRows, type Row } from './parquet';
import { emptyFolder, onDisk, voorbeeldland } from './voorbeeldstad';

describe('a country of three gemeenten', () => {
  let out: string;
  let result: BuildResult;
  let land: (region: string, year: number) => Row;
  let provincie: typeof land;
  let ggd: typeof land;
  let gemeente: typeof land;
  let wijk: typeof land;

  beforeAll(async () => {
    out = join(await emptyFolder(), 'data');
    result = await build({ momentopnameDir: await onDisk(voorbeeldland()), outDir: out });
    land = await readLevel(out, 'land');
    provincie = await readLevel(out, 'provincie');
    ggd = await readLevel(out, 'ggd');
    gemeente = await readLevel(out, 'gemeente');
    wijk = await readLevel(out, 'wijk');
  });

  it('derives shares from two counts and keeps these', () => {
    expect(gemeente('GM9001', 2024)).toMatchObject({
      aandeel_0_15: 15,
      aandeel_0_15__num: 1500,
      aandeel_0_15__den: 10_000,
      aandeel_0_15__mark: 'derived',
      bijstand_per_1000: 40
    });
  });

  it('takes the reason of absence along into what is derived', () => {
    expect(gemeente('GM9002', 2024)).toMatchObject({
      bijstand: null,
      bijstand_per_1000: null,
      bijstand_per_1000__mark: 'suppressed'
    });
    expect(wijk('WK900301', 2024)).toMatchObject({ aandeel_0_15: null, aandeel_0_15__mark: 'unknown' });
  });

  it('shows no share over fewer than 100 people', () => {
    expect(wijk('WK900201', 2024)).toMatchObject({
      inwoners: 60,
      aandeel_0_15: null,
      aandeel_0_15__mark: 'too-few',
      laag_inkomen_hh: null,
      laag_inkomen_hh__mark: 'too-few'
    });
  });

  it('says that no share can exist where nobody lives', () => {
    expect(wijk('WK900202', 2024)).toMatchObject({
      inwoners: 0,
      aandeel_0_15: null,
      aandeel_0_15__mark: 'not-applicable'
    });
  });

  it('adds counts of a provincie only when every gemeente has one', () => {
    expect(provincie('PV91', 2024)).toMatchObject({
      inwoners: 12_000,
      inwoners__mark: 'derived',
      bijstand: null,
      bijstand__mark: 'incomplete'
    });
    expect(provincie('PV92', 2024)).toMatchObject({ bijstand: 30 });
    expect(land('NL01', 2024)).toMatchObject({
      inwoners: 15_000,
      bijstand: null,
      bijstand__mark: 'incomplete'
    });
  });

  it('weighs shares by their denominator, and only when it is known of nearly everybody', () => {
    expect(provincie('PV91', 2024).laag_inkomen_hh).toBeCloseTo((12 * 5000 + 5 * 900) / 5900, 12);
    expect(provincie('PV92', 2024)).toMatchObject({
      laag_inkomen_hh: null,
      laag_inkomen_hh__mark: 'incomplete'
    });
    expect(provincie('PV91', 2024)).toMatchObject({ aandeel_0_15__num: 1900, aandeel_0_15__den: 12_000 });
    expect(land('NL01', 2024).eenouder_hh).toBe((100 * 665) / 7200);
  });

  it('does the same for GGD regions, of gemeenten in two provincies', () => {
    expect(ggd('GG9001', 2024)).toMatchObject({ inwoners: 13_000, inwoners__mark: 'derived', bijstand: 430 });
    expect(ggd('GG9002', 2024)).toMatchObject({ bijstand: null, bijstand__mark: 'incomplete' });
    expect(ggd('GG9001', 2024).eenouder_hh).toBe((100 * 565) / 6300);
    expect(ggd('GG9001', 2024)).toMatchObject({ laag_inkomen_hh: null, laag_inkomen_hh__mark: 'incomplete' });
    expect(ggd('GG9002', 2024).laag_inkomen_hh).toBeCloseTo(5, 12);
  });

  it('computes nothing where the denominator is unknown', () => {
    expect(provincie('PV91', 2024)).not.toHaveProperty('moeite_rondkomen');
  });

  it('prefers a table to a cited figure, and a cited figure to nothing', () => {
    expect(gemeente('GM9001', 2024)).toMatchObject({ laag_inkomen_hh: 12, laag_inkomen_hh__mark: null });
    expect(land('NL01', 2024)).toMatchObject({ laag_inkomen_hh: 6, laag_inkomen_hh__mark: 'cited' });
  });

  it('marks a zero that cannot well be one, also in its share', () => {
    expect(wijk('WK900102', 2024)).toMatchObject({
      bijstand: 0,
      bijstand__mark: 'implausible',
      bijstand_per_1000: 0,
      bijstand_per_1000__mark: 'derived implausible'
    });
    const zeros = result.quality.checks.find(({ id }) => id === 'implausible-zeros');
    expect(zeros?.findings).toMatchObject([{ indicator: 'bijstand', areas: [{ code: 'WK900102' }] }]);
  });

  it('keeps bounds and estimates, and leaves what is not loaded empty without a mark', () => {
    expect(wijk('WK9001AA', 2024)).toMatchObject({
      moeite_rondkomen: 21,
      moeite_rondkomen__mark: 'estimate',
      moeite_rondkomen__lower: 19,
      moeite_rondkomen__upper: 23
    });
    expect(wijk('WK900301', 2024)).toMatchObject({ bijstand: null, bijstand__mark: null });
  });

  it('lists areas and their changes', async () => {
    const regions = await readRows(out, 'regions.parquet');
    expect(regions).toHaveLength(13);
    expect(regions[5]).toMatchObject({
      code: 'GM9001',
      level: 'gemeente',
      ggd: 'GG9001',
      provincie: 'PV91',
      inwoners: 10_000
    });
    expect(await readRows(out, 'region-changes.parquet')).toMatchObject([
      { year: 2023, from_code: 'GM9009', to_code: 'GM9002', kind: 'whole' }
    ]);
  });

  it('says of each indicator what is loaded', async () => {
    const { indicators } = JSON.parse(await readFile(join(out, 'indicators.json'), 'utf8')) as IndicatorsFile;
    const low = indicators.find(({ id }) => id === 'laag_inkomen_hh');
    expect(low?.series).toContainEqual({
      level: 'gemeente',
      year: 2024,
      indeling: 2024,
      source: 'geld',
      definition: 'laag_inkomen',
      known: 2,
      total: 3,
      provisional: false
    });
    expect(indicators.find(({ id }) => id === 'ses_woa')?.series).toEqual([]);
  });
});
