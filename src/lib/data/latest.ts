/** An answer, or word that a newer question took its place and it must not be shown. */
export type Latest<T> = { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'superseded' };

/**
 * Wraps a question so that only the newest call gives an answer: an older one, however late or broken,
 * comes back as `superseded`, and its signal is aborted. A failure of the newest call rejects.
 *
 *   const ask = latest((signal, year: number) => readColumn('wijk', 'woz', year));
 *   const result = await ask(2022);
 *   if (result.kind === 'answer') figures = result.value;
 */
export function latest<A extends readonly unknown[], T>(
  question: (signal: AbortSignal, ...args: A) => Promise<T>
): (...args: A) => Promise<Latest<T>> {
  let current: AbortController | undefined;
  return async (...args) => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    try {
      const value = await question(mine.signal, ...args);
      return mine.signal.aborted ? { kind: 'superseded' } : { kind: 'answer', value };
    } catch (cause) {
      if (mine.signal.aborted) return { kind: 'superseded' };
      throw cause;
    }
  };
}
