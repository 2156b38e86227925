import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../data-pipeline/commands/build';
import { parseBuurtCode, wijkOfBuurt, type Buurt } from '../../src/lib/domain/buurt';
import { buurtFigure, type BuurtFile, type BuurtIndex } from '../../src/lib/domain/buurt-file';
import { absent, known, type Figure } from '../../src/lib/domain/figure';
import type { IndicatorId } from '../../src/lib/domain/indicator-ids';
import { emptyFolder, MENSEN, onDisk, source, table, voorbeeldland, BUURTEN } from './voorbeeldstad';

const MOMENTOPNAME = fileURLToPath(new URL('../../data-pipeline/momentopname', import.meta.url));
const EXPORTS = fileURLToPath(new URL('../../../shared/exports/cbs-kwb', import.meta.url));

async function read<T>(dir: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(dir, name), 'utf8')) as T;
}

function figureOf(file: BuurtFile, code: string, indicator: IndicatorId): Figure {
  const series = file.series.find((one) => one.indicator === indicator);
  if (series === undefined) throw new Error(`no series of ${indicator}`);
  return buurtFigure(
    series,
    file.buurten.findIndex(([one]) => one === code)
  );
}

describe('a country of three buurten', () => {
  /** The second wijk was divided after 2020; the first consists of the same buurten. */
  const earlier = (code: string): Buurt => {
    const parsed = parseBuurtCode(code);
    if (parsed === undefined) throw new Error(`no code of a buurt: ${code}`);
    return { level: 'buurt', code: parsed, name: '', indeling: 2020 };
  };
  const RONDKOMEN = table(
    'rondkomen',
    ['moeite_rondkomen'],
    {
      BU9001AA00: [known(20, ['estimate'])],
      BU9001AA01: [absent('unknown', '.')],
      BU90020100: [known(30, ['estimate'])],
      BU90020101: [known(10, ['estimate'])]
    },
    2020
  );
  const country = voorbeeldland();
  let dir: string;
  let stad: BuurtFile;

  beforeAll(async () => {
    dir = join(await emptyFolder(), 'data');
    const momentopname = {
      ...country,
      sources: [...country.sources, source('rondkomen', { indelingen: { buurt: 2020 } })],
      figures: [...country.figures, RONDKOMEN],
      buurten: [...['BU9001AA00', 'BU9001AA01', 'BU90020100', 'BU90020101'].map(earlier), ...BUURTEN]
    };
    await build({ momentopnameDir: await onDisk(momentopname), outDir: dir });
    stad = await read(dir, 'buurten-GM9001.json');
  });

  it('has a file per gemeente, and a list with the sha256 of each', async () => {
    expect(stad.buurten).toEqual([
      ['BU9001AA00', 'Voorbeeldmarkt'],
      ['BU9001AA01', 'Voorbeeldkade']
    ]);
    const { files } = await read<BuurtIndex>(dir, 'buurten.json');
    expect(Object.keys(files)).toEqual(['GM9001', 'GM9002']);
    for (const [gemeente, hash] of Object.entries(files)) {
      const bytes = await readFile(join(dir, `buurten-${gemeente}.json`));
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(hash);
    }
  });

  it('names none of them in what every visitor loads', async () => {
    for (const name of ['manifest.json', 'indicators.json', 'quality.json'])
      expect(await readFile(join(dir, name), 'utf8')).not.toMatch(/BU\d{4}|"buurt"/);
  });

  it('computes shares from counts, and shows none over fewer than 100 people', () => {
    expect(figureOf(stad, 'BU9001AA00', 'aandeel_0_15')).toEqual({
      ...known((100 * 1195) / 7940, ['derived']),
      numerator: 1195,
      denominator: 7940
    });
    expect(figureOf(stad, 'BU9001AA01', 'aandeel_0_15')).toEqual(absent('too-few'));
  });

  it('keeps the reason why a source has no figure', () => {
    expect(figureOf(stad, 'BU9001AA01', 'huishoudens')).toEqual(absent('unknown'));
    expect(figureOf(stad, 'BU9001AA01', 'moeite_rondkomen')).toEqual(absent('unknown', '.'));
  });

  it('takes over figures of 2020 only where the wijk still has the same buurten', async () => {
    expect(figureOf(stad, 'BU9001AA00', 'moeite_rondkomen')).toEqual(known(20, ['estimate']));
    const dorp = await read<BuurtFile>(dir, 'buurten-GM9002.json');
    expect(figureOf(dorp, 'BU90020100', 'moeite_rondkomen')).toEqual(absent('region-changed'));
  });

  it('stops when the buurten together are not their wijk', async () => {
    const rows = MENSEN.rows.map((row) =>
      row.region === 'BU9001AA00' ? { ...row, cells: [known(7000), ...row.cells.slice(1)] } : row
    );
    const figures = country.figures.map((one) => (one === MENSEN ? { ...MENSEN, rows } : one));
    const momentopnameDir = await onDisk({ ...country, figures });
    await expect(build({ momentopnameDir, outDir: join(await emptyFolder(), 'data') })).rejects.toThrow(
      /WK9001AA samen: ongeveer 8000.*7060/
    );
  });
});

