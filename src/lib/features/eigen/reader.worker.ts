/**
 * Reads the files of *Eigen cijfers* away from the page's own thread, and keeps the figures that were
 * picked. Nothing of a file ever goes anywhere but to the page and the storage of this device.
 */
import { areaTables } from '$lib/data/area-tables';
import { DataError } from '$lib/data/errors';
import { download } from '$lib/data/files';
import { writeOwnFile } from '$lib/data/own/schema';
import { OwnError, saveOwn } from '$lib/data/own/store';
import { areaIndex, type AreaIndex } from '$lib/domain/areas/index';
import { never } from '$lib/domain/never';
import { understand } from '$lib/formats/understand';
import type { FormatProblem, Parsed } from '$lib/formats/types';
import type { Choices, Understanding } from '$lib/formats/understanding';
import { accountOf } from './account';
import type { Answer, Begin, Question } from './messages';
import { toOwnSet } from './own-set';
import { goneFile, unexpectedEnd } from './problems';

let begin: Begin | undefined;
let index: Promise<AreaIndex> | undefined;

/** All areas, fetched once; after a failure the next question tries again. */
function areas(): Promise<AreaIndex> {
  index ??= readAreas().catch((cause: unknown) => {
    index = undefined;
    throw cause;
  });
  return index;
}

async function readAreas(): Promise<AreaIndex> {
  if (begin === undefined) throw new Error('asked before begin');
  const bytes = async (address: string) => (await download(address)).arrayBuffer();
  const { regions, changes } = await areaTables(await bytes(begin.regions), await bytes(begin.changes));
  return areaIndex(regions, changes);
}

/** What was last read: a file is kept just after it was read. One at a time, because files may be large. */
let last: { key: string; result: Parsed<Understanding> } | undefined;

/** The same for the same file and choices, also in copies of them. */
function keyOf(file: File, choices: Choices): string {
  const spelt = JSON.stringify(choices, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return [file.name, file.size, file.lastModified, spelt].join('|');
}

async function read(file: File, choices: Choices, known: AreaIndex): Promise<Parsed<Understanding>> {
  const key = keyOf(file, choices);
  if (last?.key === key) return last.result;
  last = undefined;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problems: [goneFile(file.name)] };
  }
  const result = await understand(file.name, bytes, known, choices);
  last = { key, result };
  return result;
}

async function answer(question: Question): Promise<Answer> {
  const { file, choices } = question;
  const known = await areas();
  const result = await read(file, choices, known);
  if (!result.ok) return { kind: 'refused', problems: result.problems };
  switch (question.kind) {
    case 'understand':
      return { kind: 'understood', account: accountOf(result.value, choices, known) };
    case 'keep':
      try {
        await saveOwn(toOwnSet(result.value, question.taking));
        return { kind: 'kept' };
      } catch (cause) {
        if (cause instanceof OwnError) return { kind: 'unkept', message: cause.message };
        throw cause;
      }
    case 'pack': {
      const set = toOwnSet(result.value, question.taking);
      return { kind: 'packed', text: writeOwnFile([set], new Date(question.taking.added)) };
    }
    default:
      return never(question, 'question to the reader');
  }
}

addEventListener('message', ({ data }: MessageEvent<Begin | Question>) => {
  if (data.kind === 'begin') {
    begin = data;
    // A failure is told when something is asked.
    areas().catch(() => undefined);
    return;
  }
  answer(data).then(
    (result) => postMessage(result),
    (cause: unknown) => {
      if (cause instanceof DataError) {
        const unprepared: Answer = { kind: 'unprepared', message: cause.message };
        return postMessage(unprepared);
      }
      const problems: readonly FormatProblem[] = [unexpectedEnd(data.file.name)];
      const refused: Answer = { kind: 'refused', problems };
      postMessage(refused);
    }
  );
});
