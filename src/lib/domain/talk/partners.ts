/** Who of the partners is at the table, and who is missed: kept among the notes. */
import { noteOf, withNote, type Notes } from './notes';

const PRESENCES = ['er', 'gemist'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Whether a partner is there or missed; `undefined` where nobody said. */
export function presenceOf(notes: Notes, partner: string): Presence | undefined {
  const text = noteOf(notes, `partner:${partner}`);
  return PRESENCES.find((presence) => presence === text);
}

/** The notes with what was said of a partner; `undefined` takes it back. */
export function withPresence(notes: Notes, partner: string, presence: Presence | undefined): Notes {
  return withNote(notes, `partner:${partner}`, presence ?? '');
}
