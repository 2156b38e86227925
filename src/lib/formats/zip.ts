/**
 * Unpacks a zip, and an XLSX is one, without ever holding more than `limits` allows: the bytes are counted
 * while they come out, because what a zip says of its own size may be a lie.
 */
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { MAX_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, megabytes, RATIO_FLOOR_BYTES } from './limits';
import { parsed, refused } from './problem';
import type { Parsed } from './types';

export type Entries = ReadonlyMap<string, Uint8Array>;

/** Fed in pieces so small that one of them can never become more than about 16 MB. */
const PIECE = 16_384;

/** Names of the files in a zip, without unpacking any. Folders and what macOS adds are left out. */
export function namesIn(file: string, bytes: Uint8Array): Parsed<readonly string[]> {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (!/\/$|(^|\/)(__MACOSX\/|\.)/.test(name)) names.push(name);
        return false;
      }
    });
  } catch {
    return broken(file);
  }
  return parsed(names);
}

/** What a zip says that an entry unpacks to, in bytes. It may lie: good for advice, not for trust. */
export function claimedSize(bytes: Uint8Array, wanted: string): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name === wanted) size = originalSize;
      return false;
    }
  });
  return size;
}

/** The entries that are wanted. Refused: too much, packed too well, broken off, or behind a password. */
export function unpack(file: string, bytes: Uint8Array, wanted: ReadonlySet<string>): Parsed<Entries> {
  const pieces = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let total = 0;
  let excess = false;
  let failed = false;
  const unzip = new Unzip((entry) => {
    if (!wanted.has(entry.name) || pieces.has(entry.name)) return;
    const own: Uint8Array[] = [];
    let size = 0;
    pieces.set(entry.name, own);
    entry.ondata = (error, piece, final) => {
      // Once refused, nothing more is kept, whatever else the current piece still gives.
      if (error !== null || failed || excess) {
        failed ||= error !== null;
        return;
      }
      size += piece.length;
      total += piece.length;
      excess = size > MAX_BYTES || tooMuch(total, bytes.length);
      if (excess) own.length = 0;
      else own.push(piece);
      if (final) finished.add(entry.name);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !excess && !failed; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    failed = true;
  }
  if (excess) return bomb(file);
  if (failed || [...wanted].some((name) => !finished.has(name))) return broken(file);
  return parsed(new Map([...pieces].map(([name, parts]) => [name, joined(parts)])));
}

const tooMuch = (unpacked: number, packed: number): boolean =>
  unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_FLOOR_BYTES && unpacked > packed * MAX_RATIO);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bomb(file: string): Parsed<never> {
  return refused({
    file,
    expected: `Een bestand dat uitgepakt hoogstens ${megabytes(MAX_UNPACKED_BYTES)} is, en elk deel hoogstens ${megabytes(MAX_BYTES)}.`,
    found: 'Uitgepakt wordt dit bestand veel groter. Het uitpakken is gestopt.',
    action:
      'Kies bij de bron minder gebieden, perioden of onderwerpen. Kent u de afzender niet, open dit bestand dan niet.'
  });
}

function broken(file: string): Parsed<never> {
  return refused({
    file,
    expected: 'Een heel Excel-bestand (.xlsx) of een hele zip, zonder wachtwoord.',
    found:
      'Het bestand begint als een Excel-bestand of zip, maar is niet te openen. Misschien is het niet helemaal gedownload.',
    action: 'Download het bestand opnieuw. Is het een zip, pak die dan eerst uit.'
  });
}
