import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAreaCode, type AreaCode } from '../coalition';
import { INDICATOR_IDS } from '../indicator-ids';
import { mergeNotes, noteOf, withNote, type Notes } from './notes';
import {
  leftOutSlides,
  noteKeyOf,
  proposeSlides,
  putSlides,
  readSlide,
  slidesOf,
  withoutSlide,
  withSlide,
  withSlideBack,
  withSlideMoved,
  writeSlide,
  type PutSlide
} from './slides';

const area = (text: string): AreaCode => {
  const code = parseAreaCode(text);
  if (code === undefined) throw new Error(`no area: ${text}`);
  return code;
};
const codes = ['NL01', 'PV31', 'GM0917', 'WK091700', 'CO0882-0917'].map(area);

const of = fc.record(
  { indicator: fc.constantFrom(...INDICATOR_IDS), year: fc.integer({ min: 1990, max: 2030 }) },
  { requiredKeys: ['indicator'] }
);
const slideArea = fc.oneof(
  fc.constantFrom(...codes).map((code) => ({ code })),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((name) => name.trim() === name && !/\s\s|[^\S ]/.test(name) && name !== '')
    .map((name) => ({ code: area('CO0882-0917'), name }))
);
const put: fc.Arbitrary<PutSlide> = fc.oneof(
  fc.constant({ kind: 'text' as const }),
  fc.tuple(slideArea, of).map(([where, what]) => ({ kind: 'figure' as const, area: where, ...what })),
  fc
    .tuple(slideArea, of, fc.constantFrom('gemeente' as const, 'wijk' as const))
    .map(([where, what, level]) => ({ kind: 'map' as const, area: where, level, ...what })),
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), of)
    .map(([areas, what]) => ({ kind: 'comparison' as const, areas, ...what }))
);

const proposed = proposeSlides(
  ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    ...((id === 'b' || id === 'c') && { aboutPartsOf: area('GM0917') })
  }))
);

/** What somebody does while making a presentation. */
type Act = (notes: Notes, fresh: string) => Notes;
const act: fc.Arbitrary<Act> = fc.oneof(
  put.map(
    (slide): Act =>
      (notes, fresh) =>
        withSlide(notes, proposed, fresh, slide)
  ),
  fc.tuple(fc.nat(), fc.constantFrom(-1 as const, 1 as const)).map(
    ([place, step]): Act =>
      (notes) =>
        withSlideMoved(notes, proposed, pick(slidesOf(notes, proposed), place), step)
  ),
  fc.nat().map(
    (place): Act =>
      (notes) =>
        withoutSlide(notes, proposed, pick(slidesOf(notes, proposed), place))
  ),
  fc.nat().map(
    (place): Act =>
      (notes) =>
        withSlideBack(notes, proposed, pick(leftOutSlides(notes, proposed), place))
  )
);
function pick(slides: readonly { readonly id: string }[], place: number): string {
  return slides[place % Math.max(1, slides.length)]?.id ?? 'none';
}
const after = (acts: readonly Act[], notes: Notes, who: string): Notes =>
  acts.reduce((now, one, index) => one(now, `${who}${String(index)}`), notes);
const ids = (notes: Notes) => slidesOf(notes, proposed).map(({ id }) => id);

describe('a slide that somebody put in', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(put, (slide) => {
        expect(readSlide(writeSlide(slide))).toEqual(slide);
      })
    );
  });

  it('is nothing where its text is no slide', () => {
    for (const text of [
      '',
      'soort=cijfer',
      'soort=kaart&gebied=GM0917&kenmerk=laag_inkomen_hh',
      'soort=taart'
    ])
      expect(readSlide(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readSlide(text)).not.toThrow();
      })
    );
  });
});

