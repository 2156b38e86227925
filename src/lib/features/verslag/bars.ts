/** The figure of a talk as bars: its values as they are shown, read back as numbers. Pure. */
import type { TalkFigure } from '$lib/domain/talk/talk';

export interface Bars {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** How a spreadsheet writes such a number: `0.0"%"`. */
  readonly format: string;
}

/** A number in Dutch: "1.234,5", within a sign and a unit at most. */
const NUMBER = /^(€\s*)?(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d+))?(%)?$/u;

/** The bars; `undefined` where nothing stands beside the figure, or a value is no plain number. */
export function barsOf({ area, value, beside = [] }: TalkFigure): Bars | undefined {
  if (beside.length === 0) return undefined;
  const shown = [{ name: area, value }, ...beside];
  const read = shown.map((one) => NUMBER.exec(one.value.replace(/[\u00a0\u202f]/g, ' ').trim()));
  const [first] = read;
  if (!first || read.some((match) => match === null)) return undefined;
  const decimals = Math.max(...read.map((match) => match?.[3]?.length ?? 0));
  return {
    names: shown.map(({ name }) => name),
    values: read.map((match) => Number(`${match?.[2]?.replaceAll('.', '') ?? ''}.${match?.[3] ?? '0'}`)),
    format: `${first[1] === undefined ? '' : '"€ "'}#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${first[4] === undefined ? '' : '"%"'}`
  };
}
