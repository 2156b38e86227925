/**
 * How large a file may be. Everything is read in memory, in a browser too, so a file that is larger than
 * any table of areas is refused before it is read, and a zip is measured while it is unpacked.
 */
import type { FormatProblem } from './types';

const MB = 1_000_000;

/** A file, and each text that comes out of a zip: whole-country tables with all buurten stay far below it. */
export const MAX_BYTES = 100 * MB;
/** Everything that one zip or workbook unpacks to. */
export const MAX_UNPACKED_BYTES = 300 * MB;
/** Real exports pack to a tenth; a zip made to fill the memory packs to a thousandth. */
export const MAX_RATIO = 200;
/** Below this nobody is harmed, whatever the ratio: an empty sheet may pack well. */
export const RATIO_FLOOR_BYTES = 10 * MB;

export const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`;

/** The refusal of a file of this many bytes; `undefined` when it may be read. Ask before reading it. */
export function tooLarge(file: string, bytes: number): FormatProblem | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return {
    file,
    expected: `Een bestand van hoogstens ${megabytes(MAX_BYTES)}.`,
    found: `${megabytes(bytes)}.`,
    action: 'Kies bij de bron minder gebieden, perioden of onderwerpen, en download het bestand opnieuw.'
  };
}