describe('the proposal', () => {
  it('begins with the area, has a map before the first question about its parts, and ends with the tasks', () => {
    expect(proposed.map(({ id }) => id)).toEqual([
      'titel',
      'vraag-a',
      'waar-GM0917',
      'vraag-b',
      'vraag-c',
      'vraag-d',
      'opgaven'
    ]);
  });

  it('has one map of each area, none of a wijk, and none where nothing is asked about parts', () => {
    const maps = (...areas: readonly (AreaCode | undefined)[]) =>
      proposeSlides(
        areas.map((aboutPartsOf, index) => ({
          id: String(index),
          ...(aboutPartsOf !== undefined && { aboutPartsOf })
        }))
      ).flatMap(({ content }) => (content.kind === 'where' ? [content.area] : []));
    expect(maps(area('WK091700'))).toEqual([]);
    expect(maps(undefined)).toEqual([]);
    expect(maps(area('GM0917'), area('CO0882-0917'), area('GM0917'))).toEqual(['GM0917', 'CO0882-0917']);
  });
});

describe('slides that people arrange', () => {
  it('stand once each, and none is lost but those that were left out', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const notes = after(acts, {}, 'eigen');
        const shown = ids(notes);
        expect(new Set(shown).size).toBe(shown.length);
        const out = leftOutSlides(notes, proposed).map(({ id }) => id);
        expect([...shown, ...out].sort()).toEqual(
          [...proposed, ...putSlides(notes)].map(({ id }) => id).sort()
        );
      })
    );
  });

  it('follow the programme until somebody changes the order', () => {
    fc.assert(
      fc.property(fc.array(put, { maxLength: 4 }), (slides) => {
        const notes = slides.reduce<Notes>(
          (now, slide, index) => withSlide(now, proposed, `eigen${String(index)}`, slide),
          {}
        );
        expect(noteOf(notes, 'dias')).toBe('');
        expect(ids(notes)).toEqual([
          ...proposed.slice(0, -1).map(({ id }) => id),
          ...slides.map((_, index) => `eigen${String(index)}`),
          'opgaven'
        ]);
      })
    );
  });

  it('move one place, and back', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), fc.nat(), (acts, place) => {
        const notes = after(acts, {}, 'eigen');
        const shown = ids(notes);
        const id = pick(slidesOf(notes, proposed), place);
        const at = shown.indexOf(id);
        const moved = withSlideMoved(notes, proposed, id, 1);
        if (at < 0 || at === shown.length - 1) expect(moved).toBe(notes);
        else {
          expect(ids(moved).indexOf(id)).toBe(at + 1);
          expect(ids(withSlideMoved(moved, proposed, id, -1))).toEqual(shown);
        }
      })
    );
  });

  it('come back to their place in the proposal', () => {
    const without = withoutSlide({}, proposed, 'vraag-b');
    expect(ids(without)).not.toContain('vraag-b');
    expect(ids(withSlideBack(without, proposed, 'vraag-b'))).toEqual(proposed.map(({ id }) => id));
    const none = proposed.reduce<Notes>((notes, { id }) => withoutSlide(notes, proposed, id), {});
    expect(ids(none)).toEqual([]);
    expect(leftOutSlides(none, proposed)).toEqual(proposed);
  });

  it('of two tabs are all there, each once', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 4 }),
        fc.array(put, { maxLength: 3 }),
        fc.array(put, { maxLength: 3 }),
        (earlier, mine, theirs) => {
          const base = after(earlier, {}, 'eerder');
          const adding = (slides: readonly PutSlide[], who: string) =>
            slides.reduce<Notes>(
              (now, slide, index) => withSlide(now, proposed, `${who}${String(index)}`, slide),
              base
            );
          const [a, b] = [adding(mine, 'mijn'), adding(theirs, 'hun')];
          const merged = ids(mergeNotes(base, a, b));
          expect(new Set(merged).size).toBe(merged.length);
          expect([...merged].sort()).toEqual([...new Set([...ids(a), ...ids(b)])].sort());
        }
      )
    );
  });

  it('keep what was said: at a question with its answer', () => {
    const [title, question] = proposed;
    expect(title && noteKeyOf(title)).toBe('dia:titel:notitie');
    expect(question && noteKeyOf(question)).toBe('antwoord:a');
    const noted = withNote(withSlide({}, proposed, 'x', { kind: 'text' }), 'dia:x:notitie', 'Onthouden');
    expect(noteOf(withoutSlide(noted, proposed, 'x'), 'dia:x:notitie')).toBe('Onthouden');
  });
});
