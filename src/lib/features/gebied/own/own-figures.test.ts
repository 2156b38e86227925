import { describe, expect, it } from 'vitest';
import { known } from '$lib/domain/figure';
import type { OwnIndicator, OwnSeries, OwnSet } from '$lib/domain/own';
import { withOwn } from '$lib/domain/own-catalogue';
import { packFigures } from '$lib/domain/own-packed';
import type { RegionCode } from '$lib/domain/region';
import type { GebiedPage, UnloadedRow } from '../model';
import { ownFiguresOf } from './own-figures';

const code = (text: string) => text as RegionCode;

const unloaded: UnloadedRow = {
  kind: 'unloaded',
  indicator: 'kinderen_armoede',
  name: 'Kinderen in een gezin met weinig geld',
  context: false,
  of: 'van de kinderen',
  tableId: 'tabel',
  publisher: 'bron'
};

const parts = ['01', '02', '03'].map((number) => ({
  code: code(`WK9901${number}`),
  name: `Voorbeeldwijk ${number}`,
  share: known(1)
}));

const page: GebiedPage = {
  gebied: { code: code('GM9901'), name: 'Voorbeeldstad' },
  level: 'gemeente',
  parents: [],
  facts: [],
  sentence: '',
  before: [{ id: 'geld', title: 'Geld', context: false, rows: [unloaded], more: [], unloaded: [] }],
  where: {
    level: 'wijk',
    drawing: { width: 1, height: 1, outlines: [], around: '' },
    choices: [],
    parts,
    questions: []
  },
  after: [],
  unloadedCount: 0,
  more: []
};

function series(
  level: OwnSeries['level'],
  year: number,
  values: Readonly<Record<string, number>>
): OwnSeries {
  const figures = Object.entries(values).map(([area, value]) => [code(area), known(value)] as const);
  return { level, year, indeling: 2024, provisional: false, figures: packFigures(figures) };
}

function shown(...indicators: readonly Partial<OwnIndicator>[]) {
  const set: OwnSet = {
    version: 1,
    id: 'een',
    file: 'voorbeeld.csv',
    shape: 'tabel',
    added: '2026-01-01T00:00:00.000Z',
    source: '',
    indicators: indicators.map((part) => ({
      id: 'eigen-voorbeeld',
      name: 'Voorbeeld',
      of: 'van de kinderen',
      unit: 'percent',
      decimals: 1,
      direction: 'higher-less-favourable',
      meaning: '',
      series: [],
      ...part
    }))
  };
  return ownFiguresOf(page, withOwn([], [set]), []);
}

describe('own figures on the page of an area', () => {
  it('give the latest value, the years, and where the area stands in the file', async () => {
    const { rest } = await shown({
      series: [
        series('gemeente', 2023, { GM9901: 4, GM9902: 5 }),
        series('gemeente', 2024, { GM9901: 6, GM9902: 5, GM9903: 8 })
      ]
    });
    expect(rest).toHaveLength(1);
    expect(rest[0]?.row).toMatchObject({
      value: '6,0%',
      of: 'van de kinderen, 2024',
      position: 'In 1 van de 3 gemeenten in uw bestand is het lager.',
      years: [
        { year: 2023, own: '4,0%' },
        { year: 2024, own: '6,0%' }
      ]
    });
    expect(rest[0]?.row.table).toBeUndefined();
    expect(rest[0]?.row.strip?.marks).toEqual([]);
    expect(rest[0]?.own.file).toBe('voorbeeld.csv');
    expect(rest[0]?.map).toBe('v=2&gebied=GM9901&niveau=gemeente&kenmerk=eigen-voorbeeld&jaar=2024');
  });

  it('list the parts that the file knows, highest first, also without a figure of the whole', async () => {
    const { rest } = await shown({
      series: [series('wijk', 2024, { WK990101: 3, WK990103: 9, WK990201: 50 })]
    });
    expect(rest[0]?.row).toMatchObject({
      why: 'In dit bestand staan alleen cijfers per wijk.',
      partsOnly: true
    });
    expect(rest[0]?.parts).toMatchObject({ level: 'wijk', year: 2024 });
    expect(rest[0]?.parts?.areas.map(({ name }) => name)).toEqual(['Voorbeeldwijk 03', 'Voorbeeldwijk 01']);
    expect(rest[0]?.map).toContain('niveau=wijk');
  });

  it('miss a figure of the area where the file has figures of others like it', async () => {
    const { rest } = await shown({
      series: [series('gemeente', 2024, { GM9902: 7 }), series('wijk', 2024, { WK990101: 3 })]
    });
    expect(rest[0]?.row).toMatchObject({ why: 'De bron geeft hier geen cijfer.' });
    expect(rest[0]?.row).not.toHaveProperty('partsOnly');
  });

  it('take the place of a row that was not loaded, and stand apart when there is none', async () => {
    const filled = series('gemeente', 2024, { GM9901: 7 });
    const { filling, rest } = await shown(
      { id: 'eigen-a', fills: 'kinderen_armoede', series: [filled] },
      { id: 'eigen-b', fills: 'personen_armoede', series: [filled] }
    );
    expect([...filling.keys()]).toEqual(['kinderen_armoede']);
    expect(filling.get('kinderen_armoede')?.row.value).toBe('7,0%');
    expect(rest.map(({ indicator }) => indicator.id)).toEqual(['personen_armoede']);
  });

  it('are silent about an area that no file speaks of', async () => {
    const { rest, filling } = await shown({ series: [series('gemeente', 2024, { GM9902: 7 })] });
    expect([rest.length, filling.size]).toEqual([0, 0]);
  });
});
