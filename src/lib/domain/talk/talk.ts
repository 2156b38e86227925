/** A talk of a coalition about an area: which questions, with which figures, and what people said. */
import type { AreaCode } from '../coalition';
import type { QuestionGroup } from '../questions';
import { noteOf, withNote, type Notes } from './notes';

export const TALK_MINUTES = [30, 60, 90] as const;
export type TalkMinutes = (typeof TALK_MINUTES)[number];

/** A figure as it stood on the page when the talk was made: it does not change under a note. */
export interface TalkFigure {
  readonly name: string;
  /** "12,1%" */
  readonly value: string;
  /** "van de huishoudens, 2021" */
  readonly of: string;
  readonly area: string;
  /** "CBS (83765NED)" */
  readonly source: string;
}

export interface TalkQuestion {
  /** Of the question in `content/vragen`; a coalition's own begin with `eigen-`. */
  readonly id: string;
  readonly group: QuestionGroup;
  readonly text: string;
  readonly figure?: TalkFigure;
  /** The publication that gave the idea. */
  readonly idea?: string;
}

export interface Talk {
  readonly version: 1;
  readonly id: string;
  readonly area: AreaCode;
  readonly areaName: string;
  readonly minutes: TalkMinutes;
  /** When it was made and last changed, as ISO 8601 in UTC. */
  readonly made: string;
  readonly changed: string;
  /** The first sentence of the area. */
  readonly sentence: string;
  /** All questions that the figures raised, in the order of the talk. */
  readonly questions: readonly TalkQuestion[];
  readonly notes: Notes;
}

/** The questions of the programme, in the order that the coalition gave them, in its own words. */
export function questionsOf({
  questions,
  notes
}: Pick<Talk, 'questions' | 'notes'>): readonly TalkQuestion[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  return noteOf(notes, 'volgorde')
    .split(' ')
    .flatMap((id) => {
      const own = noteOf(notes, `vraag:${id}`);
      const question = known.get(id);
      if (question !== undefined) return [own === '' ? question : { ...question, text: own }];
      return own === '' ? [] : [{ id, group: 'aanvullen' as const, text: own }];
    });
}

/** The questions that are not in the programme. */
export function leftOut(talk: Pick<Talk, 'questions' | 'notes'>): readonly TalkQuestion[] {
  const used = new Set(orderOf(talk.notes));
  return talk.questions.filter(({ id }) => !used.has(id));
}

/** The notes with this order of questions. */
export function withOrder(notes: Notes, ids: readonly string[]): Notes {
  return withNote(notes, 'volgorde', ids.join(' '));
}

export function orderOf(notes: Notes): readonly string[] {
  return noteOf(notes, 'volgorde')
    .split(' ')
    .filter((id) => id !== '');
}
