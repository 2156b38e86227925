import { describe, expect, it } from 'vitest';
import type { CoursePoint } from '../course/course';
import { linesTogether, type LinesInput, type LinesState } from './state';

function points(...pairs: [year: number, value: number, stretch?: number][]): CoursePoint[] {
  return pairs.map(([year, value, stretch = 0]) => ({ year, value, stretch }));
}

const input: LinesInput = {
  width: 600,
  courses: [
    { letter: 'A', first: true, points: points([2020, 12], [2021, 11]) },
    { letter: 'B', first: false, points: points([2020, 11.9], [2021, 11.1]) }
  ],
  reference: points([2020, 6], [2021, 6]),
  interval: 1,
  breaks: [],
  unit: 'percent'
};

describe('lines together', () => {
  it('are nothing where no area has two years', () => {
    expect(
      linesTogether({ ...input, courses: [{ letter: 'A', first: true, points: points([2020, 1]) }] })
    ).toBe(undefined);
  });

  it('end each in their own letter, apart from the others', () => {
    const [upper, lower] = linesTogether(input)?.courses ?? [];
    expect([upper?.letter, lower?.letter]).toEqual(['B', 'A']);
    expect((lower?.end.letterY ?? 0) - (upper?.end.letterY ?? 0)).toBeGreaterThanOrEqual(21.9);
  });

  it('never join two stretches', () => {
    const broken = linesTogether({
      ...input,
      courses: [{ letter: 'A', first: true, points: points([2020, 39], [2021, 40], [2022, 44, 1]) }],
      breaks: [{ from: 2021, to: 2022 }]
    });
    expect(broken?.courses[0]?.lines).toHaveLength(1);
    expect(broken?.courses[0]?.dots).toHaveLength(3);
    expect(broken?.breaks).toHaveLength(1);
  });

  it('stand on an axis from 0, unless all values lie far above it', () => {
    const lowest = (state: LinesState | undefined) =>
      state?.ticks.find(({ line }) => line !== undefined)?.text;
    expect(lowest(linesTogether(input))).toBe('0');
    const incomes = linesTogether({
      ...input,
      courses: [{ letter: 'A', first: true, points: points([2020, 30], [2021, 31]) }],
      reference: []
    });
    expect(lowest(incomes)).not.toBe('0');
  });
});
