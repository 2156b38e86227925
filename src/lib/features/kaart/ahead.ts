/** Figures that a reader may choose next, read while nothing else is to be done: the choice is then there at once. */
import { readFigures } from '$lib/data/figures';
import { whenIdle } from '$lib/data/idle';
import type { MapLevel } from '$lib/domain/view';
import type { Side } from './settle';

type Wanted = Pick<Side, 'indicator' | 'year'>;

/** Reads them one after the other; gives how to call it off. A file that cannot be had says so when it is asked for. */
export function readAhead(wanted: readonly Wanted[], level: MapLevel): () => void {
  let stopped = false;
  const read = async () => {
    for (const { indicator, year } of wanted) {
      if (stopped) return;
      await readFigures(indicator, level, year).catch(() => undefined);
      // What the reader does meanwhile goes first.
      await new Promise((next) => setTimeout(next));
    }
  };
  const callOff = whenIdle(() => void read(), 2000);
  return () => {
    stopped = true;
    callOff();
  };
}
