/**
 * Asks the worker that reads files: one question at a time, in the order in which they were asked. A
 * worker that breaks, or whose question is no longer wanted, is ended and replaced by a new one.
 */
import type { Answer, Begin, Question } from './messages';

/** What came of a question: an answer; nothing, because it was cancelled; or why there is none. */
export type Outcome =
  | Answer
  | { readonly kind: 'cancelled' }
  /** The worker broke: most likely the file did not fit in memory. */
  | { readonly kind: 'crashed' };

interface Waiting {
  readonly question: Question;
  readonly settle: (outcome: Outcome) => void;
}

export class Reader {
  readonly #start: () => Worker;
  readonly #begin: () => Begin;
  #worker: Worker | undefined;
  /** Aborted when the worker ends: what it still had to say would answer the wrong question. */
  #life = new AbortController();
  #queue: Waiting[] = [];
  #asked: Waiting | undefined;

  /** `start` makes a worker; `begin` is the first thing that each is told. */
  constructor(start: () => Worker, begin: () => Begin) {
    this.#start = start;
    this.#begin = begin;
  }

  /** Starts the worker, which fetches what reading needs: nothing is left to fetch when a file comes. */
  prepare(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#start();
    const { signal } = this.#life;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#settle(data), { signal });
    const broken = (event: Event) => {
      event.preventDefault();
      this.#end();
      this.#settle({ kind: 'crashed' });
    };
    worker.addEventListener('error', broken, { signal });
    worker.addEventListener('messageerror', broken, { signal });
    worker.postMessage(this.#begin());
    this.#worker = worker;
    return worker;
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

  #next(): void {
    if (this.#asked !== undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    this.#asked = waiting;
    this.prepare().postMessage(waiting.question);
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
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