describe('the buurten of 2024', () => {
  let dir: string;
  let files: readonly BuurtFile[];
  const fileOf = (gemeente: string) => {
    const found = files.find((file) => file.gemeente === gemeente);
    if (found === undefined) throw new Error(`no file of ${gemeente}`);
    return found;
  };

  beforeAll(async () => {
    dir = join(await emptyFolder(), 'data');
    await build({ momentopnameDir: MOMENTOPNAME, outDir: dir });
    const names = (await readdir(dir)).filter((name) => /^buurten-GM\d{4}\.json$/.test(name));
    files = await Promise.all(names.map((name) => read<BuurtFile>(dir, name)));
  });

  it('are all 14,574, in 342 files of which the largest is small', async () => {
    expect(files).toHaveLength(342);
    expect(files.flatMap(({ buurten }) => buurten)).toHaveLength(14_574);
    for (const { gemeente } of files)
      expect((await readFile(join(dir, `buurten-${gemeente}.json`))).length).toBeLessThan(100_000);
  });

  it('have the figures that the publishers tell', () => {
    const heerlen = fileOf('GM0917');
    expect(figureOf(heerlen, 'BU09171000', 'inwoners')).toEqual(known(3420));
    expect(figureOf(heerlen, 'BU09171000', 'inwoners_0_15')).toEqual(known(375));
    expect(figureOf(heerlen, 'BU09172004', 'koopwoningen')).toEqual(known(62));
    expect(figureOf(heerlen, 'BU09172004', 'woz')).toEqual(known(148));
    expect(figureOf(heerlen, 'BU09172004', 'moeite_rondkomen')).toEqual(known(21.5, ['estimate']));
    expect(figureOf(fileOf('GM0014'), 'BU00141101', 'inkomen_per_inwoner')).toEqual(known(24.6));
    expect(figureOf(fileOf('GM0014'), 'BU00141908', 'aandeel_0_15')).toEqual(absent('not-applicable'));
  });

  it.skipIf(!existsSync(EXPORTS))('hold every cell of the export, and no other value', async () => {
    const text = await readFile(join(EXPORTS, 'kwb-2024-odata-uittreksel-buurt.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const wrong = data.flatMap(({ code = '', gemeentecode = '', ...cells }) =>
      (
        [
          ['huishoudens', 'huishoudens'],
          ['woz', 'wozWaarde'],
          ['koopwoningen', 'koopwoningen'],
          ['inkomen_per_inwoner', 'inkomenPerInwoner']
        ] as const
      ).flatMap(([indicator, column]) => {
        const figure = figureOf(fileOf(gemeentecode), code, indicator);
        const told = figure.kind === 'known' ? String(figure.value) : '';
        return told === cells[column] ? [] : [`${code} ${indicator}: ${told}, not ${cells[column] ?? ''}`];
      })
    );
    expect(data).toHaveLength(14_574);
    expect(wrong).toEqual([]);
  });

  it('lie in a wijk with the same buurten where they have a figure of 2020', () => {
    const counts = files.flatMap((file) =>
      file.series
        .filter(({ indeling }) => indeling === 2020)
        .map(({ value, mark }) => ({
          known: value.filter((one) => one !== null).length,
          changed: mark?.filter((one) => one === 'region-changed').length ?? 0,
          // A wijk is the same or it is not: its buurten never differ in that.
          torn:
            new Set(
              file.buurten.map(
                ([code], place) => `${wijkOfBuurt(code)} ${mark?.[place] === 'region-changed'}`
              )
            ).size - new Set(file.buurten.map(([code]) => wijkOfBuurt(code))).size
        }))
    );
    const sum = (key: 'known' | 'changed' | 'torn') => counts.reduce((total, one) => total + one[key], 0);
    expect([sum('known'), sum('changed'), sum('torn')]).toEqual([10_923, 3045, 0]);
  });
});
