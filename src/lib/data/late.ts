/** Tells when the reader has to wait longer for data than anyone expects, and when it came after all. */

/** After this many milliseconds a reader wonders whether anything still comes. */
const PATIENCE = 4000;

const listeners = new Set<(late: boolean) => void>();
let waiting = 0;

function count(by: 1 | -1): void {
  waiting += by;
  for (const listener of listeners) listener(waiting > 0);
}

/** The same work; whoever watches is told when it takes long, and when it has ended. */
export function timed<T>(work: Promise<T>): Promise<T> {
  let end = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    count(1);
    end = () => count(-1);
  }, PATIENCE);
  work.then(
    () => end(),
    () => end()
  );
  return work;
}

/** Calls back with whether anything is late, at each change. Gives the way to stop. */
export function watchLate(onchange: (late: boolean) => void): () => void {
  listeners.add(onchange);
  return () => listeners.delete(onchange);
}
