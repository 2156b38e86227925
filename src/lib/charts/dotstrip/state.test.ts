import { describe, expect, it } from 'vitest';
import { dotsOf, dotStrip, type DotStripInput } from './state';

const input: DotStripInput = {
  title: 'Laag inkomen, 2021',
  peers: 'gemeenten',
  values: [2, 4, 4, 12],
  own: { name: 'Voorbeeldstad', value: 12 },
  references: [
    { kind: 'land', name: 'Nederland', value: 6 },
    { kind: 'provincie', name: 'Voorbeeldland', value: undefined }
  ],
  unit: 'percent',
  decimals: 1
};

describe('dotStrip', () => {
  it('is nothing without values', () => {
    expect(dotStrip({ ...input, values: [] })).toBeUndefined();
  });

  it('places the area, the references and the ticks on one scale from 0', () => {
    const strip = dotStrip(input);
    expect(strip?.ticks[0]).toEqual({ at: 1.9, text: '0' });
    expect(strip?.ticks.at(-1)?.text).toBe('12%');
    expect(strip?.own).toEqual({ name: 'Voorbeeldstad', at: 98.1, align: 'end' });
    expect(strip?.marks[0]).toEqual({ kind: 'land', name: 'Nederland', at: 50, text: '6,0%' });
  });

  it('names a reference without a figure instead of drawing it', () => {
    expect(dotStrip(input)?.marks[1]).toEqual({
      kind: 'provincie',
      name: 'Voorbeeldland',
      at: undefined,
      text: 'geen cijfer'
    });
  });

  it('says in words what it shows', () => {
    expect(dotStrip(input)?.summary).toBe(
      'Voorbeeldstad 12,0%, Nederland 6,0%, Voorbeeldland geen cijfer. De 4 gemeenten lopen van 2,0% tot 12,0%.'
    );
    expect(dotStrip({ ...input, own: undefined, references: [], values: [3] })?.summary).toBe(
      'Er is van één gebied een cijfer: 3,0%.'
    );
  });

  it('does not start amounts at 0', () => {
    const strip = dotStrip({ ...input, unit: 'euro-1000', values: [30, 40], own: undefined });
    expect(strip?.ticks[0]?.text).toBe('30');
  });

  it('keeps a reference beyond the peers on the strip', () => {
    const strip = dotStrip({ ...input, references: [{ kind: 'land', name: 'Nederland', value: 99 }] });
    expect(strip?.marks[0]?.at).toBe(98.1);
  });

  it('draws how far the value may be off, and says it', () => {
    const own = { name: 'Voorbeeldstad', value: 6, interval: { lower: 3, upper: 12 } };
    const strip = dotStrip({ ...input, own, references: [] });
    expect(strip?.own?.whisker).toEqual({ from: 26, to: 98.1 });
    expect(strip?.summary).toContain('Voorbeeldstad 6,0% (3,0% tot 12,0%).');
    expect(dotStrip(input)?.own).not.toHaveProperty('whisker');
  });

  it('draws all areas as one shape behind a few, on one scale', () => {
    const around = [2, 4, 4, 12, 24, 24, 24];
    const strip = dotStrip({ ...input, around });
    expect(strip?.scale).toEqual([0, 24]);
    expect(strip?.own?.at).toBe(50);
    expect(strip?.shape).toMatch(/^M\d+ \d+l(-?\d+[ -]\d+ ?)+Z$/);
    // The lower half is the upper one mirrored: the steps end above or below where they began.
    const [, , ...steps] = (strip?.shape?.match(/-?\d+/g) ?? []).map(Number);
    expect(steps.reduce((x, step, index) => (index % 2 === 0 ? x + step : x), 0)).toBe(0);
    expect(dotStrip(input)).not.toHaveProperty('shape');
  });

  it('leaves the dots out where they are shared, and they are the same dots', () => {
    expect(dotStrip(input, true)).not.toHaveProperty('dots');
    expect(dotStrip(input)?.dots).toBe(dotsOf(input.values, 'percent'));
    expect(dotsOf(input.values, 'percent').match(/h0/g)).toHaveLength(4);
  });

  it('copes with one value for all', () => {
    expect(dotsOf([0, 0], 'percent')).not.toContain('NaN');
    expect(dotsOf([35, 35], 'euro-1000')).not.toContain('NaN');
  });
});
