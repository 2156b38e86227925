import { describe, expect, it } from 'vitest';
import type { Series } from '$lib/domain/indicator';
import { breuken, breukZinnen, overgenomen } from './teksten';

function series(year: number, over: Partial<Series> = {}): Series {
  return {
    level: 'gemeente',
    year,
    indeling: 2020,
    source: 'voorbeeld',
    definition: 'een',
    known: 3,
    total: 4,
    provisional: false,
    ...over
  };
}

describe('breuken', () => {
  it('finds none where definition and boundaries stay', () => {
    expect(breuken({ series: [series(2020), series(2021)] }, 'gemeente')).toEqual([]);
  });

  it('reads the years in order, whatever the order of the series', () => {
    const found = breuken(
      { series: [series(2023, { definition: 'twee' }), series(2020), series(2021)] },
      'gemeente'
    );
    expect(found).toEqual([{ tot: 2021, vanaf: 2023, reden: 'definitie' }]);
  });

  it('names changed boundaries, but not for the country as a whole', () => {
    const changed = [series(2020), series(2022, { indeling: 2022 })];
    expect(breuken({ series: changed }, 'gemeente')).toEqual([{ tot: 2020, vanaf: 2022, reden: 'indeling' }]);
    const land = changed.map((one) => ({ ...one, level: 'land' as const }));
    expect(breuken({ series: land }, 'land')).toEqual([]);
  });

  it('leaves out years without any figure and other levels', () => {
    const all = [
      series(2020),
      series(2021, { definition: 'twee', known: 0 }),
      series(2022, { level: 'wijk' })
    ];
    expect(breuken({ series: all }, 'gemeente')).toEqual([]);
  });

  it('says from which year, and says once that boundaries changed', () => {
    const zinnen = breukZinnen([
      { tot: 2020, vanaf: 2021, reden: 'indeling' },
      { tot: 2021, vanaf: 2023, reden: 'definitie' },
      { tot: 2023, vanaf: 2024, reden: 'indeling' }
    ]);
    expect(zinnen).toHaveLength(2);
    expect(zinnen[1]).toContain('Vanaf 2023');
  });
});

describe('overgenomen', () => {
  it('names the day where it is known, else the year', () => {
    expect(overgenomen('2025-10-06')).toBe('overgenomen op 6 oktober 2025');
    expect(overgenomen('2021')).toBe('bestand uit 2021');
  });
});
