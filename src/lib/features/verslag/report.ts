/** What the report of a talk holds. Each kind of file writes this one thing, so that they never say different things. Pure. */
import { REPLY_WORDS, STEPS, TASK_WORDS } from '$lib/content/gesprek';
import { PARTNERS } from '$lib/content/handvatten';
import { QUESTION_GROUPS } from '$lib/domain/questions';
import {
  linesOf,
  noteOf,
  replyOf,
  TASK_FIELDS,
  tasksOf,
  type NoteKey,
  type Notes
} from '$lib/domain/talk/notes';
import { presenceOf, type Presence } from '$lib/domain/talk/partners';
import {
  nameOfTalk,
  questionsOf,
  type Talk,
  type TalkFigure,
  type TalkQuestion
} from '$lib/domain/talk/talk';

export interface Report {
  /** "Gesprek over Heerlen" */
  readonly title: string;
  /** "22 november 2026, 60 minuten" */
  readonly when: string;
  /** The first sentence of each area. */
  readonly sentences: readonly string[];
  readonly present: readonly string[];
  /** Partners that are not at the table yet. */
  readonly missed: readonly string[];
  /** Steps of the talk in which something was said. */
  readonly steps: readonly ReportStep[];
  /** What was said at slides of the presentation that ask no question. */
  readonly remarks: readonly string[];
  readonly tasks: readonly ReportTask[];
  readonly parked: readonly string[];
  /** Questions of the programme to which nothing was said. */
  readonly open: readonly ReportQuestion[];
  /** What each of the figures counts, once. */
  readonly definitions: readonly { readonly name: string; readonly text: string }[];
}

export interface ReportStep {
  readonly name: string;
  readonly questions: readonly ReportQuestion[];
}

export interface ReportQuestion {
  readonly text: string;
  readonly figure?: TalkFigure;
  /** "Herkend" */
  readonly reply?: string;
  /** What was said, a line each. */
  readonly said: readonly string[];
}

export interface ReportTask {
  readonly title: string;
  readonly agreements: readonly { readonly label: string; readonly text: string }[];
}

/** Said at the foot of each report. */
export const FOOT = 'Cijfers over een gebied zeggen niets over één gezin.';

const day = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** The report of a talk as it stands. */
export function reportOf(original: Talk): Report {
  const talk = cleaned(original);
  const { notes } = talk;
  const all = questionsOf(talk).map((question) => ({
    group: question.group,
    question: reportQuestion(talk, question)
  }));
  const talkedOf = ({ reply, said }: ReportQuestion) => reply !== undefined || said.length > 0;
  const questions = all.map(({ question }) => question);
  return {
    title: `Gesprek over ${nameOfTalk(talk)}`,
    when: `${day.format(new Date(talk.made))}, ${talk.minutes} minuten`,
    sentences: talk.areas.map(({ sentence }) => sentence),
    present: [...partners(talk, 'er'), ...linesOf(noteOf(notes, 'aanwezig'))],
    missed: partners(talk, 'gemist'),
    steps: QUESTION_GROUPS.map((group) => ({
      name: STEPS[group].name,
      questions: all
        .filter((one) => one.group === group && talkedOf(one.question))
        .map(({ question }) => question)
    })).filter((step) => step.questions.length > 0),
    remarks: remarksIn(notes),
    tasks: tasksOf(notes).map(({ texts }) => ({
      title: oneLine(texts.wat) || 'Nog zonder naam',
      agreements: TASK_FIELDS.filter((field) => field !== 'wat' && texts[field].trim() !== '').map(
        (field) => ({ label: TASK_WORDS[field].label, text: oneLine(texts[field]) })
      )
    })),
    parked: linesOf(noteOf(notes, 'geparkeerd')),
    open: questions.filter((question) => !talkedOf(question)),
    definitions: definitionsOf(questions)
  };
}

/** "Bron: CBS, 83765NED." with the area, as it stands under each figure. */
export function sourceLine({ area, source }: TalkFigure): string {
  return `${area}. Bron: ${source}.`;
}

function reportQuestion({ notes }: Talk, { id, text, figure }: TalkQuestion): ReportQuestion {
  const reply = replyOf(notes, id);
  return {
    text: oneLine(text),
    ...(figure !== undefined && { figure }),
    ...(reply !== undefined && { reply: REPLY_WORDS[reply] }),
    said: linesOf(noteOf(notes, `antwoord:${id}`))
  };
}

function remarksIn(notes: Notes): readonly string[] {
  return (Object.keys(notes) as NoteKey[])
    .filter((key) => /^dia:[\w-]+:notitie$/.test(key))
    .sort()
    .flatMap((key) => linesOf(noteOf(notes, key)));
}

function partners({ notes }: Talk, presence: Presence): readonly string[] {
  return PARTNERS.flatMap((group) => group.partners)
    .filter(({ id }) => presenceOf(notes, id) === presence)
    .map(({ name }) => name);
}

function definitionsOf(questions: readonly ReportQuestion[]): Report['definitions'] {
  const texts = questions.flatMap(({ figure }) =>
    figure?.definition === undefined ? [] : [[figure.name, figure.definition] as const]
  );
  return [...new Map(texts)].map(([name, text]) => ({ name, text }));
}

function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

/**
 * The talk without signs that no XML may hold (control signs, halves of a pair), wherever they stand: a text that was
 * pasted must not make a document that cannot be opened.
 */
function cleaned<T>(value: T): T {
  if (typeof value === 'string')
    return value.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : '')) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [key, cleaned(one)])
    ) as T;
  return value;
}
