/**
 * Runs the newest of several loads: the answer of one that was overtaken is thrown away, and so is its
 * failure, because nobody waits for it any more.
 */
export function latestOnly(): <T>(load: () => Promise<T>, then: (value: T) => void, fail: (why: unknown) => void) => void {
  let newest = 0;
  return (load, then, fail) => {
    const turn = ++newest;
    load().then(
      (value) => {
        if (turn === newest) then(value);
      },
      (why: unknown) => {
        if (turn === newest) fail(why);
      }
    );
  };
}
