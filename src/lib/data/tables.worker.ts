/**
 * Fetches the data files, decodes their Parquet and builds Arrow tables, away from the page's own thread.
 * Sends one `LoadedTable` per table, then `done`, or `failed` once.
 */
import { seriesTable, tableBytes } from './arrow';
import { DataError } from './errors';
import { download } from './files';
import { openParquet } from './parquet';
import { parseCatalogue } from './parse';
import type { DataStage } from './errors';

/** What to load: addresses are absolute, because a worker stands elsewhere than the page. */
export interface LoadRequest {
  readonly tables: readonly { readonly name: string; readonly url: string }[];
  readonly catalogue: string;
}

export type LoadMessage =
  | { readonly kind: 'table'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly stage: DataStage; readonly message: string; readonly detail: string };

function send(message: LoadMessage, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function sendTable(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  send({ kind: 'table', name, bytes }, [bytes.buffer]);
}

async function load({ tables, catalogue }: LoadRequest): Promise<void> {
  // All downloads start at once; decoding then goes table by table, so the database can insert meanwhile.
  const downloads = tables.map(async ({ name, url }) => ({
    name,
    bytes: await (await download(url)).arrayBuffer()
  }));
  const declarations = download(catalogue).then((response) => response.text());
  await Promise.all([...downloads, declarations]);
  sendTable('series', seriesTable(parseCatalogue(await declarations)));
  for (const table of downloads) {
    const { name, bytes } = await table;
    sendTable(name, await tableBytes(await openParquet(bytes)));
  }
}

addEventListener('message', (event: MessageEvent<LoadRequest>) => {
  load(event.data).then(
    () => send({ kind: 'done' }),
    (cause: unknown) =>
      send({
        kind: 'failed',
        stage: cause instanceof DataError ? cause.stage : 'decode',
        message: cause instanceof DataError ? cause.message : 'Een bestand met cijfers is beschadigd.',
        detail: String(cause instanceof Error ? (cause.cause ?? cause) : cause)
      })
  );
});
