import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSlides } from '$lib/domain/talk/slides';
import type { Talk } from '$lib/domain/talk/talk';
import { parseAreaCode } from '$lib/domain/coalition';
import { presentKey } from './keys';
import { programmeOf } from './programme';
import type { SlideStrip } from './shown';
import { layOut, STRIP_WIDTH } from './strip-layout';

const PLAIN = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('keys of a presentation', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['n', 'notes'],
    ['?', 'help'],
    ['Escape', 'back'],
    ['x', undefined]
  ])('%s means %s', (key, meaning) => {
    expect(presentKey({ ...PLAIN, key }, 'none')).toBe(meaning);
  });

  it('leaves a control its own keys, a field all of them but those of a remote, and the browser its shortcuts', () => {
    expect(presentKey({ ...PLAIN, key: ' ' }, 'control')).toBeUndefined();
    expect(presentKey({ ...PLAIN, key: 'PageDown' }, 'control')).toBe('next');
    expect(presentKey({ ...PLAIN, key: 'b' }, 'field')).toBeUndefined();
    expect(presentKey({ ...PLAIN, key: 'PageUp' }, 'field')).toBe('previous');
    expect(presentKey({ ...PLAIN, key: 'f', ctrlKey: true }, 'none')).toBeUndefined();
    expect(presentKey({ ...PLAIN, key: ' ', shiftKey: true }, 'none')).toBe('previous');
  });
});

const name = fc.constantFrom(
  'Urk',
  'Súdwest-Fryslân',
  '’s-Hertogenbosch',
  'Nederland',
  'Voorbeeldstad-Noord'
);
const mark = fc.record({
  name,
  at: fc.double({ min: 0, max: 100, noNaN: true }),
  text: fc.constant('12,3%')
});
const strip: fc.Arbitrary<SlideStrip> = fc.record({
  each: fc.constantFrom('gemeente', 'wijk'),
  dots: fc.array(mark, { maxLength: 60 }),
  named: fc.uniqueArray(mark, { maxLength: 3, selector: (one) => one.name }),
  references: fc.tuple(mark, mark, mark).map(([land, provincie, gemeente]) => [
    { ...land, kind: 'land' as const },
    { ...provincie, kind: 'provincie' as const },
    { ...gemeente, kind: 'gemeente' as const }
  ])
});

describe('a strip on a slide', () => {
  it('keeps every mark and dot inside the room that it is given, or says that there is none', () => {
    fc.assert(
      fc.property(strip, fc.integer({ min: 0, max: 500 }), (marks, height) => {
        const layout = layOut(marks, height);
        if (layout === undefined) {
          // Six labels of their own, and no room for dots above that.
          expect(height).toBeLessThan(36 * 7 + 56);
          return;
        }
        const { line, rowsAbove, rowsBelow, room, radius, dots } = layout;
        expect((rowsAbove + rowsBelow) * line + room).toBeLessThanOrEqual(height);
        expect(dots).toHaveLength(marks.dots.length + marks.named.length);
        for (const { x, y } of dots) {
          expect(Math.abs(y) + radius).toBeLessThanOrEqual(room / 2 + 1e-6);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(STRIP_WIDTH);
        }
      })
    );
  });

  it('gives labels that would touch a row each', () => {
    const at = (one: string, place: number) => ({ name: one, at: place, text: '12,3%' });
    const near = layOut(
      {
        each: 'gemeente',
        dots: [],
        named: [],
        references: [
          { ...at('Nederland', 50), kind: 'land' },
          { ...at('Limburg', 51), kind: 'provincie' },
          { ...at('Heerlen', 95), kind: 'gemeente' }
        ]
      },
      400
    );
    expect(near?.above.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it('uses smaller lines before it gives up', () => {
    const marks: SlideStrip = {
      each: 'gemeente',
      dots: [],
      named: [{ name: 'Urk', at: 10, text: '1%' }],
      references: [{ name: 'Nederland', at: 50, text: '2%', kind: 'land' }]
    };
    expect([150, 130, 120].map((height) => layOut(marks, height)?.line)).toEqual([46, 36, undefined]);
  });
});

describe('the programme of a talk as slides', () => {
  const heerlen = parseAreaCode('GM0917');
  if (heerlen === undefined) throw new Error('no code');
  const talk = (order: string): Talk => ({
    version: 2,
    id: 'voorbeeld',
    areas: [{ code: heerlen, name: 'Voorbeeldstad', sentence: 'Een zin.' }],
    minutes: 60,
    made: '2026-01-01T00:00:00.000Z',
    changed: '2026-01-01T00:00:00.000Z',
    questions: [
      { id: 'herkennen-a', group: 'herkennen', text: 'Herkent u dit?' },
      { id: 'groepen-b', group: 'groepen-en-wijken', text: 'Waar wonen zij?' }
    ],
    notes: { volgorde: order, 'vraag:eigen_duiden_x': 'Een eigen vraag?' }
  });

  it('has a map before the step about groups and wijken, and own questions too', () => {
    expect(
      proposeSlides(programmeOf(talk('herkennen-a eigen_duiden_x groepen-b'))).map(({ id }) => id)
    ).toEqual([
      'titel',
      'vraag-herkennen-a',
      'vraag-eigen_duiden_x',
      'waar-GM0917',
      'vraag-groepen-b',
      'opgaven'
    ]);
  });
});
