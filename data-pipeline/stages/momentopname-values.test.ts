/** The momentopname in the repository holds the real figures; with raw exports at hand: these give the same. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { sourceLevelOf } from '../../src/lib/domain/buurt';
import { SOURCES } from '../sources';
import { BUURTEN, CHAIN } from '../sources/gebieden';
import { seriesKey } from './cited-figures';
import { readFigureTablesFromMomentopname, writeTable, type Figures } from './momentopname-figures';
import { readFigureTables } from './read-exports';
import { ExportFolder } from './export-folder';
import { neededColumns } from './needed-columns';
import { readRegions } from './regions';

const MOMENTOPNAME = fileURLToPath(new URL('../momentopname', import.meta.url));
const EXPORTS = fileURLToPath(new URL('../../../shared/exports', import.meta.url));

/** [indicator, region, year, value] */
const KNOWN_VALUES: readonly (readonly [IndicatorId, string, number, number])[] = [
  ['inwoners', 'NL01', 2024, 17942942],
  ['inwoners', 'GM0363', 2024, 931298],
  ['bijstand', 'GM0363', 2024, 35620],
  ['bijstand', 'WK059910', 2024, 5830],
  ['laag_inkomen_hh', 'GM0363', 2020, 11.9],
  ['sociaal_minimum_120_hh', 'GM0363', 2020, 19.5],
  ['moeite_rondkomen', 'GM0363', 2012, 34.7],
  ['moeite_rondkomen', 'GM0363', 2016, 29],
  ['moeite_rondkomen', 'GM0363', 2020, 24.3],
  ['sociaal_minimum_101_hh', 'GM0363', 2011, 13.4],
  ['laag_inkomen_hh', 'GM1680', 2021, 3.9],
  ['besteedbaar_inkomen_hh', 'GM0363', 2015, 35],
  ['kinderen_laag_inkomen', 'NL01', 2017, 8.1],
  ['laag_inkomen_hh', 'NL01', 2011, 6.9],
  ['kinderen_bijstand', 'GM0599', 2022, 13],
  ['schuld_hh', 'GM0518', 2020, 13.3],
  ['inwoners', 'NL01', 2025, 18044027]
];

/** [indicator, region, year, numerator, denominator] */
const KNOWN_SHARES: readonly (readonly [IndicatorId, string, number, number, number])[] = [
  ['eenouder_hh', 'GM0599', 2020, 34305, 328283],
  ['eenouder_hh', 'GM0917', 2020, 4174, 45247],
  ['herkomst_buiten_europa', 'NL01', 2024, 3324101, 17942942]
];

/** All figures by "indicator region year"; throws when one is told twice. */
function byKey({ figures }: Figures): ReadonlyMap<string, Figure> {
  const all = new Map<string, Figure>();
  for (const { source, indicators, rows } of figures) {
    for (const { region, year, cells } of rows) {
      indicators.forEach((indicator, index) => {
        const figure = cells[index];
        if (figure === undefined) return;
        const key = `${indicator} ${region} ${year}`;
        if (all.has(key)) throw new Error(`${key} twice, also in ${source}`);
        all.set(key, figure);
      });
    }
  }
  return all;
}

let kept: Figures;
let all: ReadonlyMap<string, Figure>;
beforeAll(async () => {
  kept = await readFigureTablesFromMomentopname(MOMENTOPNAME);
  all = byKey(kept);
});

const at = (indicator: string, region: string, year: number) => all.get(`${indicator} ${region} ${year}`);
const keysOf = (start: string, end: string) =>
  [...all.keys()].filter((key) => key.startsWith(start) && key.endsWith(end));

