/**
 * What people write down during a talk: a flat set of texts by key. Flat, so that two tabs, an undo and a file
 * all work on the same small thing: one text.
 */

/** What a shared task says, in the order of the form. */
export const TASK_FIELDS = ['wat', 'voor-wie', 'wijk', 'partners', 'wie', 'wanneer', 'zichtbaar'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];

/** How people take a figure. */
export const REPLIES = ['herkend', 'niet-herkend', 'aanvulling'] as const;
export type Reply = (typeof REPLIES)[number];

export type NoteKey =
  /** What was said at a question. */
  | `antwoord:${string}`
  /** A `Reply`, by question. */
  | `reactie:${string}`
  | `taak:${string}:${TaskField}`
  /** A `Presence`, by partner. */
  | `partner:${string}`
  /** A question of the coalition's own, or its own words for a question of the site. */
  | `vraag:${string}`
  /** Ids of the questions in their order; absent: as proposed. */
  | 'volgorde'
  /** A slide that somebody put in, its own text (`dia:<id>:tekst`), or what was said at it (`dia:<id>:notitie`). */
  | `dia:${string}`
  /** Ids of the slides in their order; absent: as proposed. */
  | 'dias'
  /** One person or organisation per line. */
  | 'aanwezig'
  /** One point per line. */
  | 'geparkeerd';

/** Texts by key. A key that is not there is an empty text. */
export type Notes = Readonly<Partial<Record<NoteKey, string>>>;

export interface Task {
  readonly id: string;
  readonly texts: Readonly<Record<TaskField, string>>;
}

export function noteOf(notes: Notes, key: NoteKey): string {
  return notes[key] ?? '';
}

/** The notes with one text changed; an emptied text leaves nothing behind. */
export function withNote(notes: Notes, key: NoteKey, text: string): Notes {
  if (text !== '') return { ...notes, [key]: text };
  const rest: Partial<Record<NoteKey, string>> = { ...notes };
  Reflect.deleteProperty(rest, key);
  return rest;
}

export function replyOf(notes: Notes, question: string): Reply | undefined {
  const text = noteOf(notes, `reactie:${question}`);
  return REPLIES.find((reply) => reply === text);
}

/** The tasks of which anything is written, in the order in which they were begun. */
export function tasksOf(notes: Notes): readonly Task[] {
  const ids = Object.keys(notes).flatMap((key) => /^taak:([^:]+):/.exec(key)?.[1] ?? []);
  return [...new Set(ids)].sort().map((id) => ({
    id,
    texts: Object.fromEntries(
      TASK_FIELDS.map((field) => [field, noteOf(notes, `taak:${id}:${field}`)])
    ) as Record<TaskField, string>
  }));
}

/** The notes without a task. */
export function withoutTask(notes: Notes, id: string): Notes {
  return TASK_FIELDS.reduce((rest, field) => withNote(rest, `taak:${id}:${field}`, ''), notes);
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Between two texts that were typed at the same time in two tabs. */
export const ALSO = '— ook geschreven in een ander tabblad —';

/**
 * Notes of this tab and of another one, both begun at `base`, put together: a text that one of them left alone
 * follows the other; in a text that both changed both changes are made, and where they touch both texts are kept.
 * Nothing that anybody typed is lost.
 */
export function mergeNotes(base: Notes, mine: Notes, theirs: Notes): Notes {
  let merged: Notes = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)]) as Set<NoteKey>) {
    merged = withNote(merged, key, mergeText(noteOf(base, key), noteOf(mine, key), noteOf(theirs, key)));
  }
  return merged;
}

function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [first, last] = [changeOf(base, mine), changeOf(base, theirs)].sort((a, b) => a.from - b.from);
  if (first !== undefined && last !== undefined && first.to < last.from)
    return (
      base.slice(0, first.from) +
      first.text +
      base.slice(first.to, last.from) +
      last.text +
      base.slice(last.to)
    );
  // One went on where the other was: the longer text holds both.
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs}\n${ALSO}\n${mine}`;
}

/** What was typed in the place of `from` until `to` of a text. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The one place where a text differs from what it was, as short as it can be. */
export function changeOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}
