/** Figures that a reader may choose next, read while nothing else is to be done: the choice is then there at once. */
import { readFigures } from '$lib/data/figures';
import { whenIdle } from '$lib/data/idle';
import type { MapLevel } from '$lib/domain/view';
import type { Side } from './settle';

/** Reads them one after the other; gives how to call it off. A file that cannot be had says so when it is asked for. */
export function readAhead(sides: readonly Side[], level: MapLevel): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  const from = (place: number): void => {
    const side = sides[place];
    if (side === undefined || stopped) return;
    stop = whenIdle(() => {
      readFigures(side.indicator, level, side.year)
        .catch(() => undefined)
        .finally(() => from(place + 1));
    }, 2000);
  };
  from(0);
  return () => {
    stopped = true;
    stop?.();
  };
}
