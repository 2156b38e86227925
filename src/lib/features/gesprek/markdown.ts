/** A talk as Markdown: what was said and agreed, with the figures and where they come from. Pure. */
import { REPLY_WORDS, STEPS, TASK_WORDS } from '$lib/content/gesprek';
import { QUESTION_GROUPS } from '$lib/domain/questions';
import { linesOf, noteOf, replyOf, TASK_FIELDS, tasksOf } from '$lib/domain/talk/notes';
import { nameOfTalk, questionsOf, type Talk, type TalkQuestion } from '$lib/domain/talk/talk';

/** The report of a talk. Texts of people stand as quotes, so that a # or * of theirs stays what it is. */
export function talkMarkdown(talk: Talk): string {
  const { notes } = talk;
  const questions = questionsOf(talk);
  const said = (question: TalkQuestion) =>
    noteOf(notes, `antwoord:${question.id}`) !== '' || replyOf(notes, question.id) !== undefined;
  const steps = QUESTION_GROUPS.flatMap((group) => {
    const here = questions.filter((question) => question.group === group && said(question));
    return here.length === 0
      ? []
      : [`## ${STEPS[group].name}`, ...here.map((question) => questionPart(talk, question))];
  });
  const open = questions.filter((question) => !said(question));
  const tasks = tasksOf(notes);
  return `${[
    `# Gesprek over ${nameOfTalk(talk)}`,
    `Gemaakt op ${talk.made.slice(0, 10)}, ${talk.minutes} minuten.`,
    ...talk.areas.map(({ sentence }) => sentence),
    ...list('Aanwezig', linesOf(noteOf(notes, 'aanwezig')).map(escape)),
    ...steps,
    ...(tasks.length === 0
      ? []
      : [
          '## Gezamenlijke opgaven',
          ...tasks.map(({ texts }, index) =>
            [
              `### ${index + 1}. ${escape(texts.wat === '' ? 'Nog zonder naam' : texts.wat)}`,
              TASK_FIELDS.filter((field) => field !== 'wat' && texts[field] !== '')
                .map((field) => `- **${TASK_WORDS[field].label}** ${escape(texts[field])}`)
                .join('\n')
            ].join('\n\n')
          )
        ]),
    ...list('Geparkeerd', linesOf(noteOf(notes, 'geparkeerd')).map(escape)),
    ...list(
      'Nog niet besproken',
      open.map(({ text }) => escape(text))
    )
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function questionPart({ notes }: Talk, { id, text, figure }: TalkQuestion): string {
  const reply = replyOf(notes, id);
  const answer = noteOf(notes, `antwoord:${id}`);
  return [
    `### ${escape(text)}`,
    ...(figure === undefined
      ? []
      : [
          `**${escape(figure.value)}** ${escape(figure.name)}, ${escape(figure.of)}. ${escape(figure.area)}. Bron: ${escape(figure.source)}.`
        ]),
    ...(reply === undefined ? [] : [`*${REPLY_WORDS[reply]}*`]),
    ...(answer === ''
      ? []
      : [
          answer
            .split('\n')
            .map((line) => `> ${escape(line)}`)
            .join('\n')
        ])
  ].join('\n\n');
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];
}

/** Signs with a meaning in Markdown, as themselves. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
