import { describe, expect, it } from 'vitest';
import { parseBuurtCode } from '$lib/domain/buurt';
import { whyNothing } from './nothing';

describe('whyNothing', () => {
  it('asks for a name where a postcode or something unknown was typed', () => {
    expect(whyNothing(' 3011 AB', undefined)).toContain('postcode');
    expect(whyNothing('qqqq', undefined)).toMatch(/^Niets gevonden/);
  });

  it('says how to open the buurt whose code was typed', () => {
    const text = 'BU90010102';
    expect(whyNothing(text, parseBuurtCode(text))).toContain('Enter');
  });

  it('says nothing before anything was typed', () => {
    expect(whyNothing('  ', undefined)).toBe('');
  });
});
