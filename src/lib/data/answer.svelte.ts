import { DataError } from './errors';
import { latest } from './latest';

/** The last answer to a question that is asked again and again: a late one never overwrites a newer one. */
export class Answer<T> {
  value = $state.raw<T>();
  /** Why the newest answer could not be had. */
  trouble = $state<string>();
  readonly #failed: string;
  readonly #ask = latest((_signal, question: () => Promise<T>) => question());

  /** `failed`: what is said when something else than the data went wrong. */
  constructor(failed: string) {
    this.#failed = failed;
  }

  /** `then`: told of the answer, unless a newer question came in between. */
  ask(question: () => Promise<T>, then?: (value: T) => void): void {
    this.trouble = undefined;
    this.#ask(question).then(
      (answer) => {
        if (answer.kind === 'superseded') return;
        this.value = answer.value;
        then?.(answer.value);
      },
      (cause: unknown) => this.fail(cause)
    );
  }

  fail(cause: unknown): void {
    this.trouble = cause instanceof DataError ? cause.message : this.#failed;
  }
}
