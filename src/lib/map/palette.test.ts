import { describe, expect, it } from 'vitest';
import { rampStep, readableOn } from './palette';

describe('rampStep', () => {
  it('spreads few classes over the whole ramp, ascending', () => {
    expect([0, 1, 2, 3, 4].map((index) => rampStep(index, 5))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3].map((index) => rampStep(index, 4))).toEqual([0, 1, 3, 4]);
    expect([0, 1].map((index) => rampStep(index, 2))).toEqual([0, 4]);
    expect(rampStep(0, 1)).toBe(2);
  });
});

describe('readableOn', () => {
  const ink = 'rgb(23, 32, 51)';
  const white = 'rgb(255, 255, 255)';
  it('sets ink on the light classes and white on the dark ones', () => {
    expect(readableOn('rgb(90, 158, 220)', ink, white)).toBe(ink);
    expect(readableOn('rgb(43, 106, 177)', ink, white)).toBe(white);
  });
});
