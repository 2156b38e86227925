/**
 * `inspect FILE`: says in Dutch what a file of figures or boundaries holds and how it was read, or what
 * is wrong with it. Writes nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { levelOf } from '../../src/lib/domain/region';
import { readBoundaries } from '../../src/lib/formats/boundaries';
import { decode, sniff } from '../../src/lib/formats/decode';
import { formatProblem } from '../../src/lib/formats/problem';
import type { FormatProblem } from '../../src/lib/formats/types';
import { describe, understand } from '../../src/lib/formats/understand';
import { readAreaIndex } from '../stages/momentopname-regions';

interface Account {
  readonly lines: readonly string[];
  /** Told, but no reason to refuse the file. */
  readonly remarks: readonly FormatProblem[];
  readonly problems: readonly FormatProblem[];
}

/**
 * Inspects one file and prints the findings; areas are those of the momentopname. Exit code: 0 when the
 * file can be read, 1 when not, or when a cell holds no number.
 */
export async function inspect(path: string, momentopnameDir: string): Promise<number> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    const problem: FormatProblem = {
      file: path,
      expected: 'Een bestand dat te openen is.',
      found: 'Dit bestand bestaat niet, of u mag het niet lezen.',
      action: 'Controleer de naam en de map.'
    };
    process.stderr.write(`${formatProblem(problem)}\n`);
    return 1;
  }
  const outlines = sniff(bytes) === 'json' && /"FeatureCollection"/.test(decode(bytes).text);
  const account = outlines ? boundaries(file, bytes) : await figures(file, bytes, momentopnameDir);
  for (const line of account.lines) process.stdout.write(`${line}\n`);
  for (const remark of account.remarks) process.stdout.write(`Let op. ${formatProblem(remark)}\n`);
  for (const problem of account.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  return account.problems.length === 0 ? 0 : 1;
}

async function figures(file: string, bytes: Uint8Array, momentopnameDir: string): Promise<Account> {
  const understood = await understand(file, bytes, await readAreaIndex(momentopnameDir));
  if (!understood.ok) return { lines: [], remarks: [], problems: understood.problems };
  const { warnings, reading } = understood.value;
  return { lines: describe(understood.value), remarks: warnings, problems: reading.problems };
}

function boundaries(file: string, bytes: Uint8Array): Account {
  const read = readBoundaries(file, bytes);
  if (!read.ok) return { lines: [], remarks: [], problems: read.problems };
  const levels = new Map<string, number>();
  for (const { code } of read.value) {
    const level = levelOf(code) ?? 'ander gebied';
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  return {
    lines: [
      `Bestand:         ${file}`,
      'Vorm:            grenzen (GeoJSON, lengte- en breedtegraden)',
      `Gebieden:        ${[...levels].map(([level, count]) => `${level} ${count}`).join(', ')}`
    ],
    remarks: [],
    problems: []
  };
}
