import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALSO,
  changeOf,
  linesOf,
  mergeNotes,
  noteOf,
  replyOf,
  tasksOf,
  withNote,
  withoutTask,
  type NoteKey,
  type Notes
} from './notes';

const key = fc.constantFrom<NoteKey>('aanwezig', 'antwoord:a', 'antwoord:b', 'taak:1:wat');
const text = fc.string({ minLength: 1, maxLength: 12 });
const notes = fc
  .array(fc.tuple(key, text))
  .map((entries) => entries.reduce<Notes>((all, [one, value]) => withNote(all, one, value), {}));

describe('notes of two tabs', () => {
  it('lose nothing that anybody typed', () => {
    fc.assert(
      fc.property(notes, notes, notes, (base, mine, theirs) => {
        const merged = mergeNotes(base, mine, theirs);
        for (const one of new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<NoteKey>) {
          const [was, now] = [noteOf(base, one), noteOf(merged, one)];
          expect(now).toContain(changeOf(was, noteOf(mine, one)).text);
          expect(now).toContain(changeOf(was, noteOf(theirs, one)).text);
        }
      })
    );
  });

  it('follow the tab that wrote, when the other did not', () => {
    fc.assert(
      fc.property(notes, notes, (base, changed) => {
        expect(mergeNotes(base, changed, base)).toEqual(changed);
        expect(mergeNotes(base, base, changed)).toEqual(changed);
        expect(mergeNotes(base, changed, changed)).toEqual(changed);
      })
    );
  });

  it('make both changes where they do not touch', () => {
    const merged = mergeNotes(
      { aanwezig: 'de JGZ en het wijkteam' },
      { aanwezig: 'de JGZ en het wijkteam Noord' },
      { aanwezig: 'de GGD, de JGZ en het wijkteam' }
    );
    expect(merged).toEqual({ aanwezig: 'de GGD, de JGZ en het wijkteam Noord' });
  });

  it('keep both texts where both wrote, and say so', () => {
    expect(mergeNotes({}, { aanwezig: 'de JGZ' }, { aanwezig: 'de GGD' })).toEqual({
      aanwezig: `de GGD\n${ALSO}\nde JGZ`
    });
    expect(mergeNotes({}, { aanwezig: 'de JGZ en' }, { aanwezig: 'de JGZ' })).toEqual({
      aanwezig: 'de JGZ en'
    });
  });
});

describe('what the notes say', () => {
  const some: Notes = {
    'taak:b:wat': 'Tweede',
    'taak:a:wie': 'het wijkteam',
    'reactie:q': 'herkend',
    'reactie:r': 'iets anders',
    aanwezig: ' JGZ \n\nGGD'
  };

  it('lists tasks in the order in which they were begun', () => {
    expect(tasksOf(some).map(({ id, texts }) => [id, texts.wat, texts.wie])).toEqual([
      ['a', '', 'het wijkteam'],
      ['b', 'Tweede', '']
    ]);
    expect(tasksOf(withoutTask(some, 'a')).map(({ id }) => id)).toEqual(['b']);
  });

  it('knows the replies, and leaves no empty text behind', () => {
    expect([replyOf(some, 'q'), replyOf(some, 'r'), replyOf(some, 's')]).toEqual([
      'herkend',
      undefined,
      undefined
    ]);
    expect(withNote({ aanwezig: 'JGZ' }, 'aanwezig', '')).toEqual({});
    expect(linesOf(noteOf(some, 'aanwezig'))).toEqual(['JGZ', 'GGD']);
  });
});
