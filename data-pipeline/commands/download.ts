/**
 * `download`: fetches public tables into a folder, one file per table, in the shape of the publisher.
 * A table that fails leaves its old file, and does not stop the others. Nothing else is touched.
 */
import { mkdir } from 'node:fs/promises';
import pLimit from 'p-limit';
import { formatProblem, list } from '../../src/lib/formats/problem';
import type { FormatProblem } from '../../src/lib/formats/types';
import { makeClient, type ClientOptions } from '../download/client';
import type { Declaration } from '../download/declaration';
import { fetchTable, fileOf, type Outcome } from '../download/fetch-table';
import { nearest } from '../download/names';
import { makeProgress, whole, type Screen } from '../download/progress';
import { ServiceError } from '../download/service-error';
import { openStore } from '../download/store';
import { DECLARATIONS, isMeant } from '../download/tables';
import { PipelineError } from '../problems';

export interface DownloadOptions {
  /** Ids, table numbers or groups ("kwb"); none: all tables. */
  readonly words: readonly string[];
  /** Folder that the files go to; made when it is not there. */
  readonly folder: string;
  /** What can be fetched; another list in tests. */
  readonly declarations?: readonly Declaration[];
  readonly client?: Omit<ClientOptions, 'onAgain'>;
  /** Takes a line of the account. */
  readonly say: (line: string) => void;
  /** Takes progress and problems. */
  readonly screen: Screen;
}

/** How a table ended: stored, already the newest, or a problem. */
export type Ended = Outcome | { readonly kind: 'failed'; readonly problem: FormatProblem };

/** Fetches; gives how each table ended. Throws `PipelineError` for a word that means no table. */
export async function download(options: DownloadOptions): Promise<ReadonlyMap<string, Ended>> {
  const { words, folder, declarations = DECLARATIONS, say, screen } = options;
  const wanted = meant(words, declarations);
  await makeFolder(folder);
  const store = openStore(folder);
  const progress = makeProgress(screen);
  const client = makeClient({
    ...options.client,
    onAgain: (found, attempt) => progress.note(`Even wachten. ${found} Poging ${attempt} volgt.`)
  });
  const ended = new Map<string, Ended>();
  // Two at a time keeps both requests that are allowed at work, and no more.
  await pLimit(2).map(wanted, async (declaration) => {
    const { id } = declaration;
    const end = await ending(declaration, () =>
      fetchTable(declaration, {
        client,
        store,
        onRows: (rows, total, kept) => progress.rows(id, rows, total, kept)
      })
    );
    ended.set(id, end);
    progress.done(id);
    progress.aside(() => tell(declaration, end, say, screen));
  });
  summarise(ended, folder, say);
  return ended;
}

function meant(words: readonly string[], declarations: readonly Declaration[]): readonly Declaration[] {
  const unknown = words.filter((word) => !declarations.some((declaration) => isMeant(word, declaration)));
  if (unknown.length > 0) {
    const names = declarations.map(({ id }) => id);
    throw new PipelineError(
      unknown.map((word) => {
        const like = nearest(word, names);
        return {
          file: word,
          expected: 'De naam of het nummer van een tabel die dit project kan ophalen.',
          found: `“${word}” is geen van die tabellen.`,
          action: `Kies bijvoorbeeld ${list(like.length > 0 ? like : names)}.`
        };
      })
    );
  }
  if (words.length === 0) return declarations;
  return declarations.filter((declaration) => words.some((word) => isMeant(word, declaration)));
}

async function ending(declaration: Declaration, run: () => Promise<Outcome>): Promise<Ended> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ServiceError) return { kind: 'failed', problem: problemOf(declaration, error) };
    const problem = diskProblem(nameOf(declaration), error);
    if (problem === undefined) throw error;
    return { kind: 'failed', problem };
  }
}

function problemOf(declaration: Declaration, { why }: ServiceError): FormatProblem {
  const { title, publisher, replacedBy } = declaration;
  const usual =
    why.kind === 'gone'
      ? `Neem in plaats hiervan ${replacedBy}.`
      : 'Controleer de verbinding en probeer het later opnieuw. Wat al binnen is, wordt bewaard.';
  return {
    file: nameOf(declaration),
    expected: `${title}, zoals ${publisher} die beschrijft.`,
    found: why.found,
    action: why.action ?? usual
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const problem = diskProblem(folder, error);
    throw problem === undefined ? error : new PipelineError([problem]);
  }
}

/** A full disk or a folder that may not be written; `undefined` for what is no fault of the disk. */
function diskProblem(file: string, error: unknown): FormatProblem | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return {
    file,
    expected: 'Een map waarin dit project mag schrijven, op een schijf met ruimte.',
    found: error.code === 'ENOSPC' ? 'De schijf is vol.' : `Schrijven of lezen lukte niet (${error.code}).`,
    action: 'Maak ruimte, of kies een andere map met --downloads.'
  };
}

function nameOf(declaration: Declaration): string {
  return declaration.service === 'pdok-wfs' ? declaration.id : `${declaration.id} (${declaration.table})`;
}

function tell(declaration: Declaration, end: Ended, say: (line: string) => void, screen: Screen): void {
  const name = nameOf(declaration);
  if (end.kind === 'failed') {
    screen.write(`${formatProblem(end.problem)}\n`);
    return;
  }
  if (end.kind === 'newest') {
    say(`${name}: al de nieuwste (${whole(end.rows)} rijen).`);
    return;
  }
  const kept = end.kept > 0 ? `, waarvan ${whole(end.kept)} al binnen waren` : '';
  say(
    `${name}: ${whole(end.rows)} rijen${kept}; ${fileOf(declaration)}, ${whole(Math.ceil(end.bytes / 1024))} kB.`
  );
  if (end.stopped !== '') {
    say(
      `${name}: de bron werkt deze tabel niet meer bij (“${end.stopped}”). Nieuwer is ${declaration.replacedBy}.`
    );
  }
}

function summarise(ended: ReadonlyMap<string, Ended>, folder: string, say: (line: string) => void): void {
  const ids = (kind: Ended['kind']): readonly string[] =>
    [...ended].filter(([, end]) => end.kind === kind).map(([id]) => id);
  const failed = ids('failed');
  say(
    `Klaar: ${ids('stored').length} opgehaald, ${ids('newest').length} al de nieuwste, ${failed.length} niet gelukt.`
  );
  if (failed.length > 0) say(`Niet gelukt: ${failed.join(', ')}. Wat er al was, is niet veranderd.`);
  say(`De bestanden staan in ${folder}.`);
}
