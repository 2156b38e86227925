import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSENCES, absent, known, REMARKS, type Figure } from '../../src/lib/domain/figure';
import { INDICATOR_IDS, type IndicatorId } from '../../src/lib/domain/indicator-ids';
import { parseRegionCode, type RegionCode } from '../../src/lib/domain/region';
import type { FigureTable, SourceRecord } from '../momentopname';
import {
  readCell,
  readFigureTablesFromMomentopname,
  readTable,
  share,
  timesOf,
  writeCell,
  writeFigureTables,
  writeTable
} from './momentopname-figures';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const remarks = fc.uniqueArray(fc.constantFrom(...REMARKS));
const optional = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({}),
    value.map((given) => ({ [name]: given }))
  );

function figureOf(indicator: IndicatorId): fc.Arbitrary<Figure> {
  const count = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 })
    .map((value) => value + 0);
  return fc.oneof(
    fc.constantFrom(...ABSENCES).map(absent),
    fc
      .tuple(number, optional('lower', number), optional('upper', number), remarks)
      .map(([value, lower, upper, said]): Figure => ({
        kind: 'known',
        value,
        ...lower,
        ...upper,
        remarks: said
      })),
    fc
      .tuple(
        count,
        count.filter((value) => value >= 0.5),
        remarks
      )
      .map(([numerator, denominator, said]): Figure => ({
        kind: 'known',
        value: share(indicator, numerator, denominator),
        numerator,
        denominator,
        remarks: said
      }))
  );
}

function region(text: string): RegionCode {
  const code = parseRegionCode(text);
  if (code === undefined) throw new Error(text);
  return code;
}

const table: fc.Arbitrary<FigureTable> = fc
  .uniqueArray(fc.constantFrom(...INDICATOR_IDS), { minLength: 1, maxLength: 5 })
  .chain((indicators) =>
    fc.record({
      source: fc.constant('voorbeeld'),
      indicators: fc.constant(indicators),
      rows: fc.array(
        fc.record({
          region: fc.constantFrom('NL01', 'PV28', 'GM0001', 'WK0363AA', 'WK000100').map(region),
          year: fc.integer({ min: 1900, max: 2100 }),
          cells: fc.tuple(
            ...indicators.map((indicator) => fc.oneof(fc.constant(undefined), figureOf(indicator)))
          )
        }),
        { maxLength: 6 }
      )
    })
  );

/** With all rows at once, to be compared. */
const whole = (one: FigureTable): FigureTable => ({ ...one, rows: [...one.rows] });

describe('a cell of the momentopname', () => {
  it.each([
    ['', undefined],
    ['12.1', known(12.1)],
    ['12.1 provisional', known(12.1, ['provisional'])],
    ['0 implausible', known(0, ['implausible'])],
    ['suppressed', absent('suppressed')],
    ['unknown:.', absent('unknown', '.')],
    ['34.7 (33.1..36.2) estimate', { ...known(34.7, ['estimate']), lower: 33.1, upper: 36.2 }]
  ] as const)('%j is written and read', (text, figure) => {
    expect(readCell(text, 'moeite_rondkomen')).toEqual(figure);
    expect(writeCell(figure, 'moeite_rondkomen')).toBe(text);
  });

  it('computes a share from its two counts, per 100 or per 1,000', () => {
    expect(readCell('1/8 derived', 'eenouder_hh')).toEqual({
      kind: 'known',
      value: 12.5,
      numerator: 1,
      denominator: 8,
      remarks: ['derived']
    });
    expect(readCell('1/8 derived', 'bijstand_per_1000')).toMatchObject({ value: 125 });
    expect(timesOf('eenouder_hh')).toBe(100);
  });

  it.each(['12,1', 'geheim', '12.1 vermoedelijk', '1/', '/8', '1e999', '12.1  estimate', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(() => readCell(text, 'eenouder_hh')).toThrow();
    }
  );

  it('refuses to write a share that its counts do not give, or half a share', () => {
    const figure: Figure = { kind: 'known', value: 13, numerator: 1, denominator: 8, remarks: ['derived'] };
    expect(() => writeCell(figure, 'eenouder_hh')).toThrow('1/8');
    expect(() => writeCell({ kind: 'known', value: 13, numerator: 1, remarks: [] }, 'eenouder_hh')).toThrow(
      'half'
    );
  });
});

describe('a table of the momentopname', () => {
  it('comes back exactly as it was', () => {
    fc.assert(
      fc.property(table, (given) => {
        expect(whole(readTable(given.source, Buffer.from(writeTable(given))))).toEqual(given);
      })
    );
  });

  it('gives its rows as often as somebody goes through them, however the text ends', () => {
    const text = 'region,year,inwoners\nGM0001,2024,5\n\nGM0002,2024,6';
    const { rows } = readTable('voorbeeld', Buffer.from(text));
    for (let time = 0; time < 2; time += 1)
      expect([...rows].map(({ region: code }) => code)).toEqual(['GM0001', 'GM0002']);
  });

  it.each([
    ['an unknown indicator', 'region,year,geluk\n'],
    ['a region that is none', 'region,year,inwoners\nBU000100,2024,5\n'],
    ['a year that is none', 'region,year,inwoners\nGM0001,24,5\n'],
    ['a cell too few', 'region,year,inwoners,bijstand\nGM0001,2024,5\n']
  ])('is refused with %s', (_, text) => {
    expect(() => [...readTable('voorbeeld', Buffer.from(text)).rows]).toThrow('voorbeeld');
  });
});

describe('the folder', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'figures-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  const source = (id: string): SourceRecord => ({
    id,
    kind: 'figures' as const,
    publisher: 'Voorbeeldbureau',
    table: '1',
    title: 'Voorbeeld',
    edition: '2024',
    url: 'https://example.org',
    retrieved: '2024-01-01',
    licence: 'CC BY 4.0',
    attribution: 'Bron: Voorbeeldbureau',
    file: 'voorbeeld.csv',
    sha256: '00',
    rowsIn: 1,
    rowsOut: 1,
    rejected: [{ reason: 'buurt', rows: 3 }],
    indelingen: { gemeente: 2024 },
    definitions: {}
  });
  const tableOf = (id: string): FigureTable => ({
    source: id,
    indicators: ['inwoners'],
    rows: [{ region: region('GM0001'), year: 2024, cells: [known(5)] }]
  });

  const readWhole = async (folder: string) => {
    const { sources, figures } = await readFigureTablesFromMomentopname(folder);
    return { sources, figures: figures.map(whole) };
  };

  it('comes back exactly, and holds no table of a source that went away', async () => {
    const old = { sources: [source('oud'), source('a')], figures: [tableOf('oud'), tableOf('a')] };
    await writeFigureTables(dir, old);
    expect(await readWhole(dir)).toEqual(old);
    const now = { sources: [source('a')], figures: [tableOf('a')] };
    await writeFigureTables(dir, now);
    expect(await readWhole(dir)).toEqual(now);
    await expect(readFile(join(dir, 'figures', 'oud.csv'))).rejects.toThrow();
  });

  it('is refused when a table is missing', async () => {
    await writeFile(join(dir, 'sources.json'), JSON.stringify([source('weg')]));
    await expect(readFigureTablesFromMomentopname(dir)).rejects.toThrow('weg');
  });
});
