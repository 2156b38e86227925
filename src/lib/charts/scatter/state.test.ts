import { describe, expect, it } from 'vitest';
import { namePlaces, scatter, step } from './state';

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

describe('by keyboard', () => {
  const places = [
    { x: 10, y: 90 },
    { x: 50, y: 50 },
    { x: 52, y: 80 },
    { x: 99, y: 95 }
  ];

  it('goes along the areas from left to right, and stops at the ends', () => {
    expect([step('ArrowRight', undefined, places), step('ArrowRight', 3, places)]).toEqual([0, 3]);
    expect([step('ArrowLeft', 0, places), step('End', 0, places), step('PageDown', 3, places)]).toEqual([
      0, 3, 0
    ]);
    expect(step('Tab', 1, places)).toBeUndefined();
  });

  it('goes up and down to the nearest area on that side, aside where there is no other', () => {
    expect([step('ArrowUp', 2, places), step('ArrowDown', 1, places)]).toEqual([1, 2]);
    expect([step('ArrowUp', 3, places), step('ArrowUp', 1, places)]).toEqual([2, undefined]);
  });
});

describe('names of chosen areas', () => {
  it('stand beside their letters, away from the edge, and never over each other', () => {
    const names = namePlaces(
      [
        { name: 'Links', x: 20, y: 50 },
        { name: 'Ook links', x: 30, y: 52 },
        { name: 'Rechts', x: 95, y: 51 }
      ],
      100
    );
    const [first, second, third] = names;
    expect(names.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'end']);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThanOrEqual(15.9);
    // The second letter stands right of the first: both names begin beyond it.
    expect([first?.x, second?.x, third?.x]).toEqual([44, 44, 81]);
  });
});
