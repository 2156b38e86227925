import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChoice } from './choices';

describe('withChoice', () => {
  it('keeps what else was chosen, and leaves nothing behind when taken back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (where, beside) => {
        const one = withChoice(new URLSearchParams(), 'kenmerk', where);
        const both = new URLSearchParams(withChoice(new URLSearchParams(one), 'naast', beside));
        expect([both.get('kenmerk'), both.get('naast')]).toEqual([where, beside]);
        const back = withChoice(both, 'naast', undefined);
        expect(back).toBe(one);
        expect(withChoice(new URLSearchParams(back), 'kenmerk', undefined)).toBe('');
      })
    );
  });
});
