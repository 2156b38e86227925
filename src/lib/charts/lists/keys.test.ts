import { describe, expect, it } from 'vitest';
import { placeByKey } from './keys';

describe('placeByKey', () => {
  it('goes through a list by one, by ten, and to either end', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => placeByKey(key, 20, 50))).toEqual([21, 19, 30, 10, 0, 49]);
  });

  it('begins at the first row, and stops at either end', () => {
    expect(placeByKey('ArrowDown', -1, 50)).toBe(0);
    expect(placeByKey('ArrowUp', -1, 50)).toBe(0);
    expect(placeByKey('PageDown', 45, 50)).toBe(49);
    expect(placeByKey('ArrowUp', 0, 50)).toBe(0);
  });

  it('leaves other keys, and an empty list, alone', () => {
    expect(placeByKey('Enter', 0, 50)).toBeUndefined();
    expect(placeByKey('ArrowDown', -1, 0)).toBeUndefined();
  });
});