describe('the momentopname', () => {
  it.each(KNOWN_VALUES)('%s of %s in %i is %d', (indicator, region, year, value) => {
    expect(at(indicator, region, year)).toMatchObject({ kind: 'known', value });
  });

  it.each(KNOWN_SHARES)('%s of %s in %i is %d of %d', (indicator, region, year, numerator, denominator) => {
    const value = (100 * numerator) / denominator;
    expect(at(indicator, region, year)).toEqual({
      kind: 'known',
      value,
      numerator,
      denominator,
      remarks: ['derived']
    });
  });

  it('has 342 gemeenten in 2024 that add up to the country', () => {
    const gemeenten = keysOf('inwoners GM', ' 2024');
    expect(gemeenten).toHaveLength(342);
    const sum = gemeenten.reduce((total, key) => {
      const figure = all.get(key);
      return figure?.kind === 'known' ? total + figure.value : NaN;
    }, 0);
    expect(sum).toBe(17942942);
  });

  it('has 3,393 wijken in 2024, also those of Amsterdam with letters', () => {
    expect(keysOf('inwoners WK', ' 2024')).toHaveLength(3393);
    expect(at('inwoners', 'WK0363AA', 2024)?.kind).toBe('known');
  });

  it('counts single parents alike in both tables of CBS', () => {
    const gemeenten = keysOf('eenouder_hh GM', ' 2020');
    expect(gemeenten).toHaveLength(355);
    for (const key of gemeenten) {
      const ofHouseholds = all.get(key);
      const ofFamilies = all.get(key.replace('eenouder_hh', 'eenouder_gezinnen'));
      expect(ofFamilies).toMatchObject({
        numerator: ofHouseholds?.kind === 'known' ? ofHouseholds.numerator : undefined
      });
    }
  });

  it('gives no share of a wijk without inhabitants', () => {
    const empty = keysOf('inwoners WK', ' 2024').filter((key) => {
      const figure = all.get(key);
      return figure?.kind === 'known' && figure.value === 0;
    });
    expect(empty).toHaveLength(26);
    for (const key of empty) {
      expect(all.get(key.replace('inwoners', 'herkomst_buiten_europa'))).toEqual({
        kind: 'absent',
        reason: 'not-applicable'
      });
    }
  });

  it('marks estimates, citations and provisional figures', () => {
    expect(at('moeite_rondkomen', 'WK036300', 2020)).toMatchObject({ remarks: ['estimate'] });
    expect(at('kinderen_armoede', 'NL01', 2023)).toMatchObject({ remarks: ['cited'] });
    expect(at('sociaal_minimum_120_hh', 'NL01', 2024)).toMatchObject({ remarks: ['provisional'] });
  });

  it('takes each indicator, level and year from one source', () => {
    const sourceOf = new Map<string, string>();
    const twice: string[] = [];
    for (const { source, indicators, rows } of kept.figures) {
      for (const { region, year, cells } of rows) {
        indicators.forEach((indicator, index) => {
          if (cells[index] === undefined) return;
          const key = seriesKey(indicator, region, year);
          const other = sourceOf.get(key) ?? source;
          if (other !== source) twice.push(`${key}: ${other} and ${source}`);
          sourceOf.set(key, source);
        });
      }
    }
    expect([...new Set(twice)]).toEqual([]);
  });

  it('names licence, attribution and indeling of every level that a source holds', () => {
    for (const { source, rows } of kept.figures) {
      const record = kept.sources.find(({ id }) => id === source);
      expect(record?.attribution).toMatch(/^Bron: /);
      expect(record?.sha256).toMatch(/^[0-9a-f]{64}$/);
      for (const { region } of rows) {
        const level = sourceLevelOf(region);
        expect(level === undefined ? undefined : record?.indelingen[level]).toBeGreaterThan(2000);
      }
    }
  });
});

describe.skipIf(!existsSync(EXPORTS))('the raw exports (skipped where there are none)', () => {
  it('give exactly the momentopname', async () => {
    const exports = new ExportFolder(EXPORTS, neededColumns());
    exports.prepare([...BUURTEN, CHAIN, ...SOURCES]);
    const areas = await readRegions(exports);
    if (!areas.ok) throw new Error(JSON.stringify(areas.problems));
    const read = await readFigureTables(exports, [...areas.value.regions, ...areas.value.buurten]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.sources).toEqual(kept.sources.filter(({ kind }) => kind === 'figures'));
    // As texts: a hundred thousand figures as objects take half a minute to compare.
    expect(read.value.figures.map(writeTable)).toEqual(kept.figures.map(writeTable));
  });

  it('are refused, file by file, from a folder without them', async () => {
    const read = await readFigureTables(new ExportFolder(MOMENTOPNAME), []);
    expect(!read.ok && read.problems[0]).toMatchObject({
      file: 'cbs-statline/70072ned-regionale-kerncijfers-2025.csv'
    });
  });
});
