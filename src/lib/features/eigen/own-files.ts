/** The files of *Eigen cijfers*: what is asked of the reader, and what its answers change. */
import { tooLarge } from '$lib/formats/limits';
import { never } from '$lib/domain/never';
import type { FormatProblem } from '$lib/formats/types';
import type { Choices } from '$lib/formats/understanding';
import type { Question } from './messages';
import type { Taking } from './own-set';
import type { LoadedYears } from './picks';
import { tooHeavy, unprepared } from './problems';
import type { Outcome, Reader } from './reader';
import { next, understoodIn, type FileEntry, type FileEvent, type Files, type PickChange } from './state';
import { saidOf } from './words';

/** The part of the page that shows: the files, and what happened last, for a live region. */
export interface Shown {
  readonly files: Files;
  readonly said: string;
}

export class OwnFiles {
  readonly #loaded: LoadedYears;
  readonly #reader: Pick<Reader, 'prepare' | 'ask' | 'stop'>;
  readonly #show: (shown: Shown) => void;
  readonly #contents = new Map<number, File>();
  readonly #running = new Map<number, AbortController>();
  #shown: Shown = { files: [], said: '' };
  #count = 0;

  /** `loaded`: the years that the site has already; `show` is called after every change. */
  constructor(
    loaded: LoadedYears,
    reader: Pick<Reader, 'prepare' | 'ask' | 'stop'>,
    show: (shown: Shown) => void
  ) {
    this.#loaded = loaded;
    this.#reader = reader;
    this.#show = show;
  }

  /** Fetches what reading needs, before the first file comes. */
  prepare(): void {
    this.#reader.prepare();
  }

  stop(): void {
    this.#reader.stop();
  }

  /** Says what happened elsewhere on the page. */
  say(said: string): void {
    this.#shown = { ...this.#shown, said };
    this.#show(this.#shown);
  }

  /** Takes in files; gives the id of the first. Each is read in turn. */
  add(contents: readonly File[]): number | undefined {
    let first: number | undefined;
    for (const content of contents) {
      const id = this.#number();
      first ??= id;
      const request = this.#number();
      this.#contents.set(id, content);
      this.#event(id, { kind: 'dropped', name: content.name, size: content.size, request });
      const problem = tooLarge(content.name, content.size);
      if (problem === undefined) void this.#understand(id, request, {});
      else this.#event(id, { kind: 'refused', request, problems: [problem] });
    }
    return first;
  }

  /** Reads a file again with what a person told on top of what was known. */
  mend(id: number, change: Partial<Choices>): void {
    const before = this.#understoodOf(id);
    if (before === undefined) return;
    this.#running.get(id)?.abort();
    const request = this.#number();
    const choices = { ...before.choices, ...change };
    this.#event(id, { kind: 'mended', request, choices });
    void this.#understand(id, request, choices);
  }

  pick(id: number, topics: readonly string[], change: PickChange): void {
    this.#event(id, { kind: 'picked', topics, change });
  }

  nameSource(id: number, source: string): void {
    this.#event(id, { kind: 'sourced', source });
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort();
    this.#event(id, { kind: 'cancelled' });
  }

  close(id: number): void {
    this.#running.get(id)?.abort();
    this.#contents.delete(id);
    this.#event(id, { kind: 'closed' });
  }

  /** Keeps what was picked of a file on this device. */
  async keep(id: number): Promise<void> {
    const asked = this.#takingOf(id);
    if (asked === undefined) return;
    const request = this.#number();
    this.#event(id, { kind: 'saving', request });
    const outcome = await this.#ask(id, { kind: 'keep', ...asked });
    switch (outcome.kind) {
      case 'kept':
        return this.#event(id, { kind: 'saved', request, set: asked.taking.id });
      case 'unkept':
      case 'unprepared':
        return this.#event(id, { kind: 'unsaved', request, message: outcome.message });
      case 'refused':
        return this.#event(id, { kind: 'unsaved', request, message: outcome.problems[0]?.found ?? '' });
      case 'crashed':
        return this.#event(id, { kind: 'unsaved', request, message: tooHeavy('').found });
      case 'cancelled':
      case 'understood':
      case 'packed':
        return;
      default:
        never(outcome, 'outcome of keeping');
    }
  }

  /** What was picked of a file, as the text of a file; `undefined` when it could not be made. */
  async pack(id: number): Promise<string | undefined> {
    const asked = this.#takingOf(id);
    if (asked === undefined) return undefined;
    const outcome = await this.#ask(id, { kind: 'pack', ...asked });
    return outcome.kind === 'packed' ? outcome.text : undefined;
  }

  #takingOf(id: number): { file: File; choices: Choices; taking: Taking } | undefined {
    const file = this.#contents.get(id);
    const understood = this.#understoodOf(id);
    if (file === undefined || understood === undefined) return undefined;
    const { choices, picks, source } = understood;
    const taking = { picks, source, id: crypto.randomUUID(), added: new Date().toISOString() };
    return { file, choices, taking };
  }

  #understoodOf(id: number) {
    const file = this.#find(id);
    return file && understoodIn(file.stage);
  }

  async #understand(id: number, request: number, choices: Choices): Promise<void> {
    const file = this.#contents.get(id);
    if (file === undefined) return;
    const outcome = await this.#ask(id, { kind: 'understand', file, choices });
    const refused = (...problems: readonly FormatProblem[]) =>
      this.#event(id, { kind: 'refused', request, problems });
    switch (outcome.kind) {
      case 'understood':
        return this.#event(id, { kind: 'understood', request, account: outcome.account });
      case 'refused':
        return refused(...outcome.problems);
      case 'crashed':
        return refused(tooHeavy(file.name));
      case 'unprepared':
        return refused(unprepared(file.name, outcome.message));
      case 'cancelled':
      case 'kept':
      case 'unkept':
      case 'packed':
        return;
      default:
        never(outcome, 'outcome of reading');
    }
  }

  async #ask(id: number, question: Question): Promise<Outcome> {
    const running = new AbortController();
    this.#running.set(id, running);
    const outcome = await this.#reader.ask(question, running.signal);
    if (this.#running.get(id) === running) this.#running.delete(id);
    return outcome;
  }

  #event(id: number, event: FileEvent): void {
    const before = this.#find(id);
    const files = next(this.#shown.files, id, event, this.#loaded);
    const after = files.find((file) => file.id === id);
    const said = after === before ? undefined : saidOf(after ?? before, after === undefined);
    this.#shown = { files, said: said ?? this.#shown.said };
    this.#show(this.#shown);
  }

  #find(id: number): FileEntry | undefined {
    return this.#shown.files.find((file) => file.id === id);
  }

  #number(): number {
    this.#count += 1;
    return this.#count;
  }
}
