/**
 * Asks the worker that reads files: one question at a time, in the order in which they were asked. A
 * worker that breaks, or whose question is no longer wanted, is ended and replaced by a new one.
 */
import type { AreaIndex } from '$lib/domain/area-index';
import type { Answer, Begin, Question } from './messages';

/** What came of a question: an answer; nothing, because it was cancelled; or why there is none. */
export type Outcome =
  | Answer
  | { readonly kind: 'cancelled' }
  /** The worker broke: most likely the file did not fit in memory. */
  | { readonly kind: 'crashed' }
  /** The list of areas could not be had. Dutch. */
  | { readonly kind: 'unprepared'; readonly message: string };

interface Waiting {
  readonly question: Question;
  readonly settle: (outcome: Outcome) => void;
}

export class Reader {
  readonly #start: () => Worker;
  readonly #readAreas: () => Promise<AreaIndex>;
  #areas: Promise<AreaIndex> | undefined;
  #worker: Promise<Worker> | undefined;
  /** Aborted when the worker ends: what it still had to say would answer the wrong question. */
  #life = new AbortController();
  #queue: Waiting[] = [];
  #asked: Waiting | undefined;

  /** `start` makes a worker; each is first given the areas. */
  constructor(start: () => Worker, readAreas: () => Promise<AreaIndex>) {
    this.#start = start;
    this.#readAreas = readAreas;
  }

  /** Fetches what reading needs, so that nothing is left to fetch when a file comes. Never rejects. */
  async prepare(): Promise<void> {
    await this.#ready().catch(() => undefined);
  }

  /** Never rejects. */
  ask(question: Question, signal: AbortSignal): Promise<Outcome> {
    return new Promise((settle) => {
      const waiting: Waiting = { question, settle };
      signal.addEventListener('abort', () => this.#cancel(waiting), { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Ends the worker, and with it every question. */
  stop(): void {
    for (const { settle } of this.#queue) settle({ kind: 'cancelled' });
    this.#queue = [];
    this.#end();
    this.#asked?.settle({ kind: 'cancelled' });
    this.#asked = undefined;
  }

  #ready(): Promise<Worker> {
    this.#worker ??= this.#open().catch((cause: unknown) => {
      this.#areas = undefined;
      this.#worker = undefined;
      throw cause;
    });
    return this.#worker;
  }

  async #open(): Promise<Worker> {
    this.#areas ??= this.#readAreas();
    const { signal } = this.#life;
    const areas = await this.#areas;
    const worker = this.#start();
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#settle(data), { signal });
    const broken = (event: Event) => {
      event.preventDefault();
      this.#end();
      this.#settle({ kind: 'crashed' });
    };
    worker.addEventListener('error', broken, { signal });
    worker.addEventListener('messageerror', broken, { signal });
    if (signal.aborted) worker.terminate();
    const begin: Begin = { kind: 'begin', areas };
    worker.postMessage(begin);
    return worker;
  }

  #next(): void {
    if (this.#asked !== undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    this.#asked = waiting;
    this.#ready().then(
      (worker) => {
        if (this.#asked === waiting) worker.postMessage(waiting.question);
      },
      (cause: unknown) => {
        const message = cause instanceof Error ? cause.message : String(cause);
        if (this.#asked === waiting) this.#settle({ kind: 'unprepared', message });
      }
    );
  }

  #settle(outcome: Outcome): void {
    this.#asked?.settle(outcome);
    this.#asked = undefined;
    this.#next();
  }

  #cancel(waiting: Waiting): void {
    if (waiting === this.#asked) {
      this.#end();
      this.#settle({ kind: 'cancelled' });
    } else if (this.#queue.includes(waiting)) {
      this.#queue = this.#queue.filter((one) => one !== waiting);
      waiting.settle({ kind: 'cancelled' });
    }
  }

  #end(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#worker = undefined;
  }
}
