import { describe, expect, it } from 'vitest';
import { readableOn } from './palette';

describe('readableOn', () => {
  const ink = 'rgb(23, 32, 51)';
  const white = 'rgb(255, 255, 255)';
  it('sets ink on the light classes and white on the dark ones', () => {
    expect(readableOn('rgb(90, 158, 220)', ink, white)).toBe(ink);
    expect(readableOn('rgb(43, 106, 177)', ink, white)).toBe(white);
  });
});
