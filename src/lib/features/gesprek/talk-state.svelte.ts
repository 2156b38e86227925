/** One talk while people write in it: every keystroke is handed to the device at once. */
import { keepNotes, readTalk, TalkError, watchCleared, watchTalks } from '$lib/data/talks/store';
import { mergeNotes, noteOf, withNote, type NoteKey, type Notes } from '$lib/domain/talk/notes';
import type { Talk } from '$lib/domain/talk/talk';

/** What is kept: everything, as it was then; not yet everything; or nothing since then, and why. Moments as ISO 8601. */
export type Keeping =
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'not-kept'; readonly since: string; readonly why: string };

/** What a change did, told by what stood there before: other texts are left alone when it is undone. */
interface Step {
  readonly key: NoteKey | undefined;
  readonly before: readonly (readonly [NoteKey, string])[];
}

/** A change of mind reaches back this far. */
const STEPS_BACK = 200;
/** After a failure the device is asked again this much later, in milliseconds. */
const AGAIN = 1000;

export class TalkState {
  notes = $state.raw<Notes>({});
  keeping = $state.raw<Keeping>({ kind: 'keeping' });
  /** The browser has cleared this device under the open page; the talk is then kept anew. */
  cleared = $state(false);
  #back = $state.raw<readonly Step[]>([]);
  /** What the device had when this tab last heard of it. */
  #base: Notes;
  #busy = false;
  /** When everything on the screen was kept. */
  #kept: string;

  constructor(readonly talk: Talk) {
    this.notes = talk.notes;
    this.#base = talk.notes;
    this.#kept = talk.changed;
    this.keeping = { kind: 'kept', at: this.#kept };
  }

  /** The talk as it stands on the screen. */
  get current(): Talk {
    return { ...this.talk, notes: this.notes };
  }

  get canUndo(): boolean {
    return this.#back.length > 0;
  }

  read(key: NoteKey): string {
    return noteOf(this.notes, key);
  }

  write(key: NoteKey, text: string): void {
    this.change(withNote(this.notes, key, text), key);
  }

  /** Takes over other notes. Changes of one text in a row are one step to undo. */
  change(next: Notes, key?: NoteKey): void {
    const last = this.#back.at(-1);
    if (key === undefined || last?.key !== key)
      this.#back = [...this.#back, { key, before: changedTexts(this.notes, next) }].slice(-STEPS_BACK);
    this.notes = next;
    void this.#keep();
  }

  undo(): void {
    const step = this.#back.at(-1);
    if (step === undefined) return;
    this.#back = this.#back.slice(0, -1);
    this.notes = step.before.reduce((notes, [key, text]) => withNote(notes, key, text), this.notes);
    void this.#keep();
  }

  /** Follows what other tabs write, and tries again what could not be kept or was cleared. Gives the way to stop. */
  follow(): () => void {
    const stop = watchTalks(() => void this.#hear());
    const stopCleared = watchCleared(() => {
      this.cleared = true;
      void this.#keep();
    });
    const timer = setInterval(() => {
      if (this.keeping.kind === 'not-kept') void this.#keep();
    }, AGAIN);
    return () => {
      clearInterval(timer);
      stopCleared();
      stop();
    };
  }

  async #hear(): Promise<void> {
    const theirs = await readTalk(this.talk.id).catch(() => undefined);
    if (theirs === undefined || this.#busy) return;
    this.notes = mergeNotes(this.#base, this.notes, theirs.notes);
    this.#base = theirs.notes;
  }

  /** Keeps what is on the screen, again and again until nothing new was typed meanwhile. */
  async #keep(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    if (this.keeping.kind === 'kept') this.keeping = { kind: 'keeping' };
    try {
      let mine: Notes;
      do {
        mine = this.notes;
        const { notes: kept, changed } = await keepNotes(this.talk, this.#base, mine);
        this.#base = kept;
        this.#kept = changed;
        // What was typed while the device wrote goes on from what it wrote.
        if (this.notes === mine) this.notes = mine = kept;
        else this.notes = mergeNotes(mine, this.notes, kept);
      } while (this.notes !== mine);
      this.keeping = { kind: 'kept', at: this.#kept };
    } catch (error) {
      this.keeping = {
        kind: 'not-kept',
        since: this.#kept,
        why: error instanceof TalkError ? error.message : 'Dit is nu niet te bewaren.'
      };
    } finally {
      this.#busy = false;
    }
  }
}

/** The texts that differ, as they were. */
function changedTexts(before: Notes, after: Notes): readonly (readonly [NoteKey, string])[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as NoteKey[];
  return keys
    .filter((key) => noteOf(before, key) !== noteOf(after, key))
    .map((key) => [key, noteOf(before, key)] as const);
}
