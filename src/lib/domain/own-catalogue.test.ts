import { describe, expect, it } from 'vitest';
import { declarationOf } from './catalogue';
import { absent, known } from './figure';
import type { Indicator, Series } from './indicator';
import {
  isOwnIndicator,
  isOwnIndicatorId,
  ownWords,
  type OwnIndicator,
  type OwnSeries,
  type OwnSet
} from './own';
import { packFigures } from './own-packed';
import { OWN_SOURCE, withOwn } from './own-catalogue';
import type { Level, RegionCode } from './region';

const code = (text: string) => text as RegionCode;

function publicSeries(level: Level, year: number): Series {
  return {
    level,
    year,
    indeling: 2024,
    source: 'voorbeeld',
    definition: 'voorbeeld',
    known: 3,
    total: 3,
    provisional: false
  };
}

function ownSeries(level: Level, year: number, ...values: readonly number[]): OwnSeries {
  const figures = values.map(
    (value, index) => [code(`GM99${String(index).padStart(2, '0')}`), known(value)] as const
  );
  return { level, year, indeling: 2024, provisional: false, figures: packFigures(figures) };
}

function own(part: Partial<OwnIndicator>): OwnIndicator {
  return {
    id: 'eigen-voorbeeld',
    name: 'Voorbeeld',
    of: 'van de kinderen',
    unit: 'percent',
    decimals: 1,
    direction: 'context',
    meaning: 'Wat wij telden.',
    series: [ownSeries('gemeente', 2024, 1, 2, 30)],
    ...part
  };
}

function set(id: string, added: string, ...indicators: readonly OwnIndicator[]): OwnSet {
  return { version: 1, id, file: `${id}.csv`, shape: 'tabel', added, source: '', indicators };
}

const bijstand: Indicator = {
  ...declarationOf('bijstand_per_1000'),
  series: [publicSeries('gemeente', 2023)],
  breaks: { gemeente: [10, 20] }
};
const woz: Indicator = { ...declarationOf('woz'), series: [publicSeries('gemeente', 2024)], breaks: {} };
const fills = { id: 'eigen-bijstand', unit: 'per-1000', fills: 'bijstand_per_1000' } as const;

describe('own figures beside the public ones', () => {
  it('leave a public indicator that no file touches the same object', () => {
    const shown = withOwn([bijstand, woz], [set('een', '2026-01-01', own({}))]);
    expect(shown[0]).toBe(bijstand);
    expect(shown[1]).toBe(woz);
    expect(shown).toHaveLength(3);
  });

  it('stand under an id, a theme and a definition of their own', () => {
    const shown = withOwn([], [set('een', '2026-01-01', own({}))])[0];
    expect(shown).toMatchObject({ id: 'eigen-voorbeeld', theme: 'eigen', definition: 'eigen-voorbeeld' });
    expect(shown?.series[0]).toMatchObject({
      source: OWN_SOURCE,
      definition: 'eigen-voorbeeld',
      known: 3,
      own: { file: 'een.csv' }
    });
    expect(shown?.series[0]?.own?.figures.get(code('GM9902'))).toEqual(known(30));
  });

  it('fill only the years and levels that no public source has, by the definition that is filled', () => {
    const filled = own({
      ...fills,
      series: [ownSeries('gemeente', 2023, 99), ownSeries('gemeente', 2024, 12), ownSeries('wijk', 2023, 7)]
    });
    const [shown] = withOwn([bijstand], [set('een', '2026-01-01', filled)]);
    const at = (level: Level, year: number) =>
      shown?.series.filter((series) => series.level === level && series.year === year);
    expect(at('gemeente', 2023)).toEqual(bijstand.series);
    expect(at('gemeente', 2024)).toMatchObject([
      { definition: bijstand.definition, own: { file: 'een.csv' } }
    ]);
    expect(at('wijk', 2023)).toHaveLength(1);
  });

  it('declare an indicator of which nothing is loaded, and never list it twice', () => {
    const filled = own({ ...fills, series: [ownSeries('gemeente', 2024, 12)] });
    const shown = withOwn([woz], [set('een', '2026-01-01', filled), set('twee', '2026-01-02', filled)]);
    expect(shown.map(({ id }) => id)).toEqual(['woz', 'bijstand_per_1000']);
    expect(shown[1]?.series).toMatchObject([{ own: { file: 'twee.csv' } }]);
  });

  it('count the file that was added last where two speak of the same', () => {
    const older = set('oud', '2026-01-01', own({ name: 'Oud' }));
    const newer = set('nieuw', '2026-02-01', own({ name: 'Nieuw' }));
    for (const sets of [
      [older, newer],
      [newer, older]
    ]) {
      expect(withOwn([], sets).map(({ name }) => name)).toEqual(['Nieuw']);
    }
  });

  it('fill nothing in another unit: then they are another figure', () => {
    const other = own({ ...fills, unit: 'percent' });
    expect(withOwn([bijstand], [set('een', '2026-01-01', other)]).map(({ id }) => id)).toEqual([
      'bijstand_per_1000',
      'eigen-bijstand'
    ]);
  });

  it('keep the public class limits of a level, and get limits of their own where there are none', () => {
    const filled = own({
      ...fills,
      series: [ownSeries('gemeente', 2024, 1, 100), ownSeries('wijk', 2023, 1, 2, 50)]
    });
    const [shown] = withOwn([bijstand], [set('een', '2026-01-01', filled)]);
    expect(shown?.breaks.gemeente).toEqual([10, 20]);
    expect(Object.keys(shown?.breaks ?? {})).toEqual(['gemeente', 'wijk']);
    expect(shown?.breaks.wijk).toHaveLength(2);
    expect(shown?.breaks.wijk).toBe(shown?.breaks.wijk);
  });

  it('say of each known figure of a provisional series that it is provisional', () => {
    const series: OwnSeries = {
      ...ownSeries('gemeente', 2025),
      provisional: true,
      figures: packFigures([
        [code('GM9901'), known(4, ['estimate'])],
        [code('GM9902'), absent('suppressed', 'x')]
      ])
    };
    const shown = withOwn([], [set('een', '2026-01-01', own({ series: [series] }))])[0];
    expect([...(shown?.series[0]?.own?.figures.values() ?? [])]).toEqual([
      known(4, ['provisional', 'estimate']),
      absent('suppressed', 'x')
    ]);
  });

  it('are named with their file', () => {
    const [filled, mine] = withOwn([bijstand], [set('een', '2026-01-01', own({}))]);
    expect(filled && ownWords(filled, { file: 'een.csv' })).toBe('Uit uw eigen bestand een.csv');
    expect(mine && ownWords(mine, { file: 'een.csv' })).toBe('Eigen cijfer uit een.csv');
    expect([filled, mine].map((one) => one && isOwnIndicator(one))).toEqual([false, true]);
  });
});

it('an own id is fit for an address, and is no text in general', () => {
  expect(isOwnIndicatorId('eigen-voorbeeld-3f2a-0')).toBe(true);
  for (const text of ['eigen-', 'woz', 'eigen-a b', 'eigen-é', 'Eigen-a', 3, undefined]) {
    expect(isOwnIndicatorId(text)).toBe(false);
  }
});
