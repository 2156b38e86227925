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
 * follows the other; a text that both changed keeps both. Nothing that anybody typed is lost.
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
  // One went on where the other was: the longer text holds both.
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs}\n${ALSO}\n${mine}`;
}
