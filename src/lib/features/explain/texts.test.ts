import { describe, expect, it } from 'vitest';
import type { Series } from '$lib/domain/indicator';
import { aggregationInWords, breakSentences, comparedInWords, retrievedInWords, seriesBreaks } from './texts';

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

describe('seriesBreaks', () => {
  it('finds none where definition and boundaries stay', () => {
    expect(seriesBreaks({ series: [series(2020), series(2021)] }, 'gemeente')).toEqual([]);
  });

  it('reads the years in order, whatever the order of the series', () => {
    const found = seriesBreaks(
      { series: [series(2023, { definition: 'twee' }), series(2020), series(2021)] },
      'gemeente'
    );
    expect(found).toEqual([{ until: 2021, from: 2023, reason: 'definition' }]);
  });

  it('names changed boundaries, but not for the country as a whole', () => {
    const changed = [series(2020), series(2022, { indeling: 2022 })];
    expect(seriesBreaks({ series: changed }, 'gemeente')).toEqual([
      { until: 2020, from: 2022, reason: 'indeling' }
    ]);
    const land = changed.map((one) => ({ ...one, level: 'land' as const }));
    expect(seriesBreaks({ series: land }, 'land')).toEqual([]);
  });

  it('leaves out years without any figure and other levels', () => {
    const all = [
      series(2020),
      series(2021, { definition: 'twee', known: 0 }),
      series(2022, { level: 'wijk' })
    ];
    expect(seriesBreaks({ series: all }, 'gemeente')).toEqual([]);
  });

  it('says from which year, and says once that boundaries changed', () => {
    const sentences = breakSentences([
      { until: 2020, from: 2021, reason: 'indeling' },
      { until: 2021, from: 2023, reason: 'definition' },
      { until: 2023, from: 2024, reason: 'indeling' }
    ]);
    expect(sentences).toHaveLength(2);
    expect(sentences[1]).toContain('Vanaf 2023');
  });
});

describe('retrievedInWords', () => {
  it('names the day where it is known, else the year', () => {
    expect(retrievedInWords('2025-10-06')).toBe('overgenomen op 6 oktober 2025');
    expect(retrievedInWords('2021')).toBe('bestand uit 2021');
  });
});

describe('how figures of several areas are made', () => {
  it('says how a mean is made, or why there is none; sums speak for themselves', () => {
    expect(aggregationInWords({ kind: 'weigh', by: 'huishoudens' })).toContain('gewogen gemiddelde');
    expect(aggregationInWords({ kind: 'none', why: 'Een mediaan telt niet op.' })).toBe(
      'Een mediaan telt niet op.'
    );
    expect(aggregationInWords({ kind: 'add' })).toBeUndefined();
  });

  it('says what the diamond is, where areas are compared', () => {
    expect(comparedInWords('gemeente')).toContain('de gemeenten die in grootte');
    expect(comparedInWords('wijk')).toContain('wijken in andere gemeenten');
    expect(comparedInWords('provincie')).toBeUndefined();
    expect(comparedInWords('land')).toBeUndefined();
  });
});
