import { describe, expect, it } from 'vitest';
import { dotPlot } from './state';

describe('dotPlot', () => {
  it('puts every dot at its exact place, whatever its letter does', () => {
    const dots = [12, 12.2, 30].map((value, index) => ({
      letter: 'ABC'[index] ?? '',
      first: index === 0,
      value,
      ...(value === 30 && { interval: { lower: 29, upper: 30 } })
    }));
    const plot = dotPlot({
      width: 324,
      dots,
      marks: [{ shape: 'bar', name: 'Nederland', value: 15 }],
      unit: 'percent',
      scale: [0, 30]
    });
    expect(plot.dots.map(({ x }) => x)).toEqual([132, 134, 312]);
    expect(plot.marks.map(({ x }) => x)).toEqual([162]);
    expect(plot.dots.map(({ range }) => range)).toEqual([undefined, undefined, [302, 312]]);
    expect((plot.dots[1]?.at ?? 0) - (plot.dots[0]?.at ?? 0)).toBeGreaterThanOrEqual(21.9);
    expect(plot.ticks.at(-1)?.text).toBe('30%');
  });
});
