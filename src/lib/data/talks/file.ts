/** The file in which a talk travels: to a colleague, or to a drawer. Reading it trusts nothing. */
import * as v from 'valibot';
import { parseAreaCode, type AreaCode } from '../../domain/coalition';
import { QUESTION_GROUPS } from '../../domain/questions';
import type { Notes } from '../../domain/talk/notes';
import { upToDate, type TalkOfVersion1 } from '../../domain/talk/earlier';
import {
  MOST_AREAS,
  TALK_MINUTES,
  type FigureBeside,
  type Talk,
  type TalkArea,
  type TalkFigure,
  type TalkQuestion
} from '../../domain/talk/talk';
import type { Parsed } from '../../formats/types';

const KIND = 'zicht-op-kinderarmoede-gesprek';

/** A field for each key of T, so that a field added to a type cannot be forgotten here. */
type Fields<T> = { readonly [Key in keyof T]-?: v.GenericSchema };

const text = v.pipe(v.string(), v.maxLength(20_000, 'een kortere tekst'));
const moment = v.pipe(v.string(), v.isoTimestamp('een tijdstip'));

const figure = v.strictObject({
  name: text,
  value: text,
  of: text,
  area: text,
  source: text,
  definition: v.exactOptional(text),
  beside: v.exactOptional(v.array(v.strictObject({ name: text, value: text } satisfies Fields<FigureBeside>)))
} satisfies Fields<TalkFigure>);

const question = v.strictObject({
  id: v.pipe(text, v.regex(/^[\w-]+$/, 'een kenmerk zonder spaties')),
  group: v.picklist(QUESTION_GROUPS),
  text,
  figure: v.exactOptional(figure),
  idea: v.exactOptional(text)
} satisfies Fields<TalkQuestion>);

const code = v.custom<AreaCode>(
  (input) => typeof input === 'string' && parseAreaCode(input) === input,
  'een code van een gebied'
);

const area = v.strictObject({ code, name: text, sentence: text } satisfies Fields<TalkArea>);

/** What all versions have. */
const common = {
  id: v.pipe(text, v.nonEmpty('een kenmerk')),
  minutes: v.picklist(TALK_MINUTES),
  made: moment,
  changed: moment,
  questions: v.array(question),
  notes: v.custom<Notes>(
    (input) => v.is(v.record(v.pipe(v.string(), v.regex(/^[a-z]+(:[\w-]+){0,2}$/)), text), input),
    'teksten bij vragen en opgaven'
  )
};

const talk = v.variant('version', [
  v.strictObject({
    version: v.literal(1),
    area: code,
    areaName: text,
    sentence: text,
    ...common
  } satisfies Fields<TalkOfVersion1>),
  v.strictObject({
    version: v.literal(2),
    areas: v.pipe(v.tupleWithRest([area], area), v.maxLength(MOST_AREAS, `hoogstens ${MOST_AREAS} gebieden`)),
    ...common
  } satisfies Fields<Talk>)
]);

const file = v.strictObject({ kind: v.literal(KIND), talk });

/** The text of the file. */
export function writeTalkFile(talk: Talk): string {
  return `${JSON.stringify({ kind: KIND, talk }, null, 1)}\n`;
}

/** A talk out of a file, or why it is none, in Dutch. */
export function readTalkFile(name: string, content: string): Parsed<Talk> {
  const problem = (expected: string, found: string) =>
    ({
      ok: false,
      problems: [
        {
          file: name,
          expected,
          found,
          action: 'Kies een bestand dat met “Bewaar als bestand” is gemaakt, en verander er niets aan.'
        }
      ]
    }) as const;
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return problem('een bestand met een gesprek', 'een ander soort bestand');
  }
  const result = v.safeParse(file, parsed);
  if (result.success) return { ok: true, value: upToDate(result.output.talk) };
  const [issue] = result.issues;
  return problem(
    issue.expected ?? issue.message,
    `${v.getDotPath(issue) ?? 'het bestand'}: ${issue.received}`
  );
}
