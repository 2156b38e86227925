/** Figures that a reader may choose next, read while nothing else is to be done: the choice is then there at once. */
import { readFigures } from '$lib/data/figures';
import { whenIdle } from '$lib/data/idle';
import { isCoalition, type AreaCode } from '$lib/domain/coalition';
import { seriesOf } from '$lib/domain/indicator';
import type { ShownIndicator } from '$lib/domain/own';
import { levelOf, type Level } from '$lib/domain/region';
import { numberOf, type Settled, type Side } from './settle';

type Wanted = Pick<Side, 'indicator' | 'year'> & { readonly level: Level };

/** What a picture of one indicator is made of: its figures and the numbers behind them, that of the whole and of the country. */
export function neededFor(
  { indicator, level, year }: Pick<Settled, 'indicator' | 'level' | 'year'>,
  area: AreaCode,
  indicators: readonly ShownIndicator[]
): readonly Wanted[] {
  const number = numberOf(indicator, indicators);
  const whole = isCoalition(area) ? 'gemeente' : levelOf(area);
  return [
    ...[...new Set<Level>([level, whole ?? 'land', 'land'])].map((one) => ({ indicator, level: one, year })),
    ...(number === undefined ? [] : [{ indicator: number, level, year }])
  ].filter((one) => seriesOf(one.indicator, one.level, year) !== undefined);
}

/** Reads them one after the other; gives how to call it off. A file that cannot be had says so when it is asked for. */
export function readAhead(wanted: readonly Wanted[]): () => void {
  let stopped = false;
  const read = async () => {
    for (const { indicator, level, year } of wanted) {
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
