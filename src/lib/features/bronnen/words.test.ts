import { describe, expect, it } from 'vitest';
import type { Series } from '$lib/domain/indicator';
import { downloadWord, evidenceInWords, loadedInWords, publishedInWords } from './words';

describe('publishedInWords', () => {
  it.each([
    [{ kind: 'yearly' }, 'elk jaar'],
    [{ kind: 'yearly', first: 2011 }, 'elk jaar vanaf 2011'],
    [{ kind: 'yearly', first: 2011, last: 2023 }, 'elk jaar van 2011 tot en met 2023'],
    [{ kind: 'yearly', last: 2023 }, 'elk jaar tot en met 2023'],
    [{ kind: 'some', years: [2012, 2016, 2020] }, '2012, 2016 en 2020'],
    [{ kind: 'cohort' }, 'per groep geboortejaren'],
    [{ kind: 'cohort', born: '1981–1985' }, 'mensen die zijn geboren in 1981–1985']
  ] as const)('says %j', (years, words) => {
    expect(publishedInWords({ levels: ['land', 'gemeente', 'wijk'], years })).toBe(
      `Nederland, gemeenten en wijken; ${words}`
    );
  });
});

describe('evidenceInWords', () => {
  it('says something else for each', () => {
    const words = (['F', 'C', 'M'] as const).map(evidenceInWords);
    expect(new Set(words).size).toBe(3);
  });
});

describe('downloadWord', () => {
  it('takes all editions of one table together', () => {
    expect(downloadWord(['kwb-2018', 'kwb-2019'])).toBe('kwb');
    expect(downloadWord(['kwb-2018'])).toBe('kwb-2018');
    expect(downloadWord(['huishoudens', 'kwb-2019'])).toBe('huishoudens');
  });
});

describe('loadedInWords', () => {
  const series = (level: Series['level'], year: number, known: number): Series => ({
    level,
    year,
    known,
    indeling: 2024,
    source: 'voorbeeld',
    definition: 'een',
    total: 3,
    provisional: false
  });

  it('names levels with figures and their years', () => {
    const all = [
      series('wijk', 2019, 2),
      series('land', 2011, 1),
      series('land', 2013, 1),
      series('gemeente', 2011, 0)
    ];
    expect(loadedInWords({ series: all })).toBe('Nederland 2011–2013 · wijken 2019');
    expect(loadedInWords({ series: [] })).toBe('');
  });
});
