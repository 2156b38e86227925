import { describe, expect, it } from 'vitest';
import type { CoursePoint } from '../course/course';
import { trend, type TrendInput } from './state';

function points(...pairs: [year: number, value: number, stretch?: number][]): CoursePoint[] {
  return pairs.map(([year, value, stretch = 0]) => ({ year, value, stretch }));
}

const input: TrendInput = {
  title: 'Laag inkomen door de jaren',
  name: 'Voorbeeldstad',
  own: points([2020, 12], [2021, 11]),
  land: points([2019, 7], [2020, 6.5], [2021, 6]),
  interval: 1,
  breaks: [],
  end: undefined,
  unit: 'percent',
  decimals: 1
};

describe('trend', () => {
  it('is nothing with fewer than two years', () => {
    expect(trend({ ...input, own: points([2021, 12]) })).toBeUndefined();
  });

  it('draws consecutive years as one unbroken line', () => {
    const state = trend(input);
    expect(state?.own).toHaveLength(1);
    expect(state?.own[0]?.dashed).toBe(false);
    expect(state?.notes).toEqual([]);
  });

  it('dashes the line over years that are not loaded, and says which', () => {
    const state = trend({ ...input, own: points([2016, 9], [2017, 9], [2019, 8], [2022, 7], [2024, 6]) });
    expect(state?.own.map(({ dashed }) => dashed)).toEqual([false, true]);
    expect(state?.notes).toEqual(['Niet alle jaren zijn geladen.']);
    const two = trend({ ...input, own: points([2017, 9], [2019, 8], [2022, 7]) });
    expect(two?.notes).toEqual(['Niet geladen: 2018, 2020 en 2021.']);
    const wide = trend({ ...input, own: points([2020, 9], [2024, 6]) });
    expect(wide?.notes).toEqual(['Niet geladen: 2021 tot en met 2023.']);
  });

  it('takes the usual years between publications as no gap', () => {
    const state = trend({ ...input, own: points([2012, 30], [2016, 29], [2020, 24]), interval: 4 });
    expect(state?.own.map(({ dashed }) => dashed)).toEqual([false]);
    expect(state?.notes).toEqual([]);
  });

  it('never joins two stretches, and says why', () => {
    const why = 'CBS telt anders.';
    const state = trend({
      ...input,
      own: points([2020, 39], [2021, 40], [2024, 44, 1]),
      breaks: [{ from: 2021, to: 2024, why }]
    });
    expect(state?.own).toHaveLength(1);
    expect(state?.breaks).toHaveLength(1);
    expect(state?.dots).toHaveLength(3);
    expect(state?.notes).toEqual([why]);
  });

  it('hatches after the end of a series', () => {
    const state = trend({ ...input, end: { after: 2023, why: 'De reeks stopt.' } });
    expect(state?.hatch?.width).toBeGreaterThan(0);
    expect(state?.notes).toEqual(['De reeks stopt.']);
  });

  it('keeps labels apart and puts the last own year on the axis', () => {
    const state = trend({ ...input, own: points([2019, 6], [2021, 6.1]) });
    const [own, land] = state?.labels ?? [];
    expect(Math.abs((own?.y ?? 0) - (land?.y ?? 0))).toBeGreaterThanOrEqual(14.9);
    expect(state?.years.map(({ text }) => text)).toEqual(['2019', '2021']);
  });

  it('does not make a small change look large', () => {
    const state = trend({ ...input, own: points([2020, 10], [2021, 10.1]), land: [] });
    const [a, b] = state?.dots ?? [];
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(5);
  });

  it('holds every year in words', () => {
    expect(trend(input)?.summary).toBe(
      'Voorbeeldstad: 2020 12,0%, 2021 11,0%. Nederland: 2019 7,0%, 2020 6,5%, 2021 6,0%.'
    );
  });
});
