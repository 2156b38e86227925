import { describe, expect, it } from 'vitest';
import { scatter } from './state';

const input = {
  width: 460,
  height: 342,
  units: { x: 'percent', y: 'per-1000' } as const,
  points: [
    { x: 0, y: 0 },
    { x: 10, y: 100 },
    { x: 5, y: 50 }
  ]
};

describe('scatter', () => {
  it('is nothing without points', () => {
    expect(scatter({ ...input, points: [] })).toBeUndefined();
  });

  it('puts each area at its two values: right is more of the one, up more of the other', () => {
    const state = scatter(input);
    expect(state?.places).toEqual([
      { x: 46, y: 312 },
      { x: 446, y: 12 },
      { x: 246, y: 162 }
    ]);
    expect(state?.dots.match(/M/g)).toHaveLength(3);
    expect(state?.ticks.map(({ text }) => text)).toContain('10%');
  });

  it('finds the area under a pointer, and none where none is near', () => {
    const state = scatter(input);
    expect(state?.nearest(250, 160)).toBe(2);
    expect(state?.nearest(346, 100)).toBeUndefined();
  });
});
