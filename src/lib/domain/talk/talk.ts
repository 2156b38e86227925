/** A talk of a coalition about one or more areas: which questions, with which figures, and what people said. */
import { parseAreaCode, type AreaCode } from '../coalition';
import { enumerate } from '../notation';
import { QUESTION_GROUPS, type QuestionGroup } from '../questions';
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
  /** "CBS, 83765NED" */
  readonly source: string;
  /** What it counts, in plain words. */
  readonly definition?: string;
  /** The same figure of other areas, in the same year and by the same definition. */
  readonly beside?: readonly FigureBeside[];
}

export interface FigureBeside {
  /** "Nederland" */
  readonly name: string;
  /** "6,3%" */
  readonly value: string;
}

export interface TalkQuestion {
  /**
   * Of the question in `content/vragen`, behind the code of the area where the talk has more (`idOfArea`);
   * a coalition's own begin with `eigen`.
   */
  readonly id: string;
  readonly group: QuestionGroup;
  readonly text: string;
  readonly figure?: TalkFigure;
  /** The publication that gave the idea. */
  readonly idea?: string;
}

/** An area that the talk is about. */
export interface TalkArea {
  readonly code: AreaCode;
  readonly name: string;
  /** The first sentence of its page. */
  readonly sentence: string;
}

/** More areas than this make no talk of an hour. */
export const MOST_AREAS = 4;

export interface Talk {
  readonly version: 2;
  readonly id: string;
  /** The first one is what the talk is about; the others stand beside it. */
  readonly areas: readonly [TalkArea, ...TalkArea[]];
  readonly minutes: TalkMinutes;
  /** When it was made and last changed, as ISO 8601 in UTC. */
  readonly made: string;
  readonly changed: string;
  /** All questions that the figures raised, in the order of the talk. */
  readonly questions: readonly TalkQuestion[];
  readonly notes: Notes;
}

/** "Heerlen, Hoensbroek en Heerlerheide": what the talk is about. */
export function nameOfTalk({ areas }: Pick<Talk, 'areas'>): string {
  return enumerate(areas.map(({ name }) => name));
}

/** The id of a question of an area that is not the first of its talk: the same question may be asked of each. */
export function idOfArea(area: AreaCode, question: string): string {
  return `${area}_${question}`;
}

/** What an id of a talk names: a question of the content files, and the area where that is not the first. */
export function readQuestionId(id: string): {
  readonly area: AreaCode | undefined;
  readonly question: string;
} {
  const [first = '', ...rest] = id.split('_');
  const area = parseAreaCode(first);
  return area === undefined ? { area, question: id } : { area, question: rest.join('_') };
}

/** The id of a question that a coalition made itself, for a step of the talk. */
export function idOfOwn(group: QuestionGroup, name: string): string {
  return `eigen_${group}_${name}`;
}

/** The step of an own question; those of before there was a choice complete the picture. */
function groupOfOwn(id: string): QuestionGroup {
  return QUESTION_GROUPS.find((group) => id.startsWith(idOfOwn(group, ''))) ?? 'aanvullen';
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
      return own === '' ? [] : [{ id, group: groupOfOwn(id), text: own }];
    });
}

/** The questions that are not in the programme. */
export function leftOut(talk: Pick<Talk, 'questions' | 'notes'>): readonly TalkQuestion[] {
  const used = new Set(orderOf(talk.notes));
  return talk.questions.filter(({ id }) => !used.has(id));
}

/** The notes with a question at the end of the programme; as they are where it was there. */
export function withQuestion(notes: Notes, id: string): Notes {
  const order = orderOf(notes);
  return order.includes(id) ? notes : withOrder(notes, [...order, id]);
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
